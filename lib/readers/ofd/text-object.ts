import type { Run } from "../pdf/run";
import { attribute, children, type XmlElement } from "../xml";
import { apply, type Matrix, matrixOf, points, steps } from "./geometry";

/** A run with the left edges of its characters in millimetres. */
export interface OfdRun extends Run {
	lefts: number[];
}

interface Glyph {
	text: string;
	x: number;
	y: number;
	/** Width of the character by its kind, in millimetres. */
	width: number;
}

/** A gap of more than this many font sizes ends a run; whether it reads as a space is decided later. */
const gapShare = 0.3;

const above = 0.85;

/** Runs of a text object. Text is given as characters, so that fonts need not be read. */
export function textRuns(object: XmlElement, outer: Matrix): OfdRun[] {
	if (attribute(object, "Visible") === "false") return [];
	const matrix = matrixOf(object, outer);
	const size = Number(attribute(object, "Size")) || 3;
	const stretch = Number(attribute(object, "HScale")) || 1;
	const height = size * (Math.hypot(matrix[2], matrix[3]) || 1);
	const width = size * stretch * (Math.hypot(matrix[0], matrix[1]) || 1);
	const turn = Math.round((Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2)) * 20) / 20;
	const font = attribute(object, "Font") ?? "";
	const runs: OfdRun[] = [];
	let pen = { x: 0, y: 0 };
	for (const code of children(object, "TextCode")) {
		pen = { x: numberOr(attribute(code, "X"), pen.x), y: numberOr(attribute(code, "Y"), pen.y) };
		const glyphs = glyphsOf(code, pen, matrix, size * stretch, width);
		for (const part of parted(glyphs, height)) {
			const run = runOf(withoutEdges(part), height, font, turn);
			if (run) runs.push(run);
		}
	}
	return runs;
}

function numberOr(text: string | undefined, other: number): number {
	const value = Number(text);
	return text === undefined || !Number.isFinite(value) ? other : value;
}

function glyphsOf(
	code: XmlElement,
	pen: { x: number; y: number },
	matrix: Matrix,
	advance: number,
	width: number,
): Glyph[] {
	const characters = [...(code.textContent ?? "")].filter((character) => !/[\r\n\t]/.test(character));
	const across = steps(attribute(code, "DeltaX"), characters.length);
	const down = steps(attribute(code, "DeltaY"), characters.length);
	let { x: atX, y: atY } = pen;
	return characters.map((text, index) => {
		const [x, y] = apply(matrix, atX, atY);
		const share = (text.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
		atX += across[index] ?? (across.length > 0 || down.length > 0 ? 0 : advance * share);
		atY += down[index] ?? 0;
		return { text, x, y, width: width * share };
	});
}

/** Cuts a run where characters leave a gap, and where they step to another line. */
function parted(glyphs: readonly Glyph[], height: number): Glyph[][] {
	const parts: Glyph[][] = [];
	let last: Glyph | undefined;
	for (const glyph of glyphs) {
		const part = parts.at(-1);
		const apart =
			!last ||
			glyph.x - (last.x + last.width) > gapShare * height ||
			glyph.x < last.x - 0.1 * height ||
			(Math.abs(glyph.y - last.y) > 0.1 * height && glyph.x - last.x > 0.1 * height);
		if (part && !apart) part.push(glyph);
		else parts.push([glyph]);
		last = glyph;
	}
	return parts;
}

/** Spaces at the ends are indents and gaps, which the places of the others tell already. */
function withoutEdges(glyphs: readonly Glyph[]): readonly Glyph[] {
	const isWord = (glyph: Glyph) => glyph.text.trim() !== "";
	return glyphs.slice(Math.max(0, glyphs.findIndex(isWord)), glyphs.findLastIndex(isWord) + 1);
}

function runOf(glyphs: readonly Glyph[], height: number, font: string, turn: number): OfdRun | undefined {
	const first = glyphs[0];
	const last = glyphs.at(-1);
	const text = glyphs.map((glyph) => glyph.text).join("");
	if (!first || !last || text.trim() === "") return undefined;
	if (![first.x, first.y, last.x, last.y, height].every(Number.isFinite) || height <= 0) return undefined;
	const vertical = glyphs.length > 1 && Math.abs(last.x - first.x) < 0.1 * height && last.y > first.y;
	const next = (glyph: Glyph, index: number) =>
		Math.min(Math.max(0, (glyphs[index + 1]?.x ?? Number.POSITIVE_INFINITY) - glyph.x), glyph.width * 1.05);
	const right = last.x + next(last, glyphs.length - 1);
	const lefts = glyphs.flatMap((glyph) => Array.from(glyph.text, () => round(glyph.x)));
	return {
		text,
		x: first.x * points,
		y: first.y * points,
		width: (vertical ? last.y - first.y + height : right - first.x) * points,
		size: height * points,
		font,
		direction: vertical ? 4 : turn === 0 ? 0 : -1,
		box: vertical
			? [first.x, first.y - above * height, height, last.y - first.y + height]
			: [first.x, first.y - above * height, right - first.x, height],
		lefts,
	};
}

function round(millimetres: number): number {
	return Math.round(millimetres * 100) / 100;
}
