import type { PDFPageProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";

/** Left, top, width, height in points, origin at the top left of the page as it is shown. */
export type Box = [number, number, number, number];

/** Text set in one go, placed in reading coordinates: `x` along the line, `y` down over the lines. */
export interface Run {
	text: string;
	/** Start of the run along the line. */
	x: number;
	/** Baseline. */
	y: number;
	width: number;
	/** Font size. */
	size: number;
	/** Identity of the font within the document; fonts differ in bold and regular. */
	font: string;
	/** Where the run stands on the shown page. */
	box: Box;
	/** 0 to 3: quarter turns of the line clockwise; 4: vertical writing. */
	direction: number;
}

/** Runs of a page: those in the page's main direction, and those set askew or in other directions. */
export interface PageRuns {
	main: Run[];
	aside: Run[];
	/** Size of the page in reading coordinates. */
	width: number;
	height: number;
	/** Direction of the main runs. */
	direction: number;
}

const vertical = 4;

/** Reads the text of a page with its geometry; characters stay as the file has them. */
export async function pageRuns(page: PDFPageProxy): Promise<PageRuns> {
	const viewport = page.getViewport({ scale: 1 });
	const content = await page.getTextContent({ disableNormalization: true });
	const byDirection = new Map<number, Run[]>();
	const askew: Run[] = [];
	for (const item of content.items) {
		if (!("str" in item) || item.str.trim() === "") continue;
		const style = content.styles[item.fontName] as { vertical?: boolean } | undefined;
		const run = place(item, viewport.transform, style?.vertical === true);
		if (!run) continue;
		if (run.direction < 0) {
			askew.push(run);
			continue;
		}
		const runs = byDirection.get(run.direction);
		if (runs) runs.push(run);
		else byDirection.set(run.direction, [run]);
	}
	const direction = mainDirection(byDirection);
	const { width, height } = viewport;
	const main = (byDirection.get(direction) ?? []).map((run) => turned(run, direction, width, height));
	const aside = [...byDirection].flatMap(([key, runs]) =>
		key === direction ? [] : runs.map((run) => turned(run, key, width, height)),
	);
	const sideways = direction === 1 || direction === 3 || direction === vertical;
	return {
		main,
		aside: [...aside, ...askew],
		width: sideways ? height : width,
		height: sideways ? width : height,
		direction,
	};
}

function mainDirection(byDirection: ReadonlyMap<number, readonly Run[]>): number {
	let best = 0;
	let most = 0;
	for (const [direction, runs] of byDirection) {
		const count = runs.reduce((sum, run) => sum + run.text.length, 0);
		if (count > most) [best, most] = [direction, count];
	}
	return best;
}

/** A run in coordinates of the shown page; its direction is -1 when it stands askew. */
function place(item: TextItem, view: readonly number[], isVertical: boolean): Run | undefined {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
	const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = item.transform as number[];
	const x = a * te + c * tf + e;
	const y = b * te + d * tf + f;
	const size = Math.hypot(a * tc + c * td, b * tc + d * td) || item.height;
	if (![x, y, size, item.width, item.height].every(Number.isFinite) || size <= 0) return undefined;
	const along = Math.atan2(b * ta + d * tb, a * ta + c * tb) / (Math.PI / 2);
	const turns = Math.round(along);
	const askew = Math.abs(along - turns) > 0.04;
	const direction = askew ? -1 : isVertical ? vertical : ((turns % 4) + 4) % 4;
	const width = isVertical ? item.height : item.width;
	const run = { text: item.str, x, y, width, size, font: item.fontName, direction };
	return { ...run, box: boxOf(run) };
}

/** Share of the size that stands above and below the baseline; enough for highlights. */
const above = 0.85;
const below = 0.15;

function boxOf({ x, y, width, size, direction }: Omit<Run, "box">): Box {
	switch (direction) {
		case 1:
			return [x - below * size, y, size, width];
		case 2:
			return [x - width, y - below * size, width, size];
		case 3:
			return [x - above * size, y - width, size, width];
		case vertical:
			return [x - size / 2, y, size, width];
		default:
			return [x, y - above * size, width, size];
	}
}

/** Turns a point of the shown page into reading coordinates of a direction. */
export function readingPoint(
	direction: number,
	width: number,
	height: number,
): (x: number, y: number) => [number, number] {
	switch (direction) {
		case 1:
		case vertical:
			return (x, y) => [y, width - x];
		case 2:
			return (x, y) => [width - x, height - y];
		case 3:
			return (x, y) => [height - y, x];
		default:
			return (x, y) => [x, y];
	}
}

function turned(run: Run, direction: number, width: number, height: number): Run {
	const [x, y] = readingPoint(direction, width, height)(run.x, run.y);
	// The origin of vertical writing is the middle of the column, not its base.
	return { ...run, x, y: direction === vertical ? y + run.size / 2 : y };
}
