import type { Layer } from "../document/model";
import { blank, type DocParagraph } from "./doc/paragraphs";
import type { Item, RowNode, TableNode } from "./doc/table-tree";
import { ListCounter } from "./docx/list-counter";
import { addRemoved, addStretch, type Revision, revision } from "./docx/revisions";
import type { OdtLists } from "./odt-lists";
import { attribute, child, children, type XmlElement } from "./xml";

/** A note, remark or text box found in a story; it is written after the story. */
export interface OdtNote extends Revision {
	layer: Layer;
	items: Item[];
	/** Number of the place it is anchored to. */
	anchor: number;
}

/** A text deleted under revision. */
export interface Deletion extends Revision {
	text: string;
}

interface ListPlace {
	style: string | undefined;
	key: string;
	level: number;
}

/** Cells written out for one that is repeated; spreadsheets repeat empty ones by the thousand. */
const mostRepeated = 64;

/** Reads stories of one OpenDocument text; numbers, anchors and notes go on through all of them. */
export class OdtStory {
	readonly notes: OdtNote[] = [];
	private readonly counter = new ListCounter();
	private anchors = 0;
	private unnamed = 0;
	/** The insertion that is open; it may reach over paragraphs. */
	private insertion: Revision | undefined;

	constructor(
		private readonly lists: OdtLists,
		/** List style that a paragraph style brings with it. */
		private readonly listOfStyle: ReadonlyMap<string, string>,
		private readonly deletions: ReadonlyMap<string, Deletion>,
		/** Who inserted, by the number of the change. */
		private readonly insertions: ReadonlyMap<string, Revision>,
	) {}

	items(parent: XmlElement | undefined): Item[] {
		return children(parent).flatMap((element) => this.element(element));
	}

	private element(element: XmlElement, list?: ListPlace): Item[] {
		switch (element.localName) {
			case "h":
			case "p":
				return [this.paragraph(element, list)];
			case "list":
				return this.list(element, list);
			case "table":
				return [this.table(element)];
			case "section":
			case "index-body":
			case "index-title":
			case "table-of-content":
			case "numbered-paragraph":
				return this.items(element);
			default:
				return [];
		}
	}

	private list(element: XmlElement, outer: ListPlace | undefined): Item[] {
		const style = attribute(element, "style-name") ?? outer?.style;
		const continued = attribute(element, "continue-numbering") === "true" ? style : undefined;
		const own = attribute(element, "continue-list") ?? continued ?? attribute(element, "id");
		const key = outer?.key ?? own ?? `unnamed ${this.unnamed++}`;
		const place = { style, key, level: outer ? outer.level + 1 : 0 };
		return children(element).flatMap((item) => {
			let numbered = item.localName === "list-header";
			return children(item).flatMap((part) => {
				if (part.localName === "list") return this.list(part, place);
				// Only the first paragraph of an item carries its number.
				const items = this.element(part, numbered ? undefined : place);
				numbered = true;
				return items;
			});
		});
	}

	private paragraph(element: XmlElement, list: ListPlace | undefined): DocParagraph {
		const paragraph = blank(0);
		const style = /^Heading_20_([1-9])$/.exec(attribute(element, "style-name") ?? "");
		const level = element.localName === "h" ? (attribute(element, "outline-level") ?? 1) : style?.[1];
		if (level !== undefined) paragraph.properties.outline = Math.max(0, Number(level) - 1);
		this.inline(element, paragraph);
		if (list && paragraph.text.trim() !== "") {
			const listStyle = list.style ?? this.listOfStyle.get(attribute(element, "style-name") ?? "");
			const found = this.lists.list(listStyle, list.key);
			const label = found && this.counter.next(found, list.level);
			if (label) paragraph.label = label;
		}
		return paragraph;
	}

	private inline(parent: XmlElement, into: DocParagraph): void {
		for (let node = parent.firstChild; node; node = node.nextSibling) {
			// Line ends and indents of the file are one space, as in HTML.
			if (node.nodeType === 3) this.put((node.nodeValue ?? "").replace(/[\t\r\n ]+/g, " "), into);
			else if (node.nodeType === 1) this.part(node as XmlElement, into);
		}
	}

