import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { WordIndex } from "../facts/word-index";

/** Which documents of a case hold a word; each document is walked once, however many words are asked for. */
export class Naming {
	private readonly byWord = new Map<string, Set<AnalysedDocument>>();

	constructor(words: Iterable<string>, documents: readonly AnalysedDocument[]) {
		const index = new WordIndex();
		for (const word of words) index.add(word);
		for (const document of documents)
			for (const { text } of readLines(document.document))
				for (const { word } of index.occurrences(text)) {
					const holders = this.byWord.get(word);
					if (holders) holders.add(document);
					else this.byWord.set(word, new Set([document]));
				}
	}

	/** Documents that hold any of the words, in the order of the case for each word. */
	holding(...words: readonly string[]): AnalysedDocument[] {
		return [...new Set(words.flatMap((word) => [...(this.byWord.get(word) ?? [])]))];
	}

	/** Documents that hold both words, in the order of the case. */
	holdingBoth(one: string, other: string): AnalysedDocument[] {
		const others = this.byWord.get(other);
		return others ? [...(this.byWord.get(one) ?? [])].filter((document) => others.has(document)) : [];
	}
}
