import type { AnalysedDocument } from "./case";
import type { Meeting, PersonMention, RosterEntry } from "./model";
import { PersonBook, personKey } from "./person";

/** A book of everyone the case knows, to resolve short forms with. */
export function bookOf(roster: readonly RosterEntry[]): PersonBook {
	const book = new PersonBook();
	for (const entry of roster) {
		book.add(entry.name, undefined, {
			...(entry.member ? { member: true } : {}),
			...(entry.principal ? { principal: true } : {}),
		});
		for (const post of entry.posts) book.add(entry.name, post.text);
		if (entry.aliases.length > 0) book.addAliases(entry.name, entry.aliases);
	}
	return book;
}

/** Who a document's meetings name, with posts and membership; the chair of a party meeting is its principal. */
export function rosterOf(meetings: readonly Meeting[]): RosterEntry[] {
	const entries = new Map<string, RosterEntry>();
	const take = (person: PersonMention | undefined, member?: boolean) => {
		if (!person?.name) return undefined;
		const entry = entries.get(person.name) ?? { name: person.name, posts: [], aliases: [] };
		if (person.post && !entry.posts.some((post) => post.text === person.post))
			entry.posts.push({ span: person.span, text: person.post });
		if (person.written !== person.name && !entry.aliases.includes(person.written))
			entry.aliases.push(person.written);
		if (member) entry.member = true;
		entries.set(person.name, entry);
		return entry;
	};
	for (const meeting of meetings) {
		const deciding = isParty(meeting) || meeting.body === "board" || meeting.body === "unknown";
		for (const person of meeting.attendance?.members ?? []) take(person, deciding);
		for (const absence of meeting.attendance?.absent ?? []) take(absence.person, deciding);
		for (const person of meeting.attendance?.observers ?? []) take(person);
		take(meeting.recorder);
		const chair = take(meeting.chair);
		if (chair && principalOf(meeting) === chair.name) chair.principal = true;
	}
	return [...entries.values()];
}

function isParty(meeting: Meeting): boolean {
	return ["party-group", "party-committee", "standing-committee", "democratic-life"].includes(meeting.body);
}

const principalPost = /(?:^|[^副])(?:书记|局长|院长|主席|董事长|总经理|校长|理事长|行长|厂长|主任)/;

/** The chair by name when nothing says that they stand in for another. */
function principalOf(meeting: Meeting): string | undefined {
	const chair = meeting.chair;
	if (!chair?.name) return undefined;
	const post = [chair.post, postOf(meeting, chair)].filter(Boolean).join("、");
	if (/副(?:书记|局长|院长|主席|董事长|总经理|校长|主任)/.test(post)) return undefined;
	if (post && principalPost.test(post)) return chair.name;
	if (
		!isParty(meeting) &&
		meeting.body !== "executive" &&
		meeting.body !== "board" &&
		meeting.body !== "unknown"
	)
		return undefined;
	const first = meeting.attendance?.members[0];
	return !first || personKey(first) === personKey(chair) ? chair.name : undefined;
}

function postOf(meeting: Meeting, person: PersonMention): string | undefined {
	return meeting.attendance?.members.find((member) => personKey(member) === personKey(person))?.post;
}

/**
 * Collects who holds which post over the case. Confirmed entries win and stay; a principal is
 * whoever chairs most of the party meetings.
 */
export function collectRoster(
	documents: readonly AnalysedDocument[],
	confirmed: readonly RosterEntry[],
): RosterEntry[] {
	const roster = new Map<string, RosterEntry>(confirmed.map((entry) => [entry.name, { ...entry }]));
	const chaired = new Map<string, number>();
	for (const document of documents) {
		for (const entry of document.facts.roster) {
			const known = roster.get(entry.name);
			if (!known) roster.set(entry.name, withoutPrincipal(entry));
			else merge(known, entry);
			if (entry.principal) chaired.set(entry.name, (chaired.get(entry.name) ?? 0) + 1);
		}
	}
	if (!confirmed.some((entry) => entry.principal)) {
		const [most, next] = [...chaired.entries()].sort((a, b) => b[1] - a[1]);
		const entry = most && (!next || most[1] > next[1]) ? roster.get(most[0]) : undefined;
		if (entry) entry.principal = true;
	}
	return [...roster.values()];
}

function withoutPrincipal(entry: RosterEntry): RosterEntry {
	const { principal: _principal, ...rest } = entry;
	return { ...rest, posts: [...rest.posts], aliases: [...rest.aliases] };
}

function merge(known: RosterEntry, entry: RosterEntry): void {
	for (const post of entry.posts)
		if (!known.posts.some((held) => held.text === post.text)) known.posts = [...known.posts, post];
	for (const alias of entry.aliases)
		if (!known.aliases.includes(alias)) known.aliases = [...known.aliases, alias];
	if (entry.member) known.member = true;
}
