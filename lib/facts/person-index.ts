import { surnameOf } from "./names";
import { WordIndex } from "./word-index";

/** The ways in which a text calls a person short of the full name. */
export type ShortForm = "alias" | "surname" | "given" | "ethnic";

/** Full names by what they may be called; grows with the persons, answers in constant time. */
export class PersonIndex {
	readonly names = new WordIndex();
	private readonly called: Record<ShortForm, Map<string, Set<string>>> = {
		alias: new Map(),
		surname: new Map(),
		given: new Map(),
		ethnic: new Map(),
	};

	add(name: string): void {
		if (this.names.has(name)) return;
		this.names.add(name);
		const surname = surnameOf(name);
		if (surname) this.call("surname", surname, name);
		this.call("given", givenNameOf(name), name);
		const [first = ""] = name.split(/[·•・]/);
		if (first !== name) this.call("ethnic", first, name);
	}

	addAlias(name: string, alias: string): void {
		this.call("alias", alias, name);
	}

	/** Full names of all whom the words may mean in this way. */
	namesFor(form: ShortForm, words: string): ReadonlySet<string> {
		return this.called[form].get(words) ?? nobody;
	}

	private call(form: ShortForm, words: string, name: string): void {
		const names = this.called[form].get(words);
		if (names) names.add(name);
		else this.called[form].set(words, new Set([name]));
	}
}

const nobody: ReadonlySet<string> = new Set();

/** 贺知远 -> 知远; a name of unknown surname counts its first character as one. */
export function givenNameOf(name: string): string {
	return name.slice(surnameOf(name)?.length ?? 1);
}
