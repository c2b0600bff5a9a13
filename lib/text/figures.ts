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
/** Groups: the number, 余 or the like behind it, a unit behind that, 余 before what is counted. */
const figure = new RegExp(
	`(${mixed}|${spoken})([余多]|(?<=[十百千])[几来])?((?<=[余多来几])[${hanUnits}]?[${hanScales}]+)?([余多](?=[元圆人名位票份]))?`,
	"y",
);

/** Unit → 1 for each of the given characters. */
export function unitTable(characters: string): Uint8Array {
	const table = new Uint8Array(65536);
	for (let index = 0; index < characters.length; index += 1) table[characters.charCodeAt(index)] = 1;
	return table;
}

const arabic = "0123456789";
const begins = unitTable(arabic + hanDigits + hanUnits);
const isArabic = unitTable(arabic);
/** What may follow a Chinese figure that is the first of a number: more of it, or the other end of a range. */
const goesOn = unitTable(`${hanDigits}${hanUnits}${hanScales}点余多几来 -—–~至到`);
/** Before a number these make it a name or no number at all: V2, 第三, 〔2023. */
const spoils = unitTable("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz第〔【[_#№");
/** Before a Chinese figure these make a word of it: 统一, 几十万, 数十万; 总数 tells a number. */
const spoilsHan = unitTable("统唯单专几数");
/** After a figure these make what follows a part of a version, time or list. */
const divides = unitTable(".,:/");
const aboutBefore = /(?:约|近|上|大概|接近)[ ]?$/;
const aboutAfter = /^[ ]?(?:元|人|万|名|票|份)?(?:左右|上下|出头)/;

/**
 * Finds the numbers of a width-folded text. Ordinals, version and document numbers are left out;
 * 百 and 千 without a figure count only after 上 or 近, because 千万 alone is mostly an adverb.
 * `counted` tells which units may follow a lone Chinese figure for it to matter to the caller: most
 * of them (一致, 统一, 一些) count nothing and are passed over at once.
 */
export function findFigures(folded: string, counted?: Uint8Array): Figure[] {
	const figures: Figure[] = [];
	for (let at = 0; at < folded.length; at += 1) {
		const unit = folded.charCodeAt(at);
		if (begins[unit] === 0) continue;
		if (counted && isArabic[unit] === 0) {
			const next = folded.charCodeAt(at + 1);
			if (!goesOn[next] && !counted[next]) continue;
		}
		figure.lastIndex = at;
		const match = figure.exec(folded);
		if (!match) continue;
		const found = isSpoiled(folded, at) ? undefined : readFigure(folded, match);
		if (found) figures.push(found);
		at = figure.lastIndex - 1;
	}
	return figures;
}

function isSpoiled(folded: string, start: number): boolean {
	const before = folded.charCodeAt(start - 1);
	if (spoilsHan[before] === 1 && !isArabic[folded.charCodeAt(start)])
		return !/[总人户票次件笔]数$/.test(folded.slice(Math.max(0, start - 2), start));
	return spoils[before] === 1 || (divides[before] === 1 && isArabic[folded.charCodeAt(start - 2)] === 1);
}

function readFigure(folded: string, match: RegExpExecArray): Figure | undefined {
	const [whole, number, some, scale, more] = match as unknown as [string, string, ...(string | undefined)[]];
	const start = match.index;
	const about = aboutBefore.test(folded.slice(Math.max(0, start - 4), start));
	if (/^[百千佰仟]/.test(number) && !about) return undefined;
	const base = parseNumeral(number);
	if (base === undefined) return undefined;
	const attached =
		some !== undefined &&
		(scale !== undefined || /^[元圆人名位票份个]/.test(folded[start + whole.length] ?? ""));
	const end = start + (attached || more ? whole.length : number.length);
	if (folded[end] === "." && isArabic[folded.charCodeAt(end + 1)]) return undefined;
	const factor = scale ? (parseNumeral(`1${scale}`) as number) : 1;
	return {
		start,
		end,
		value: roundOff(base * factor),
		approximate: about || attached || more !== undefined || aboutAfter.test(folded.slice(end, end + 4)),
		scale: factor * trailingScale(number),
	};
}

function trailingScale(number: string): number {
	const trailing = trailingUnits.exec(number)?.[0];
	return trailing ? (parseNumeral(`1${trailing}`) as number) : 1;
}
const trailingUnits = new RegExp(`[${hanScales}]+$`);
