import type { DocumentBuilder } from "../../document/build";
import type { BlockDraft, CellPlace, Layer, TableCell } from "../../document/model";
import type { Span } from "../../text/span";
import { type Label, type List, ListCounter } from "../docx/list-counter";
import type { RemovedBlock } from "../docx/revisions";
import type { ParagraphProperties } from "./formatting";
import type { DocParagraph } from "./paragraphs";
import { type Item, isTable, type RowNode, type TableNode } from "./table-tree";

/** What is known of the whole document while its stories are written. */
export interface DocReading {
	builder: DocumentBuilder;
	/** Outline level from 1 of a heading. */
	headingLevel(properties: ParagraphProperties): number | undefined;
	/** List and level of a paragraph that is numbered automatically. */
	listOf(properties: ParagraphProperties): { list: List; level: number } | undefined;
	/** Offsets in the document's text by position in the file. */
	anchors: Map<number, number>;
	removed: RemovedBlock[];
}

interface Manner {
	layer: Layer;
	cell?: CellPlace;
	author?: string;
	date?: string;
	anchor?: Span;
}

/** Widths closer than this, in twips, are one border of the table. */
const borderTolerance = 30;

/** Writes one story into blocks and tables. */
export class StoryWriter {
	private readonly counter = new ListCounter();

	constructor(private readonly reading: DocReading) {}

	write(items: readonly Item[], manner: Manner): void {
		for (const item of items) {
			if (isTable(item)) this.table(item, manner);
			else this.paragraph(item, manner);
		}
	}

	private paragraph(paragraph: DocParagraph, manner: Manner): void {
		const { builder, anchors, removed } = this.reading;
		const text = paragraph.text.trimEnd();
		const kept = text.trim() !== "";
		const label = kept ? this.label(paragraph) : undefined;
		const prefix = label ? label.text + label.separator : "";
		let offset = builder.position;
		if (kept) {
			const level = manner.layer === "body" ? this.reading.headingLevel(paragraph.properties) : undefined;
			const kind = manner.cell ? "cell" : level ? "heading" : kindOf(manner.layer);
			const draft: BlockDraft = { text: prefix + text, kind, ...manner };
			if (kind === "heading" && level) draft.level = level;
			if (label) draft.label = label.text;
			offset = builder.add(draft).start + prefix.length;
		}
		const limit = builder.position;
		for (const anchor of paragraph.anchors) anchors.set(anchor.position, Math.min(limit, offset + anchor.at));
		for (const layer of ["deleted", "hidden"] as const)
			for (const { at, ...rest } of paragraph[layer])
				removed.push({ ...rest, layer, anchor: point(Math.min(limit, offset + at)) });
		for (const { start, end, ...who } of paragraph.inserted)
			builder.insertions.push({
				span: { start: offset + start, end: Math.min(limit, offset + end) },
				...who,
			});
	}

	private label({ label, properties }: DocParagraph): Label | undefined {
		if (label) return label;
		const place = this.reading.listOf(properties);
		return place && this.counter.next(place.list, Math.min(place.level, place.list.levels.size - 1));
	}

	private table(node: TableNode, manner: Manner): void {
		const { builder } = this.reading;
		const index = builder.tables.length;
		const borders = bordersOf(node);
		const rows: TableCell[][] = [];
		const table = { span: point(nextStart(builder)), rows, columns: Math.max(0, borders.length - 1) };
		builder.tables.push(table);
		const open = new Map<number, TableCell>();
		node.rows.forEach((row, rowIndex) => {
			const cells: TableCell[] = [];
			let before: TableCell | undefined;
			row.cells.forEach((content, order) => {
				const { column, columnSpan } = placeOf(row, order, borders);
				const above = row.definition?.merges[order] === "continued" ? open.get(column) : undefined;
				const merged = row.definition?.joined[order] ? before : above;
				if (merged) {
					if (merged === above) merged.rowSpan = rowIndex - merged.row + 1;
					else merged.columnSpan = Math.max(merged.columnSpan, column + columnSpan - merged.column);
					this.cell(
						content,
						{ ...manner, cell: { table: index, row: merged.row, column: merged.column } },
						false,
					);
					return;
				}
				const place = { table: index, row: rowIndex, column };
				const span = this.cell(content, { ...manner, cell: place }, true);
				before = { row: rowIndex, column, rowSpan: 1, columnSpan, span };
				cells.push(before);
				table.columns = Math.max(table.columns, column + columnSpan);
				if (row.definition?.merges[order] === "first") open.set(column, before);
				else open.delete(column);
			});
			rows.push(cells);
		});
		table.span = { start: Math.min(table.span.start, builder.position), end: builder.position };
	}

	/** An empty cell keeps its place by an empty block. */
	private cell(content: readonly Item[], manner: Manner, keepEmpty: boolean): Span {
		const { builder } = this.reading;
		const before = builder.blocks.length;
		this.write(content, manner);
		if (builder.blocks.length > before)
			return { start: builder.blocks[before]?.span.start ?? 0, end: builder.position };
		return keepEmpty ? builder.add({ text: "", kind: "cell", ...manner }) : point(builder.position);
	}
}

function kindOf(layer: Layer): BlockDraft["kind"] {
	return layer === "footnote" || layer === "endnote" || layer === "comment" ? "note" : "paragraph";
}

function point(offset: number): Span {
	return { start: offset, end: offset };
}

function nextStart(builder: DocumentBuilder): number {
	return builder.position + (builder.blocks.length > 0 ? 1 : 0);
}

/** All borders of a table's columns, from left to right; rows divide the width differently. */
function bordersOf(node: TableNode): number[] {
	const all = node.rows.flatMap((row) => row.definition?.borders ?? []).sort((one, other) => one - other);
	return all.filter((border, index) => index === 0 || border - (all[index - 1] ?? 0) > borderTolerance);
}

function placeOf(
	row: RowNode,
	order: number,
	borders: readonly number[],
): { column: number; columnSpan: number } {
	const left = row.definition?.borders[order];
	const right = row.definition?.borders[order + 1];
	if (left === undefined || right === undefined) return { column: order, columnSpan: 1 };
	const column = nearest(borders, left);
	return { column, columnSpan: Math.max(1, nearest(borders, right) - column) };
}

function nearest(borders: readonly number[], border: number): number {
	let best = 0;
	borders.forEach((item, index) => {
		if (Math.abs(item - border) < Math.abs((borders[best] ?? 0) - border)) best = index;
	});
	return best;
}
