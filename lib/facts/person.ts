import type { Span } from "../text/span";
import type { RosterEntry } from "./model-person";
import type { PersonMention } from "./model-values";
import { isFullName, isSurname, readWholeName, spokenTitleOf } from "./names";
import { PersonIndex, type ShortForm } from "./person-index";
import { isHeldOn, RosterIndex } from "./roster-index";

/** One person that a document or a case knows by full name. */
export interface KnownPerson {
	name: string;
	posts: string[];
	/** Member of the deciding body. */
	member?: boolean;
	principal?: boolean;
}

/**
 * Persons known so far; answers who a mention is, or nothing when two could be meant. What the case knows
 * lies below and is shared by its documents; what this document adds lies on top.
 */
export class PersonBook {
	private readonly own = new Map<string, KnownPerson>();
	private readonly ownIndex = new PersonIndex();
	/** Mentions that stand for a person though no full name is known: 贺局, 韩主任. */
	private readonly mentions = new Set<string>();

	/** `day` (ISO) tells who of the roster held which post. */
	constructor(
		private readonly roster: RosterIndex = new RosterIndex([]),
		private readonly day?: string,
	) {}

	add(name: string, post?: string, role: { member?: boolean; principal?: boolean } = {}): KnownPerson {
		const known = this.get(name) ?? { name, posts: [] };
		if (post && !known.posts.includes(post)) known.posts.push(post);
		if (role.member) known.member = true;
		if (role.principal) known.principal = true;
		this.own.set(name, known);
		this.ownIndex.add(name);
		return known;
	}

	addMention(written: string): void {
		this.mentions.add(written);
	}

	get(name: string): KnownPerson | undefined {
		return this.own.get(name) ?? this.ofRoster(name);
	}

	principal(): KnownPerson | undefined {
		const found = [
			...[...this.own.values()].filter((person) => person.principal),
			...this.roster.principals.filter((entry) => !this.own.has(entry.name) && isHeldOn(entry, this.day)),
		];
		return found.length === 1 && found[0] ? this.get(found[0].name) : undefined;
	}

	/** True when the words name someone of the book: a full name, a given name, a surname, an alias. */
	knows(written: string): boolean {
		return this.mentions.has(written) || this.resolve(written) !== undefined;
	}

	/** Full names of the book that stand in a text, each at its first place, in order. */
	namesIn(text: string): { at: number; name: string }[] {
		const places = new Map<string, number>();
		for (const index of [this.ownIndex, this.roster.people])
			for (const { at, word } of index.names.occurrences(text)) if (!places.has(word)) places.set(word, at);
		return [...places].map(([name, at]) => ({ at, name })).sort((one, other) => one.at - other.at);
	}

	/** Full name of the person meant; nothing when unknown or when two could be meant. */
	resolve(written: string): string | undefined {
		const bare = written.replace(/(?:同志|先生|女士)$/, "");
		if (this.has(bare)) return bare;
		const byAlias = this.sole("alias", bare);
		if (byAlias) return byAlias;
		const spoken = spokenTitleOf(bare);
		if (spoken) return this.bySurname(spoken.surname, spoken.title);
		if (/^[老小]./.test(bare) && bare.length === 2 && isSurname(bare.slice(1)))
			return this.bySurname(bare.slice(1), bare.startsWith("老") ? "老" : "小");
		if (isSurname(bare)) return this.bySurname(bare, "");
		const byGiven = bare.length === 2 ? this.sole("given", bare) : undefined;
		return byGiven ?? this.sole("ethnic", bare) ?? this.byPost(bare);
	}

	private has(name: string): boolean {
		return this.own.has(name) || this.roster.entries.has(name);
	}

	private ofRoster(name: string): KnownPerson | undefined {
		const entry = this.roster.entries.get(name);
		return entry && personOf(entry, this.day);
	}

	private called(form: ShortForm, words: string): string[] {
		const names = this.roster.people.namesFor(form, words);
		const own = this.ownIndex.namesFor(form, words);
		return own.size === 0 ? [...names] : [...new Set([...names, ...own])];
	}

	private sole(form: ShortForm, words: string): string | undefined {
		const names = this.called(form, words);
		return names.length === 1 ? names[0] : undefined;
	}

