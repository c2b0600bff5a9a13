import type { Grid, GridCell } from "./grid";
import type { Run } from "./run";

/** The cell of a table at a point; a hair beside a wall still counts. */
export function cellAt(grid: Grid, x: number, y: number): GridCell | undefined {
	const inside = (cell: GridCell, slack: number) =>
		x >= cell.left - slack && x <= cell.right + slack && y >= cell.top && y <= cell.bottom;
	return grid.cells.find((cell) => inside(cell, 0)) ?? grid.cells.find((cell) => inside(cell, 3));
}

/**
 * Text of neighbouring cells sometimes comes as one run; it is cut where it passes a wall.
 * `middle` is the height of the run's middle.
 */
export function splitAtWalls(run: Run, grid: Grid, middle: number): Run[] {
	if (run.direction !== 0) return [run];
	const characters = [...run.text];
	const widths = characters.map((character) => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1));
	const step = run.width / widths.reduce((total, width) => total + width, 0);
	// Centred text may stick out of its cell: where the middle of its first character stands counts.
	const first = cellAt(grid, run.x + ((widths[0] ?? 1) * step) / 2, middle);
	if (!first || run.x + run.width <= first.right + 0.6 * run.size) return [run];
	let x = run.x;
	let index = 0;
	for (const width of widths) {
		if (x + (width * step) / 2 > first.right) break;
		x += width * step;
		index++;
	}
	if (index === 0 || index >= characters.length) return [run];
	const [left, top, across, height] = run.box;
	// Boxes may have another unit than the run: millimetres, pixels.
	const unit = across / run.width;
	const cut = (text: string, start: number, width: number): Run => ({
		...run,
		text,
		x: start,
		width,
		box: [left + (start - run.x) * unit, top, width * unit, height],
	});
	const head = cut(characters.slice(0, index).join(""), run.x, x - run.x);
	const rest = cut(characters.slice(index).join(""), x, run.x + run.width - x);
	return [head, ...splitAtWalls(rest, grid, middle)].filter((part) => part.text.trim() !== "");
}
