import type { Box, Run } from "./run";

/** A stretch of a line's text with its place on the page. */
export interface Segment {
	/** Offset in the line's text. */
	start: number;
	end: number;
	box: Box;
	direction: number;
}

/** One line as it is read: runs of one baseline, joined. */
export interface Line {
	text: string;
	/** Reading coordinates: ends of the line, baseline, largest font size. */
	left: number;
	right: number;
	y: number;
	size: number;
	font: string;
	segments: Segment[];
	/** What the line is made of, from left to right. */
	runs: Run[];
}

const ideographic = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Rows looked back on for a run; runs come sorted by baseline, so its row is among the last. */
const nearRows = 8;

/** Gathers runs into lines from top to bottom. */
export function linesOf(runs: readonly Run[]): Line[] {
	return rowsOf(withoutShadows(runs)).map((row) => joinRow(withoutNoteMarks(row)));
}

/** Runs that share a baseline, or that stand beside one another with most of their height. */
export function rowsOf(runs: readonly Run[]): Run[][] {
	const sorted = [...runs].sort((one, other) => one.y - other.y || one.x - other.x);
	const rows: { y: number; size: number; runs: Run[] }[] = [];
	for (const run of sorted) {
		const row = rows.slice(-nearRows).findLast((item) => sameRow(item, run));
		if (row) {
			row.runs.push(run);
			if (run.size > row.size) [row.size, row.y] = [run.size, run.y];
		} else rows.push({ y: run.y, size: run.size, runs: [run] });
	}
	rows.sort((one, other) => one.y - other.y);
	return rows.map((row) => row.runs.sort((one, other) => one.x - other.x));
}

function sameRow(row: { y: number; size: number }, run: Run): boolean {
	const smaller = Math.min(row.size, run.size);
	if (Math.abs(row.y - run.y) < 0.45 * smaller) return true;
	const top = Math.max(row.y - 0.85 * row.size, run.y - 0.85 * run.size);
	const bottom = Math.min(row.y + 0.15 * row.size, run.y + 0.15 * run.size);
	// Raised and lowered small characters; lines of one size set tight stay apart.
	return smaller < 0.8 * Math.max(row.size, run.size) && bottom - top > 0.6 * smaller;
}

/** Bold is sometimes painted by setting the same text again a hair away. */
export function withoutShadows(runs: readonly Run[]): Run[] {
	const kept: Run[] = [];
	const byText = new Map<string, Run[]>();
	for (const run of runs) {
		const twins = byText.get(run.text) ?? [];
		const shadow = twins.some(
			(twin) =>
				Math.abs(twin.x - run.x) < 0.3 * run.size &&
				Math.abs(twin.y - run.y) < 0.3 * run.size &&
				Math.abs(twin.size - run.size) < 0.1 * run.size,
		);
		if (shadow) continue;
		twins.push(run);
		byText.set(run.text, twins);
		kept.push(run);
	}
	return kept;
}

/** One line from the runs of a row, which come from left to right. */
export function joinRow(runs: Run[]): Line {
	let text = "";
	let previous: Run | undefined;
	let main = runs[0] as Run;
	const segments: Segment[] = [];
	for (const run of runs) {
		if (previous && needsSpace(previous, run, text)) text += " ";
		segments.push({
			start: text.length,
			end: text.length + run.text.length,
			box: run.box,
			direction: run.direction,
		});
		text += run.text;
		if (run.text.length * run.size > main.text.length * main.size) main = run;
		previous = run;
	}
	const ends = trimmed(text, segments);
	return {
		...ends,
		left: Math.min(...runs.map((run) => run.x)),
		right: Math.max(...runs.map((run) => run.x + run.width)),
		y: main.y,
		size: main.size,
		font: main.font,
		runs,
	};
}

/** A space is read only where a gap is seen: typesetters put none between ideographs and digits. */
function needsSpace(previous: Run, run: Run, text: string): boolean {
	if (/\s$/.test(text) || /^\s/.test(run.text) || numberLabel.test(text)) return false;
	const gap = run.x - (previous.x + previous.width);
	const size = Math.min(previous.size, run.size);
	const before = ideographic.test([...previous.text].at(-1) ?? "");
	const after = ideographic.test([...run.text][0] ?? "");
	return gap > (before && after ? 0.8 : before || after ? 0.45 : 0.15) * size;
}

/** A number at the beginning of a line is set off by a tab that nobody would type. */
const numberLabel = /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)])$/;

/**
 * Numbers of footnotes stand raised in the text; read as digits they would make 412 into 4121.
 * Exponents of units follow a letter and stay.
 */
function withoutNoteMarks(row: Run[]): Run[] {
	const main = row.reduce((largest, run) => (run.size > largest.size ? run : largest));
	const kept = row.filter((run, index) => {
		const raised = run.size < 0.75 * main.size && main.y - run.y > 0.15 * main.size;
		if (!raised || !/^[[［〔(（]?[\d①-⑳*]{1,3}[\]］〕)）]?$/.test(run.text.trim())) return true;
		return /[A-Za-z]$/.test(row[index - 1]?.text ?? "");
	});
	return kept.length > 0 ? kept : row;
}

function trimmed(text: string, segments: Segment[]): { text: string; segments: Segment[] } {
	const lead = text.length - text.trimStart().length;
	const body = text.trim();
	if (lead === 0 && body.length === text.length) return { text, segments };
	const moved = segments.map((segment) => ({
		...segment,
		start: Math.max(0, segment.start - lead),
		end: Math.min(body.length, segment.end - lead),
	}));
	return { text: body, segments: moved.filter((segment) => segment.end > segment.start) };
}

/** Widest gap between neighbouring runs of a line, as a multiple of the size. */
export function widestGap({ runs, size }: Line): number {
	let widest = 0;
	let end = Number.POSITIVE_INFINITY;
	for (const run of runs) {
		widest = Math.max(widest, (run.x - end) / size);
		end = end === Number.POSITIVE_INFINITY ? run.x + run.width : Math.max(end, run.x + run.width);
	}
	return widest;
}
