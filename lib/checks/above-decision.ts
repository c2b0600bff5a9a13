import type { AnalysedDocument } from "../facts/case";
import { findAmounts } from "../text/amounts";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

/** A sum set by a decision or contract for a matter, or a sum it came to in the end. */
interface Sum {
	document: AnalysedDocument;
	sentence: Sentence;
	span: Span;
	value: number;
	words: Set<string>;
	day: string;
}

const limits =
	/控制在|不超过|以内|严格按|按[^，。；]{0,8}执行|概算|总投资|批准|同意[^，。；]{0,24}(?:元|万)|核定|预算(?:金额|为|总额)?|合同价|中标价|成交(?:金额|价)/;
const outcomes =
	/结算|决算|实付|实际(?:支付|支出|付)|结清|累计(?:支付|付|支出|达)|合计|总额达|支付(?:了)?|付给|最终|审定|送审|付款|增加(?:到|至)|达到?/;
const again =
	/追加|增加(?:预算|投资|费用)[^，。；]{0,16}(?:同意|研究|通过)|重新(?:上会|研究|审议)|再次(?:研究|上会)|变更[^，。；]{0,16}(?:同意|研究|审议通过)|补充协议[^，。；]{0,16}(?:会议|研究|审议)/;
/** Sums below this are everyday money, CNY; and a matter may come to this much more than decided. */
const floor = 20_000;
const tolerance = 1.0;
const most = 3;
/** Pairs of characters two sentences must share to be about one matter. */
const together = 5;

/** The sum a matter came to lies above the sum decided, and no second decision is on record. */
export const aboveDecision: CaseCheck = {
	id: "above-decision",
	scope: "case",
	run: ({ documents }) => {
		const decided = documents.flatMap((document) => sumsOf(document, limits, outcomes));
		const spent = documents.flatMap((document) => sumsOf(document, outcomes, /^$/));
		if (decided.length === 0 || spent.length === 0)
			return notApplied("未读到可以比对的决定金额和支付、结算金额");
		const anew = documents.flatMap((document) =>
			sentences(document)
				.filter((sentence) => again.test(sentence.text) && !/须|应当|如有|如需/.test(sentence.text))
				.map((sentence) => bigrams(sentence.text)),
		);
		return proposed(spent.flatMap((sum) => judge(sum, decided, anew)));
	},
};

function sumsOf(document: AnalysedDocument, wanted: RegExp, not: RegExp): Sum[] {
	if (["unit-rule", "democratic-life"].includes(document.facts.kind.kind)) return [];
	const day = document.facts.date ?? "";
	return sentences(document).flatMap((sentence) => {
		if (
			!wanted.test(sentence.text) ||
			(not.source !== "^$" && not.test(sentence.text) && !limits.test(sentence.text)) ||
			isDemand(sentence.text)
		)
			return [];
		return findAmounts(sentence.text).flatMap((amount) => {
			if (amount.value < floor || amount.bound === "over") return [];
			const from = Math.max(
				0,
				sentence.text.lastIndexOf("，", amount.span.start - 1),
				sentence.text.lastIndexOf("；", amount.span.start - 1),
			);
			const clause = sentence.text.slice(from, amount.span.end + 16);
			if (!wanted.test(clause)) return [];
			return [
				{
					document,
					sentence,
					span: partOf(sentence, from === 0 ? 0 : from + 1, amount.span.end),
					value: amount.value,
					words: bigrams(sentence.text),
					day,
				},
			];
		});
	});
}

const empty =
	/[的了和与及等在对按由为其各会议同意研究决定金额万元合同签订支付付款结算合计项目工程采购一二三四五六七八九十\d，。；：（）、“”\s.%]/g;

function bigrams(text: string): Set<string> {
	return new Set(
		text.split(empty).flatMap((part) => [...part].slice(0, -1).map((unit, index) => unit + part[index + 1])),
	);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let count = 0;
	for (const one of a) if (b.has(one)) count += 1;
	return count;
}

/** The papers of one matter: what is decided and what it came to need not name it twice. */
function oneMatter(one: Sum, sum: Sum): boolean {
	return (
		one.document === sum.document &&
		["contract", "decision-table", "agenda-approval"].includes(one.document.facts.kind.kind) &&
		one.document.facts.contracts.filter((contract) => contract.supplier).length <= 2 &&
		/控制在|不超过|以内|上限|批准/.test(one.sentence.text) &&
		/合计|最终|累计|总(?:额|计)|结算|审定/.test(sum.sentence.text)
	);
}

function judge(sum: Sum, decided: readonly Sum[], anew: readonly Set<string>[]): CheckProposal[] {
	const matching = decided
		.filter(
			(one) =>
				one.sentence !== sum.sentence &&
				(one.day === "" || sum.day === "" || one.day <= sum.day) &&
				shared(one.words, sum.words) >= together,
		)
		.sort((a, b) => shared(b.words, sum.words) - shared(a.words, sum.words));
	const best = matching[0];
	if (!best || sum.value <= best.value * tolerance || sum.value > best.value * most) return [];
	if (matching.some((one) => one.value >= sum.value)) return [];
	if (anew.some((words) => shared(words, sum.words) >= together)) return [];
	return [
		{
			grade: oneMatter(best, sum) || shared(best.words, sum.words) >= together + 2 ? "hit" : "doubt",
			at: passage(sum.document, trim(sum.document.document.text, sum.span)),
			why: `此处金额${sum.value / 10_000}万元，高于决定（合同）的${best.value / 10_000}万元，未见再次研究的记载`,
			related: [
				{ passage: passage(best.document, trim(best.document.document.text, best.span)), label: "决定金额" },
			],
		},
	];
}
