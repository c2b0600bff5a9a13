import type { GridCell } from "./grid";
import type { Measure } from "./measure";
import { type Flow, paragraphsOf } from "./paragraph";

/** A cell with its text, which may go on over a page. */
export interface OpenCell extends GridCell {
	flows: Flow[];
}

/** A cell at the top of a page, and the one of the same edges in the row above the page's break. */
export interface CellPair {
	below: OpenCell;
	above: OpenCell | undefined;
}

/** Borders closer than this, in points, are one. */
export const tolerance = 4;

export function sameEdges(one: GridCell, other: GridCell): boolean {
	return Math.abs(one.left - other.left) < tolerance && Math.abs(one.right - other.right) < tolerance;
}

/**
 * Whether a row at the top of a page goes on from the one at the foot of the page before. `open` says
 * that its rules leave it open there. Otherwise it is known by text that fills its cell to the
 * last line and goes on within a sentence, beside a cell that has nothing more to say.
 */
export function isCarried(pairs: readonly CellPair[], open: boolean, measure: Measure): boolean {
	const paired = pairs.every(
		({ below, above }) => below.rowSpan === 1 && above && (empty(below) || !empty(above)),
	);
	if (!paired || pairs.length === 0) return false;
	if (open) return true;
	const going = pairs.filter(({ below }) => !empty(below));
	return (
		going.length > 0 &&
		going.every(({ above }) => above && fillsToBottom(above, measure)) &&
		pairs.some(({ below, above }) => empty(below) && above && !empty(above)) &&
		going.some((pair) => goesOn(pair, measure))
	);
}

function empty(cell: OpenCell): boolean {
	return cell.flows.length === 0;
}

/** No room for another line below the last. */
function fillsToBottom(cell: OpenCell, measure: Measure): boolean {
	const last = cell.flows.at(-1)?.lines.at(-1);
	return last !== undefined && cell.bottom - last.y < 1.1 * measure.pitch(last.size);
}

function goesOn({ below, above }: CellPair, measure: Measure): boolean {
	const flows = above?.flows ?? [];
	const plain = { ...measure, indented: false };
	const apart = paragraphsOf(flows, plain).length + paragraphsOf(below.flows, plain).length;
	if (paragraphsOf([...flows, ...below.flows], plain).length < apart) return true;
	// A cell of several paragraphs may be cut between two of them.
	return flows.reduce((sum, flow) => sum + flow.lines.length, 0) >= 3;
}
