import type { Line } from "./line";

/** Habits of a document's typesetting, taken from all its lines. */
export interface Measure {
	/** Font size of most characters. */
	bodySize: number;
	/** Whether paragraphs begin with an indent. */
	indented: boolean;
	/** Whether paragraphs stand farther apart than lines. */
	spaced: boolean;
	/** Usual distance of the baselines of two lines of a paragraph. */
	pitch(size: number): number;
}

/** Takes the measure of pages of lines; each page is given from top to bottom. */
export function measureOf(pages: readonly (readonly Line[])[]): Measure {
	const weights = new Map<number, number>();
	for (const line of pages.flat()) {
		const size = Math.round(line.size * 2) / 2;
		weights.set(size, (weights.get(size) ?? 0) + line.text.length);
	}
	const bodySize = [...weights].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 12;
	const ratio = pitchRatio(pages);
	const pitch = (size: number) => ratio * size;
	return { bodySize, indented: hasIndents(pages), spaced: hasSpaces(pages, pitch), pitch };
}

/** After a short line a paragraph ends: most such gaps tell. */
function hasSpaces(pages: readonly (readonly Line[])[], pitch: Measure["pitch"]): boolean {
	let wide = 0;
	let narrow = 0;
	for (const lines of pages) {
		const right = edge(lines);
		lines.forEach((line, index) => {
			const next = lines[index + 1];
			if (!next || line.right > right - 2 * line.size || Math.abs(next.size - line.size) > 0.5) return;
			if (next.y - line.y > 1.2 * pitch(line.size)) wide++;
			else narrow++;
		});
	}
	return wide > narrow;
}

/** The closest usual spacing, as a multiple of the size: wider ones are gaps between paragraphs. */
function pitchRatio(pages: readonly (readonly Line[])[]): number {
	const ratios: number[] = [];
	for (const lines of pages) {
		const right = edge(lines);
		lines.forEach((line, index) => {
			const last = lines[index - 1];
			if (!last || Math.abs(last.size - line.size) > 0.5 || last.right < right - 2 * last.size) return;
			const ratio = (line.y - last.y) / line.size;
			if (ratio > 0.9 && ratio < 4) ratios.push(ratio);
		});
	}
	if (ratios.length === 0) return 2;
	ratios.sort((one, other) => one - other);
	return ratios[Math.floor(ratios.length * 0.3)] ?? 2;
}

/** Marks that typesetters let hang over the right margin. */
const hanging = /[，。、；：]$/;

/** Right edge of running text. */
export function edge(lines: readonly Line[]): number {
	const all = highest(lines);
	const size = usualSize(lines);
	const plain = lines.filter((line) => !hanging.test(line.text));
	const inside = highest(plain);
	// Lines that end in a mark stick out by that mark, where others reach the margin itself.
	return all - inside > 0.5 * size && all - inside < 1.3 * size ? inside : all;
}

function usualSize(lines: readonly Line[]): number {
	const sizes = lines.map((line) => line.size).sort((one, other) => one - other);
	return sizes[sizes.length >> 1] ?? 12;
}

function highest(lines: readonly Line[]): number {
	const rights = lines.map((line) => line.right).sort((one, other) => one - other);
	return rights[Math.floor((rights.length - 1) * 0.9)] ?? 0;
}

/**
 * How far lines may reach on a page. Several lines that end together show it; in a document
 * of short lines the right margin is taken to be as wide as the left one.
 */
export function reachOf(lines: readonly Line[], pageWidth: number): number {
	const right = edge(lines);
	const mirrored = pageWidth - leftEdge(lines);
	const full = lines.filter((line) => line.right > right - 1.2 * line.size).length;
	const likely = Math.abs(right - mirrored) < 2.5 * usualSize(lines);
	const shown = likely ? full >= Math.max(3, lines.length * 0.12) : full >= Math.max(6, lines.length * 0.25);
	return shown ? right : Math.max(right, mirrored);
}

/** Left edge of running text: the leftmost one that several lines share. */
export function leftEdge(lines: readonly Line[]): number {
	const counts = new Map<number, number>();
	for (const line of lines) {
		const step = Math.round(line.left / 4);
		counts.set(step, (counts.get(step) ?? 0) + 1);
	}
	const usual = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.08));
	if (usual.length === 0) return Math.min(...lines.map((line) => line.left));
	const step = Math.min(...usual.map(([value]) => value));
	return Math.min(
		...lines.filter((line) => Math.abs(Math.round(line.left / 4) - step) <= 1).map((line) => line.left),
	);
}

function hasIndents(pages: readonly (readonly Line[])[]): boolean {
	let indents = 0;
	let flush = 0;
	for (const lines of pages) {
		if (lines.length < 2) continue;
		const left = leftEdge(lines);
		lines.forEach((line, index) => {
			const next = lines[index + 1];
			if (!next) return;
			const size = line.size;
			const ahead = line.left - left;
			if (ahead > 1.2 * size && ahead < 4.5 * size && Math.abs(next.left - left) < 0.6 * size) indents++;
			if (Math.abs(ahead) < 0.6 * size && Math.abs(next.left - left) < 0.6 * size) flush++;
		});
	}
	return indents >= 2 && indents > flush * 0.1;
}
