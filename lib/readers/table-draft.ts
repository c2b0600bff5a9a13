import type { DocumentBuilder } from "../document/build";
import type { Layer, Table, TableCell } from "../document/model";
import type { Span } from "../text/span";

/** One cell to add: its paragraphs and how many rows and columns it covers. */
export interface CellDraft {
	paragraphs: readonly string[];
	rowSpan?: number;
	columnSpan?: number;
}

/** Facts shared by all cells of a table. */
export interface TableSetting {
	name?: string;
	hidden?: boolean;
	page?: number;
	layer?: Layer;
}

const mostSpanned = 1000;

/** Puts a table into a document cell by cell; merged cells push those after them aside, as pages do. */
export class TableDraft {
	private readonly rows: TableCell[][] = [];
	/** Per column, the first row that is free again. */
	private readonly freeFrom: number[] = [];

	constructor(
		private readonly builder: DocumentBuilder,
		private readonly setting: TableSetting = {},
	) {}

	startRow(): void {
		this.rows.push([]);
	}

	/** Adds a cell at the next free column of the current row; answers with the spans of its paragraphs. */
	addCell(draft: CellDraft): Span[] {
		if (this.rows.length === 0) this.startRow();
		const row = this.rows.length - 1;
		let column = this.rows[row]?.at(-1)?.column ?? -1;
		do column += 1;
		while ((this.freeFrom[column] ?? 0) > row);
		return this.addCellAt(column, draft);
	}

	addCellAt(column: number, draft: CellDraft): Span[] {
		const row = this.rows.length - 1;
		const rowSpan = within(draft.rowSpan);
		const columnSpan = within(draft.columnSpan);
		for (let index = column; index < column + columnSpan; index++) this.freeFrom[index] = row + rowSpan;
		const paragraphs = draft.paragraphs.length > 0 ? draft.paragraphs : [""];
		const spans = paragraphs.map((text) => this.addParagraph(text, row, column));
		const start = spans[0]?.start ?? this.builder.position;
		const span = { start, end: spans.at(-1)?.end ?? start };
		this.rows[row]?.push({ row, column, rowSpan, columnSpan, span });
		return spans;
	}

	private addParagraph(text: string, row: number, column: number): Span {
		const { page, layer = "body" } = this.setting;
		const cell = { table: this.builder.tables.length, row, column };
		return this.builder.add({ text, kind: "cell", layer, cell, ...(page ? { page } : {}) });
	}

	/** Writes the table into the document; a table without cells leaves nothing. */
	close(): Table | undefined {
		const cells = this.rows.flat();
		const first = cells[0];
		const last = cells.at(-1);
		if (!first || !last) return undefined;
		const { name, hidden } = this.setting;
		const table: Table = {
			span: { start: first.span.start, end: last.span.end },
			rows: this.rows,
			columns: cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
			...(name ? { name } : {}),
			...(hidden ? { hidden } : {}),
		};
		this.builder.tables.push(table);
		return table;
	}
}

function within(span: number | undefined): number {
	return Math.min(Math.max(1, Math.floor(span ?? 1) || 1), mostSpanned);
}
