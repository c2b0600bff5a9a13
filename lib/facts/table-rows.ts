import type { Line } from "./lines";
import { isFullName } from "./names";

/** Cells of a row by their column; a cell of several paragraphs gives its first. */
export type Row = Map<number, Line>;

/** The tables that lines stand in, as rows of cells. */
export function tablesOf(lines: readonly Line[]): Row[][] {
	const tables = new Map<number, Map<number, Row>>();
	for (const line of lines) {
		if (!line.cell) continue;
		const { table, row, column } = line.cell;
		const rows = tables.get(table) ?? new Map<number, Row>();
		const cells = rows.get(row) ?? new Map<number, Line>();
		if (!cells.has(column)) cells.set(column, line);
		rows.set(row, cells);
		tables.set(table, rows);
	}
	return [...tables.values()].map((rows) => [...rows.values()]);
}

/** A document number, a day, a sum or a firm: what stands beside a label of a form, and never heads a column. */
export function isValue(text: string): boolean {
	return /〔20\d{2}〕|20\d{2}[年.]\d|\d万?元$|有限公司$/.test(text);
}

/** Column of the first cell of a head row whose words fit. */
export function columnOf(head: Row | undefined, title: RegExp): number | undefined {
	for (const [column, line] of head ?? []) if (title.test(line.text)) return column;
	return undefined;
}

/** The same by the index of the table in its document. */
export function tablesByIndex(lines: readonly Line[]): Map<number, Row[]> {
	const tables = new Map<number, Row[]>();
	for (const rows of tablesOf(lines)) {
		const index = [...(rows[0]?.values() ?? [])][0]?.cell?.table;
		if (index !== undefined) tables.set(index, rows);
	}
	return tables;
}

/** Whose column it is: `县第二中学校长（拟任：甲）`, `甲（某部部长）`, `拟任人选甲`. */
export function personOfHead(head: string): string | undefined {
	const told =
		/(?:拟任|人选|对象|姓名)[：:]?([\u4e00-\u9fff·]{2,4})(?=[）)，]|$)/.exec(head)?.[1] ??
		head.replace(/（[^）]*）$/, "");
	return isFullName(told) ? told : undefined;
}
