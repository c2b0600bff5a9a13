import type { Drawing } from "../pdf/drawing";
import { attribute, child, type XmlElement } from "../xml";
import { apply, type Matrix, matrixOf, points } from "./geometry";

/** Numbers that follow each letter of a path. */
const operands: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** In points: what is thinner and longer than this is a rule of a table. */
const thickest = 3;
const shortest = 6;

type Point = [number, number];

/** Adds the straight level and upright lines of a path to the page's drawing. */
export function addPath(object: XmlElement, outer: Matrix, drawing: Drawing): void {
	if (attribute(object, "Visible") === "false") return;
	const matrix = matrixOf(object, outer);
	const place = ([x, y]: Point): Point => {
		const [px, py] = apply(matrix, x, y);
		return [px * points, py * points];
	};
	drawing.shapes += 1;
	const stroked = attribute(object, "Stroke") !== "false";
	for (const path of subpaths(child(object, "AbbreviatedData")?.textContent ?? "")) {
		const placed = path.map(place);
		if (isBar(placed)) addBar(drawing, placed);
		else if (stroked)
			for (const [index, end] of placed.entries()) {
				const start = placed[index - 1];
				if (start) addRule(drawing, start, end);
			}
	}
}

function subpaths(data: string): Point[][] {
	const words = data.trim().split(/\s+/);
	const paths: Point[][] = [];
	let path: Point[] = [];
	const finish = () => {
		if (path.length > 1) paths.push(path);
		path = [];
	};
	for (let at = 0; at < words.length; ) {
		const letter = words[at] ?? "";
		const count = operands[letter];
		if (count === undefined) {
			at += 1;
			continue;
		}
		const values = words.slice(at + 1, at + 1 + count).map(Number);
		const end: Point = [values.at(-2) ?? 0, values.at(-1) ?? 0];
		if (letter === "C") {
			if (path[0]) path.push(path[0]);
			finish();
		} else {
			// Curves part a path: what they join is no rule.
			if (letter !== "L") finish();
			path.push(end);
		}
		at += 1 + count;
	}
	finish();
	return paths;
}

function extent(path: readonly Point[]) {
	const xs = path.map(([x]) => x);
	const ys = path.map(([, y]) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	return { left, right, top, bottom, width: right - left, height: bottom - top };
}

function isBar(path: readonly Point[]): boolean {
	const { width, height } = extent(path);
	return path.length >= 4 && Math.min(width, height) < thickest && Math.max(width, height) > shortest;
}

function addBar(drawing: Drawing, path: readonly Point[]): void {
	const { left, right, top, bottom, width, height } = extent(path);
	if (width > height) addRule(drawing, [left, (top + bottom) / 2], [right, (top + bottom) / 2]);
	else addRule(drawing, [(left + right) / 2, top], [(left + right) / 2, bottom]);
}

function addRule(drawing: Drawing, [x1, y1]: Point, [x2, y2]: Point): void {
	const across = Math.abs(x2 - x1);
	const down = Math.abs(y2 - y1);
	if (across > shortest && down < 0.5)
		drawing.horizontal.push({ at: (y1 + y2) / 2, start: Math.min(x1, x2), end: Math.max(x1, x2) });
	else if (down > shortest && across < 0.5)
		drawing.vertical.push({ at: (x1 + x2) / 2, start: Math.min(y1, y2), end: Math.max(y1, y2) });
}
