import type { AnalysedDocument } from "../facts/case";
import { type Reception, type ReceptionField, readReceptions } from "../facts/reception";
import { findAmounts } from "../text/amounts";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { luxuryIn } from "./luxury";
import { passage, trim } from "./meeting-support";
import { hostsAllowed, hostsRule, type MealLimit, mealLimit } from "./reception-limits";
import { hostsInProse } from "./reception-prose";
import { isDemand, partOf, sentences } from "./sentences";

/** Receptions: too many hosts for the guests, more a head than the unit's own limit, drink, smoke or gifts. */
export const reception: CaseCheck = {
	id: "reception",
	scope: "case",
	run: ({ documents }) => {
		const told = documents.filter(isAboutReceptions);
		if (told.length === 0) return notApplied("不是接待凭据");
		return proposed(
			told.flatMap((document) => {
				const limit = mealLimit(documents, document);
				return [
					...readReceptions(document.document).flatMap((one) => judge(one, document, limit)),
					...hostsInProse(sentences(document), document),
					...luxuriesInProse(document),
				];
			}),
		);
	},
};

export function isAboutReceptions(document: AnalysedDocument): boolean {
	return (
		document.facts.kind.kind === "expense" ||
		/(?:公务|业务)(?:接待|招待)|接待(?:清单|审批|费|台账|单)|招待(?:台账|费)/.test(
			document.document.text.slice(0, 800),
		)
	);
}

/** One finding a reception, at the first field that is beyond the rules; the others stand beside it. */
function judge(one: Reception, document: AnalysedDocument, limit: MealLimit | undefined): CheckProposal[] {
	const problems = problemsOf(one, limit);
	const first = problems[0];
	if (!first) return [];
	// Who came and why tells which of the receptions it is.
	const about = one.fields.find(({ text }) => /[\u4e00-\u9fff]{4}/.test(text));
	const beside = [
		...problems.slice(1).map(({ field }) => field),
		about,
		one.guests,
		one.place,
		one.fields.at(-1),
	];
	const places = [...new Set(beside)].filter(
		(field) => field && field.span.start < field.span.end && field.span.start !== first.field.span.start,
	) as ReceptionField[];
	return [
		{
			grade: "hit",
			at: passage(document, first.field.span),
			why: problems.map(({ why }) => why).join("；"),
			related: places.map(({ span }) => ({ passage: passage(document, span), label: "同一次接待" })),
		},
	];
}

function problemsOf(one: Reception, limit: MealLimit | undefined): { field: ReceptionField; why: string }[] {
	const guests = one.guests?.count;
	const hosts = one.hosts?.count;
	const found: { field: ReceptionField; why: string }[] = [];
	if (one.hosts && guests && hosts !== undefined && hosts > hostsAllowed(guests))
		found.push({ field: one.hosts, why: `来宾${guests}人，陪餐${hosts}人，${hostsRule(guests)}` });
	const head = perHead(one);
	if (limit && head && head.value > limit.value && !selfPaid(one))
		found.push({
			field: head.field,
			why: `人均${Math.round(head.value)}元（${head.how}），高于本单位规定的每人每餐${limit.value}元`,
		});
	for (const field of one.fields) {
		const dear = luxuryIn(field.text);
		if (dear) found.push({ field, why: `列有“${dear.word}”，请核对当时适用的接待规定` });
	}
	return found;
}

/** Told in the row, or the sum by all who ate. */
function perHead(one: Reception): { value: number; how: string; field: ReceptionField } | undefined {
	for (const field of one.fields) {
		const words =
			/(?:每人(?:每餐)?|人均|每位|每客|餐标)[^\d，。；]{0,6}([\d,.]+)元?|([\d,.]+)元[/／每一](?:人|位|客)/.exec(
				field.text,
			);
		const value = Number((words?.[1] ?? words?.[2] ?? "").replaceAll(",", ""));
		if (value > 0 && field !== one.amount) return { value, how: "凭据所载", field };
	}
	const amount = one.amount;
	if (!amount?.value || one.fields.some(({ text }) => /住宿|房费|会议费/.test(text))) return undefined;
	const people = (one.guests?.count ?? 0) + (one.hosts?.count ?? 0);
	if (!one.guests?.count || one.hosts?.count === undefined || people === 0) return undefined;
	return { value: amount.value / people, how: `${amount.value}元÷${people}人`, field: amount };
}

function selfPaid(one: Reception): boolean {
	return one.fields.some(({ text }) => /自(?:付|费|理)|自行(?:刷卡|交|缴)|退回|不予报销|AA/.test(text));
}

/** Drink, smoke or gifts told beside a number outside of tables. */
function luxuriesInProse(document: AnalysedDocument): CheckProposal[] {
	return sentences(document).flatMap((sentence) => {
		const { text } = sentence;
		if (sentence.line.cell || isDemand(text) || /未见|未发现|均未|没有/.test(text)) return [];
		const dear = luxuryIn(text);
		if (!dear || !/\d|[一二两三四五六七八九十](?:瓶|条|盒|份|箱|件)/.test(text)) return [];
		const gift = /礼品|礼盒|土特产|纪念品/.test(dear.word) && findAmounts(text).length === 0;
		if (gift) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, partOf(sentence, 0, text.length))),
				why: `接待凭据中列有“${dear.word}”，请核对当时适用的接待规定`,
			},
		];
	});
}
