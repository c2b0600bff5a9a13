import type { AgendaItem, Meeting, Turn } from "./model-meeting";
import { personKey } from "./person";

/** Settles, over a whole item, who of the speakers may vote and what each turn does in its course. */
export function markMembers(item: AgendaItem, meeting: Meeting): void {
	markVoters(item.turns, meeting);
	markReporters(item.turns);
	markConclusions(item.turns, meeting);
	markRecused(item);
}

function markVoters(turns: readonly Turn[], meeting: Meeting): void {
	const members = new Set(meeting.attendance?.members.map(personKey) ?? []);
	const observers = new Set(meeting.attendance?.observers.map(personKey) ?? []);
	for (const turn of turns) {
		if (!turn.speaker) continue;
		const key = personKey(turn.speaker);
		if (members.has(key)) turn.member = true;
		else if (observers.has(key)) turn.member = false;
		if (turn.member === false && turn.role === "opinion") turn.role = "report";
	}
}

/** Who speaks next after the chair asked for the report, gives it. */
function markReporters(turns: readonly Turn[]): void {
	turns.forEach((turn, index) => {
		const before = turns[index - 1];
		if (turn.role !== "opinion" || !turn.substantive || before?.role !== "chairing") return;
		if (before.asksReport) turn.role = "report";
	});
}

/** Only who chairs or leads concludes; the same words of others are an opinion. */
function markConclusions(turns: readonly Turn[], meeting: Meeting): void {
	const chair = meeting.chair && personKey(meeting.chair);
	if (!chair) return;
	for (const turn of turns)
		if (
			turn.role === "conclusion" &&
			turn.speaker &&
			personKey(turn.speaker) !== chair &&
			turn.speaker.written !== "书记"
		)
			turn.role = "opinion";
}

/** Asking to withdraw, and granting it, is no opinion on the matter. */
function markRecused(item: AgendaItem): void {
	const recused = item.recusals.filter((recusal) => !recusal.foundUnneeded);
	for (const turn of item.turns) {
		const length = turn.span.end - turn.span.start;
		const inside = recused.some(
			({ span }) =>
				turn.span.start < span.end && span.start < turn.span.end && length < 2 * (span.end - span.start),
		);
		if (inside && turn.role === "opinion") turn.role = "aside";
	}
}
