/**
 * A set of words that finds its members in a text. A case may know thousands of names and a clause holds
 * few, so the text is walked once and asks by first character, however many words there are.
 */
export class WordIndex {
	private readonly words = new Set<string>();
	/** Lengths (UTF-16 units) of the words that begin with a unit, longest first. */
	private readonly lengths = new Map<string, number[]>();

	add(word: string): void {
		if (word === "" || this.words.has(word)) return;
		this.words.add(word);
		const first = word.charAt(0);
		const lengths = this.lengths.get(first);
		if (!lengths) this.lengths.set(first, [word.length]);
		else if (!lengths.includes(word.length)) lengths.push(word.length);
	}

	has(word: string): boolean {
		return this.words.has(word);
	}

	/** Every word that stands in the text, overlapping ones too, from left to right and longest first. */
	*occurrences(text: string): Generator<{ at: number; word: string }> {
		if (this.words.size === 0) return;
		for (let at = 0; at < text.length; at++) {
			const lengths = this.lengths.get(text.charAt(at));
			if (!lengths) continue;
			for (const length of lengths.toSorted((a, b) => b - a)) {
				const word = text.slice(at, at + length);
				if (word.length === length && this.words.has(word)) yield { at, word };
			}
		}
	}
}
