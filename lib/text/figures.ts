import {
	arabicPattern,
	hanDigits,
	hanPattern,
	hanScales,
	hanUnits,
	parseNumeral,
	roundOff,
} from "./numerals";

/** A number standing in a text, before anything is known about what it counts. Offsets in UTF-16 units. */
export interface Figure {
	start: number;
	end: number;
	value: number;
	/** 余, 多, 几, 来 within or behind the number, 约, 近, 上 before it, 左右 behind it. */
	approximate: boolean;
	/** The factor of its last unit, 1 when it has none: 10,000 for 120万. */
	scale: number;
}

const units = `[${hanUnits}]?[${hanScales}]+|[百千佰仟]`;
const mixed = `${arabicPattern}(?:[ ]?(?:${units})(?:${arabicPattern}(?:${units}))*)?`;
const spoken = `${hanPattern}(?:点[${hanDigits}]+[${hanScales}]?)?`;
const figure = new RegExp(
	`(?<number>${mixed}|${spoken})(?<some>[余多]|(?<=[十百千])[几来])?(?<scale>(?<=[余多来几])[${hanUnits}]?[${hanScales}]+)?(?<more>[余多](?=[元圆人名位票份]))?`,
	"g",
);

/** A letter, an ordinal's 第, an opening 〔 or a figure with a point before it: a name, not a number. */
const partOfName = /[A-Za-z第〔【[_#№]$|[0-9][.,:/]$|[统唯单专]$/;
/** 几 and 数 make what follows no number at all: 几十万, 数百. */
const vague = /[几数]$/;
const aboutBefore = /(?:约|近|上|大概|接近)[ ]?$/;
const aboutAfter = /^[ ]?(?:元|人|万|名|票|份)?(?:左右|上下|出头)/;

/**
 * Finds the numbers of a width-folded text. Ordinals, version and document numbers are left out;
 * 百 and 千 without a figure count only after 上 or 近, because 千万 alone is mostly an adverb.
 */
export function findFigures(folded: string): Figure[] {
	const figures: Figure[] = [];
	for (const match of folded.matchAll(figure)) {
		const found = readFigure(folded, match);
		if (found) figures.push(found);
	}
	return figures;
}

function readFigure(folded: string, match: RegExpMatchArray): Figure | undefined {
	const { number, some, scale, more } = match.groups as Record<string, string | undefined>;
	const start = match.index as number;
	const before = folded.slice(Math.max(0, start - 4), start);
	const about = aboutBefore.test(before);
	if (partOfName.test(before) || vague.test(before)) return undefined;
	if (/^[百千佰仟]/.test(number as string) && !about) return undefined;
	const base = parseNumeral(number as string);
	if (base === undefined) return undefined;
	const attached =
		some !== undefined &&
		(scale !== undefined || /^[元圆人名位票份个]/.test(folded[start + match[0].length] ?? ""));
	const end = start + (attached || more ? match[0].length : (number as string).length);
	if (/^\.[0-9]/.test(folded.slice(end, end + 2))) return undefined;
	const factor = scale ? (parseNumeral(`1${scale}`) as number) : 1;
	return {
		start,
		end,
		value: roundOff(base * factor),
		approximate: about || attached || more !== undefined || aboutAfter.test(folded.slice(end, end + 4)),
		scale: factor * trailingScale(number as string),
	};
}

function trailingScale(number: string): number {
	const trailing = trailingUnits.exec(number)?.[0];
	return trailing ? (parseNumeral(`1${trailing}`) as number) : 1;
}
const trailingUnits = new RegExp(`[${hanScales}]+$`);
