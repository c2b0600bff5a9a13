import type { Span } from "../text/span";
import { type Line, type Stretch, spanIn } from "./lines";
import { personOfHead, type Row } from "./table-rows";

/** The words around a value: what its clause says before and behind it, and the label it stands under. */
export interface ClauseContext {
	/** From the value before it, or the sentence's start. */
	before: string;
	/** Up to the next value or the sentence's end. */
	after: string;
	/** Label cell to the left, or the head of the column, when the value stands alone in a cell. */
	label: string;
	/** The clause in the original. */
	span: Span;
}

/** Words around `[from, to)` of a stretch; `previous` and `next` are the neighbouring values. */
export function clauseAround(
	stretch: Stretch,
	from: number,
	to: number,
	previous: number,
	next: number,
	label = "",
): ClauseContext {
	const begin = Math.max(previous, lastStop(stretch.text, from));
	const end = Math.min(next, nextStop(stretch.text, to));
	return {
		before: stretch.text.slice(begin, from),
		after: stretch.text.slice(to, end),
		label,
		span: spanIn(stretch, begin, end),
	};
}

function lastStop(text: string, at: number): number {
	for (let index = at - 1; index >= 0; index -= 1)
		if ("。；！？".includes(text[index] as string)) return index + 1;
	return 0;
}

function nextStop(text: string, at: number): number {
	for (let index = at; index < text.length; index += 1)
		if ("。；！？".includes(text[index] as string)) return index;
	return text.length;
}

const maxLabel = 20;

/** What names a cell: the words to its left, else the head of its column; nothing for other lines. */
export function labelOfCell(line: Line, rows: ReadonlyMap<number, readonly Row[]>): string {
	if (!line.cell) return "";
	const table = rows.get(line.cell.table) ?? [];
	const row = table.find((cells) => cells.get(line.cell?.column ?? -1)?.cell?.row === line.cell?.row);
	const left = row && nearestLeft(row, line.cell.column);
	const head = table[0]?.get(line.cell.column);
	const headed = head && head.cell?.row !== line.cell.row && isLabel(head.text);
	if (left && isLabel(left.text)) return left.text;
	// In a column of its own for each person the row's first cell names the step.
	const [first] = row?.values() ?? [];
	if (headed && first && first !== line && isLabel(first.text) && personOfHead(head.text)) return first.text;
	return headed ? topicOf(head.text, table) + head.text : "";
}

const lead = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]([\u4e00-\u9fff（）]{2,12})。(?=.)/;

/** `5. 党委会讨论决定。2022年6月21日，…`: a numbered step named by a sentence of its own. */
export function leadOf(line: Line): string {
	return line.cell ? "" : (lead.exec(line.text)?.[1] ?? "");
}

/** The head of a cell's column with what the table is about, for cells that hold a figure alone. */
export function headOfCell(line: Line, rows: ReadonlyMap<number, readonly Row[]>): string {
	const table = line.cell ? (rows.get(line.cell.table) ?? []) : [];
	const head = table[0]?.get(line.cell?.column ?? -1);
	const row = table.find((cells) => cells.get(line.cell?.column ?? -1) === line);
	// The sum of a column is none of its entries.
	if (row && [...row.values()].some(({ text }) => /^(?:合计|小计|总计|共计)$/.test(text))) return "";
	return head && head.cell?.row !== line.cell?.row ? topicOf(head.text, table) + head.text : "";
}

/** A column called no more than 日期 holds the days of what the table is a table of. */
function topicOf(head: string, table: readonly Row[]): string {
	if (!/^(?:日期|时间|年月日|金额(?:（[万千亿]?元）)?)$/.test(head)) return "";
	const heads = [...(table[0]?.values() ?? [])].map(({ text }) => text).join("｜");
	if (/议题|议程|应到|参会|列席/.test(heads)) return /金额/.test(head) ? "" : "会议";
	return /款项|付款|支付|拨款|付讫/.test(heads) ? "付款" : "";
}

function nearestLeft(row: Row, column: number): Line | undefined {
	for (let at = column - 1; at >= 0; at -= 1) {
		const cell = row.get(at);
		if (cell) return cell;
	}
	return undefined;
}

function isLabel(text: string): boolean {
	return text.length <= maxLabel && !/\d{2}|[。；]/.test(text) && /[\u4e00-\u9fff]/.test(text);
}
