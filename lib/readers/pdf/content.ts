import { columnsOf } from "./columns";
import type { Grid, GridCell } from "./grid";
import { type Line, linesOf } from "./line";
import type { Run } from "./run";
import { cellAt, splitAtWalls } from "./walls";

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
