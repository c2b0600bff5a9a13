import type { Verdict } from "../../lib/evidence/model";
import type { Span } from "../../lib/text/span";

/** How a passage is marked: the grade of the finding, or what a person decided. */
export type MarkLook = "hit" | "doubt" | "positive" | "adopted" | "rejected" | "own";

export interface Mark {
	/** Id of the finding. */
	id: string;
	span: Span;
	look: MarkLook;
	/** Number of an adopted item, shown as a badge. */
	number?: number;
}

/** A stretch of a block with the marks that cover it, outermost first. */
export interface Stretch {
	start: number;
	end: number;
	marks: Mark[];
}

/** The look that a decision gives a finding's mark. */
export function lookOf(polarity: string, grade: string, verdict: Verdict, own: boolean): MarkLook {
	if (own) return "own";
	if (verdict === "adopted") return "adopted";
	if (verdict === "rejected") return "rejected";
	if (polarity === "positive") return "positive";
	return grade === "hit" ? "hit" : "doubt";
}

/** Cuts a block at every border of a mark. The stretches cover the block without gaps. */
export function stretchesOf(block: Span, marks: readonly Mark[]): Stretch[] {
	const inside = marks.filter((mark) => mark.span.start < block.end && mark.span.end > block.start);
	const borders = new Set([block.start, block.end]);
	for (const mark of inside) {
		borders.add(Math.max(block.start, mark.span.start));
		borders.add(Math.min(block.end, mark.span.end));
	}
	const ordered = [...borders].sort((a, b) => a - b);
	return ordered.slice(0, -1).map((start, index) => {
		const end = ordered[index + 1] as number;
		return { start, end, marks: inside.filter((mark) => mark.span.start <= start && mark.span.end >= end) };
	});
}
