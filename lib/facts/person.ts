import type { Span } from "../text/span";
import type { PersonMention } from "./model";
import { isFullName, isSurname, readWholeName, spokenTitleOf, surnameOf } from "./names";

/** One person that a document or a case knows by full name. */
export interface KnownPerson {
	name: string;
	posts: string[];
	/** Member of the deciding body. */
	member?: boolean;
	principal?: boolean;
	aliases?: readonly string[];
}

/** Persons known so far; answers who a mention is, or nothing when two could be meant. */
export class PersonBook {
	private readonly people = new Map<string, KnownPerson>();
	/** Mentions that stand for a person though no full name is known: 贺局, 韩主任. */
	private readonly mentions = new Set<string>();

	add(name: string, post?: string, role: { member?: boolean; principal?: boolean } = {}): KnownPerson {
		const known = this.people.get(name) ?? { name, posts: [] };
		if (post && !known.posts.includes(post)) known.posts.push(post);
		if (role.member) known.member = true;
		if (role.principal) known.principal = true;
		this.people.set(name, known);
		return known;
	}

	addAliases(name: string, aliases: readonly string[]): void {
		const known = this.add(name);
		known.aliases = [...(known.aliases ?? []), ...aliases];
	}

	addMention(written: string): void {
		this.mentions.add(written);
	}

	all(): KnownPerson[] {
		return [...this.people.values()];
	}

	get(name: string): KnownPerson | undefined {
		return this.people.get(name);
	}

	principal(): KnownPerson | undefined {
		const found = this.all().filter((person) => person.principal);
		return found.length === 1 ? found[0] : undefined;
	}

	/** True when the words name someone of the book: a full name, a given name, a surname, an alias. */
	knows(written: string): boolean {
		return this.mentions.has(written) || this.people.has(written) || this.resolve(written) !== undefined;
	}

	/** Full name of the person meant; nothing when unknown or when two could be meant. */
	resolve(written: string): string | undefined {
		const bare = written.replace(/(?:同志|先生|女士)$/, "");
		if (this.people.has(bare)) return bare;
		const byAlias = this.all().filter((person) => person.aliases?.includes(bare));
		if (byAlias.length === 1) return byAlias[0]?.name;
		const spoken = spokenTitleOf(bare);
		if (spoken) return this.bySurname(spoken.surname, spoken.title);
		if (/^[老小]./.test(bare) && bare.length === 2 && isSurname(bare.slice(1)))
			return this.bySurname(bare.slice(1), bare.startsWith("老") ? "老" : "小");
		if (isSurname(bare)) return this.bySurname(bare, "");
		if (bare.length === 2) {
			const given = this.all().filter((person) => givenNameOf(person.name) === bare);
			if (given.length === 1) return given[0]?.name;
		}
		const ethnic = this.all().filter(
			(person) => person.name.split(/[·•・]/)[0] === bare && person.name !== bare,
		);
		if (ethnic.length === 1) return ethnic[0]?.name;
		return this.byPost(bare);
	}

	private bySurname(surname: string, title: string): string | undefined {
		const same = this.all().filter((person) => surnameOf(person.name) === surname);
		if (same.length <= 1) return same[0]?.name;
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
		const holders = this.all().filter((person) =>
			person.posts.some((held) => new RegExp(`(?:^|[^副])${bare}`).test(held) && !held.includes(`副${bare}`)),
		);
		if (holders.length === 1) return holders[0]?.name;
		// 书记 alone is the party secretary, not the one of discipline inspection.
		const plain = holders.filter(
			(person) => !person.posts.some((held) => /纪委书记|纪检书记|团委书记/.test(held)),
		);
		if (bare === "书记" && plain.length === 1) return plain[0]?.name;
		if (principal && holders.includes(principal)) return principal.name;
		return holders.length === 0 && bare === "书记" ? principal?.name : undefined;
	}
}

function givenNameOf(name: string): string {
	return name.slice(surnameOf(name)?.length ?? 1);
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
