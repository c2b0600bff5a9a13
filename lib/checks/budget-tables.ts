import type { AnalysedDocument } from "../facts/case";
import { unitOf } from "../facts/ledger-columns";
import { foldStretch } from "../facts/lines";
import { findAmounts } from "../text/amounts";
import type { Span } from "../text/span";

interface CellSum {
	span: Span;
	/** CNY. */
	value: number;
}

const budget = /批准|批复|核定|预算|概算|计划(?:数|额|金额)?$/;
const outcome = /决算|结算|实际|执行数|支出数|审定|实付|实支/;
const running = /^累计(?:计量|完成|支付|付款|产值|结算)/;
const ceiling =
	/(?:上限|核定[^，。；]{0,10}|控制在|不(?:得)?超过|批准(?:金额|总投资)?|概算(?:总投资)?)[^，。；\d]{0,8}$/;

/** Totals of tables that set a budget beside its outcome, and the last of a running total against the ceiling told in the text. */
export function budgetTables(document: AnalysedDocument): { approved: CellSum; final: CellSum }[] {
	const { text, tables } = document.document;
	return tables.flatMap((table) => {
		const rows = table.rows.map((row) =>
			row.map((cell) => ({ span: cell.span, text: foldStretch(text, cell.span).text, column: cell.column })),
		);
		const head = rows.find((row) => row.length >= 3);
		if (!head) return [];
		const approvedAt = head.find((cell) => budget.test(cell.text) && cell.text.length <= 14)?.column;
		const finalHead = head.find(
			(cell) => outcome.test(cell.text) && !budget.test(cell.text) && cell.text.length <= 14,
		);
		const total = rows.findLast((row) =>
			/^(?:合计|总计|共计)/.test(row.find((cell) => cell.text !== "")?.text ?? ""),
		);
		if (approvedAt !== undefined && finalHead && total) {
			const unit = unitOf(head.find(({ column }) => column === approvedAt)?.text ?? "");
			const approved = sumAt(total, approvedAt, unit);
			const final = sumAt(total, finalHead.column, unitOf(finalHead.text));
			return approved && final ? [{ approved, final }] : [];
		}
		const runningHead = head.find((cell) => running.test(cell.text));
		const last =
			runningHead &&
			rows
				.slice(1)
				.flatMap((row) => sumAt(row, runningHead.column, unitOf(runningHead.text)) ?? [])
				.at(-1);
		const limit = last && ceilingTold(document);
		return last && limit ? [{ approved: limit, final: last }] : [];
	});
}

function sumAt(
	row: readonly { span: Span; text: string; column: number }[],
	column: number,
	unit: number,
): CellSum | undefined {
	const cell = row.find((one) => one.column === column);
	if (!cell) return undefined;
	const bare = /^[¥￥]?([\d,]+(?:\.\d+)?)$/.exec(cell.text.trim())?.[1];
	const value = bare ? Number(bare.replaceAll(",", "")) * unit : findAmounts(cell.text)[0]?.value;
	return value ? { span: cell.span, value } : undefined;
}

/** The one sum that the text says must not be passed. */
function ceilingTold(document: AnalysedDocument): CellSum | undefined {
	const { text } = document.document;
	const sums = findAmounts(text).filter(
		(sum) =>
			ceiling.test(text.slice(Math.max(0, sum.span.start - 24), sum.span.start)) && sum.value >= 10_000,
	);
	return sums.length > 0 ? sums.reduce((a, b) => (b.value > a.value ? b : a)) : undefined;
}
