import type { Layer } from "../document/model";
import { blank, type DocParagraph, isoDate } from "./doc/paragraphs";
import { addRemoved, addStretch, revision } from "./docx/revisions";
import { decode, encodingOfCharset, encodingOfPage } from "./rtf-charset";
import { RtfRows } from "./rtf-rows";
import { RtfStyles } from "./rtf-styles";
import { rtfTokens } from "./rtf-tokens";
import { characters, layers, skipped, transparent } from "./rtf-words";

/** One stretch of text of its own: the body, a head, a note. */
export interface RtfStory {
	layer: Layer;
	paragraphs: DocParagraph[];
	/** Number of the place in another story that this one is anchored to. */
	anchor?: number;
	author?: string;
	date?: string;
}

/** What a group changes and its end restores. */
interface GroupState {
	/** Text that goes nowhere, or to a collector of names. */
	destination: "text" | "skip" | "fonts" | "styles" | "authors" | "label" | "note-author";
	story: RtfStory;
	encoding: string;
	skipAfterUnicode: number;
	deleted: boolean;
	inserted: boolean;
	hidden: boolean;
	reviser: number;
	revised: number;
}

/** Reads the groups and control words of an RTF file into stories. */
export class RtfParser {
	private readonly body: RtfStory = { layer: "body", paragraphs: [] };
	private readonly stories: RtfStory[] = [this.body];
	private readonly current = new Map<RtfStory, DocParagraph>();
	private readonly fontEncodings = new Map<number, string>();
	private readonly styles = new RtfStyles();
	private readonly authors: string[] = [];
	private readonly stack: GroupState[] = [];
	private state: GroupState;
	private pageEncoding = "windows-1252";
	private font = 0;
	private properties: DocParagraph["properties"] = {};
	private readonly rows = new RtfRows();
	private label = "";
	private author = "";
	private toSkip = 0;
	/** The next word begins a group that readers may pass over when they do not know it. */
	private optional = false;
	private anchors = 0;

	constructor(private readonly bytes: Uint8Array) {
		this.state = {
			destination: "text",
			story: this.body,
			encoding: this.pageEncoding,
			skipAfterUnicode: 1,
			deleted: false,
			inserted: false,
			hidden: false,
			reviser: 0,
			revised: 0,
		};
	}

	parse(): RtfStory[] {
		for (const token of rtfTokens(this.bytes)) {
			if (token.kind === "open") this.stack.push({ ...this.state });
			else if (token.kind === "close") this.close();
			else if (token.kind === "bytes") this.addBytes(token.bytes);
			else this.word(token.word, token.value);
		}
		for (const [story, paragraph] of this.current)
			if (paragraph.text !== "") story.paragraphs.push({ ...paragraph, properties: { ...this.properties } });
		return this.stories;
	}

	private close(): void {
		const { story, destination } = this.state;
		const before = this.stack.pop();
		if (!before) return;
		this.state = before;
		if (story !== before.story) this.finish(story);
		if (destination === "styles" && before.destination === "styles") this.styles.close();
		if (destination === "authors" && before.destination === "authors" && this.author !== "") {
			this.authors.push(this.author.replace(/;$/, ""));
			this.author = "";
		}
	}

	/** The last paragraph of a note or head has no mark of its own. */
	private finish(story: RtfStory): void {
		const paragraph = this.current.get(story);
		if (paragraph && paragraph.text !== "") story.paragraphs.push(paragraph);
		this.current.delete(story);
	}

	private word(word: string, value: number | undefined): void {
		const { state } = this;
		if (word === "u" && value !== undefined) {
			this.put(String.fromCharCode(value < 0 ? value + 65536 : value));
			this.toSkip = state.skipAfterUnicode;
			return;
		}
		this.toSkip = 0;
		if (this.destination(word) || this.tableWord(word, value)) return;
		const text = characters[word] ?? ("{}\\".includes(word) ? word : undefined);
		if (text !== undefined) this.put(text);
		else this.formatWord(word, value);
	}

	/** Words that say where the text of a group goes. */
	private destination(word: string): boolean {
		const { state } = this;
		if (state.destination === "skip") return true;
		const layer = layers[word];
		const { optional } = this;
		this.optional = word === "*";
		if (word === "*") return true;
		if (skipped.has(word)) state.destination = "skip";
		else if (word === "fonttbl") state.destination = "fonts";
		else if (word === "stylesheet") state.destination = "styles";
		else if (word === "revtbl") state.destination = "authors";
		else if (word === "atnauthor") {
			state.destination = "note-author";
			this.author = "";
		} else if (word === "listtext" || word === "pntext") {
			state.destination = "label";
			this.label = "";
		} else if (layer) this.begin(layer);
		else if (word === "ftnalt") state.story.layer = "endnote";
		else if (optional && !transparent.has(word)) state.destination = "skip";
		else return false;
		return true;
	}

