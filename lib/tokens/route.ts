import type { AddedWords } from "./added-words";
import type { Dictionary } from "./dictionary";
import { isPair } from "./hidden-markov";

/**
 * The likeliest split of a stretch of text by the dictionary alone. The arrays are kept from call to
 * call, so that a text costs no allocation.
 */
export class Route {
	/** The text in UTF-16 units. */
	units = new Uint16Array(0);
	/** The units as labels of the dictionary's trie. */
	labels = new Uint16Array(0);
	/** Length of the word that begins at a place on the best route through its range. */
	lengths = new Uint16Array(0);
	/** Best weight of everything from a place to the end of its range. */
	private route = new Float64Array(0);

	constructor(
		private readonly dictionary: Dictionary,
		private readonly added: AddedWords,
	) {}

	get bytes(): number {
		const arrays = [this.units, this.labels, this.lengths, this.route];
		return arrays.reduce((sum, array) => sum + array.byteLength, 0);
	}

	/** Takes in a text, before ranges of it are asked for. */
	read(text: string): void {
		this.makeRoom(text.length);
		const { units, labels } = this;
		const { labelOf } = this.dictionary;
		for (let index = 0; index < text.length; index += 1) {
			const unit = text.charCodeAt(index);
			units[index] = unit;
			labels[index] = labelOf[unit] as number;
		}
	}

	/**
	 * From the end of the range backwards: for each place the word that begins there on the best
	 * route. Of equal routes the one with the shorter word wins, as it is met first.
	 */
	find(start: number, end: number): void {
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

	private makeRoom(length: number): void {
		if (length < this.units.length) return;
		const size = Math.max(length + 2, 2 * this.units.length);
		this.units = new Uint16Array(size);
		this.labels = new Uint16Array(size);
		this.route = new Float64Array(size);
		this.lengths = new Uint16Array(size);
	}
}
