import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, sentences } from "./sentences";

/** Steps of one matter of money in their order, by the words beside the date. */
const steps: readonly [string, RegExp][] = [
	[
		"会议研究",
		/(?:党组|党委|办公会|局务会|院务会|理事会|董事会)[^，。；]{0,14}(?:研究|审议|讨论|同意|决定|会议)|上会|会议(?:时间|日期|研究)|集体研究/,
	],
	["开标（评审）", /开标|评审(?:会|小组|时间)?|比选(?:会|评审)|磋商(?:会|小组)?评审|询价(?:时间|日期)/],
	["中标（成交）", /中标通知|成交通知|中标结果|成交结果/],
	[
		"合同签订",
		/(?:合同|协议)[^，。；]{0,8}(?:签订|签署|签约)|签(?:订|署|约)(?:日期|时间|合同|协议)|签订[^，。；]{0,6}合同/,
	],
	["开工（供货）", /开工|进场|动工|供货|到货|施工(?!图|单位|方)|开始(?:施工|实施|服务)/],
	["验收", /验收/],
	["付款", /付款|支付|拨付|转账|结清/],
];

/** Which step may not come before which. */
const orders: readonly [number, number][] = [
	[0, 3],
	[1, 3],
	[2, 3],
	[0, 4],
	[1, 4],
	[3, 4],
];

const excused =
	/应急|抢险|抢修|预付|补充协议|变更|质保|保修|试用|样品|设计|勘察|监测|申请|计划|预计|拟|应于|不得早于/;

interface Event {
	order: number;
	iso: string;
	span: Span;
}

/** In the papers of one matter a later step is dated before an earlier one. */
export const matterTimeline: DocumentCheck = {
	id: "matter-timeline",
	scope: "document",
	kinds: ["contract", "decision-table", "agenda-approval"],
	run: ({ document }) => {
		if (document.facts.contracts.filter((contract) => contract.title).length > 1)
			return notApplied("一份材料中有多个事项");
		const events = eventsOf(document);
		if (events.length < 2) return notApplied("未读到两个以上带日期的环节");
		return proposed(judge(events, document));
	},
};

function eventsOf(document: AnalysedDocument): Event[] {
	const year = Number(/20\d{2}/.exec(document.document.text)?.[0] ?? 0);
	const base = document.facts.date ? { base: document.facts.date } : year > 0 ? { year } : {};
	const labels = cellLabels(document);
	return sentences(document).flatMap((sentence) => {
		if (isDemand(sentence.text)) return [];
		const label = labels.get(sentence.line.block) ?? "";
		return findDates(sentence.text, base).flatMap((date) => {
			if (!date.iso) return [];
			const from = clauseStart(sentence.text, date.span.start);
			const to = clauseEnd(sentence.text, date.span.end);
			const clause = sentence.text.slice(from, to);
			if (excused.test(clause) || excused.test(label)) return [];
			const words = clause.slice(date.span.end - from) + clause.slice(0, date.span.start - from);
			const order = first(words) ?? (from === 0 ? first(label) : undefined);
			return order === undefined ? [] : [{ order, iso: date.iso, span: partOf(sentence, from, to) }];
		});
	});
}

function first(words: string): number | undefined {
	const found = steps
		.map(([, pattern], order) => ({ order, at: words.search(pattern) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)[0];
	return found?.order;
}

function cellLabels(document: AnalysedDocument): Map<number, string> {
	const labels = new Map<number, string>();
	const { blocks, text } = document.document;
	blocks.forEach((block, index) => {
		const before = blocks[index - 1];
		if (
			block.cell &&
			before?.cell &&
			before.cell.table === block.cell.table &&
			before.cell.row === block.cell.row
		)
			labels.set(index, foldStretch(text, before.span).text);
	});
	return labels;
}

function judge(events: readonly Event[], document: AnalysedDocument): CheckProposal[] {
	for (const [before, after] of orders) {
		const earlier = events
			.filter((event) => event.order === before)
			.sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
		const later = events.filter((event) => event.order === after).sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
		if (
			!earlier ||
			!later ||
			later.iso >= earlier.iso ||
			Math.abs(Date.parse(earlier.iso) - Date.parse(later.iso)) > 370 * 86_400_000
		)
			continue;
		const [beforeName, afterName] = [steps[before]?.[0] ?? "", steps[after]?.[0] ?? ""];
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, later.span)),
				why: `${afterName}日期${later.iso}早于${beforeName}日期${earlier.iso}`,
				related: [
					{ passage: passage(document, trim(document.document.text, earlier.span)), label: beforeName },
				],
			},
		];
	}
	return [];
}

function clauseStart(text: string, at: number): number {
	return Math.max(...["，", "；", "。"].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
}

function clauseEnd(text: string, at: number): number {
	const end = text.slice(at).search(/[，；。]/);
	return end < 0 ? text.length : at + end;
}
