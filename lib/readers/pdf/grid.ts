import type { Drawing, Rule } from "./drawing";
import { apart, openEnds, type RuleGroup } from "./grid-ends";

/** A cell of a ruled table, in reading coordinates. */
export interface GridCell {
	row: number;
	column: number;
	rowSpan: number;
	columnSpan: number;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A table drawn with rules. */
export interface Grid {
	left: number;
	top: number;
	right: number;
	bottom: number;
	/** Cut off by the end of a page: the walls run on above the first or below the last rule. */
	openTop?: boolean;
	openBottom?: boolean;
	/** Borders of the columns, from left to right. */
	columns: number[];
	cells: GridCell[];
}

/** Ends of rules that miss one another by this much still meet. */
const reach = 3.5;

/** Share of a cell's side that must be ruled for the side to be a wall. */
const wallShare = 0.6;

/** Finds the tables a page draws: rules that meet, and make more than one cell. */
export function gridsOf({ horizontal, vertical }: Drawing): Grid[] {
	const flat = merged(horizontal);
	const upright = merged(vertical);
	if (flat.length + upright.length > 4000) return [];
	return connected(flat, upright)
		.flatMap(apart)
		.map(({ rows, columns }) => gridOf(rows, columns))
		.filter((grid): grid is Grid => grid !== undefined)
		.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Joins rules that lie on one another or go on from one another. */
function merged(rules: readonly Rule[]): Rule[] {
	const sorted = [...rules].sort((one, other) => one.at - other.at);
	const lines: Rule[][] = [];
	for (const rule of sorted) {
		const line = lines.at(-1);
		if (line && rule.at - (line[0]?.at ?? 0) < 2) line.push(rule);
		else lines.push([rule]);
	}
	return lines.flatMap((line) => {
		const joined: Rule[] = [];
		for (const rule of line.sort((one, other) => one.start - other.start)) {
			const last = joined.at(-1);
			if (last && rule.start <= last.end + reach) last.end = Math.max(last.end, rule.end);
			else joined.push({ ...rule, at: line[0]?.at ?? rule.at });
		}
		return joined;
	});
}

function connected(flat: Rule[], upright: Rule[]): RuleGroup[] {
	const groups: RuleGroup[] = [];
	const groupOf = new Map<Rule, RuleGroup>();
	for (const row of flat) {
		const group = { rows: [row], columns: [] };
		groups.push(group);
		groupOf.set(row, group);
	}
	for (const column of upright) {
		const touching = new Set(flat.filter((row) => meet(row, column)).map((row) => groupOf.get(row)));
		const [first, ...others] = [...touching];
		if (!first) continue;
		first.columns.push(column);
		for (const other of others) {
			if (!other) continue;
			first.rows.push(...other.rows);
			first.columns.push(...other.columns);
			for (const row of other.rows) groupOf.set(row, first);
			other.rows = [];
			other.columns = [];
		}
	}
	return groups.filter((group) => group.rows.length >= 2 && group.columns.length >= 1);
}

function meet(row: Rule, column: Rule): boolean {
	return (
		column.at >= row.start - reach &&
		column.at <= row.end + reach &&
		row.at >= column.start - reach &&
		row.at <= column.end + reach
	);
}

function gridOf(rows: Rule[], columns: Rule[]): Grid | undefined {
	const left = Math.min(...rows.map((rule) => rule.start));
	const right = Math.max(...rows.map((rule) => rule.end));
	// Tables may be open to the left and right: the ends of the rules close them.
	const xs = distinct([...columns.map((rule) => rule.at), left, right]);
	const ys = distinct(rows.map((rule) => rule.at));
	const { above, below } = openEnds(ys, columns);
	if (above !== undefined) ys.unshift(above);
	if (below !== undefined) ys.push(below);
	if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) < 2) return undefined;
	if (xs.length * ys.length > 20_000) return undefined;
	const cells = cellsOf(xs, ys, rows, columns);
	if (cells.length < 2) return undefined;
	const grid: Grid = { left, right, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, columns: xs, cells };
	if (above !== undefined) grid.openTop = true;
	if (below !== undefined) grid.openBottom = true;
	return grid;
}

function distinct(values: number[]): number[] {
	const kept: number[] = [];
	for (const value of values.sort((one, other) => one - other))
		if (kept.length === 0 || value - (kept.at(-1) ?? 0) > reach) kept.push(value);
	return kept;
}

/** Grows each cell to the right and down until it meets walls. */
function cellsOf(xs: number[], ys: number[], rows: Rule[], columns: Rule[]): GridCell[] {
	const across = xs.length - 1;
	const down = ys.length - 1;
	const taken = new Set<number>();
	const cells: GridCell[] = [];
	const x = (index: number) => xs[index] ?? 0;
	const y = (index: number) => ys[index] ?? 0;
	const wallRight = (row: number, column: number) => ruled(columns, x(column + 1), y(row), y(row + 1));
	const wallBelow = (row: number, column: number) => ruled(rows, y(row + 1), x(column), x(column + 1));
	for (let row = 0; row < down; row++) {
		for (let column = 0; column < across; column++) {
			if (taken.has(row * across + column)) continue;
			let columnSpan = 1;
			while (
				column + columnSpan < across &&
				!taken.has(row * across + column + columnSpan) &&
				!wallRight(row, column + columnSpan - 1)
			)
				columnSpan++;
			let rowSpan = 1;
			while (row + rowSpan < down && !wallBelow(row + rowSpan - 1, column)) rowSpan++;
			for (let r = row; r < row + rowSpan; r++)
				for (let c = column; c < column + columnSpan; c++) taken.add(r * across + c);
			const [left, right] = [x(column), x(column + columnSpan)];
			cells.push({ row, column, rowSpan, columnSpan, left, right, top: y(row), bottom: y(row + rowSpan) });
		}
	}
	return cells;
}

function ruled(rules: readonly Rule[], at: number, start: number, end: number): boolean {
	let covered = 0;
	for (const rule of rules) {
		if (Math.abs(rule.at - at) > reach) continue;
		covered += Math.max(0, Math.min(rule.end, end) - Math.max(rule.start, start));
	}
	return covered >= wallShare * (end - start);
}
