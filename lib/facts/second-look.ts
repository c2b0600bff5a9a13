import type { AnalysedDocument } from "./case";
import { mayHoldMeetings } from "./meeting";
import type { Meeting } from "./model-meeting";
import type { RosterEntry } from "./model-person";
import { indexOfRoster } from "./roster-index";

/**
 * Whether a document could read otherwise once the roster of the whole case is known: it names someone
 * it does not introduce itself, or leaves a short form open. Others need no second reading.
 */
export function mayReadOtherwise(
	{ document, facts }: AnalysedDocument,
	roster: readonly RosterEntry[],
): boolean {
	// Names bear on the reading of meetings alone.
	if (facts.meetings.length === 0 && !mayHoldMeetings(facts.kind.kind)) return false;
	if (facts.meetings.some(hasOpenMention)) return true;
	const own = new Map(facts.roster.map((entry) => [entry.name, entry]));
	const index = indexOfRoster(roster);
	for (const { words, entry } of index.namedIn(document.text)) {
		const introduced = own.get(entry.name);
		if (!introduced) return true;
		if (entry.aliases.includes(words) && !introduced.aliases.includes(words)) return true;
	}
	return [...document.text.matchAll(/(?:^|\n)\s*([\u4e00-\u9fff]{1,2})\s*(?:[：:]|——)/g)].some(
		([, surname = ""]) => [...index.people.namesFor("surname", surname)].some((name) => !own.has(name)),
	);
}

/** A speaker, a chair or someone present whose full name was not told. */
function hasOpenMention(meeting: Meeting): boolean {
	const people = [
		meeting.chair,
		meeting.recorder,
		...(meeting.attendance?.members ?? []),
		...(meeting.attendance?.observers ?? []),
		...(meeting.attendance?.absent.map(({ person }) => person) ?? []),
		...meeting.items.flatMap((item) => [
			...item.turns.map(({ speaker }) => speaker),
			...item.votes.map(({ subject }) => subject),
			...item.recusals.map(({ person }) => person),
		]),
	];
	return people.some((person) => person !== undefined && person.name === undefined);
}
