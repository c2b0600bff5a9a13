import type { RecognisedCharacter } from "../port";
import type { TurnedBox } from "./pixels";

/** A character with its chance and the steps of the line at which it was seen. */
interface Seen {
	text: string;
	score: number;
	first: number;
	last: number;
}

/** Half a character is at most this share of the line's height wide. */
const halfWidth = 0.45;

/** Characters of the recogniser's alphabet: 0 is the blank between characters, a space comes last. */
export function alphabetOf(keys: string): string[] {
	return ["", ...keys.replace(/\r?\n$/, "").split(/\r?\n/), " "];
}

/**
 * Reads the recogniser's answer for one line, steps by alphabet: at each step the likeliest character;
 * the same one at neighbouring steps is one, and blanks part equal ones.
 */
export function readCharacters(
	chances: Float32Array,
	alphabet: readonly string[],
	box: TurnedBox,
): RecognisedCharacter[] {
	const size = alphabet.length;
	const steps = Math.floor(chances.length / size);
	const seen: Seen[] = [];
	let before = 0;
	for (let step = 0; step < steps; step++) {
		let best = 0;
		let score = -1;
		for (let index = step * size, end = index + size; index < end; index++) {
			const chance = chances[index] ?? 0;
			if (chance > score) [score, best] = [chance, index - step * size];
		}
		const last = seen.at(-1);
		if (best !== 0 && best === before && last) {
			last.last = step;
			last.score = Math.max(last.score, score);
		} else if (best !== 0) seen.push({ text: alphabet[best] ?? "", score, first: step, last: step });
		before = best;
	}
	return seen.length === 0 ? [] : placed(seen, steps, box);
}

/** Characters end half way to their neighbours, and no farther from their middle than half an em. */
function placed(seen: readonly Seen[], steps: number, box: TurnedBox): RecognisedCharacter[] {
	const middles = seen.map(({ first, last }) => (((first + last) / 2 + 0.5) / steps) * box.width);
	const reach = box.height * halfWidth;
	const cos = Math.cos(box.angle);
	const sin = Math.sin(box.angle);
	return seen.map(({ text, score }, index) => {
		const middle = middles[index] ?? 0;
		const before = middles[index - 1];
		const after = middles[index + 1];
		const left = Math.max(0, middle - reach, before === undefined ? 0 : (before + middle) / 2);
		const right = Math.min(box.width, middle + reach, after === undefined ? box.width : (after + middle) / 2);
		const along = (left + right) / 2 - box.width / 2;
		const x = box.x + along * cos;
		const y = box.y + along * sin;
		const width = right - left;
		return {
			text,
			score,
			box: [round(x - width / 2), round(y - box.height / 2), round(width), round(box.height)],
		};
	});
}

function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}
