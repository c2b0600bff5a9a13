import { joinRow, type Line } from "./line";

/** Fewest lines on either side of a gutter. */
const fewest = 4;

/** Fewest characters of a line, on average: cells of a table are shorter. */
const shortestLine = 8;

interface Piece {
	left: number;
	right: number;
	characters: number;
}

/**
 * Splits lines set in columns, so that each column is read to its end before the next begins.
 * Lines over the full width, such as a title, stay between the stretches they divide.
 */
export function columnsOf(lines: readonly Line[]): Line[][] {
	const gutter = findGutter(lines);
	if (!gutter) return lines.length > 0 ? [[...lines]] : [];
	const { from, to, x } = gutter;
	const left: Line[] = [];
	const right: Line[] = [];
	for (const line of lines.slice(from, to)) {
		const before = line.runs.filter((run) => run.x + run.width / 2 < x);
		const after = line.runs.filter((run) => run.x + run.width / 2 >= x);
		if (before.length > 0) left.push(joinRow(before));
		if (after.length > 0) right.push(joinRow(after));
	}
	return [
		...columnsOf(lines.slice(0, from)),
		...columnsOf(left),
		...columnsOf(right),
		...columnsOf(lines.slice(to)),
	];
}

function findGutter(lines: readonly Line[]): { from: number; to: number; x: number } | undefined {
	if (lines.length < fewest) return undefined;
	const pieces = lines.map(piecesOf);
	const all = pieces.flat();
	const left = Math.min(...all.map((piece) => piece.left));
	const right = Math.max(...all.map((piece) => piece.right));
	let best: { from: number; to: number; x: number } | undefined;
	for (let share = 0.25; share <= 0.75; share += 0.0125) {
		const x = left + share * (right - left);
		const stretch = longestStretch(pieces, x);
		if (best && stretch.to - stretch.from <= best.to - best.from) continue;
		if (isGutter(pieces.slice(stretch.from, stretch.to), lines[stretch.from]?.size ?? 12, x))
			best = { ...stretch, x };
	}
	return best;
}

/** Parts of a line with clear gaps between them. */
function piecesOf(line: Line): Piece[] {
	const pieces: Piece[] = [];
	for (const run of line.runs) {
		const last = pieces.at(-1);
		if (last && run.x - last.right < 0.9 * line.size) {
			last.right = Math.max(last.right, run.x + run.width);
			last.characters += run.text.length;
		} else pieces.push({ left: run.x, right: run.x + run.width, characters: run.text.length });
	}
	return pieces;
}

/** The most lines in a row that do not run over x. */
function longestStretch(pieces: readonly Piece[][], x: number): { from: number; to: number } {
	let best = { from: 0, to: 0 };
	let from = 0;
	for (let index = 0; index <= pieces.length; index++) {
		const crossed =
			index === pieces.length || pieces[index]?.some((piece) => piece.left < x && piece.right > x);
		if (!crossed) continue;
		if (index - from > best.to - best.from) best = { from, to: index };
		from = index + 1;
	}
	return best;
}

function isGutter(rows: readonly Piece[][], size: number, x: number): boolean {
	const before = rows.flatMap((row) => row.filter((piece) => piece.right <= x));
	const after = rows.flatMap((row) => row.filter((piece) => piece.left >= x));
	return isColumn(before, rows.length, size) && isColumn(after, rows.length, size);
}

/** Running text: enough lines, long ones, one piece a line, most of them reaching the same edge. */
function isColumn(pieces: readonly Piece[], rows: number, size: number): boolean {
	if (pieces.length < fewest || pieces.length > rows * 1.3) return false;
	const characters = pieces.reduce((sum, piece) => sum + piece.characters, 0);
	if (characters < shortestLine * pieces.length) return false;
	const edge = Math.max(...pieces.map((piece) => piece.right));
	const full = pieces.filter((piece) => piece.right > edge - 2.5 * size).length;
	return full >= pieces.length * 0.5;
}
