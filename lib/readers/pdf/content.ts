import { columnsOf } from "./columns";
import type { Grid, GridCell } from "./grid";
import { type Line, linesOf } from "./line";
import type { Run } from "./run";

/** A ruled table with the lines of its cells. */
export interface TableDraft {
	grid: Grid;
	cells: { cell: GridCell; lines: Line[] }[];
}

/** Text and tables of a page, apart from one another. */
export interface PageContent {
	lines: Line[];
	tables: TableDraft[];
}

/** Puts each run into the cell it stands in; what stands in none is running text. */
export function contentOf(runs: readonly Run[], grids: readonly Grid[]): PageContent {
	const free: Run[] = [];
	const held = new Map<GridCell, Run[]>();
	for (const run of runs) {
		const middle = run.y - 0.35 * run.size;
		const grid = grids.find((item) => middle > item.top && middle < item.bottom && overlaps(item, run));
		if (!grid) {
			free.push(run);
			continue;
		}
		for (const part of splitAtWalls(run, grid, middle)) {
			const cell = cellAt(grid, part.x + part.width / 2, middle);
			if (!cell) free.push(part);
			else if (held.has(cell)) held.get(cell)?.push(part);
			else held.set(cell, [part]);
		}
	}
	const tables: TableDraft[] = [];
	for (const grid of grids) {
		const cells = grid.cells.map((cell) => ({ cell, lines: linesOf(held.get(cell) ?? []) }));
		const filled = cells.filter((item) => item.lines.length > 0).length;
		if (filled >= 2) tables.push({ grid, cells });
		else for (const { cell } of cells) free.push(...(held.get(cell) ?? []));
	}
	return { lines: linesOf(free), tables };
}

function overlaps(grid: Grid, run: Run): boolean {
	const middle = run.x + run.width / 2;
	return middle > grid.left - 2 && middle < grid.right + 2;
}

function cellAt(grid: Grid, x: number, y: number): GridCell | undefined {
	const inside = (cell: GridCell, slack: number) =>
		x >= cell.left - slack && x <= cell.right + slack && y >= cell.top && y <= cell.bottom;
	return grid.cells.find((cell) => inside(cell, 0)) ?? grid.cells.find((cell) => inside(cell, 3));
}

/** Text of neighbouring cells sometimes comes as one run; it is cut where it passes a wall. */
function splitAtWalls(run: Run, grid: Grid, middle: number): Run[] {
	const first = cellAt(grid, run.x + 1, middle);
	if (!first || run.x + run.width <= first.right + 0.6 * run.size || run.direction !== 0) return [run];
	const widths = [...run.text].map((character) => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1));
	const sum = widths.reduce((total, width) => total + width, 0);
	let x = run.x;
	let index = 0;
	for (const width of widths) {
		const step = (width / sum) * run.width;
		if (x + step / 2 > first.right) break;
		x += step;
		index++;
	}
	const characters = [...run.text];
	if (index === 0 || index >= characters.length) return [run];
	const head = characters.slice(0, index).join("");
	const tail = characters.slice(index).join("");
	const [, top, , height] = run.box;
	const cut = (text: string, start: number, width: number): Run => ({
		...run,
		text,
		x: start,
		width,
		box: [start, top, width, height],
	});
	const rest = cut(tail, x, run.x + run.width - x);
	const parts = [cut(head, run.x, x - run.x), ...splitAtWalls(rest, grid, middle)];
	return parts.filter((part) => part.text.trim() !== "");
}

/** What a page holds from top to bottom: stretches of text, each column for itself, and tables. */
export type Section =
	| {
			kind: "text";
			lines: Line[] /** Whether the lines have the page's whole width to themselves. */;
			whole: boolean;
	  }
	| { kind: "table"; table: TableDraft };

/** Orders a page's body: text above a table, the table, text below it. */
export function sectionsOf(lines: readonly Line[], tables: readonly TableDraft[]): Section[] {
	const sections: Section[] = [];
	let rest = [...lines];
	const text = (part: Line[]) => {
		const columns = columnsOf(part);
		for (const lines of columns) sections.push({ kind: "text", lines, whole: columns.length === 1 });
	};
	for (const table of tables) {
		text(rest.filter((line) => line.y <= table.grid.top + 0.5 * line.size));
		rest = rest.filter((line) => line.y > table.grid.top + 0.5 * line.size);
		sections.push({ kind: "table", table });
	}
	text(rest);
	return sections;
}
