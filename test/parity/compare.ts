import { searchWords } from "../../lib/tokens/search-words";
import type { Segmenter } from "../../lib/tokens/segmenter";
import type { Jieba } from "./oracle";

/** What was compared and the first texts on which the two disagree. */
export interface Comparison {
	texts: number;
	units: number;
	mismatches: number;
	examples: { text: string; call: string; ours: string; theirs: string }[];
}

const shown = 5;

/** Cuts each text with and without the model for unknown words, and for search, both ways. */
export function compare(segmenter: Segmenter, jieba: Jieba, texts: Iterable<string>): Comparison {
	const result: Comparison = { texts: 0, units: 0, mismatches: 0, examples: [] };
	for (const text of texts) {
		result.texts += 1;
		result.units += text.length;
		check(result, "cut(text, true)", text, segmenter.cut(text), jieba.cut(text, true));
		check(result, "cut(text)", text, segmenter.cut(text, false), jieba.cut(text));
		check(result, "cutForSearch", text, searchWords(segmenter, text), jieba.cutForSearch(text, true));
	}
	return result;
}

function check(result: Comparison, call: string, text: string, ours: string[], theirs: string[]): void {
	if (sameWords(ours, theirs)) return;
	result.mismatches += 1;
	if (result.examples.length < shown)
		result.examples.push({ text, call, ours: ours.join("|"), theirs: theirs.join("|") });
}

/** A lone surrogate comes back from nodejieba as U+FFFD. */
function sameWords(ours: string[], theirs: string[]): boolean {
	if (ours.length !== theirs.length) return false;
	return ours.every((word, index) => word === theirs[index] || word.toWellFormed() === theirs[index]);
}
