import { findFigures, unitTable } from "./figures";
import { hanDigits, hanUnits, parseNumeral } from "./numerals";
import type { Span } from "./span";
import { foldWidth } from "./width";

/** A share of a hundred as written: `30%`, `百分之三十`, `三成`. */
export interface Percent {
	span: Span;
	/** 30 for 30 %. */
	value: number;
	approximate?: boolean;
}

const worded = new RegExp(
	`(百|千|万)分之([0-9]+(?:\\.[0-9]+)?|[${hanDigits}${hanUnits}]+(?:点[${hanDigits}]+)?)`,
	"g",
);
const percentUnits = unitTable("%‰个成");
const wholes: Record<string, number> = { 百: 100, 千: 1000, 万: 10000 };

/** Finds percentages; 千分之 and ‰ are given as percent too. */
export function findPercents(text: string): Percent[] {
	const folded = foldWidth(text);
	const percents: Percent[] = [];
	for (const match of folded.matchAll(worded)) {
		const value = parseNumeral(match[2] as string);
		if (value === undefined) continue;
		const span = { start: match.index, end: match.index + match[0].length };
		percents.push({ span, value: (value * 100) / (wholes[match[1] as string] as number) });
	}
	for (const figure of findFigures(folded, percentUnits)) {
		const mark = /^[ ]?([%‰]|个百分点|成(?=[,。;；、以左的\n]|$))/.exec(
			folded.slice(figure.end, figure.end + 6),
		);
		if (!mark) continue;
		const factor = mark[1] === "‰" ? 0.1 : mark[1] === "成" ? 10 : 1;
		percents.push({
			span: { start: figure.start, end: figure.end + mark[0].length },
			value: figure.value * factor,
			...(figure.approximate && { approximate: true }),
		});
	}
	return percents.sort((a, b) => a.span.start - b.span.start);
}
