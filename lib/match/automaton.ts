/** Finds many phrases in one pass; every occurrence is reported, overlapping ones too. */
export class Automaton {
	private readonly byFirst = new Map<number, { phrase: string; id: number }[]>();

	constructor(phrases: readonly string[]) {
		phrases.forEach((phrase, id) => {
			const first = phrase.charCodeAt(0);
			const list = this.byFirst.get(first);
			if (list) list.push({ phrase, id });
			else this.byFirst.set(first, [{ phrase, id }]);
		});
	}

	scan(text: string, emit: (phrase: number, end: number) => void): void {
		for (let index = 0; index < text.length; index += 1)
			for (const { phrase, id } of this.byFirst.get(text.charCodeAt(index)) ?? [])
				if (text.startsWith(phrase, index)) emit(id, index + phrase.length);
	}
}
