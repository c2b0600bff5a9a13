import { addDays } from "../text/calendar";
import type { AnalysedDocument } from "./case";
import type { Meeting } from "./model-meeting";
import type { RosterEntry } from "./model-person";
import type { PersonMention } from "./model-values";
import { PersonBook, personKey } from "./person";
import { indexOfRoster, isHeldOn } from "./roster-index";

/** A book of everyone the case knows, to resolve short forms with, as posts were held on a day (ISO). */
export function bookOf(roster: readonly RosterEntry[], day?: string): PersonBook {
	return new PersonBook(indexOfRoster(roster), day);
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
 * Collects who holds which post over the case. Confirmed entries win and stay; the principal is whoever
 * chairs the party meetings in their own right, with terms of office where one follows another.
 */
export function collectRoster(
	documents: readonly AnalysedDocument[],
	confirmed: readonly RosterEntry[],
): RosterEntry[] {
	const roster = new Map<string, RosterEntry>(confirmed.map((entry) => [entry.name, { ...entry }]));
	const chaired: Chaired[] = [];
	for (const { facts } of documents)
		for (const entry of facts.roster) {
			const known = roster.get(entry.name);
			if (!known) roster.set(entry.name, withoutPrincipal(entry));
			else merge(known, entry);
			if (entry.principal) chaired.push({ name: entry.name, ...(facts.date ? { day: facts.date } : {}) });
		}
	if (!confirmed.some((entry) => entry.principal))
		for (const term of termsOf(chaired, roster)) Object.assign(roster.get(term.name) ?? {}, term);
	return [...roster.values()];
}

interface Chaired {
	name: string;
	/** ISO day of the meeting. */
	day?: string;
}

type Term = Pick<RosterEntry, "name" | "principal" | "from" | "to">;

/** Who led the unit, and where one followed another, from when to when. */
function termsOf(chaired: readonly Chaired[], roster: ReadonlyMap<string, RosterEntry>): Term[] {
	const heads = chaired.filter(({ name }) => !isDeputy(roster.get(name)));
	const runs = [...groupedByName(heads)]
		.map(([name, led]) => {
			const days = led.flatMap(({ day }) => day ?? []).sort();
			return { name, count: led.length, first: days[0], last: days.at(-1) };
		})
		.sort((a, b) => ((a.first ?? "") < (b.first ?? "") ? -1 : 1));
	const sure = runs.filter(({ name, count }) => count >= 2 || hasHeadPost(roster.get(name)));
	const apart = sure.every(({ first }, index) => {
		const before = sure[index - 1];
		return !before || (before.last !== undefined && first !== undefined && before.last < first);
	});
	if (sure.length >= 2 && apart)
		return sure.map(({ name, first }, index) => {
			const next = sure[index + 1]?.first;
			return {
				name,
				principal: true,
				...(index > 0 && first ? { from: first } : {}),
				...(next ? { to: addDays(next, -1) } : {}),
			};
		});
	const [most, second] = [...runs].sort((a, b) => b.count - a.count);
	return most && (!second || most.count > second.count) ? [{ name: most.name, principal: true }] : [];
}

function groupedByName(chaired: readonly Chaired[]): Map<string, Chaired[]> {
	const groups = new Map<string, Chaired[]>();
	for (const one of chaired) {
		const group = groups.get(one.name);
		if (group) group.push(one);
		else groups.set(one.name, [one]);
	}
	return groups;
}

function isDeputy(entry: RosterEntry | undefined): boolean {
	const posts = entry?.posts.map(({ text }) => text) ?? [];
	return posts.some((post) => /副(?:书记|局长|院长|主席|校长|主任|总经理)/.test(post)) && !hasHeadPost(entry);
}

function hasHeadPost(entry: RosterEntry | undefined): boolean {
	return (
		entry?.posts.some(({ text }) =>
			/(?:^|[^副纪委检])(?:党组|党委)?书记|(?:^|[^副])(?:局长|院长|主席|董事长|校长)/.test(text),
		) ?? false
	);
}

/** Who leads the unit on a day (ISO): those marked as principal whose term holds it; without a day, all of them. */
export function principalsOn(roster: readonly RosterEntry[], day: string | undefined): RosterEntry[] {
	return indexOfRoster(roster).principals.filter((entry) => isHeldOn(entry, day));
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
	// A person may have said that someone is no member.
	if (entry.member) known.member ??= true;
}