	private bySurname(surname: string, title: string): string | undefined {
		const names = this.called("surname", surname);
		if (names.length <= 1) return names[0];
		const same = names.flatMap((name) => this.get(name) ?? []);
		if (title.length > 0 && title !== "老" && title !== "小") {
			const exact = same.filter((person) => person.posts.some((post) => isExactly(post, title)));
			if (exact.length === 1) return exact[0]?.name;
			const fitting = same.filter((person) => person.posts.some((post) => postFits(post, title)));
			if (fitting.length === 1) return fitting[0]?.name;
			if (fitting.length > 1) return undefined;
		}
		if (title === "小") return undefined;
		const members = same.filter((person) => person.member);
		return members.length === 1 ? members[0]?.name : undefined;
	}

	private byPost(post: string): string | undefined {
		if (
			!/^(?:党组|党委|总支|支部)?书记$|^(?:局长|院长|主席|董事长|总经理|校长|主要负责人|一把手|主任|理事长)$/.test(
				post,
			)
		)
			return undefined;
		const principal = this.principal();
		if (principal && (post === "主要负责人" || post === "一把手")) return principal.name;
		const bare = post.replace(/^(?:党组|党委|总支|支部)/, "");
		const holders = this.holdersOf(bare);
		if (holders.length === 1) return holders[0]?.name;
		// 书记 alone is the party secretary, not the one of discipline inspection.
		const plain = holders.filter(
			(person) => !person.posts.some((held) => /纪委书记|纪检书记|团委书记/.test(held)),
		);
		if (bare === "书记" && plain.length === 1) return plain[0]?.name;
		if (principal && holders.some(({ name }) => name === principal.name)) return principal.name;
		return holders.length === 0 && bare === "书记" ? principal?.name : undefined;
	}

	private holdersOf(bare: string): KnownPerson[] {
		const pattern = new RegExp(`(?:^|[^副])${bare}`);
		const fits = (held: string) => pattern.test(held) && !held.includes(`副${bare}`);
		const listed = this.roster
			.holders(bare, fits)
			.filter((entry) => !this.own.has(entry.name) && isHeldOn(entry, this.day));
		return [
			...listed.map((entry) => personOf(entry, this.day)),
			...[...this.own.values()].filter((person) => person.posts.some(fits)),
		];
	}
}

/** A person of the roster as of a day: whoever left before or came later is no 书记 of this day. */
function personOf(entry: RosterEntry, day: string | undefined): KnownPerson {
	const held = isHeldOn(entry, day);
	return {
		name: entry.name,
		posts: held ? [...new Set(entry.posts.map(({ text }) => text))] : [],
		...(entry.member ? { member: true } : {}),
		...(entry.principal && held ? { principal: true } : {}),
	};
}

/** 王局长 is the head where a deputy of the same surname is there too; a clipped 王局 may be either. */
function isExactly(post: string, title: string): boolean {
	return title.length >= 2 && new RegExp(`(?:^|[^副])${title}(?:$|[、，（])`).test(post);
}

/** 局 fits 副局长 and 局长; 总 fits 总工程师 and 总经理; 组长 fits 纪检监察组组长. */
function postFits(post: string, title: string): boolean {
	if (title === "总" || title === "总工") return /总(?:工|经理|会计|经济|监|法律|裁)/.test(post);
	return post.includes(title);
}

/** A mention over a span of the original; the name is set when the words give or resolve to one. */
export function mention(span: Span, written: string, book?: PersonBook, post?: string): PersonMention {
	const found: PersonMention = { span, written };
	const name = isFullName(written) && !spokenTitleOf(written) ? written : book?.resolve(written);
	if (name) found.name = name;
	if (post) found.post = post;
	return found;
}

/** Reads a whole expression as a mention of someone, with the book's help. */
export function readMention(
	text: string,
	spanOf: (from: number, to: number) => Span,
	book: PersonBook,
): PersonMention | undefined {
	const read = readWholeName(text, (written) => book.knows(written));
	return read && mention(spanOf(read.from, read.to), read.written, book, read.post);
}

/** One key for the same person: the full name, or the words when no name is known. */
export function personKey(person: PersonMention): string {
	return person.name ?? person.written;
}
