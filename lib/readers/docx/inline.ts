import { attribute, child, children, descendants, isOn, value, type XmlElement } from "../xml";
import { equationText } from "./equation-field";
import { addRemoved, addStretch, type Removed, type Revision, revision, type Stretch } from "./revisions";
import type { Styles } from "./styles";
import { symbol } from "./symbols";

export interface Reference {
	at: number;
	id: string;
	kind: "footnote" | "endnote";
}

/** What one paragraph holds. */
export interface Inline {
	text: string;
	inserted: Stretch[];
	deleted: Removed[];
	hidden: Removed[];
	references: Reference[];
	commentStarts: { at: number; id: string }[];
	commentEnds: { at: number; id: string }[];
	/** Contents of text boxes anchored in the paragraph. */
	textBoxes: XmlElement[];
	/** Offsets at which a new page begins, as saved by Word or forced. */
	pageStarts: { at: number; saved: boolean }[];
	pictures: XmlElement[];
}

interface Marks {
	inserted?: Revision;
	deleted?: Revision;
	hidden?: boolean;
}

/**
 * Reads paragraphs of one story. Fields may reach over paragraphs, so their state stays
 * with the reader: the instruction of a field is never text, its result is.
 */
export class InlineReader {
	/** Open fields: whether the instruction is still being read, and what it says. */
	private readonly fields: { instructing: boolean; instruction: string }[] = [];

	constructor(private readonly styles: Styles) {}

	read(paragraph: XmlElement): Inline {
		const inline: Inline = {
			text: "",
			inserted: [],
			deleted: [],
			hidden: [],
			references: [],
			commentStarts: [],
			commentEnds: [],
			textBoxes: [],
			pageStarts: [],
			pictures: [],
		};
		if (isOn(child(paragraph, "pPr", "pageBreakBefore"))) inline.pageStarts.push({ at: 0, saved: false });
		this.walk(paragraph, inline, {});
		return inline;
	}

	private walk(parent: XmlElement, inline: Inline, marks: Marks): void {
		for (const element of children(parent)) {
			switch (element.localName) {
				case "r":
					this.run(element, inline, this.runMarks(element, marks));
					break;
				case "ins":
				case "moveTo":
					this.walk(element, inline, { ...marks, inserted: revisionOf(element) });
					break;
				case "del":
				case "moveFrom":
					this.walk(element, inline, { ...marks, deleted: revisionOf(element) });
					break;
				case "sdt":
					for (const content of children(element, "sdtContent")) this.walk(content, inline, marks);
					break;
				case "AlternateContent":
					this.walk(chosen(element) ?? element, inline, marks);
					break;
				case "hyperlink":
				case "smartTag":
				case "fldSimple":
				case "customXml":
				case "dir":
				case "bdo":
					this.walk(element, inline, marks);
					break;
				case "oMath":
				case "oMathPara":
					for (const text of descendants(element, "t")) this.put(text.textContent ?? "", inline, marks);
					break;
				case "commentRangeStart":
					inline.commentStarts.push({ at: inline.text.length, id: attribute(element, "id") ?? "" });
					break;
				case "commentRangeEnd":
					inline.commentEnds.push({ at: inline.text.length, id: attribute(element, "id") ?? "" });
					break;
			}
		}
	}

	private runMarks(run: XmlElement, marks: Marks): Marks {
		const properties = child(run, "rPr");
		if (!properties) return marks;
		const vanish = child(properties, "vanish");
		const hidden = vanish ? isOn(vanish) : this.styles.isHidden(value(properties, "rStyle"));
		return hidden ? { ...marks, hidden } : marks;
	}

	private run(run: XmlElement, inline: Inline, marks: Marks): void {
		for (const element of children(run)) {
			switch (element.localName) {
				case "t":
					this.put(element.textContent ?? "", inline, marks);
					break;
				case "delText":
					this.put(element.textContent ?? "", inline, marks.deleted ? marks : { ...marks, deleted: {} });
					break;
				case "tab":
				case "ptab":
					this.put("\t", inline, marks);
					break;
				case "cr":
					this.put("\n", inline, marks);
					break;
				case "br":
					this.lineBreak(element, inline, marks);
					break;
				case "lastRenderedPageBreak":
					inline.pageStarts.push({ at: inline.text.length, saved: true });
					break;
				case "noBreakHyphen":
					this.put("-", inline, marks);
					break;
				case "sym":
					this.put(symbol(attribute(element, "char"), attribute(element, "font")), inline, marks);
					break;
				case "fldChar":
					this.field(attribute(element, "fldCharType"), inline, marks);
					break;
				case "instrText": {
					const field = this.fields.at(-1);
					if (field) field.instruction += element.textContent ?? "";
					break;
				}
				case "footnoteReference":
				case "endnoteReference":
					inline.references.push({
						at: inline.text.length,
						id: attribute(element, "id") ?? "",
						kind: element.localName === "footnoteReference" ? "footnote" : "endnote",
					});
					break;
				case "commentReference":
					inline.commentEnds.push({ at: inline.text.length, id: attribute(element, "id") ?? "" });
					break;
				case "ruby":
					for (const base of children(element, "rubyBase")) this.walk(base, inline, marks);
					break;
				case "AlternateContent":
					this.run(chosen(element) ?? element, inline, marks);
					break;
				case "drawing":
				case "pict":
				case "object":
					this.drawing(element, inline, marks);
					break;
			}
		}
	}

	private lineBreak(element: XmlElement, inline: Inline, marks: Marks): void {
		if (attribute(element, "type") === "page")
			inline.pageStarts.push({ at: inline.text.length, saved: false });
		else if (attribute(element, "type") !== "column") this.put("\n", inline, marks);
	}

	private drawing(element: XmlElement, inline: Inline, marks: Marks): void {
		if (marks.deleted) return;
		inline.textBoxes.push(...descendants(element, "txbxContent"));
		if (descendants(element, "blip").length > 0 || descendants(element, "imagedata").length > 0)
			inline.pictures.push(element);
	}

	private field(type: string | undefined, inline: Inline, marks: Marks): void {
		const field = this.fields.at(-1);
		if (type === "begin") this.fields.push({ instructing: true, instruction: "" });
		else if (type === "separate" && field) field.instructing = false;
		else if (type === "end" && field) {
			this.fields.pop();
			if (field.instructing) this.put(equationText(field.instruction), inline, marks);
		}
	}

	private put(text: string, inline: Inline, marks: Marks): void {
		if (text === "" || this.fields.some((field) => field.instructing)) return;
		const at = inline.text.length;
		if (marks.deleted) addRemoved(inline.deleted, { at, text, ...marks.deleted });
		else if (marks.hidden) addRemoved(inline.hidden, { at, text });
		else {
			if (marks.inserted)
				addStretch(inline.inserted, { start: at, end: at + text.length, ...marks.inserted });
			inline.text += text;
		}
	}
}

function revisionOf(element: XmlElement): Revision {
	return revision(attribute(element, "author"), attribute(element, "date"));
}

/** The branch to read: never both, or text boxes would stand twice. */
export function chosen(alternate: XmlElement): XmlElement | undefined {
	const choices = children(alternate, "Choice");
	const fallback = child(alternate, "Fallback");
	const speaking = choices.find((choice) => (choice.textContent ?? "").trim() !== "");
	if (speaking) return speaking;
	return fallback && (fallback.textContent ?? "").trim() !== "" ? fallback : (choices[0] ?? fallback);
}
