import { packContainer } from "./container";
import type { ModelSource, WordEntry } from "./dictionary-source";
import { buildDoubleArray, compareKeys, keyOf, labelUnits } from "./double-array";
import { emissionScale, noEmission } from "./hidden-markov";

/** What a dictionary is built from. */
export interface DictionarySource {
	/** The main word list, each word with its frequency. */
	words: readonly WordEntry[];
	/** Further words, later ones over earlier ones and over the main list. */
	added: readonly WordEntry[];
	model: ModelSource;
}

/** The bytes of a dictionary file. The same source always gives the same bytes. */
export function buildDictionary({ words, added, model }: DictionarySource): Uint8Array {
	const stated = Float64Array.from(words, ({ frequency }) => frequency as number).sort();
	// cppjieba's median: the upper one of an even number.
	const median = stated[stated.length >> 1] as number;
	const frequencyOf = new Map(words.map(({ word, frequency }) => [word, frequency as number]));
	for (const { word, frequency } of added) frequencyOf.set(word, frequency ?? median);
	const frequencies = [...new Set(frequencyOf.values())].sort((a, b) => a - b);
	if (frequencies.length > 0xfffe) throw new RangeError("more than 65,534 different frequencies");
	const { labelOf, units } = labelUnits(frequencyOf.keys());
	return packContainer(
		{
			version: 1,
			words: frequencyOf.size,
			sum: stated.reduce((sum, frequency) => sum + frequency, 0),
			leastFrequency: stated[0],
			medianFrequency: median,
		},
		{
			units,
			frequencies: Uint32Array.from(frequencies),
			cells: buildCells(frequencyOf, frequencies, labelOf, units.length),
			listedAlone: Uint16Array.from(singleUnits(added)),
			...buildModel(model),
		},
	);
}

function buildCells(
	frequencyOf: ReadonlyMap<string, number>,
	frequencies: readonly number[],
	labelOf: Uint16Array,
	labels: number,
): Int32Array {
	const indexOf = new Map(frequencies.map((frequency, index) => [frequency, index + 1]));
	const keys = [...frequencyOf]
		.map(([word, frequency]) => ({
			key: keyOf(word, labelOf),
			value: indexOf.get(frequency) as number,
		}))
		.sort((a, b) => compareKeys(a.key, b.key));
	const trie = buildDoubleArray(keys.map(({ key }) => key));
	// As many empty slots behind the last one as there are labels: a step never leaves the array.
	const cells = new Int32Array(2 * (trie.base.length + labels + 1));
	trie.base.forEach((base, slot) => {
		cells[2 * slot] = base;
		cells[2 * slot + 1] = (trie.label[slot] as number) << 16;
	});
	keys.forEach(({ value }, index) => {
		const slot = trie.slotOfKey[index] as number;
		cells[2 * slot + 1] = (cells[2 * slot + 1] as number) | value;
	});
	return cells;
}

/** Words of one character in the added lists. */
function singleUnits(added: readonly WordEntry[]): number[] {
	return added.filter(({ word }) => word.length === 1).map(({ word }) => word.charCodeAt(0));
}

function buildModel({ transitions, emissions }: ModelSource) {
	const units = [...new Set(emissions.flatMap((row) => [...row.keys()]))]
		.filter((character) => character.length === 1)
		.map((character) => character.charCodeAt(0))
		.sort((a, b) => a - b);
	const values = new Int32Array(4 * units.length);
	units.forEach((unit, index) => {
		emissions.forEach((row, place) => {
			const value = row.get(String.fromCharCode(unit));
			values[4 * index + place] = value === undefined ? noEmission : inMillionths(value);
		});
	});
	return {
		emissionUnits: Uint16Array.from(units),
		emissions: values,
		transitions: Float64Array.from(transitions),
	};
}

/** Exact both ways, or the model file is not what it was. */
function inMillionths(value: number): number {
	const scaled = Math.round(value * emissionScale);
	if (scaled / emissionScale !== value) throw new RangeError(`${value} has more than six decimals`);
	return scaled;
}
