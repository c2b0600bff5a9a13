import type { DocumentBuilder } from "../../document/build";
import type { BlockDraft, CellPlace, Layer, TableCell } from "../../document/model";
import type { Span } from "../../text/span";
import { attribute, child, children, isOn, value, type XmlElement } from "../xml";
import { chosen, type Inline, InlineReader } from "./inline";
import { ListCounter } from "./list-counter";
import type { Numbering } from "./numbering";
import { type RemovedBlock, type Revision, revision } from "./revisions";
import { levelOf, type Styles } from "./styles";

/** What is known of the whole document while its stories are read. */
export interface Reading {
	builder: DocumentBuilder;
	styles: Styles;
	numbering: Numbering;
	/** Page of the next paragraph; counts on through the body. */
	page: number;
	savedBreaks: number;
	forcedBreaks: number;
	/** Where notes and comments are anchored, by kind and id. */
	anchors: Map<string, { start: number; end: number }>;
	removed: RemovedBlock[];
	pictures: XmlElement[];
}

/** How the blocks of a story are marked. */
interface Manner {
	layer: Layer;
	cell?: CellPlace;
	author?: string;
	date?: string;
	anchor?: Span;
}

/** Reads one story, a body, a header, a note, into blocks and tables. */
export class StoryReader {
	private readonly inlines: InlineReader;
	private readonly counter = new ListCounter();
	private boxes: StoryReader | undefined;

	constructor(private readonly reading: Reading) {
		this.inlines = new InlineReader(reading.styles);
	}

	read(parent: XmlElement, manner: Manner): void {
		for (const element of children(parent)) {
			switch (element.localName) {
				case "p":
					this.paragraph(element, manner);
					break;
				case "tbl":
					this.table(element, manner);
					break;
				case "sdt":
					for (const content of children(element, "sdtContent")) this.read(content, manner);
					break;
				case "AlternateContent":
					this.read(chosen(element) ?? element, manner);
					break;
				case "ins":
				case "moveTo":
				case "customXml":
				case "smartTag":
					this.read(element, manner);
					break;
			}
		}
	}

	private paragraph(element: XmlElement, manner: Manner): void {
		const { reading } = this;
		const inline = this.inlines.read(element);
		const properties = child(element, "pPr");
		const body = manner.layer === "body";
		const leading = inline.pageStarts.filter((start) => start.at === 0);
		if (body) this.turnPages(leading);
		const kept = inline.text.trim() !== "";
		// A paragraph whose text is all deleted keeps its number back: the accepted text has no such item.
		const label = kept ? reading.numbering.next(properties, this.counter) : undefined;
		const prefix = label ? label.text + label.separator : "";
		const start = reading.builder.position + (reading.builder.blocks.length > 0 ? 1 : 0);
		if (kept) {
			const level = this.level(properties);
			const draft: BlockDraft = {
				text: prefix + inline.text,
				kind: manner.cell
					? "cell"
					: level && body
						? "heading"
						: body || manner.layer === "textbox"
							? "paragraph"
							: noteKind(manner.layer),
				...manner,
			};
			if (draft.kind === "heading" && level) draft.level = level;
			if (label) draft.label = label.text;
			if (body && reading.page > 0) draft.page = reading.page;
			const whole = body ? wholeInsertion(element, inline) : undefined;
			if (whole) {
				Object.assign(draft, { layer: "inserted" }, whole);
				inline.inserted = [];
			}
			reading.builder.add(draft);
		}
		this.note(inline, kept ? start + prefix.length : reading.builder.position);
		if (body) this.turnPages(inline.pageStarts.filter((start) => start.at > 0));
		for (const box of inline.textBoxes) {
			this.boxes ??= new StoryReader(reading);
			this.boxes.read(box, { layer: body ? "textbox" : manner.layer });
		}
	}

	private turnPages(starts: Inline["pageStarts"]): void {
		for (const start of starts) {
			this.reading.page++;
			if (start.saved) this.reading.savedBreaks++;
			else this.reading.forcedBreaks++;
		}
	}

	private level(properties: XmlElement | undefined): number | undefined {
		const own = value(properties, "outlineLvl");
		if (own !== undefined) return levelOf(Number(own)) || undefined;
		return this.reading.styles.headingLevel(value(properties, "pStyle"));
	}

