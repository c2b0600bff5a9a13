import { readFileSync } from "node:fs";
import { parseWordList, type WordEntry } from "../../lib/tokens/dictionary-source";
import { mainDictionary } from "../../scripts/dictionary-files";
import { Random } from "./random";

export function mainWords(): WordEntry[] {
	return parseWordList(readFileSync(mainDictionary, "utf8"), mainDictionary);
}

/** New words of two to six characters, some of them overlapping words of the dictionary. */
export function newWords(words: readonly WordEntry[], count: number, seed: number): string[] {
	const random = new Random(seed);
	const made = new Set<string>();
	while (made.size < count) {
		const word = random.pick(words).word + random.pick(words).word;
		const start = random.below(Math.max(1, word.length - 2));
		const piece = word.slice(start, start + 2 + random.below(5));
		if (piece.length > 1 && !/[\s\ud800-\udfff]/.test(piece)) made.add(piece);
	}
	return [...made];
}
