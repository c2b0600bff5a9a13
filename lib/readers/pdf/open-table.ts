import type { DocumentBuilder } from "../../document/build";
import type { TableCell } from "../../document/model";
import { addLines } from "./assemble";
import { isCarried, type OpenCell, sameEdges, tolerance } from "./carried-row";
import type { TableDraft } from "./content";
import type { Grid, GridCell } from "./grid";
import type { Line } from "./line";
import type { Measure } from "./measure";
import { paragraphsOf } from "./paragraph";

/** A table being put together; one that goes on over a page stays one table. */
export class OpenTable {
	private readonly cells: OpenCell[] = [];
	private borders: number[] = [];
	private height = 0;
	private page = 0;
	private open = false;
	private lastRow: OpenCell[] = [];

	constructor(private readonly measure: Measure) {}

	/** Takes a part of the table; false when it is another table. */
	take(table: TableDraft, page: number): boolean {
		const { columns } = table.grid;
		if (this.page > 0 && (page !== this.page + 1 || !this.fits(columns))) return false;
		const padding = paddingOf(table, this.measure);
		const cells = table.cells.map(({ cell, lines }) => this.cellOf(cell, lines, page, padding));
		const rest = this.page > 0 ? this.withoutCarriedRow(cells, table.grid) : cells;
		const shift = this.height - (rest.length < cells.length ? 1 : 0);
		for (const cell of rest) cell.row += shift;
		this.cells.push(...rest);
		this.height = Math.max(this.height, ...rest.map((cell) => cell.row + cell.rowSpan));
		this.borders = united(this.borders, columns);
		this.page = page;
		this.open = table.grid.openBottom ?? false;
		if (rest.length > 0) this.lastRow = rest.filter((cell) => cell.row + cell.rowSpan === this.height);
		return true;
	}

	write(builder: DocumentBuilder): void {
		const index = builder.tables.length;
		const rows: TableCell[][] = Array.from({ length: this.height }, () => []);
		const start = builder.position + (builder.blocks.length > 0 ? 1 : 0);
		const table = { span: { start, end: start }, rows, columns: Math.max(1, this.borders.length - 1) };
		builder.tables.push(table);
		this.cells.sort((one, other) => one.row - other.row || one.left - other.left);
		for (const cell of this.cells) {
			const column = this.borderAt(cell.left);
			const columnSpan = Math.max(1, this.borderAt(cell.right) - column);
			const place = { table: index, row: cell.row, column };
			const before = builder.blocks.length;
			for (const paragraph of paragraphsOf(cell.flows, { ...this.measure, indented: false }))
				addLines(builder, paragraph.lines, { kind: "cell", layer: "body", cell: place });
			const page = cell.flows[0]?.page ?? this.page;
			if (builder.blocks.length === before)
				builder.add({ text: "", kind: "cell", layer: "body", page, cell: place });
			const span = { start: builder.blocks[before]?.span.start ?? 0, end: builder.position };
			rows[cell.row]?.push({ row: cell.row, column, rowSpan: cell.rowSpan, columnSpan, span });
		}
		table.span.end = builder.position;
	}

	/** A part with the same edges, whose rows may divide the width less finely. */
	private fits(columns: readonly number[]): boolean {
		const close = (one: number | undefined, other: number | undefined) =>
			Math.abs((one ?? 0) - (other ?? 0)) < tolerance;
		if (!close(columns[0], this.borders[0]) || !close(columns.at(-1), this.borders.at(-1))) return false;
		const [fewer, more] =
			columns.length < this.borders.length ? [columns, this.borders] : [this.borders, columns];
		return fewer.every((border) => more.some((other) => close(border, other)));
	}

	private cellOf(cell: GridCell, lines: Line[], page: number, padding: number): OpenCell {
		const { left, right } = cell;
		const room = right - left - 2 * padding - 0.1 * this.measure.bodySize;
		return { ...cell, flows: lines.length > 0 ? [{ page, lines, left, right, room }] : [] };
	}

	/** Without the first row when it goes on from the row the page cut; its text joins that row's cells. */
	private withoutCarriedRow(cells: OpenCell[], { openTop }: Grid): OpenCell[] {
		const first = cells.filter((cell) => cell.row === 0);
		const pairs = first.map((below) => ({
			below,
			above: this.lastRow.find((cell) => sameEdges(cell, below)),
		}));
		if (!isCarried(pairs, (this.open || openTop) ?? false, this.measure)) return cells;
		for (const { below, above } of pairs) above?.flows.push(...below.flows);
		return cells.filter((cell) => cell.row !== 0);
	}

	private borderAt(x: number): number {
		let best = 0;
		this.borders.forEach((border, index) => {
			if (Math.abs(border - x) < Math.abs((this.borders[best] ?? 0) - x)) best = index;
		});
		return best;
	}
}

function united(one: readonly number[], other: readonly number[]): number[] {
	const kept: number[] = [];
	for (const border of [...one, ...other].sort((a, b) => a - b))
		if (kept.length === 0 || border - (kept.at(-1) ?? 0) >= tolerance) kept.push(border);
	return kept;
}

/** Room between the rules and the text: what most lines set to the left have at their beginning. */
function paddingOf({ cells }: TableDraft, { bodySize }: Measure): number {
	const gaps = cells
		.flatMap(({ cell, lines }) => lines.map((line) => line.left - cell.left))
		.sort((one, other) => one - other);
	return Math.max(0, Math.min(0.6 * bodySize, gaps[Math.floor(gaps.length * 0.2)] ?? 0));
}
