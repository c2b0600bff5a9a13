import { checklistColumns, indicatorColumns, type SheetRow } from "./columns";

/** A sheet as rows of cell texts. */
export interface PlainSheet {
	name: string;
	rows: string[][];
}

/** Rows of a sheet by the columns of its head; nothing when the head is not one of ours. */
export function rowsBelowHead<Column extends string>(
	sheet: PlainSheet,
	columns: readonly Column[],
	needed: readonly Column[],
): SheetRow<Column>[] | undefined {
	const at = sheet.rows.findIndex((row) => {
		const cells = row.map((cell) => cell.trim());
		return needed.every((column) => cells.includes(column));
	});
	if (at < 0) return undefined;
	const head = (sheet.rows[at] as string[]).map((cell) => columns.find((column) => column === cell.trim()));
	return sheet.rows.slice(at + 1).flatMap((row, index) => {
		if (row.every((cell) => cell.trim() === "")) return [];
		const cells: Partial<Record<Column, string>> = {};
		row.forEach((cell, column) => {
			const name = head[column];
			if (name) cells[name] = cell;
		});
		return [{ number: at + index + 2, cells }];
	});
}

export const indicatorRowsIn = (sheet: PlainSheet) =>
	rowsBelowHead(sheet, indicatorColumns, ["指标", "词语"]);

export const checklistRowsIn = (sheet: PlainSheet) =>
	rowsBelowHead(sheet, checklistColumns, ["清单", "条目"]);
