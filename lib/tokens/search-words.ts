import type { Segmenter } from "./segmenter";

/**
 * The words of a text for a search index, as nodejieba's `cutForSearch`: before each word of more
 * than two characters stand the words of two characters within it, and of more than three also those
 * of three. `emit` gets the offsets of each.
 */
export function cutForSearch(
	segmenter: Segmenter,
	text: string,
	emit: (start: number, end: number) => void,
	findUnknown = true,
): void {
	const count = segmenter.segment(text, findUnknown);
	const ends = segmenter.ends.slice(0, count);
	let start = 0;
	for (const end of ends) {
		const places = characterStarts(text, start, end);
		for (const size of [2, 3])
			if (places.length - 1 > size)
				for (let index = 0; index + size < places.length; index += 1) {
					const from = places[index] as number;
					const to = places[index + size] as number;
					if (segmenter.isWord(text, from, to)) emit(from, to);
				}
		emit(start, end);
		start = end;
	}
}

/** The same as strings. */
export function searchWords(segmenter: Segmenter, text: string, findUnknown = true): string[] {
	const words: string[] = [];
	cutForSearch(segmenter, text, (start, end) => words.push(text.slice(start, end)), findUnknown);
	return words;
}

/** Where the characters of a stretch begin, and its end. */
function characterStarts(text: string, start: number, end: number): number[] {
	const starts: number[] = [];
	for (let index = start; index < end; index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1)
		starts.push(index);
	starts.push(end);
	return starts;
}