	private begin(layer: Layer): void {
		const story: RtfStory = { layer, paragraphs: [] };
		if (layer === "footnote" || layer === "comment") {
			story.anchor = this.anchors++;
			const paragraph = this.paragraph();
			paragraph.anchors.push({ position: story.anchor, at: paragraph.text.length });
		}
		if (layer === "comment" && this.author !== "") {
			story.author = this.author;
			this.author = "";
		}
		this.stories.push(story);
		// What befell the place of a note did not befall the note.
		Object.assign(this.state, { story, destination: "text", deleted: false, inserted: false, hidden: false });
	}

	private tableWord(word: string, value = 0): boolean {
		switch (word) {
			case "par":
				this.end("paragraph", {});
				break;
			case "sect":
			case "page":
				if (this.paragraph().text !== "") this.end("paragraph", {});
				break;
			case "cell":
				this.end("cell", { inTable: true });
				break;
			case "nestcell":
				this.end("paragraph", { inTable: true, innerCellEnd: true });
				break;
			case "row":
				this.end("cell", { inTable: true, rowEnd: true, depth: 1, row: this.rows.row });
				break;
			case "nestrow":
				this.end("paragraph", { inTable: true, innerRowEnd: true, row: this.rows.row });
				break;
			default:
				return this.rows.word(word, value);
		}
		return true;
	}

	private formatWord(word: string, value: number | undefined): void {
		const { state } = this;
		const on = value !== 0;
		if (state.destination === "styles") this.styles.word(word, value);
		switch (word) {
			case "ansicpg":
				this.pageEncoding = encodingOfPage(value ?? 1252);
				state.encoding = this.pageEncoding;
				break;
			case "f":
				this.font = value ?? 0;
				state.encoding = this.fontEncodings.get(this.font) ?? this.pageEncoding;
				break;
			case "fcharset": {
				const encoding = state.destination === "fonts" ? encodingOfCharset(value ?? 0) : undefined;
				if (encoding) this.fontEncodings.set(this.font, encoding);
				break;
			}
			case "uc":
				state.skipAfterUnicode = value ?? 1;
				break;
			case "plain":
				Object.assign(state, { deleted: false, inserted: false, hidden: false });
				break;
			case "deleted":
				state.deleted = on;
				break;
			case "revised":
				state.inserted = on;
				break;
			case "revauthdel":
			case "revauth":
				state.reviser = value ?? 0;
				break;
			case "revdttmdel":
			case "revdttm":
				state.revised = value ?? 0;
				break;
			case "v":
				state.hidden = on;
				break;
			case "pard":
				if (state.destination === "text") this.properties = {};
				break;
			case "intbl":
				this.properties.inTable = true;
				break;
			case "itap":
				this.properties.depth = value ?? 1;
				if ((value ?? 1) > 0) this.properties.inTable = true;
				break;
			case "outlinelevel":
				if (state.destination === "text") this.properties.outline = value ?? 9;
				break;
			case "s": {
				const outline = this.styles.outline(value ?? 0);
				if (state.destination === "text" && outline !== undefined) this.properties.outline = outline;
				break;
			}
		}
	}

	private paragraph(): DocParagraph {
		const { story } = this.state;
		let paragraph = this.current.get(story);
		if (!paragraph) {
			paragraph = blank(0);
			this.current.set(story, paragraph);
		}
		return paragraph;
	}

	private end(mark: DocParagraph["mark"], properties: DocParagraph["properties"]): void {
		if (this.state.destination !== "text") return;
		const { story } = this.state;
		const paragraph = this.paragraph();
		const label = this.label.replace(/\t$/, "").trim();
		if (label !== "") {
			const text = /^[\uF000-\uF0FF·•o]$/.test(label) ? "•" : label;
			paragraph.label = { text, separator: /[\u2E80-\uFFEF]$/.test(text) ? "" : " " };
		}
		this.label = "";
		story.paragraphs.push({ ...paragraph, mark, properties: { ...this.properties, ...properties } });
		this.current.delete(story);
	}

	/** After a Unicode character stand bytes for readers that know none. */
	private addBytes(bytes: readonly number[]): void {
		const kept = this.toSkip > 0 ? bytes.slice(this.toSkip) : bytes;
		this.toSkip = Math.max(0, this.toSkip - bytes.length);
		if (kept.length > 0) this.put(decode(kept, this.state.encoding));
	}

	private put(text: string): void {
		const { state } = this;
		if (state.destination === "label") this.label += text;
		else if (state.destination === "styles") this.styles.text(text);
		else if (state.destination === "authors" || state.destination === "note-author") this.author += text;
		if (state.destination !== "text") return;
		const paragraph = this.paragraph();
		const at = paragraph.text.length;
		const who = revision(this.authors[state.reviser], isoDate(state.revised));
		if (state.deleted) addRemoved(paragraph.deleted, { at, text, ...who });
		else if (state.hidden) addRemoved(paragraph.hidden, { at, text });
		else {
			if (state.inserted) addStretch(paragraph.inserted, { start: at, end: at + text.length, ...who });
			paragraph.text += text;
		}
	}
}
