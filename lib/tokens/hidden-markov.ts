/** The place of a character in its word: beginning, end, middle, or a word by itself. */
const beginning = 0;
const end = 1;
const middle = 2;
const single = 3;
/** Where the four chances to go on from a place stand among the transitions; the first four are those to start. */
const fromBeginning = 4;
const fromEnd = 8;
const fromMiddle = 12;
const fromSingle = 16;
/** What cppjieba takes for the logarithm of nothing. */
const impossible = -3.14e100;
/** Stands in the dictionary file for an emission that does not occur. */
export const noEmission = -2147483648;
/** Emissions are kept as whole millionths, in which the model file states them. */
export const emissionScale = 1e6;

/**
 * Splits runs of characters that the dictionary leaves single into words it does not know: the most
 * likely row of places (Viterbi), with the probabilities and the order of evaluation of cppjieba.
 */
export class HiddenMarkovModel {
	private readonly rowOf = new Uint16Array(65536);
	/** Four to a row: ln P(character | place). Row 0 is for characters the model does not know. */
	private readonly emission: Float64Array;
	private score = new Float64Array(256);
	private path = new Uint8Array(256);
	private ends = new Int32Array(64);

	/** `transitions`: four for the start, then sixteen from place to place. */
	constructor(
		units: Uint16Array,
		emissions: Int32Array,
		private readonly transitions: Float64Array,
	) {
		this.emission = new Float64Array(4 * (units.length + 1)).fill(impossible);
		units.forEach((unit, index) => {
			this.rowOf[unit] = index + 1;
			for (let place = 0; place < 4; place += 1) {
				const value = emissions[4 * index + place] as number;
				if (value !== noEmission) this.emission[4 * (index + 1) + place] = value / emissionScale;
			}
		});
	}

	get bytes(): number {
		return this.rowOf.byteLength + this.emission.byteLength;
	}

	/**
	 * Splits `units[from, to)`, writes the end of each word to `out` from `count` on and returns the
	 * new count. A surrogate pair is one character.
	 */
	split(units: Uint16Array, from: number, to: number, out: Int32Array, count: number): number {
		if (to - from === 1) {
			out[count] = to;
			return count + 1;
		}
		this.makeRoom(to - from);
		const characters = this.fillScores(units, from, to);
		this.traceBack(characters);
		let total = count;
		for (let index = 0; index < characters; index += 1)
			if ((this.path[4 * index] as number) & 1) out[total++] = this.ends[index] as number;
		return total;
	}

	/** Fills scores and paths character by character; returns the number of characters. */
	private fillScores(units: Uint16Array, from: number, to: number): number {
		const { score, path, ends, emission, rowOf, transitions } = this;
		const beginningEnd = transitions[fromBeginning + end] as number;
		const beginningMiddle = transitions[fromBeginning + middle] as number;
		const endBeginning = transitions[fromEnd + beginning] as number;
		const endSingle = transitions[fromEnd + single] as number;
		const middleEnd = transitions[fromMiddle + end] as number;
		const middleMiddle = transitions[fromMiddle + middle] as number;
		const singleBeginning = transitions[fromSingle + beginning] as number;
		const singleSingle = transitions[fromSingle + single] as number;
		let count = 0;
		for (let index = from; index < to; count += 1) {
			const row = 4 * (rowOf[units[index] as number] as number);
			index += isPair(units, index, to) ? 2 : 1;
			ends[count] = index;
			const at = 4 * count;
			const emitB = emission[row] as number;
			const emitE = emission[row + 1] as number;
			const emitM = emission[row + 2] as number;
			const emitS = emission[row + 3] as number;
			if (count === 0) {
				score[0] = (transitions[beginning] as number) + emitB;
				score[1] = (transitions[end] as number) + emitE;
				score[2] = (transitions[middle] as number) + emitM;
				score[3] = (transitions[single] as number) + emitS;
				continue;
			}
			const wasB = score[at - 4] as number;
			const wasE = score[at - 3] as number;
			const wasM = score[at - 2] as number;
			const wasS = score[at - 1] as number;
			// Each place can follow only two others; the first of equals wins, and without any chance the end of a word.
			choose(
				score,
				path,
				at + beginning,
				end,
				wasE + endBeginning + emitB,
				single,
				wasS + singleBeginning + emitB,
				end,
			);
			choose(
				score,
				path,
				at + end,
				beginning,
				wasB + beginningEnd + emitE,
				middle,
				wasM + middleEnd + emitE,
				end,
			);
			choose(
				score,
				path,
				at + middle,
				beginning,
				wasB + beginningMiddle + emitM,
				middle,
				wasM + middleMiddle + emitM,
				end,
			);
			choose(
				score,
				path,
				at + single,
				end,
				wasE + endSingle + emitS,
				single,
				wasS + singleSingle + emitS,
				end,
			);
		}
		return count;
	}

	/** Follows the best path from the last character and leaves the places in column 0 of the path. */
	private traceBack(characters: number): void {
		const { score, path } = this;
		const last = 4 * (characters - 1);
		let place = (score[last + end] as number) >= (score[last + single] as number) ? end : single;
		for (let index = characters - 1; index >= 0; index -= 1) {
			const before = path[4 * index + place] as number;
			path[4 * index] = place;
			place = before;
		}
	}

	private makeRoom(characters: number): void {
		if (this.ends.length >= characters) return;
		this.ends = new Int32Array(2 * characters);
		this.score = new Float64Array(8 * characters);
		this.path = new Uint8Array(8 * characters);
	}
}

function choose(
	score: Float64Array,
	path: Uint8Array,
	at: number,
	first: number,
	firstScore: number,
	second: number,
	secondScore: number,
	otherwise: number,
): void {
	let best = impossible;
	let from = otherwise;
	if (firstScore > best) {
		best = firstScore;
		from = first;
	}
	if (secondScore > best) {
		best = secondScore;
		from = second;
	}
	score[at] = best;
	path[at] = from;
}

/** True when a high and a low surrogate stand together before `to`. */
export function isPair(units: Uint16Array, index: number, to: number): boolean {
	return (
		((units[index] as number) & 0xfc00) === 0xd800 &&
		index + 1 < to &&
		((units[index + 1] as number) & 0xfc00) === 0xdc00
	);
}
