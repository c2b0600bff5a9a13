import type { PDFPageProxy } from "pdfjs-dist";
import { loadPdfjs } from "./load";
import { readingPoint } from "./run";

/** A straight rule: its fixed coordinate and its two ends, in reading coordinates. */
export interface Rule {
	at: number;
	start: number;
	end: number;
}

/** What a page draws besides text. */
export interface Drawing {
	horizontal: Rule[];
	vertical: Rule[];
	/** Share of the page that pictures cover, 0 to 1. */
	pictureCover: number;
	/** Number of painted shapes; text turned into outlines makes many. */
	shapes: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** A rule is thin, and longer than a letter is wide. */
const thickest = 3;
const shortest = 6;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Collects rules and pictures from a page's operators. */
export async function pageDrawing(page: PDFPageProxy, direction: number): Promise<Drawing> {
	const { OPS } = await loadPdfjs();
	const operators = await page.getOperatorList();
	const viewport = page.getViewport({ scale: 1 });
	const drawing: Drawing = { horizontal: [], vertical: [], pictureCover: 0, shapes: 0 };
	const area = Math.max(1, viewport.width * viewport.height);
	const strokes = new Set([
		OPS.stroke,
		OPS.closeStroke,
		OPS.fillStroke,
		OPS.eoFillStroke,
		OPS.closeFillStroke,
	]);
	const fills = new Set([OPS.fill, OPS.eoFill]);
	const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
	const toReading = readingPoint(direction, viewport.width, viewport.height);
	let matrix = viewport.transform as unknown as Matrix;
	const saved: Matrix[] = [];
	operators.fnArray.forEach((operation, index) => {
		const values = operators.argsArray[index] as unknown[] | null;
		if (operation === OPS.save) saved.push(matrix);
		else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
		else if (operation === OPS.transform) matrix = times(matrix, matrixOf(values));
		else if (operation === OPS.paintFormXObjectBegin) {
			saved.push(matrix);
			matrix = times(matrix, matrixOf(values?.[0]));
		} else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
		else if (pictures.has(operation))
			drawing.pictureCover += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area;
		else if (operation === OPS.constructPath && values) {
			const paint = values[0] as number;
			if (!strokes.has(paint) && !fills.has(paint)) return;
			drawing.shapes++;
			const point = (x: number, y: number) => toReading(...apply(matrix, x, y));
			for (const path of subpaths(values[1]))
				addRules(
					drawing,
					path.map(([x, y]) => point(x, y)),
					strokes.has(paint),
				);
		}
	});
	drawing.pictureCover = Math.min(1, drawing.pictureCover);
	return drawing;
}

function matrixOf(values: unknown): Matrix {
	const list = values as ArrayLike<number> | null | undefined;
	if (!list || list.length < 6) return identity;
	return [list[0] ?? 1, list[1] ?? 0, list[2] ?? 0, list[3] ?? 1, list[4] ?? 0, list[5] ?? 0];
}

function times(one: Matrix, other: Matrix): Matrix {
	const [a, b, c, d, e, f] = one;
	const [g, h, i, j, k, l] = other;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** Codes of path steps, each followed by its coordinates. */
const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const quadraticTo = 3;
const closePath = 4;

/** Corner points of the straight subpaths of a path; those with curves are left out. */
function subpaths(data: unknown): [number, number][][] {
	const steps = (data as ArrayLike<ArrayLike<number> | null> | null)?.[0];
	if (!steps || typeof steps.length !== "number") return [];
	const paths: [number, number][][] = [];
	let current: [number, number][] = [];
	let curved = false;
	const finish = () => {
		if (current.length > 1 && !curved) paths.push(current);
		current = [];
		curved = false;
	};
	for (let at = 0; at < steps.length; ) {
		const step = steps[at] ?? 0;
		const point: [number, number] = [steps[at + 1] ?? 0, steps[at + 2] ?? 0];
		if (step === moveTo) finish();
		if (step === moveTo || step === lineTo) {
			current.push(point);
			at += 3;
		} else if (step === curveTo || step === quadraticTo) {
			curved = true;
			at += step === curveTo ? 7 : 5;
		} else if (step === closePath) {
			const first = current[0];
			if (first) current.push(first);
			at += 1;
		} else break;
	}
	finish();
	return paths;
}

function addRules(drawing: Drawing, points: [number, number][], stroked: boolean): void {
	if (stroked) {
		points.forEach((point, index) => {
			const before = points[index - 1];
			if (before) addRule(drawing, before[0], before[1], point[0], point[1]);
		});
		return;
	}
	// A filled shape is a rule when it is a thin bar.
	if (points.length < 4 || points.length > 6) return;
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	if (bottom - top <= thickest) addRule(drawing, left, (top + bottom) / 2, right, (top + bottom) / 2);
	else if (right - left <= thickest) addRule(drawing, (left + right) / 2, top, (left + right) / 2, bottom);
}

function addRule(drawing: Drawing, x0: number, y0: number, x1: number, y1: number): void {
	const wide = Math.abs(x1 - x0);
	const high = Math.abs(y1 - y0);
	if (high < 1 && wide >= shortest)
		drawing.horizontal.push({ at: (y0 + y1) / 2, start: Math.min(x0, x1), end: Math.max(x0, x1) });
	else if (wide < 1 && high >= shortest)
		drawing.vertical.push({ at: (x0 + x1) / 2, start: Math.min(y0, y1), end: Math.max(y0, y1) });
}
