import type { AnalysedDocument } from "./case";
import type { Meeting, RosterEntry } from "./model";
import { surnameOf } from "./names";

/**
 * Whether a document could read otherwise once the roster of the whole case is known: it names someone
 * it does not introduce itself, or leaves a short form open. Others need no second reading.
 */
export function mayReadOtherwise(
	{ document, facts }: AnalysedDocument,
	roster: readonly RosterEntry[],
): boolean {
	if (facts.meetings.some(hasOpenMention)) return true;
	const own = new Map(facts.roster.map((entry) => [entry.name, entry]));
	return roster.some((entry) => {
		const introduced = own.get(entry.name);
		if (introduced)
			return entry.aliases.some(
				(alias) => !introduced.aliases.includes(alias) && document.text.includes(alias),
			);
		return namedIn(document.text, entry);
	});
}

function namedIn(text: string, { name, aliases }: RosterEntry): boolean {
	const surname = surnameOf(name) ?? "";
	const given = name.slice(surname.length);
	return (
		text.includes(name) ||
		(given.length === 2 && text.includes(given)) ||
		aliases.some((alias) => text.includes(alias)) ||
		(surname !== "" && new RegExp(`(?:^|\\n)\\s*${surname}\\s*(?:[：:]|——)`).test(text))
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
