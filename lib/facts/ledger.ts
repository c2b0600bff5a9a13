import type { DocumentModel, Table, TableCell } from "../document/model";
import { findAmounts } from "../text/amounts";
import { findDates } from "../text/dates";
import { parseNumeral } from "../text/numerals";
import { type ColumnKey, columnKeyOf, ledgerOf, unitOf } from "./ledger-columns";
import { foldStretch, type Line } from "./lines";
import { yearOf as yearOfText } from "./meeting-count";
import type { LedgerRow } from "./model-money";
import { isValue } from "./table-rows";

interface Column {
	key: ColumnKey;
	unit: number;
}

type Cell = LedgerRow["cells"][string];

/** Rows of the tables whose columns are understood: at least three, with what they count. */
export function readLedgers(
	document: DocumentModel,
	lines: readonly Line[],
	base: string | undefined,
): LedgerRow[] {
	return document.tables.flatMap((table) => {
		const grid = gridOf(table);
		const headAt = grid.findIndex((row) => isHead(document, row));
		const head = grid[headAt];
		if (!head) return [];
		const columns = columnsOf(document, head, unitBefore(lines, table));
		const keys = new Set([...columns.values()].map((column) => column.key));
		const ledger = ledgerOf(keys, titleBefore(lines, table));
		let year = base ? Number(base.slice(0, 4)) : yearTold(lines);
		return grid.slice(headAt + 1).flatMap((row) => {
			const found = readRow(document, row, columns, year);
			if (!found || isHead(document, row)) return [];
			year = yearOf(found) ?? year;
			return [{ span: spanOf(row), ledger, cells: found }];
		});
	});
}

type GridRow = (TableCell | undefined)[];

/** Every place of a table with the cell that covers it: merged cells stand in all their rows. */
function gridOf(table: Table): GridRow[] {
	const grid: GridRow[] = table.rows.map(() => []);
	const first = table.rows[0]?.[0]?.row ?? 0;
	for (const cell of table.rows.flat())
		for (let row = cell.row; row < cell.row + Math.max(cell.rowSpan, 1); row += 1)
			for (let column = cell.column; column < cell.column + Math.max(cell.columnSpan, 1); column += 1) {
				const line = grid[row - first];
				if (line) line[column] = cell;
			}
	return grid;
}

const fewest = 3;

function isHead(document: DocumentModel, row: GridRow): boolean {
	const keys = new Set<ColumnKey>();
	for (const cell of new Set(row)) {
		const text = cell && textOf(document, cell);
		if (text && isValue(text)) return false;
		const key = text && columnKeyOf(text);
		if (key) keys.add(key);
	}
	return keys.size >= fewest;
}

function columnsOf(document: DocumentModel, head: GridRow, unit: number): Map<number, Column> {
	const columns = new Map<number, Column>();
	const taken = new Set<ColumnKey>();
	head.forEach((cell, column) => {
		if (!cell || cell.column !== column) return;
		const text = textOf(document, cell);
		const key = columnKeyOf(text);
		if (!key || taken.has(key)) return;
		taken.add(key);
		columns.set(column, { key, unit: /元/.test(text) ? unitOf(text) : unit });
	});
	return columns;
}

function readRow(
	document: DocumentModel,
	row: GridRow,
	columns: ReadonlyMap<number, Column>,
	year: number | undefined,
): LedgerRow["cells"] | undefined {
	const cells: LedgerRow["cells"] = {};
	for (const [column, { key, unit }] of columns) {
		const cell = row[column];
		const text = cell && textOf(document, cell);
		if (!cell || !text) continue;
		cells[key] = readCell(cell, text, key, unit, year);
		const paid = key === "paidOn" ? sumBesideDay(text, unit) : undefined;
		if (paid !== undefined) cells.paid ??= { span: cell.span, text, amount: paid };
	}
	const told = Object.values(cells).map(({ text }) => text);
	if (told.length < 2 || /^(?:合计|小计|总计|共计)/.test(told[0] ?? "")) return undefined;
	return cells;
}

