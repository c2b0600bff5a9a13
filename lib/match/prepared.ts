import type { DocumentModel } from "../document/model";
import { normalise } from "../text/normalise";
import type { Span } from "../text/span";

/** A document's text ready for phrase matching: normalised block by block, with the way back. */
export interface PreparedText {
	text: string;
	/** Start of each block in the normalised text. */
	blockStarts: Int32Array;
	toOriginal: (span: Span) => Span;
	/** The normalised stretch that a stretch of the original became. */
	fromOriginal: (span: Span) => Span;
}

/** Folds phrases of indicators the same way as the text they are sought in. */
export function foldPhrase(phrase: string): string {
	return normalise(phrase).text;
}

/**
 * Normalises each block alone, so that a line break between two paragraphs stays a border
 * while one inside a paragraph vanishes.
 */
export function prepareText(document: DocumentModel): PreparedText {
	const parts: string[] = [];
	const blockStarts = new Int32Array(document.blocks.length);
	const maps: ReturnType<typeof normalise>[] = [];
	let length = 0;
	document.blocks.forEach((block, index) => {
		const folded = normalise(document.text.slice(block.span.start, block.span.end));
		blockStarts[index] = length;
		parts.push(folded.text);
		maps.push(folded);
		length += folded.text.length + 1;
	});
	const toOriginalOffset = (offset: number, end: boolean): number => {
		const index = indexAt(blockStarts, end && offset > 0 ? offset - 1 : offset);
		const block = document.blocks[index];
		const map = maps[index];
		if (!block || !map) return 0;
		const local = offset - (blockStarts[index] as number);
		const span = end ? map.toOriginal(Math.max(0, local - 1), local) : map.toOriginal(local, local + 1);
		return block.span.start + (end ? span.end : span.start);
	};
	const text = parts.join("\n");
	return {
		text,
		blockStarts,
		toOriginal: (span) => ({
			start: toOriginalOffset(span.start, false),
			end: toOriginalOffset(span.end, true),
		}),
		fromOriginal: (span) => ({
			start: firstAtOrAfter(text.length, (offset) => toOriginalOffset(offset, false) >= span.start),
			end: firstAtOrAfter(text.length, (offset) => toOriginalOffset(offset, false) >= span.end),
		}),
	};
}

/** Index of the last start at or before the offset. */
export function indexAt(starts: Int32Array, offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	let found = 0;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] as number) <= offset) {
			found = middle;
			low = middle + 1;
		} else high = middle - 1;
	}
	return found;
}

function firstAtOrAfter(length: number, reached: (offset: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (reached(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