	/** Turns marks inside a paragraph into places of the document. */
	private note(inline: Inline, offset: number): void {
		const { reading } = this;
		for (const reference of inline.references)
			reading.anchors.set(`${reference.kind}:${reference.id}`, point(offset + reference.at));
		for (const start of inline.commentStarts)
			reading.anchors.set(`comment:${start.id}`, point(offset + start.at));
		for (const end of inline.commentEnds) {
			const anchor = reading.anchors.get(`comment:${end.id}`);
			if (!anchor) reading.anchors.set(`comment:${end.id}`, point(offset + end.at));
			else anchor.end = Math.max(anchor.end, offset + end.at);
		}
		for (const { at, ...deleted } of inline.deleted)
			reading.removed.push({ ...deleted, layer: "deleted", anchor: point(offset + at) });
		for (const { at, ...hidden } of inline.hidden)
			reading.removed.push({ ...hidden, layer: "hidden", anchor: point(offset + at) });
		for (const { start, end, ...who } of inline.inserted)
			reading.builder.insertions.push({ span: { start: offset + start, end: offset + end }, ...who });
		reading.pictures.push(...inline.pictures);
	}

	private table(element: XmlElement, manner: Manner): void {
		const { builder } = this.reading;
		const index = builder.tables.length;
		const rows: TableCell[][] = [];
		const table = { span: point(nextStart(builder)), rows, columns: 0 };
		builder.tables.push(table);
		// The cell that a vertically merged cell continues, by column.
		const open = new Map<number, TableCell>();
		tableRows(element).forEach((row, rowIndex) => {
			let column = Number(value(row, "trPr", "gridBefore") ?? 0) || 0;
			const cells: TableCell[] = [];
			for (const cell of rowCells(row)) {
				const columnSpan = Math.max(1, Number(value(cell, "tcPr", "gridSpan") ?? 1) || 1);
				const merge = child(cell, "tcPr", "vMerge");
				const above = merge && attribute(merge, "val") !== "restart" ? open.get(column) : undefined;
				if (above) {
					above.rowSpan = rowIndex - above.row + 1;
					this.cell(cell, { ...manner, cell: { table: index, row: above.row, column: above.column } }, false);
				} else {
					const place = { table: index, row: rowIndex, column };
					const span = this.cell(cell, { ...manner, cell: place }, true);
					const placed = { row: rowIndex, column, rowSpan: 1, columnSpan, span };
					cells.push(placed);
					if (merge) open.set(column, placed);
					else open.delete(column);
				}
				column += columnSpan;
			}
			table.columns = Math.max(table.columns, column);
			rows.push(cells);
		});
		table.span = { start: Math.min(table.span.start, builder.position), end: builder.position };
	}

	/** Reads a cell's paragraphs; an empty cell keeps its place by an empty block. */
	private cell(element: XmlElement, manner: Manner, keepEmpty: boolean): Span {
		const { builder } = this.reading;
		const before = builder.blocks.length;
		this.read(element, manner);
		if (builder.blocks.length === before) {
			if (!keepEmpty) return point(builder.position);
			const page = this.reading.page;
			return builder.add({ text: "", kind: "cell", ...manner, ...(manner.layer === "body" ? { page } : {}) });
		}
		return { start: builder.blocks[before]?.span.start ?? 0, end: builder.position };
	}
}

function noteKind(layer: Layer): BlockDraft["kind"] {
	return layer === "header" || layer === "footer" ? "paragraph" : "note";
}

function point(offset: number): { start: number; end: number } {
	return { start: offset, end: offset };
}

function nextStart(builder: DocumentBuilder): number {
	return builder.position + (builder.blocks.length > 0 ? 1 : 0);
}

/** Author and date of a paragraph that was inserted as a whole. */
function wholeInsertion(element: XmlElement, inline: Inline): Revision | undefined {
	const only = inline.inserted[0];
	if (inline.inserted.length !== 1 || !only || !child(element, "pPr", "rPr", "ins")) return undefined;
	if (only.start !== 0 || only.end !== inline.text.length) return undefined;
	return revision(only.author, only.date);
}

function tableRows(table: XmlElement): XmlElement[] {
	return through(table, "tr").filter((row) => !isOn(child(row, "trPr", "del")));
}

function rowCells(row: XmlElement): XmlElement[] {
	return through(row, "tc");
}

/** Rows or cells, also those wrapped in content controls or custom markup. */
function through(parent: XmlElement, name: string): XmlElement[] {
	return children(parent).flatMap((element) => {
		if (element.localName === name) return [element];
		if (element.localName === "sdt")
			return children(element, "sdtContent").flatMap((item) => through(item, name));
		return ["customXml", "ins", "moveTo", "smartTag"].includes(element.localName ?? "")
			? through(element, name)
			: [];
	});
}
