import { AddedWords } from "./added-words";
import { Dictionary } from "./dictionary";
import { isPair } from "./hidden-markov";

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
	private units = new Uint16Array(0);
	private labels = new Uint16Array(0);
	/** Best weight of everything from a place to the end of its range. */
	private route = new Float64Array(0);
	/** Length of the word that begins there on the best route. */
	private lengths = new Uint16Array(0);

	constructor(buffer: ArrayBuffer) {
		this.dictionary = new Dictionary(buffer);
		this.makeRoom(4096);
	}

	/** Bytes held by the dictionary and the work arrays. */
	get bytes(): number {
		const arrays = [this.ends, this.units, this.labels, this.route, this.lengths];
		return arrays.reduce((sum, array) => sum + array.byteLength, this.dictionary.bytes);
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
		this.read(text);
		this.count = 0;
		const { units } = this;
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

	private read(text: string): void {
		this.makeRoom(text.length);
		const { units, labels } = this;
		const { labelOf } = this.dictionary;
		for (let index = 0; index < text.length; index += 1) {
			const unit = text.charCodeAt(index);
			units[index] = unit;
			labels[index] = labelOf[unit] as number;
		}
	}

	private segmentRange(start: number, end: number, findUnknown: boolean): void {
		if (end - start === 1) {
			this.ends[this.count++] = end;
			return;
		}
		this.findRoute(start, end);
		if (findUnknown) this.emitWithUnknown(start, end);
		else
			for (let index = start; index < end; ) {
				index += this.lengths[index] as number;
				this.ends[this.count++] = index;
			}
	}

	/**
	 * From the end of the range backwards: for each place the word that begins there on the best
	 * route. Of equal routes the one with the shorter word wins, as it is met first.
	 */
	private findRoute(start: number, end: number): void {
		const { units, labels, route, lengths, added } = this;
		const { cells, begins, weights, leastWeight } = this.dictionary;
		const hasAdded = !added.isEmpty;
		route[end] = 0;
		for (let index = end - 1; index >= start; index -= 1) {
			if (hasAdded && added.begins[units[index] as number]) {
				this.routeWithAdded(index, end);
				continue;
			}
			let slot = labels[index] as number;
			if (!begins[slot]) {
				const length = isPair(units, index, end) ? 2 : 1;
				route[index] = leastWeight + (route[index + length] as number);
				lengths[index] = length;
				continue;
			}
			const value = (cells[2 * slot + 1] as number) & 0xffff;
			let best = (value !== 0 ? (weights[value] as number) : leastWeight) + (route[index + 1] as number);
			let length = 1;
			for (let next = index + 1; next < end; ) {
				const base = cells[2 * slot] as number;
				if (base === 0) break;
				const label = labels[next] as number;
				const cell = cells[2 * (base + label) + 1] as number;
				if (cell >>> 16 !== label || label === 0) break;
				slot = base + label;
				next += 1;
				if ((cell & 0xffff) === 0) continue;
				const weight = (weights[cell & 0xffff] as number) + (route[next] as number);
				if (weight > best) {
					best = weight;
					length = next - index;
				}
			}
			route[index] = best;
			lengths[index] = length;
		}
	}

	/** One place of the route where added words may begin: both tries in step, an added word's weight first. */
	private routeWithAdded(index: number, end: number): void {
		const { units, labels, route, lengths, added } = this;
		const { cells, begins, weights, leastWeight } = this.dictionary;
		let slot = labels[index] as number;
		let inDictionary = begins[slot] === 1;
		let state = added.step(0, units[index] as number);
		const value = inDictionary ? (cells[2 * slot + 1] as number) & 0xffff : 0;
		let length = !inDictionary && isPair(units, index, end) ? 2 : 1;
		const own = added.weights[state] as number;
		if (!Number.isNaN(own)) length = 1;
		const known = value !== 0 ? (weights[value] as number) : leastWeight;
		let best = (Number.isNaN(own) ? known : own) + (route[index + length] as number);
		for (let next = index + 1; next < end && (inDictionary || state !== 0); ) {
			let word = Number.NaN;
			if (inDictionary) {
				const label = labels[next] as number;
				const base = cells[2 * slot] as number;
				const cell = base !== 0 && label !== 0 ? (cells[2 * (base + label) + 1] as number) : 0;
				inDictionary = base !== 0 && label !== 0 && cell >>> 16 === label;
				if (inDictionary) {
					slot = base + label;
					if ((cell & 0xffff) !== 0) word = weights[cell & 0xffff] as number;
				}
			}
			if (state !== 0) {
				state = added.step(state, units[next] as number);
				const weight = state === 0 ? Number.NaN : (added.weights[state] as number);
				if (!Number.isNaN(weight)) word = weight;
			}
			next += 1;
			const total = word + (route[next] as number);
			if (total > best) {
				best = total;
				length = next - index;
			}
		}
		route[index] = best;
		lengths[index] = length;
	}

	/** Follows the route; runs of single characters go to the model for unknown words. */
	private emitWithUnknown(start: number, end: number): void {
		const { lengths, ends } = this;
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
		if (length === 1) return !this.dictionary.listedAlone[this.units[index] as number];
		return length === 2 && this.labels[index] === 0 && ((this.units[index] as number) & 0xfc00) === 0xd800;
	}

	/** Runs of ASCII letters and digits are words; what stands between them goes to the model. */
	private joinLoose(start: number, end: number): void {
		const { units, ends } = this;
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
		const size = Math.max(length + 2, 2 * this.ends.length);
		this.ends = new Int32Array(size);
		this.units = new Uint16Array(size);
		this.labels = new Uint16Array(size);
		this.route = new Float64Array(size);
		this.lengths = new Uint16Array(size);
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
