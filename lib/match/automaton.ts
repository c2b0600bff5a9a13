import { buildDoubleArray, compareKeys, keyOf, labelUnits } from "../tokens/double-array";

/**
 * Finds many phrases in one pass over a text; every occurrence is reported, overlapping ones too.
 *
 * Most places of a text begin no phrase. A bitmap over hashed pairs of units tells that from two
 * units alone, at the cost of reading the text; only where a pair may begin a phrase is the trie of
 * all phrases walked. The cost is that of the hits, hardly that of the number of phrases; a walk is
 * never longer than the longest phrase.
 */
export class Automaton {
	private readonly pairs: Uint32Array;
	private readonly shift: number;
	private readonly labelOf: Uint16Array;
	/** Two numbers to a slot of the trie: its base and its label. */
	private readonly cells: Int32Array;
	/** Slot → first phrase that ends there, or -1. */
	private readonly phraseAt: Int32Array;
	/** Phrase → the next one with the same words, or -1. */
	private readonly twin: Int32Array;
	private readonly hasSingles: boolean;

	constructor(phrases: readonly string[]) {
		const { labelOf, units } = labelUnits(phrases);
		this.labelOf = labelOf;
		const { words, first, twin } = distinct(phrases);
		const keys = words
			.map((word, index) => ({ key: keyOf(word, labelOf), phrase: first[index] as number }))
			.sort((a, b) => compareKeys(a.key, b.key));
		const trie = buildDoubleArray(keys.map(({ key }) => key));
		this.twin = twin;
		// As many cells behind the last slot as there are labels: a step never leaves the array.
		this.cells = packCells(trie.base, trie.label, trie.base.length + units.length + 1);
		this.phraseAt = new Int32Array(trie.base.length).fill(-1);
		keys.forEach(({ phrase }, index) => {
			this.phraseAt[trie.slotOfKey[index] as number] = phrase;
		});
		const bits = pairBits(phrases.length);
		this.shift = 32 - bits;
		this.pairs = new Uint32Array(2 ** (bits - 5));
		for (const word of words) if (word.length > 1) this.addPair(word);
		this.hasSingles = words.some((word) => word.length === 1);
	}

	/** Bytes held by the arrays. */
	get bytes(): number {
		const arrays = [this.pairs, this.labelOf, this.cells, this.phraseAt, this.twin];
		return arrays.reduce((sum, array) => sum + array.byteLength, 0);
	}

	/**
	 * Calls `emit` with the index of the phrase and the end offset of each occurrence (UTF-16 units).
	 * Occurrences of one phrase come in order; those of different phrases by where they begin, except
	 * that phrases of a single unit come last.
	 */
	scan(text: string, emit: (phrase: number, end: number) => void): void {
		const { pairs, shift } = this;
		let previous = text.charCodeAt(0);
		for (let index = 1; index < text.length; index += 1) {
			const unit = text.charCodeAt(index);
			const hash = hashPair(previous, unit) >>> shift;
			if (((pairs[hash >>> 5] as number) & (1 << (hash & 31))) !== 0) this.walk(text, index - 1, emit);
			previous = unit;
		}
		if (this.hasSingles) this.scanSingles(text, emit);
	}

	/** Reports the phrases of two units and more that begin at a place. */
	private walk(text: string, start: number, emit: (phrase: number, end: number) => void): void {
		const { cells, labelOf, phraseAt } = this;
		let slot = labelOf[text.charCodeAt(start)] as number;
		if (slot === 0 || cells[2 * slot + 1] !== slot) return;
		for (let index = start + 1; index < text.length; index += 1) {
			const base = cells[2 * slot] as number;
			if (base === 0) return;
			const label = labelOf[text.charCodeAt(index)] as number;
			if (label === 0 || cells[2 * (base + label) + 1] !== label) return;
			slot = base + label;
			const phrase = phraseAt[slot] as number;
			if (phrase >= 0) this.report(phrase, index + 1, emit);
		}
	}

	private scanSingles(text: string, emit: (phrase: number, end: number) => void): void {
		const { cells, labelOf, phraseAt } = this;
		for (let index = 0; index < text.length; index += 1) {
			const label = labelOf[text.charCodeAt(index)] as number;
			if (label === 0 || cells[2 * label + 1] !== label) continue;
			const phrase = phraseAt[label] as number;
			if (phrase >= 0) this.report(phrase, index + 1, emit);
		}
	}

	private report(phrase: number, end: number, emit: (phrase: number, end: number) => void): void {
		emit(phrase, end);
		for (let twin = this.twin[phrase] as number; twin >= 0; twin = this.twin[twin] as number) emit(twin, end);
	}

	private addPair(word: string): void {
		const hash = hashPair(word.charCodeAt(0), word.charCodeAt(1)) >>> this.shift;
		this.pairs[hash >>> 5] = (this.pairs[hash >>> 5] as number) | (1 << (hash & 31));
	}
}

/** Each different phrase once; the others hang on the first as twins. Empty phrases occur nowhere. */
function distinct(phrases: readonly string[]): { words: string[]; first: number[]; twin: Int32Array } {
	const known = new Map<string, number>();
	const twin = new Int32Array(phrases.length).fill(-1);
	phrases.forEach((phrase, index) => {
		if (phrase === "") return;
		const same = known.get(phrase);
		if (same === undefined) {
			known.set(phrase, index);
			return;
		}
		twin[index] = twin[same] as number;
		twin[same] = index;
	});
	return { words: [...known.keys()], first: [...known.values()], twin };
}

function packCells(base: Int32Array, label: Uint16Array, size: number): Int32Array {
	const cells = new Int32Array(2 * size);
	for (let slot = 0; slot < base.length; slot += 1) {
		cells[2 * slot] = base[slot] as number;
		cells[2 * slot + 1] = label[slot] as number;
	}
	return cells;
}

/** Bits of the hash of pairs: some 64 places for each phrase, from 8 KB up to what the cache holds (256 KB). */
function pairBits(phrases: number): number {
	return Math.min(21, Math.max(16, Math.ceil(Math.log2(phrases * 64 + 1))));
}

function hashPair(first: number, second: number): number {
	return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}
