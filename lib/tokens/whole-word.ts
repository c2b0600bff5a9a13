import type { Segmenter } from "./segmenter";

/**
 * The smallest frequency with which a word is not split when it stands alone, for our word lists.
 * Leaves the word added with that frequency.
 */
export function frequencyToKeepWhole(segmenter: Segmenter, word: string): number {
	let enough = 1;
	while (!staysWhole(segmenter, word, enough)) enough *= 2;
	let tooLittle = enough >> 1;
	while (enough - tooLittle > 1) {
		const middle = (enough + tooLittle) >> 1;
		if (staysWhole(segmenter, word, middle)) enough = middle;
		else tooLittle = middle;
	}
	segmenter.addWord(word, enough);
	return enough;
}

function staysWhole(segmenter: Segmenter, word: string, frequency: number): boolean {
	segmenter.addWord(word, frequency);
	return segmenter.segment(word) === 1;
}
