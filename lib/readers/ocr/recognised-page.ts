import type { ExactPlace } from "../exact-places";
import type { Drawing } from "../pdf/drawing";
import type { Run } from "../pdf/run";
import type { RecognisedLine, RecognisedPage } from "../port";

/** Characters surer than this may feed numbers, dates and names. */
const sure = 0.8;

/** Lines whose height differs by less than this share from most lines' are set in the same size. */
const sameSize = 0.15;

/** A page's runs and rules in points, as if the page had text; boxes in pixels of the picture as it came. */
export interface RecognisedContent {
	runs: Run[];
	drawing: Drawing;
	places: ExactPlace[];
	/** Size of the picture as it came. */
	width: number;
	height: number;
}

/** Lays a recognised page out by its levelled boxes. `scale` is pixels to a point. */
export function recognisedContent(page: RecognisedPage, number: number, scale: number): RecognisedContent {
	const usual = usualHeight(page.lines);
	const runs: Run[] = [];
	const places: ExactPlace[] = [];
	for (const line of page.lines) {
		const run = runOf(line, page, usual, scale);
		runs.push(run);
		places.push({ page: number, box: run.box, ...leftsOf(line, page), unsure: unsureOf(line) });
	}
	const points = (rules: NonNullable<RecognisedPage["rules"]>["horizontal"] | undefined) =>
		(rules ?? []).map(({ at, start, end }) => ({ at: at / scale, start: start / scale, end: end / scale }));
	const drawing: Drawing = {
		horizontal: points(page.rules?.horizontal),
		vertical: points(page.rules?.vertical),
		pictureCover: 1,
		shapes: 0,
	};
	const sideways = page.turns % 2 === 1;
	const [width, height] = sideways ? [page.height, page.width] : [page.width, page.height];
	return { runs, drawing, places, width, height };
}

function usualHeight(lines: readonly RecognisedLine[]): number {
	const heights = lines.map((line) => line.box[3]).sort((one, other) => one - other);
	return heights[heights.length >> 1] ?? 0;
}

function runOf(line: RecognisedLine, page: RecognisedPage, usual: number, scale: number): Run {
	const [left, top, width, height] = line.level ?? line.box;
	const even = Math.abs(height / usual - 1) < sameSize ? usual : height;
	const size = (0.85 * even) / scale;
	return {
		text: line.text,
		x: left / scale,
		y: (top + height / 2) / scale + 0.35 * size,
		width: width / scale,
		size,
		font: "",
		direction: 0,
		box: asItCame(line.box, page),
	};
}

/** A box of the upright picture on the picture as it came; `turns` made it upright, clockwise. */
function asItCame([left, top, width, height]: RecognisedLine["box"], page: RecognisedPage): Run["box"] {
	if (page.turns === 1) return [top, page.width - left - width, height, width];
	if (page.turns === 2) return [page.width - left - width, page.height - top - height, width, height];
	if (page.turns === 3) return [page.height - top - height, left, height, width];
	return [left, top, width, height];
}

function leftsOf(line: RecognisedLine, page: RecognisedPage): { lefts?: number[] } {
	if (page.turns !== 0) return {};
	return {
		lefts: line.characters.flatMap(({ text, box }) => Array.from({ length: text.length }, () => box[0])),
	};
}

function unsureOf(line: RecognisedLine): NonNullable<ExactPlace["unsure"]> {
	const unsure: { start: number; end: number; score: number }[] = [];
	let at = 0;
	for (const { text, score } of line.characters) {
		const end = at + text.length;
		const last = unsure.at(-1);
		if (score < sure && last?.end === at) {
			last.end = end;
			last.score = Math.min(last.score, score);
		} else if (score < sure) unsure.push({ start: at, end, score });
		at = end;
	}
	// Doubtful marks mislead nobody; words and figures might.
	return unsure.filter(({ start, end }) => /[\p{Letter}\p{Number}]/u.test(line.text.slice(start, end)));
}