const sums: readonly ColumnKey[] = ["amount", "approved", "standard", "paid", "settled"];
const days: readonly ColumnKey[] = [
	"date",
	"signed",
	"paidOn",
	"deadline",
	"decided",
	"evaluated",
	"started",
	"accepted",
];
const counts: readonly ColumnKey[] = ["guestCount", "hostCount", "number"];

function readCell(
	cell: TableCell,
	text: string,
	key: ColumnKey,
	unit: number,
	year: number | undefined,
): Cell {
	const read: Cell = { span: cell.span, text };
	if (sums.includes(key)) {
		const bare = /^[¥￥]?(\d[\d,]*(?:\.\d+)?)$/.exec(text)?.[1];
		const value = bare ? Number(bare.replaceAll(",", "")) * unit : findAmounts(text)[0]?.value;
		if (value !== undefined) read.amount = Math.round(value * 100) / 100;
	} else if (days.includes(key)) {
		const iso = findDates(text, year ? { year } : {})[0]?.iso;
		if (iso) read.iso = iso;
	} else if (counts.includes(key)) {
		const value = parseNumeral(text.replace(/[人名位]$/, ""));
		if (value !== undefined) read.count = value;
	}
	return read;
}

/** `2022.11.25 付243000`: a cell with the day and the sum of each payment. CNY. */
function sumBesideDay(text: string, unit: number): number | undefined {
	const dates = findDates(text).filter(({ iso }) => iso);
	if (dates.length === 0) return undefined;
	const rest = dates.reduceRight(
		(words, { span }) => `${words.slice(0, span.start)}；${words.slice(span.end)}`,
		text,
	);
	const amounts = findAmounts(rest);
	if (amounts.length > 0) return amounts.reduce((sum, { value }) => sum + value, 0);
	const bare = [...rest.matchAll(/(?<![\d.])(\d[\d,]{2,}(?:\.\d{1,2})?)(?![\d.%％年月日号])/g)];
	return bare.length > 0
		? bare.reduce((sum, [, digits = ""]) => sum + Number(digits.replaceAll(",", "")) * unit, 0)
		: undefined;
}

function yearOf(cells: LedgerRow["cells"]): number | undefined {
	const iso = Object.values(cells).find((cell) => cell.iso)?.iso;
	return iso ? Number(iso.slice(0, 4)) : undefined;
}

/** `2023年度采购台账` gives the year of days written without one. */
function yearTold(lines: readonly Line[]): number | undefined {
	for (const { text } of lines.slice(0, 4)) {
		const year = /(20\d{2})[）)〕]/.exec(text)?.[1];
		const told = year ? Number(year) : yearOfText(text);
		if (told) return told;
	}
	return undefined;
}

/** The words right above the table. */
function titleBefore(lines: readonly Line[], table: Table): string {
	const before = lines.filter((line) => line.span.end <= table.span.start && !line.cell);
	const near = before.at(-1)?.text ?? "";
	return `${table.name ?? ""}${near.length <= 40 ? near : ""}${lines[0]?.text ?? ""}`;
}

/** `单位：万元` stands above a table whose heads name no unit. */
function unitBefore(lines: readonly Line[], table: Table): number {
	const before = lines.filter((line) => line.span.end <= table.span.start && !line.cell).slice(-4);
	const told = before.findLast(({ text }) => /单位：?(?:人民币)?[（(]?[万亿千]?元/.test(text));
	const unit = /单位：?(?:人民币)?[（(]?([万亿千]?元)/.exec(told?.text ?? "")?.[1];
	return unit ? unitOf(unit) : 1;
}

function spanOf(row: GridRow): LedgerRow["span"] {
	const cells = row.filter((cell) => cell !== undefined);
	return {
		start: Math.min(...cells.map((cell) => cell.span.start)),
		end: Math.max(...cells.map((cell) => cell.span.end)),
	};
}

function textOf(document: DocumentModel, cell: TableCell): string {
	return foldStretch(document.text, cell.span).text.trim();
}
