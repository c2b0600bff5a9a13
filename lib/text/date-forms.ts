import {
	Cursor,
	day,
	dayMark,
	fullYear,
	gap,
	joint,
	month,
	monthPart,
	shortYear,
	weekday,
	yearPart,
} from "./date-marks";
import { figureByFigure, parseNumeral } from "./numerals";

/** A date as it is written, before the context has completed it. Offsets in UTF-16 units. */
export interface WrittenDate {
	start: number;
	end: number;
	year?: number;
	month?: number;
	day?: number;
	/** 上旬, 底, 上半年, 第一季度, 年度 … as written. */
	part?: string;
	/** The year had two figures. */
	shortYear?: boolean;
	/** The word that points to another date: 同年, 次日, 去年, 本月. */
	relative?: string;
}

const yearBeforeJoint = sticky(
	`(${fullYear})${gap}(?:年度?)?(?=${gap}${joint}${gap}(?:${fullYear})${gap}年)`,
);
const year = sticky(`(${fullYear})${gap}年${gap}`);
const yearOfTwo = sticky(`(${shortYear})${gap}年${gap}(?=(?:${month})${gap}月)`);
const partOfYear = sticky(`(${yearPart})`);
const monthsListed = sticky(
	`(${month})${gap}(?:${joint}|、)${gap}(${month})${gap}月份?(?!${gap}(?:${day})${gap}${dayMark})`,
);
const monthAlone = sticky(`(${month})${gap}月(?:份(?!额))?`);
const partOfMonth = sticky(`${gap}(${monthPart})`);
const firstDay = sticky(`${gap}(${day})(?=(?:${gap}(?:${joint}|[、和])${gap}(?:${day}))*${gap}${dayMark})`);
const unmarkedDay = sticky(
	`${gap}(?:${joint}|[、和])${gap}(${day})(?=(?:${gap}(?:${joint}|[、和])${gap}(?:${day}))*${gap}${dayMark})`,
);
const mark = sticky(`${gap}${dayMark}`);
const laterDay = sticky(`${weekday}?${gap}(?:${joint}|[、和及])${gap}(${day})${gap}${dayMark}`);

/** Reads 2023年5月6日 and its shorter forms at a place, with the days and months listed behind it. */
export function readChineseDate(text: string, at: number): WrittenDate[] | undefined {
	const cursor = new Cursor(text, at);
	const from = cursor.take(yearBeforeJoint);
	if (from) return [{ start: at, end: at + from[0].trimEnd().length, year: valueOfYear(from[1] as string) }];
	const full = cursor.take(year);
	const short = full ? undefined : cursor.take(yearOfTwo);
	const written = full ?? short;
	if (!written) return readMonths(cursor, {});
	const value = valueOfYear(written[1] as string);
	const known = short ? { year: pivot(value), shortYear: true } : { year: value };
	const months = readMonths(cursor, known, at);
	if (months) return months;
	const trimmed = at + written[0].trimEnd().length;
	const part = cursor.take(partOfYear);
	return [{ start: at, end: part ? cursor.at : trimmed, ...known, ...(part && { part: part[1] }) }];
}

/** Months and days from the cursor on; `start` is where the date began when a year stands before them. */
export function readMonths(
	cursor: Cursor,
	known: Partial<WrittenDate>,
	start = cursor.at,
): WrittenDate[] | undefined {
	const begin = cursor.at;
	const listed = cursor.take(monthsListed);
	if (listed && !(listed[0].includes("、") && start === begin && atLineStart(cursor.text, start)))
		return listedMonths(listed, known, start, begin);
	cursor.at = begin;
	const one = cursor.take(monthAlone);
	if (!one) return undefined;
	const base = { ...known, start, month: numberOf(one[1] as string) };
	const days = readDays(cursor, base);
	if (days) return days;
	const end = cursor.at;
	const part = cursor.take(partOfMonth);
	return [{ ...base, end: part ? cursor.at : end, ...(part && { part: part[1] }) }];
}

/** There 3、5月 is an item number and a month. */
function atLineStart(text: string, at: number): boolean {
	return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 8), at));
}

function listedMonths(
	listed: RegExpExecArray,
	known: Partial<WrittenDate>,
	start: number,
	begin: number,
): WrittenDate[] {
	const [whole, first, second] = listed as unknown as [string, string, string];
	const secondAt = begin + whole.lastIndexOf(second, whole.lastIndexOf("月"));
	return [
		{ ...known, start, end: begin + first.length, month: numberOf(first) },
		{
			...(known.year !== undefined && { year: known.year }),
			start: secondAt,
			end: begin + whole.length,
			month: numberOf(second),
		},
	];
}

/** `6日`, `6、7日`, `6-8日`, `6日、7日`, `6日至8日`: each day a date of its own. */
function readDays(cursor: Cursor, base: Omit<WrittenDate, "end">): WrittenDate[] | undefined {
	const first = cursor.take(firstDay);
	if (!first) return undefined;
	const dates: WrittenDate[] = [{ ...base, day: numberOf(first[1] as string), end: cursor.at }];
	for (let next = cursor.take(unmarkedDay); next; next = cursor.take(unmarkedDay))
		dates.push(laterOf(base, cursor, next[1] as string));
	cursor.take(mark);
	(dates.at(-1) as WrittenDate).end = cursor.at;
	for (let next = cursor.take(laterDay); next; next = cursor.take(laterDay)) {
		const written = next[0].slice(next[0].lastIndexOf(next[1] as string));
		dates.push({ ...laterOf(base, cursor, written), day: numberOf(next[1] as string) });
	}
	return dates;
}

function laterOf(base: Omit<WrittenDate, "end">, cursor: Cursor, written: string): WrittenDate {
	const { start, ...rest } = base;
	return { ...rest, start: cursor.at - written.length, end: cursor.at, day: numberOf(written) };
}

export function numberOf(written: string): number {
	return written === "元" ? 1 : (parseNumeral(written) ?? Number.NaN);
}

function valueOfYear(written: string): number {
	return Number(figureByFigure(written) ?? written);
}

/** Two figures up to 49 are of this century. */
export function pivot(figures: number): number {
	return figures <= 49 ? 2000 + figures : 1900 + figures;
}

function sticky(source: string): RegExp {
	return new RegExp(source, "y");
}
