import type { Picture } from "../port";
import { levelled } from "./rows";

/** A straight rule of a table: its fixed coordinate and its two ends, in pixels of the levelled page. */
export interface RuledLine {
	at: number;
	start: number;
	end: number;
}

export interface RuledLines {
	horizontal: RuledLine[];
	vertical: RuledLine[];
}

/** In pixels at 200 dots an inch: a stroke of a character is shorter, a bar or a shadow is thicker. */
const shortestRun = 24;
const shortestRule = 90;
const thickestRule = 12;

/** Pixels of a run or between neighbouring rows that may be missing. */
const smallGap = 3;

/** Ink is darker than this share of the paper around it. */
const inkShare = 0.78;
const blockSide = 64;

/** Rules found on an upright picture, set level by the skew of its text. */
export function ruledLines(picture: Picture, skew: number): RuledLines {
	const { width, height } = picture;
	const ink = inkOf(picture);
	const level = (chain: Chain, across: boolean): RuledLine => {
		const { start, end } = chain;
		const middle = chain.sum / chain.points;
		const center = (start + end) / 2;
		const [x, y] = across ? levelled(center, middle, skew) : levelled(middle, center, skew);
		const half = (end - start) / 2;
		return across ? { at: y, start: x - half, end: x + half } : { at: x, start: y - half, end: y + half };
	};
	return {
		horizontal: chainsOf(ink, height, width, width, 1).map((chain) => level(chain, true)),
		vertical: chainsOf(ink, width, height, 1, width).map((chain) => level(chain, false)),
	};
}

/** 1 where there is ink, by the brightness of the paper around. */
function inkOf({ width, height, data }: Picture): Uint8Array {
	const grey = new Uint8Array(width * height);
	for (let at = 0, from = 0; at < grey.length; at++, from += 4)
		grey[at] = ((data[from] ?? 0) * 3 + (data[from + 1] ?? 0) * 6 + (data[from + 2] ?? 0)) / 10;
	const across = Math.ceil(width / blockSide);
	const paper = paperOf(grey, width, height, across);
	const ink = new Uint8Array(width * height);
	for (let y = 0; y < height; y++) {
		const row = Math.floor(y / blockSide) * across;
		for (let x = 0; x < width; x++) {
			const bright = paper[row + Math.floor(x / blockSide)] ?? 255;
			if ((grey[y * width + x] ?? 255) < bright * inkShare) ink[y * width + x] = 1;
		}
	}
	return ink;
}

/** Brightness of the paper block by block: what four fifths of the block's sampled points stay below. */
function paperOf(grey: Uint8Array, width: number, height: number, across: number): Float32Array {
	const down = Math.ceil(height / blockSide);
	const paper = new Float32Array(across * down);
	for (let row = 0; row < down; row++)
		for (let column = 0; column < across; column++) {
			const samples: number[] = [];
			for (let y = row * blockSide; y < Math.min(height, (row + 1) * blockSide); y += 4)
				for (let x = column * blockSide; x < Math.min(width, (column + 1) * blockSide); x += 4)
					samples.push(grey[y * width + x] ?? 255);
			samples.sort((one, other) => one - other);
			paper[row * across + column] = samples[Math.floor(samples.length * 0.8)] ?? 255;
		}
	return paper;
}

/** Runs of ink in neighbouring rows that make one rule. */
interface Chain {
	start: number;
	end: number;
	/** Row of the last run, and the ends of that run. */
	row: number;
	runStart: number;
	runEnd: number;
	/** Points, and the sum of their rows. */
	points: number;
	sum: number;
}

function chainsOf(
	ink: Uint8Array,
	rows: number,
	length: number,
	rowStep: number,
	pointStep: number,
): Chain[] {
	let open: Chain[] = [];
	const done: Chain[] = [];
	for (let row = 0; row < rows; row++) {
		const still: Chain[] = [];
		for (const chain of open) (row - chain.row <= smallGap ? still : done).push(chain);
		open = still;
		for (const [start, end] of runsOf(ink, row * rowStep, length, pointStep)) addRun(open, row, start, end);
	}
	return [...done, ...open].filter(isRule);
}

function addRun(open: Chain[], row: number, start: number, end: number): void {
	const points = end - start;
	const chain = open.find((one) => start <= one.runEnd + smallGap * 4 && end >= one.runStart - smallGap * 4);
	if (!chain) {
		open.push({ start, end, row, runStart: start, runEnd: end, points, sum: points * row });
		return;
	}
	chain.start = Math.min(chain.start, start);
	chain.end = Math.max(chain.end, end);
	if (chain.row === row) chain.runEnd = Math.max(chain.runEnd, end);
	else [chain.runStart, chain.runEnd, chain.row] = [start, end, row];
	chain.points += points;
	chain.sum += points * row;
}

function* runsOf(ink: Uint8Array, from: number, length: number, step: number): Generator<[number, number]> {
	let start = -1;
	let last = -1;
	for (let at = 0; at < length; at++) {
		if (ink[from + at * step] === 0) continue;
		if (start >= 0 && at - last > smallGap) {
			if (last + 1 - start >= shortestRun) yield [start, last + 1];
			start = at;
		} else if (start < 0) start = at;
		last = at;
	}
	if (start >= 0 && last + 1 - start >= shortestRun) yield [start, last + 1];
}

function isRule({ start, end, points }: Chain): boolean {
	const length = end - start;
	return length >= shortestRule && points / length <= thickestRule;
}
