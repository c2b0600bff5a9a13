import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting, Vote } from "../facts/model-meeting";
import type { CountValue } from "../facts/model-values";
import { personKey } from "../facts/person";
import { cover, type Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import {
	itemsOf,
	othersDecide,
	passage,
	presentCount,
	recordKinds,
	recusedKeys,
	trim,
	words,
} from "./meeting-support";

/** Votes that do not add up: more than came, more than ballots, fewer than were cast, votes of the absent. */
export const voteArithmetic: DocumentCheck = {
	id: "vote-arithmetic",
	scope: "document",
	kinds: [...recordKinds, "selection-file", "ledger", "work-report", "democratic-life"],
	run: ({ document }) => {
		const items = itemsOf(document).filter(({ item }) => item.votes.length > 0);
		if (items.length === 0) return notApplied("未见票数");
		return proposed(
			items.flatMap(({ meeting, item }) =>
				item.votes.flatMap((vote) => judge(document, meeting, item, vote)),
			),
		);
	},
};

function judge(document: AnalysedDocument, meeting: Meeting, item: AgendaItem, vote: Vote): CheckProposal[] {
	const counts = [vote.for, vote.against, vote.abstain, vote.deferred].filter((count) => count !== undefined);
	const at = (span: Span) => passage(document, trim(document.document.text, span));
	if (vote.absentVotes && !notCounted(document, vote)) {
		return [
			{ grade: "hit", at: at(vote.absentVotes), why: "未到会者的意见计入了表决，记录为缺席、书面或电话表决" },
		];
	}
	const sum = counts.reduce((total, count) => total + count.value, 0);
	const tally = counts.length > 0 ? counts.map((count) => count.span).reduce(cover) : vote.span;
	const why = mismatch(document, meeting, item, vote, sum, counts);
	return why ? [{ grade: why.sure ? "hit" : "doubt", at: at(tally), why: why.words }] : [];
}

function mismatch(
	document: AnalysedDocument,
	meeting: Meeting,
	item: AgendaItem,
	vote: Vote,
	sum: number,
	counts: readonly CountValue[],
) {
	const { ballotsIssued: issued, ballotsReturned: returned, voters } = vote;
	const present = othersDecide(meeting, item) ? undefined : presentCount(meeting.attendance);
	const away = membersAway(meeting, item);
	if (issued && returned && returned.value > issued.value)
		return { sure: true, words: `发出选票${issued.value}张，收回${returned.value}张` };
	if (counts.length === 0) return undefined;
	const base = returned ?? issued ?? voters;
	if (base && sum > base.value)
		return { sure: true, words: `各项票数合计${sum}票，多于${baseName(vote)}${base.value}` };
	if (present !== undefined && sum > present)
		return { sure: true, words: `各项票数合计${sum}票，多于实到${present}人` };
	// Without the votes for, what is told is only a part.
	if (!vote.for) return undefined;
	if (base && sum < base.value) {
		const full = counts.length >= 2;
		return {
			sure: full,
			words: `${baseName(vote)}${base.value}，各项票数合计${sum}票，相差${base.value - sum}`,
		};
	}
	if (base || present === undefined) return undefined;
	if (sum === present && away > 0)
		return { sure: true, words: `实到${present}人，其中${away}人回避，票数仍为${sum}票` };
	if (sum < present - away && counts.length >= 3)
		return { sure: true, words: `实到${present}人，各项票数合计${sum}票` };
	if (/离会|先行离开|提前离|早退|退场|离场|离席/.test(words(document, meeting.span))) return undefined;
	const differs = item.turns.some((turn) => turn.stance === "object" || turn.stance === "reserve");
	if (sum < present - away && meeting.attendance?.present && !differs)
		return { sure: counts.length >= 2, words: `实到${present}人，各项票数合计${sum}票，其余未见记载` };
	return undefined;
}

/** Members present who withdrew from this item. */
function membersAway(meeting: Meeting, item: AgendaItem): number {
	const members = new Set(meeting.attendance?.members.map(personKey) ?? []);
	// A register tells numbers and no names of those present: whoever left is one of them.
	return [...recusedKeys(item)].filter((key) => members.size === 0 || members.has(key)).length;
}

function baseName(vote: Vote): string {
	if (vote.ballotsReturned) return "收回选票数";
	return vote.ballotsIssued ? "发出选票数" : "参加表决人数";
}

function notCounted(document: AnalysedDocument, vote: Vote): boolean {
	const around = { start: Math.max(0, vote.span.start - 30), end: vote.span.end + 40 };
	return /不计(?:入|票)|未计(?:入|票)|不作为|仅(?:作|供)参考|不得/.test(words(document, around));
}
