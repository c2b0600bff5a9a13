import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting } from "../facts/model-meeting";
import type { PersonMention } from "../facts/model-values";
import { personKey } from "../facts/person";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { names, passage, trim, words } from "./meeting-support";
import { sentencesWithin, wordsOf } from "./sentences";

/** A meeting of which the case holds both the record and the summary. */
interface Pair {
	record: { document: AnalysedDocument; meeting: Meeting };
	summary: { document: AnalysedDocument; meeting: Meeting };
}

type Aspect = "attendance" | "dissent" | "amount";

/**
 * The record and the summary of one meeting do not agree: who came, what was said against, how much
 * was decided. The indicator's option `aspect` chooses which of the three.
 */
export const recordAgainstSummary: CaseCheck = {
	id: "record-against-summary",
	scope: "case",
	run: ({ documents, options }) => {
		const pairs = pairsOf(documents);
		if (pairs.length === 0) return notApplied("未见同一会议的记录和纪要，无法对照");
		const compare = comparisons[options.aspect as Aspect];
		return proposed(pairs.flatMap((pair) => compare?.(pair) ?? []));
	},
};

const comparisons: Record<Aspect, (pair: Pair) => CheckProposal[]> = {
	attendance: compareAttendance,
	dissent: compareDissent,
	amount: compareAmounts,
};

function pairsOf(documents: readonly AnalysedDocument[]): Pair[] {
	const held = documents.flatMap((document) =>
		document.facts.meetings.map((meeting) => ({ document, meeting })),
	);
	const summaries = new Map<string, (typeof held)[number]>();
	for (const one of held)
		if (one.meeting.form === "summary" && one.meeting.date?.iso) summaries.set(keyOf(one.meeting), one);
	return held.flatMap((record) => {
		if (record.meeting.form !== "verbatim" || !record.meeting.date?.iso) return [];
		const summary = summaries.get(keyOf(record.meeting));
		return summary && summary.document !== record.document ? [{ record, summary }] : [];
	});
}

function keyOf(meeting: Meeting): string {
	const party = ["party-group", "party-committee", "standing-committee"].includes(meeting.body);
	return `${party ? "party" : meeting.body} ${meeting.date?.iso}`;
}

/** Someone on leave by the record is present by the summary. */
function compareAttendance({ record, summary }: Pair): CheckProposal[] {
	const away = new Map<string, PersonMention>();
	for (const { person } of record.meeting.attendance?.absent ?? []) away.set(personKey(person), person);
	return (summary.meeting.attendance?.members ?? []).flatMap((member): CheckProposal[] => {
		const absent = away.get(personKey(member));
		if (!absent) return [];
		return [
			{
				grade: "hit",
				at: passage(summary.document, member.span),
				why: `纪要把${names([member])}列为出席，同日会议记录载明其请假（缺席）`,
				related: [{ passage: passage(record.document, absent.span), label: "会议记录" }],
			},
		];
	});
}

const unanimous =
	/一致(?:通过|同意|赞成|认为|决定)|全票|(?:均|都)(?:表示)?(?:同意|赞成|没有(?:不同)?意见)|无(?:不同)?意见|没有(?:不同|反对)意见/;
const differing = /保留|反对|弃权|不同意见|不赞成|不同意|缓议/;

/** The record holds an objection, a reservation or votes against; the summary tells of one mind. */
function compareDissent({ record, summary }: Pair): CheckProposal[] {
	return itemPairs(record.meeting, summary.meeting, record.document, summary.document).flatMap(
		([told, made]): CheckProposal[] => {
			const turn = told.turns.find(({ stance }) => stance === "object" || stance === "reserve");
			const vote = told.votes.find(
				({ against, abstain }) => (against?.value ?? 0) + (abstain?.value ?? 0) > 0,
			);
			const dissent = turn?.stanceSpan ?? turn?.span ?? vote?.span;
			if (!dissent || differing.test(words(summary.document, made.span))) return [];
			const sentence = sentencesWithin(summary.document, made.span).find((one) => unanimous.test(one.text));
			if (!sentence) return [];
			return [
				{
					grade: "hit",
					at: passage(summary.document, trim(summary.document.document.text, wordsOf(sentence))),
					why: `会议记录载有${turn?.speaker ? `${names([turn.speaker])}的` : ""}不同意见${vote ? "（表决有反对或弃权）" : ""}，纪要写为一致同意`,
					related: [
						{
							passage: passage(record.document, trim(record.document.document.text, dissent)),
							label: "会议记录",
						},
					],
				},
			];
		},
	);
}

/** The sum that the summary gives stands nowhere in the record of the same item. */
function compareAmounts({ record, summary }: Pair): CheckProposal[] {
	return itemPairs(record.meeting, summary.meeting, record.document, summary.document).flatMap(
		([told, made]): CheckProposal[] => {
			const sums = made.resolutions
				.flatMap(({ amounts }) => amounts)
				.filter(({ approximate }) => !approximate);
			const most = sums.sort((a, b) => b.value - a.value)[0];
			if (!most || told.amounts.length === 0) return [];
			const whole = told.amounts.reduce((sum, amount) => sum + amount.value, 0);
			const near = (value: number) => Math.abs(value - most.value) < 1 + most.value * 0.002;
			if (told.amounts.some((amount) => near(amount.value)) || near(whole)) return [];
			// Only where the record has one sum of the same order is the other a different figure for the same thing.
			const alike = told.amounts.filter(
				(amount) => !amount.approximate && amount.value > most.value * 0.5 && amount.value < most.value * 2,
			);
			const other = alike.at(-1);
			if (!other || alike.some((amount) => amount.value !== other.value)) return [];
			return [
				{
					grade: "hit",
					at: passage(summary.document, most.span),
					why: `纪要的金额为${most.value / 10_000}万元，同一议题会议记录为${other.value / 10_000}万元`,
					related: [{ passage: passage(record.document, other.span), label: "会议记录" }],
				},
			];
		},
	);
}

/** Items of record and summary that share most of their titles' characters, each used once. */
function itemPairs(
	record: Meeting,
	summary: Meeting,
	from: AnalysedDocument,
	to: AnalysedDocument,
): [AgendaItem, AgendaItem][] {
	const free = [...summary.items];
	return record.items.flatMap((told): [AgendaItem, AgendaItem][] => {
		const scored = free
			.map((made) => ({ made, score: likeness(words(from, told.title), words(to, made.title)) }))
			.sort((a, b) => b.score - a.score)[0];
		if (!scored || scored.score < 0.45) return [];
		free.splice(free.indexOf(scored.made), 1);
		return [[told, scored.made]];
	});
}

/** Share of the shorter title's pairs of characters that the longer has too. */
function likeness(a: string, b: string): number {
	const [one, other] = [pairsIn(a), pairsIn(b)];
	const least = Math.min(one.size, other.size);
	return least === 0 ? 0 : [...one].filter((pair) => other.has(pair)).length / least;
}

function pairsIn(title: string): Set<string> {
	const bare = title.replace(/关于|议题|第?[一二三四五六七八九十\d]+[、项.]|[^\u4e00-\u9fffA-Za-z0-9]/g, "");
	return new Set([...bare].slice(0, -1).map((unit, index) => unit + bare[index + 1]));
}
