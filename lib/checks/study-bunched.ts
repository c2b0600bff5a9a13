import type { AnalysedDocument } from "../facts/case";
import type { Meeting } from "../facts/model-meeting";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { sentences } from "./sentences";

const day = 86_400_000;

/** Days between two sessions that make them one rush, and the gap that the rush fills where no rule is known. */
const rush = 4;
const usualGap = 120;

const excerpt = /节选|摘录|选录|部分记录/;
/** Days of one course follow one another by its plan. */
const kept = /读书班|培训班|轮训|第[一二三四五]天|另册/;

/**
 * After a long time without study, two or more sessions follow one another within days:
 * the number is made up at the end of the term.
 */
export const studyBunched: CaseCheck = {
	id: "study-bunched",
	scope: "case",
	run: ({ documents }) => {
		const records = documents.filter(({ facts }) => facts.kind.kind === "study-record");
		if (records.length === 0) return notApplied("未见中心组学习记录");
		const gap = Math.min(...documents.map(askedGap));
		return proposed(records.flatMap((document) => judge(document, Number.isFinite(gap) ? gap : usualGap)));
	},
};

const frequency =
	/(?:每|一个)(季度?|月|两个?月|半年)[^。；]{0,16}(?:集体|集中|专题)?(?:学习|研讨)[^。；]{0,8}(?:不少于|至少|不得?低于)?|(?:学习|研讨)[^。；]{0,12}每(季度?|月|两个?月|半年)[^。；]{0,6}(?:不少于|至少|一次)/;

/** Days after which, by the rule told in a document, a term has passed without study. */
function askedGap(document: AnalysedDocument): number {
	for (const { text } of sentences(document)) {
		const match = /中心组|集体学习|理论学习/.test(text) ? frequency.exec(text) : undefined;
		const term = match?.[1] ?? match?.[2];
		if (!term) continue;
		return term.startsWith("季") ? 120 : term === "月" ? 62 : term.startsWith("两") ? 92 : 210;
	}
	return Number.POSITIVE_INFINITY;
}

function judge(document: AnalysedDocument, gap: number): CheckProposal[] {
	const { text } = document.document;
	if (excerpt.test(text)) return [];
	const held = document.facts.meetings
		.filter((meeting) => meeting.date?.iso && meeting.body !== "branch")
		.sort((a, b) => timeOf(a) - timeOf(b));
	return held.flatMap((meeting, index): CheckProposal[] => {
		const before = held[index - 1];
		const earlier = held[index - 2];
		const after = held[index + 1];
		if (!before || !earlier || (after && timeOf(after) - timeOf(meeting) <= rush * day)) return [];
		const apart = Math.round((timeOf(meeting) - timeOf(before)) / day);
		const first = firstOfRush(held, index);
		const idle =
			first > 0 ? Math.round((timeOf(held[first] as Meeting) - timeOf(held[first - 1] as Meeting)) / day) : 0;
		if (apart > rush || apart < 0 || idle < gap) return [];
		const head = meeting.title ?? meeting.date?.span ?? meeting.span;
		if (kept.test(text.slice(meeting.span.start, meeting.span.end))) return [];
		return [
			{
				grade: "hit",
				at: passage(document, trim(text, head)),
				why: `此前${idle}天未见学习记录，${index - first + 1}次学习集中在${held[first]?.date?.iso}至${meeting.date?.iso}的${apart + 1}天内`,
				related: [
					{
						passage: passage(document, trim(text, before.title ?? before.date?.span ?? before.span)),
						label: "前一次学习",
					},
				],
			},
		];
	});
}

function firstOfRush(held: readonly Meeting[], index: number): number {
	let first = index;
	while (first > 0 && timeOf(held[first] as Meeting) - timeOf(held[first - 1] as Meeting) <= rush * day)
		first -= 1;
	return first;
}

function timeOf(meeting: Meeting): number {
	return Date.parse(meeting.date?.iso as string);
}
