import { oncePer } from "../text/remembered";
import type { RosterEntry } from "./model-person";
import { givenNameOf, PersonIndex } from "./person-index";
import { WordIndex } from "./word-index";

/** The roster of a case made ready for look-up once, for all its documents. */
export class RosterIndex {
	readonly people = new PersonIndex();
	readonly entries = new Map<string, RosterEntry>();
	readonly principals: RosterEntry[] = [];
	private readonly byPost = new Map<string, RosterEntry[]>();
	/** Names, given names of two characters and aliases, with those whom they may mean. */
	private readonly calls = new WordIndex();
	private readonly called = new Map<string, RosterEntry[]>();

	constructor(roster: readonly RosterEntry[]) {
		for (const entry of roster) {
			this.entries.set(entry.name, entry);
			if (entry.principal) this.principals.push(entry);
			this.people.add(entry.name);
			for (const alias of entry.aliases) this.people.addAlias(entry.name, alias);
			const given = givenNameOf(entry.name);
			for (const words of new Set([entry.name, ...(given.length === 2 ? [given] : []), ...entry.aliases]))
				this.call(words, entry);
		}
	}

	/** Those one of whose posts fits, asked by a key that stands for the test. */
	holders(key: string, fits: (post: string) => boolean): readonly RosterEntry[] {
		const known = this.byPost.get(key);
		if (known) return known;
		const found = [...this.entries.values()].filter((entry) => entry.posts.some(({ text }) => fits(text)));
		this.byPost.set(key, found);
		return found;
	}

	/** Whoever a text may name, with the words it does so by. */
	*namedIn(text: string): Generator<{ words: string; entry: RosterEntry }> {
		for (const { word } of this.calls.occurrences(text))
			for (const entry of this.called.get(word) ?? []) yield { words: word, entry };
	}

	private call(words: string, entry: RosterEntry): void {
		this.calls.add(words);
		const entries = this.called.get(words);
		if (entries) entries.push(entry);
		else this.called.set(words, [entry]);
	}
}

/** The index of a roster; the same roster is indexed once. A roster must not change after it was asked for. */
export const indexOfRoster = oncePer(
	(roster: readonly RosterEntry[]) => roster,
	(roster): RosterIndex => new RosterIndex(roster),
);

/** True when the person's term, where one is told, holds the day (ISO). */
export function isHeldOn({ from, to }: RosterEntry, day: string | undefined): boolean {
	return day === undefined || ((!from || from <= day) && (!to || day <= to));
}
