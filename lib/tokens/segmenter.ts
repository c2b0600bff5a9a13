import { AddedWords } from "./added-words";
import { Dictionary } from "./dictionary";
import { Route } from "./route";

/**
 * Splits Chinese text into words exactly as cppjieba's MixSegment (nodejieba's `cut`): between
 * separators the split whose words are likeliest together, and what stays single characters is
 * joined into unknown words by the hidden Markov model. Words are offsets; no strings are made
 * unless asked for. The same module runs in pages, workers and Node.
 */
export class Segmenter {
	/**
	 * End offsets (UTF-16) of the words of the text segmented last: word `k` is
	 * `[k > 0 ? ends[k - 1] : 0, ends[k])`. Valid up to the returned count, until the next call.
	 */
	ends = new Int32Array(0);
	readonly dictionary: Dictionary;
	private readonly added = new AddedWords();
	private count = 0;
	private readonly route: Route;

	constructor(buffer: ArrayBuffer) {
		this.dictionary = new Dictionary(buffer);
		this.route = new Route(this.dictionary, this.added);
	}

	/** Bytes held by the dictionary and the work arrays. */
	get bytes(): number {
		return this.dictionary.bytes + this.route.bytes + this.ends.byteLength;
	}

	/** Adds a word; without a frequency it weighs as much as the median word. It replaces the word's old weight. */
	addWord(word: string, frequency?: number): void {
		if (word === "") return;
		const weight = frequency ? this.dictionary.weightOf(frequency) : this.dictionary.medianWeight;
		this.added.add(word, weight);
	}

	/** True when the stretch of the text is a word of the dictionary or an added one. */
	isWord(text: string, start: number, end: number): boolean {
		return this.dictionary.has(text, start, end) || (!this.added.isEmpty && this.added.has(text, start, end));
	}

	/** Splits a text, leaves the ends of its words in `ends` and returns their number. */
	segment(text: string, findUnknown = true): number {
		this.makeRoom(text.length);
		this.route.read(text);
		this.count = 0;
		const { units } = this.route;
		let start = 0;
		for (let index = 0; index < text.length; index += 1) {
			if (!isSeparator(units[index] as number)) continue;
			if (index > start) this.segmentRange(start, index, findUnknown);
			this.ends[this.count++] = index + 1;
			start = index + 1;
		}
		if (text.length > start) this.segmentRange(start, text.length, findUnknown);
		return this.count;
	}

	/** The words of a text as strings. */
	cut(text: string, findUnknown = true): string[] {
		const count = this.segment(text, findUnknown);
		const words = new Array<string>(count);
		let start = 0;
		for (let index = 0; index < count; index += 1) {
			const end = this.ends[index] as number;
			words[index] = text.slice(start, end);
			start = end;
		}
		return words;
	}

	private segmentRange(start: number, end: number, findUnknown: boolean): void {
		if (end - start === 1) {
			this.ends[this.count++] = end;
			return;
		}
		this.route.find(start, end);
		if (findUnknown) this.emitWithUnknown(start, end);
		else
			for (let index = start; index < end; ) {
				index += this.route.lengths[index] as number;
				this.ends[this.count++] = index;
			}
	}

	/** Follows the route; runs of single characters go to the model for unknown words. */
	private emitWithUnknown(start: number, end: number): void {
		const { ends } = this;
		const { lengths } = this.route;
		let index = start;
		while (index < end) {
			const length = lengths[index] as number;
			let next = index + length;
			if (!this.isLoose(index, length)) {
				ends[this.count++] = next;
				index = next;
				continue;
			}
			while (next < end && this.isLoose(next, lengths[next] as number)) next += lengths[next] as number;
			if (next - index === length) ends[this.count++] = next;
			else this.joinLoose(index, next);
			index = next;
		}
	}

	/** A single character that the user dictionary does not list as a word. */
	private isLoose(index: number, length: number): boolean {
		const { units, labels } = this.route;
		const unit = units[index] as number;
		if (length === 1) return !this.dictionary.listedAlone[unit];
		return length === 2 && labels[index] === 0 && (unit & 0xfc00) === 0xd800;
	}

	/** Runs of ASCII letters and digits are words; what stands between them goes to the model. */
	private joinLoose(start: number, end: number): void {
		const { ends } = this;
		const { units } = this.route;
		const { model } = this.dictionary;
		let open = start;
		let index = start;
		while (index < end) {
			const unit = units[index] as number;
			if (unit >= 0x80) {
				index += 1;
				continue;
			}
			if (open !== index) this.count = model.split(units, open, index, ends, this.count);
			index = asciiEnd(units, index, end);
			ends[this.count++] = index;
			open = index;
		}
		if (open !== index) this.count = model.split(units, open, index, ends, this.count);
	}

	private makeRoom(length: number): void {
		if (length < this.ends.length) return;
		this.ends = new Int32Array(Math.max(length + 2, 2 * this.ends.length));
	}
}

/** cppjieba's separators: space, tab, line feed, ，and 。; other punctuation goes through the dictionary. */
function isSeparator(unit: number): boolean {
	return unit === 0xff0c || unit === 0x3002 || unit === 0x20 || unit === 0x0a || unit === 0x09;
}

/** The end of a word of letters and digits, of a number with points, or of one other ASCII unit. */
function asciiEnd(units: Uint16Array, start: number, end: number): number {
	const first = units[start] as number;
	let index = start + 1;
	if (isLetter(first))
		while (index < end && (isLetter(units[index] as number) || isDigit(units[index] as number))) index += 1;
	else if (isDigit(first))
		while (index < end && (isDigit(units[index] as number) || units[index] === 0x2e)) index += 1;
	return index;
}

function isLetter(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}
