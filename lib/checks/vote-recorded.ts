import type { AnalysedDocument, CaseProfile } from "../facts/case";
import type { AgendaItem, Meeting, Resolution } from "../facts/model-meeting";
import { personKey } from "../facts/person";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import {
	isPartyBody,
	isWeighty,
	itemsOf,
	kindName,
	opinionsOf,
	passage,
	recordKinds,
	recusedKeys,
	takesSide,
	trim,
} from "./meeting-support";

/** A personnel or large-sum item is decided, and neither the way of voting nor a count is told. */
export const voteRecorded: DocumentCheck = {
	id: "vote-recorded",
	scope: "document",
	kinds: [...recordKinds, "ledger", "work-report", "selection-file"],
	run: ({ document, profile }) => {
		const items = itemsOf(document).filter(
			({ meeting, item }) => votesThere(meeting) && isWeighty(item, profile),
		);
		if (items.length === 0) return notApplied("未识别出需要表决的议题");
		return proposed(items.flatMap(({ meeting, item }) => judge(document, meeting, item, profile)));
	},
};

/** Executive meetings talk and the head decides; votes are asked of the party body and of boards. */
function votesThere(meeting: Meeting): boolean {
	return isPartyBody(meeting) || meeting.body === "board" || meeting.body === "unknown";
}

function judge(
	document: AnalysedDocument,
	meeting: Meeting,
	item: AgendaItem,
	_profile: CaseProfile,
): CheckProposal[] {
	const decision = decisionOf(item);
	if (!decision || item.notTaken || hasVote(item)) return [];
	const personnel = item.kinds.includes("personnel") || item.kinds.includes("discipline");
	const others = document.facts.meetings
		.filter((one) => one.body === meeting.body)
		.flatMap((one) => one.items)
		.find((other) => other !== item && hasVote(other));
	if (!others && everyoneSaid(meeting, item)) return [];
	// Besides posts and penalties, only money that the decision itself names is held against the other items.
	const sums = decision.amounts.length > 0 ? decision.amounts : item.amounts;
	const most = Math.max(0, ...sums.map(({ value }) => value));
	if (!personnel && others && (most < 100_000 || item.kinds.includes("report"))) return [];
	if (!personnel && !others && meeting.form === "summary") return [];
	// A letter or list that only reports a meeting need not tell its votes, unless it does for the rest.
	if (!recordKinds.includes(document.facts.kind.kind) && !(personnel && others)) return [];
	const proposal: CheckProposal = {
		grade: others || (personnel && meeting.form !== "summary") ? "hit" : "doubt",
		at: passage(document, trim(document.document.text, decision.span)),
		related: [{ passage: passage(document, item.title), label: "议题" }],
		why: `本议题为${kindName(item)}，作出了决定，未见表决方式和票数${others ? "；同一次会议的其他议题记有表决" : ""}`,
	};
	return [proposal];
}

/** What was decided here; an approval of an earlier day that a report recalls is none. */
function decisionOf(item: AgendaItem): Resolution | undefined {
	const recalled = (span: Span) =>
		item.turns.some(
			({ role, words }) => role === "report" && words.start <= span.end && span.start < words.end,
		);
	const decisions = item.resolutions.filter(
		({ verb, span }) =>
			(verb === "approve" || verb === "decide" || verb === "approve-in-principle") && !recalled(span),
	);
	// What someone proposes in the talk is not yet the result.
	const spoken = ({ span }: Resolution) =>
		item.turns.some(({ speaker, span: own }) => speaker && own.start <= span.start && span.start < own.end);
	return decisions.find((one) => !spoken(one)) ?? decisions[0];
}

function hasVote(item: AgendaItem): boolean {
	return item.votes.some((vote) => vote.for || vote.method || vote.voters || vote.ballotsIssued);
}

/** Each member's yes or no stands there by name: that is a count as well. */
function everyoneSaid(meeting: Meeting, item: AgendaItem): boolean {
	const recused = recusedKeys(item);
	const members = (meeting.attendance?.members ?? []).filter((person) => !recused.has(personKey(person)));
	const said = new Set(
		opinionsOf(item).flatMap((turn) => (turn.speaker && takesSide(turn) ? [personKey(turn.speaker)] : [])),
	);
	return members.length >= 3 && members.every((person) => said.has(personKey(person)));
}
