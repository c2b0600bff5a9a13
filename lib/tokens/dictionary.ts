import { Container } from "./container";
import { HiddenMarkovModel } from "./hidden-markov";

/**
 * The words the segmenter knows, as a trie over UTF-16 units with the logarithm of each word's
 * share of all words. Weights are kept in doubles and made with the same expressions as in
 * cppjieba, because ties and near-ties decide between splits.
 */
export class Dictionary {
	/** Unit → label in the trie; 0 when no word contains it. */
	readonly labelOf = new Uint16Array(65536);
	/** Two numbers to a slot: its base, and `label << 16 | value`; a value of 0 ends no word. */
	readonly cells: Int32Array;
	/** Label → 1 when a word begins with it. A label that begins none must not be taken for a first step. */
	readonly begins: Uint8Array;
	/** Value → ln(frequency / sum of all frequencies). */
	readonly weights: Float64Array;
	/** The weight of a unit that is no word. */
	readonly leastWeight: number;
	/** The weight of a word added without a frequency. */
	readonly medianWeight: number;
	/** Unit → 1 when the user dictionary lists it as a word: such words are not joined into unknown ones. */
	readonly listedAlone = new Uint8Array(65536);
	readonly model: HiddenMarkovModel;
	/** How many words there are. */
	readonly size: number;
	private readonly sum: number;

	constructor(buffer: ArrayBuffer) {
		const container = new Container(buffer);
		this.size = container.number("words");
		this.sum = container.number("sum");
		this.cells = container.int32("cells");
		const units = container.uint16("units");
		units.forEach((unit, index) => {
			this.labelOf[unit] = index + 1;
		});
		this.begins = new Uint8Array(units.length + 1);
		for (let label = 1; label <= units.length; label += 1)
			this.begins[label] = (this.cells[2 * label + 1] as number) >>> 16 === label ? 1 : 0;
		const frequencies = container.uint32("frequencies");
		this.weights = new Float64Array(frequencies.length + 1);
		frequencies.forEach((frequency, index) => {
			this.weights[index + 1] = this.weightOf(frequency);
		});
		this.leastWeight = this.weightOf(container.number("leastFrequency"));
		this.medianWeight = this.weightOf(container.number("medianFrequency"));
		for (const unit of container.uint16("listedAlone")) this.listedAlone[unit] = 1;
		this.model = new HiddenMarkovModel(
			container.uint16("emissionUnits"),
			container.int32("emissions"),
			container.float64("transitions"),
		);
	}

	weightOf(frequency: number): number {
		return Math.log(frequency / this.sum);
	}

	/** True when the stretch of the text is a word. */
	has(text: string, start: number, end: number): boolean {
		const { cells, labelOf } = this;
		let slot = labelOf[text.charCodeAt(start)] as number;
		if (!this.begins[slot]) return false;
		for (let index = start + 1; index < end; index += 1) {
			const base = cells[2 * slot] as number;
			const label = labelOf[text.charCodeAt(index)] as number;
			if (base === 0 || label === 0 || (cells[2 * (base + label) + 1] as number) >>> 16 !== label)
				return false;
			slot = base + label;
		}
		return ((cells[2 * slot + 1] as number) & 0xffff) !== 0;
	}

	/** Bytes held by the arrays. */
	get bytes(): number {
		const arrays = [this.labelOf, this.cells, this.begins, this.weights, this.listedAlone];
		return arrays.reduce((sum, array) => sum + array.byteLength, this.model.bytes);
	}
}
