import type { AgendaItem, Meeting } from "./model";
import { personKey } from "./person";

/** Who of the speakers may vote; those who withdrew from the item may not speak as members. */
export function markMembers(item: AgendaItem, meeting: Meeting): void {
	const members = new Set(meeting.attendance?.members.map(personKey) ?? []);
	const observers = new Set(meeting.attendance?.observers.map(personKey) ?? []);
	for (const turn of item.turns) {
		if (!turn.speaker) continue;
		const key = personKey(turn.speaker);
		if (members.has(key)) turn.member = true;
		else if (observers.has(key)) turn.member = false;
		if (turn.member === false && turn.role === "opinion") turn.role = "report";
	}
	const recused = item.recusals.filter((recusal) => !recusal.foundUnneeded);
	for (const turn of item.turns) {
		const inside = recused.some(
			(recusal) =>
				turn.span.start < recusal.span.end &&
				recusal.span.start < turn.span.end &&
				turn.span.end - turn.span.start < 2 * (recusal.span.end - recusal.span.start),
		);
		if (inside && turn.role === "opinion") turn.role = "aside";
	}
}