	private put(text: string, into: DocParagraph): void {
		const start = into.text.length;
		into.text += text;
		if (this.insertion && text !== "")
			addStretch(into.inserted, { start, end: into.text.length, ...this.insertion });
	}

	private part(element: XmlElement, into: DocParagraph): void {
		switch (element.localName) {
			case "s":
				this.put(" ".repeat(Math.min(200, Number(attribute(element, "c") ?? 1) || 1)), into);
				break;
			case "tab":
				this.put("\t", into);
				break;
			case "line-break":
				this.put("\n", into);
				break;
			case "note":
				this.note(
					attribute(element, "note-class") === "endnote" ? "endnote" : "footnote",
					this.items(child(element, "note-body")),
					into,
					{},
				);
				break;
			case "annotation":
				this.note(
					"comment",
					this.items(element),
					into,
					revision(
						child(element, "creator")?.textContent ?? undefined,
						child(element, "date")?.textContent ?? undefined,
					),
				);
				break;
			case "change": {
				const deleted = this.deletions.get(attribute(element, "change-id") ?? "");
				if (deleted) addRemoved(into.deleted, { at: into.text.length, ...deleted });
				break;
			}
			case "frame":
				for (const box of children(element, "text-box")) this.note("textbox", this.items(box), into, {});
				break;
			case "ruby":
				for (const base of children(element, "ruby-base")) this.inline(base, into);
				break;
			case "change-start":
				this.insertion = this.insertions.get(attribute(element, "change-id") ?? "");
				break;
			case "change-end":
				this.insertion = undefined;
				break;
			case "annotation-end":
			case "tracked-changes":
				break;
			default:
				this.inline(element, into);
		}
	}

	private note(layer: Layer, items: Item[], into: DocParagraph, who: Revision): void {
		const anchor = this.anchors++;
		into.anchors.push({ position: anchor, at: into.text.length });
		this.notes.push({ layer, items, anchor, ...who });
	}

	private table(element: XmlElement): TableNode {
		const rows: RowNode[] = [];
		for (const row of tableRows(element)) {
			const node: RowNode = { cells: [], definition: { borders: [0], merges: [], joined: [] } };
			let column = 0;
			for (const cell of children(row)) {
				const covered = cell.localName === "covered-table-cell";
				if (!covered && cell.localName !== "table-cell") continue;
				const repeated = Math.min(mostRepeated, Number(attribute(cell, "number-columns-repeated") ?? 1) || 1);
				const rowSpan = Number(attribute(cell, "number-rows-spanned") ?? 1);
				for (let time = 0; time < repeated; time++) {
					node.cells.push(time === 0 ? this.items(cell) : []);
					column += borderStep;
					node.definition?.borders.push(column);
					node.definition?.merges.push(rowSpan > 1 ? "first" : "none");
					node.definition?.joined.push(false);
				}
				if (covered) markCovered(rows, node, repeated);
			}
			rows.push(node);
		}
		return { rows };
	}
}

/** Distance between the borders of neighbouring columns; only their order matters. */
const borderStep = 100;

/** A covered cell goes on from the one above if that spans down, else from the one to its left. */
function markCovered(rows: readonly RowNode[], row: RowNode, count: number): void {
	for (let index = row.cells.length - count; index < row.cells.length; index++) {
		const above = rows.at(-1)?.definition?.merges[index];
		const down = above === "first" || above === "continued";
		if (down && row.definition) row.definition.merges[index] = "continued";
		else if (row.definition) row.definition.joined[index] = true;
	}
}

function tableRows(table: XmlElement): XmlElement[] {
	return children(table).flatMap((element) => {
		if (element.localName === "table-row") return [element];
		return ["table-header-rows", "table-rows", "table-row-group"].includes(element.localName ?? "")
			? tableRows(element)
			: [];
	});
}
