import { findAmounts } from "../text/amounts";
import type { Span } from "../text/span";
import type { Line } from "./lines";
import { columnOf, type Row, tablesOf } from "./table-rows";

/** One purchase of a form or a ledger: how it was made and for how much. */
export interface PurchaseCell {
	method: { span: Span; text: string };
	/** CNY. */
	amount: number;
	/** All the words of its row or form. */
	words: string;
}

const methodLabel =
	/^(?:采购|招标|发包|选定|确定|组织|成交)?(?:方式|形式)(?:[及与和、／/](?:结果|供应商|供货商|商家|单位|中标人?|成交人?))?$|采购方式|选商方式|供应商(?:选择|确定)方式/;
const amountLabel = /金额|合同(?:总)?价|成交价|中标价|总价|费用|价款|支出|预算|租金/;

/** `金额单位：万元` over the table. */
function unitAbove(lines: readonly Line[], head: Row): boolean {
	const first = lines.findIndex(({ cell }) => cell?.table === [...head.values()][0]?.cell?.table);
	return lines
		.slice(Math.max(0, first - 4), first)
		.some(({ text, cell }) => !cell && /单位：(?:人民币)?万元/.test(text));
}

/** Purchases whose method stands in a cell of its own. */
export function readCells(lines: readonly Line[]): PurchaseCell[] {
	return tablesOf(lines).flatMap((rows) => {
		const headAt = rows.findIndex(
			(row) =>
				row.size >= 4 && columnOf(row, methodLabel) !== undefined && columnOf(row, amountLabel) !== undefined,
		);
		const head = rows[headAt];
		if (!head) return forms(rows);
		const methodAt = columnOf(head, methodLabel) as number;
		const amountAt = columnOf(head, amountLabel) as number;
		const factor = /万/.test(head.get(amountAt)?.text ?? "") || unitAbove(lines, head) ? 10_000 : 1;
		return rows.slice(headAt + 1).flatMap((row): PurchaseCell[] => {
			const method = row.get(methodAt);
			const amount = sumOf(row.get(amountAt)?.text, factor);
			if (!method || amount === undefined || row.size < 4) return [];
			const words = [...row.values()].map(({ text }) => text).join("，");
			return [{ method: { span: method.span, text: method.text }, amount, words }];
		});
	});
}

/** A form: `采购方式 | 询价` beside `金额 | 46.2万元`, up to the next form of the same labels. */
function forms(rows: readonly ReadonlyMap<number, Line>[]): PurchaseCell[] {
	const pairs = rows.flatMap((row) => {
		const cells = [...row.values()];
		return cells.flatMap((cell, index) => {
			const value = index % 2 === 0 ? cells[index + 1] : undefined;
			return value ? [{ label: cell.text.replace(/[：:\s]/g, ""), value }] : [];
		});
	});
	const method = pairs.find(({ label }) => methodLabel.test(label));
	const amount = pairs
		.filter(({ label }) => amountLabel.test(label) && label.length <= 12)
		.map(({ label, value }) => sumOf(value.text, /万/.test(label) ? 10_000 : 1))
		.find((value) => value !== undefined);
	if (!method || amount === undefined) return [];
	const words = pairs.map(({ label, value }) => `${label}：${value.text}`).join("，");
	return [{ method: { span: method.value.span, text: method.value.text }, amount, words }];
}

function sumOf(text: string | undefined, factor: number): number | undefined {
	if (!text) return undefined;
	const bare = /^[¥￥]?([\d,]+(?:\.\d+)?)$/.exec(text.trim())?.[1];
	return bare ? Number(bare.replaceAll(",", "")) * factor : findAmounts(text)[0]?.value;
}
