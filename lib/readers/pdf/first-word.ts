import type { Line } from "./line";
import type { Run } from "./run";

const closing = "，。、；：？！”’）》〉】〕」』…—,.;:?!)]}%％";
const opening = "“‘（《〈【〔「『([{";
const latin = /[\w.@/\-+%:,]/;

/** Between ideographs and digits typesetters leave a quarter of a character. */
export function gapBefore(last: Line, next: Line): number {
	const [before, after] = [last.text.at(-1) ?? "", next.text[0] ?? ""];
	const mixed = latin.test(before) !== latin.test(after) && !closing.includes(before);
	return mixed ? 0.25 * next.size : 0;
}

/** Width of what a line begins with and cannot be split: a word, a number, a character with its marks. */
export function firstWord(line: Line): number {
	const characters = [...line.text];
	const isLatin = (index: number) => latin.test(characters[index] ?? "");
	let count = 0;
	while (count < characters.length && opening.includes(characters[count] ?? "")) count++;
	if (isLatin(count)) while (count < characters.length && isLatin(count)) count++;
	else count++;
	while (count < characters.length && closing.includes(characters[count] ?? "")) count++;
	// A number after a closing mark is kept with it.
	if (/[、。，；：）〕]/.test(characters[count - 1] ?? ""))
		while (count < characters.length && isLatin(count)) count++;
	return Math.min(widthOf(line.runs, count), 20 * line.size);
}

/** Width of the first characters of a line, as wide as its font really sets them. */
function widthOf(runs: readonly Run[], count: number): number {
	let width = 0;
	let left = count;
	for (const run of runs) {
		const widths = [...run.text].map((character) => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1));
		const sum = widths.reduce((total, one) => total + one, 0);
		const part = widths.slice(0, left).reduce((total, one) => total + one, 0);
		width += sum > 0 ? (part / sum) * run.width : 0;
		left -= widths.length;
		if (left <= 0) break;
	}
	return width;
}
