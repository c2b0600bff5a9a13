import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import type { CheckProposal } from "./check";
import { passage } from "./meeting-support";

/** Totals of columns that are not their sums, and rows whose amount is not so many times so much. */
export function tableSums(document: AnalysedDocument): CheckProposal[] {
	return tablesOf(readLines(document.document)).flatMap((rows) => [
		...columns(document, rows),
		...products(document, rows),
	]);
}

const totalRow = /^(?:合计|总计|共计|小计|累计)(?:（[^）]*）)?$/;

function columns(document: AnalysedDocument, rows: readonly Row[]): CheckProposal[] {
	let from = 1;
	return rows.flatMap((row, at): CheckProposal[] => {
		const label = [...row.values()].find(({ text }) => text !== "");
		if (!label || !totalRow.test(label.text) || at < 3) return [];
		const above = rows.slice(from, at);
		from = at + 1;
		if (above.length < 2 || above.some((one) => totalRow.test([...one.values()][0]?.text ?? ""))) return [];
		return [...row].flatMap(([column, cell]): CheckProposal[] => {
			const told = numberIn(cell.text);
			const parts = above.map((one) => one.get(column)?.text ?? "");
			const values = parts.map((text) => (text === "" || /^[—\-–/]+$/.test(text) ? 0 : numberIn(text)));
			if (told === undefined || values.some((value) => value === undefined)) return [];
			const numbers = values as number[];
			if (numbers.filter((value) => value !== 0).length < 2) return [];
			const sum = Math.round(numbers.reduce((all, one) => all + one, 0) * 1000) / 1000;
			// Each figure may be rounded in its last place.
			if (Math.abs(sum - told) <= 0.006 * numbers.length || isOrdinal(numbers)) return [];
			if (sum > told * 1.5 || sum < told * 0.6) return [];
			return [
				{
					grade: "hit",
					at: passage(document, cell.span),
					why: `合计写为${cell.text}，本栏各行之和为${sum}，相差${Math.round((told - sum) * 1000) / 1000}`,
					related: [{ passage: passage(document, label.span), label: "合计" }],
				},
			];
		});
	});
}

/** 1, 2, 3 …: the numbers of the rows. */
const isOrdinal = (numbers: readonly number[]) => numbers.every((value, index) => value === index + 1);

const quantity = /^(?:数量|人数|份数|户数|件数|台数|套数|本数|人次)(?:（[^）]*）)?$/;
const price = /^(?:单价|每份|每人|每户|每件|人均(?:标准)?|标准)(?:（元[^）]*）)?$/;
const amount = /^(?:金额|总价|总额|合计|小计|费用)(?:（[^）]*）)?$/;

function products(document: AnalysedDocument, rows: readonly Row[]): CheckProposal[] {
	const head = rows[0];
	const [many, one, all] = [quantity, price, amount].map((words) => columnOf(head, words));
	if (!head || many === undefined || one === undefined || all === undefined) return [];
	const factor =
		/万元/.test(head.get(all)?.text ?? "") && !/万元/.test(head.get(one)?.text ?? "") ? 10_000 : 1;
	return rows.slice(1).flatMap((row): CheckProposal[] => {
		const cell = row.get(all);
		const [count, each, told] = [row.get(many), row.get(one), cell].map((line) => counted(line));
		if (!cell || !count || !each || !told) return [];
		const due = (count * each) / factor;
		if (Math.abs(due - told) <= Math.max(1 / factor, told * 0.002) || due > told * 20 || due < told / 20)
			return [];
		return [
			{
				grade: "hit",
				at: passage(document, cell.span),
				why: `${row.get(many)?.text}×${row.get(one)?.text}应为${Math.round(due * 100) / 100}，写为${cell.text}`,
			},
		];
	});
}

/** `320户` counts 320. */
function counted(line: Line | undefined): number | undefined {
	return numberIn((line?.text ?? "").replace(/(?:户|人|份|件|台|套|本|人次|张|个|名|元)$/, ""));
}

function numberIn(text: string): number | undefined {
	const bare = /^[¥￥]?(-?\d[\d,]*(?:\.\d+)?)(?:元|万元)?$/.exec(text.replace(/\s/g, ""))?.[1];
	return bare === undefined ? undefined : Number(bare.replaceAll(",", ""));
}
