import { isoOf, partsOf } from "./calendar";
import { readChineseDate, type WrittenDate } from "./date-forms";
import { gap, joint, weekday } from "./date-marks";
import { readNumericDate } from "./date-numeric";
import { nextOpening } from "./date-openings";
import { type Anchor, readRelativeDate, relativeInitials, resolveRelative } from "./date-relative";
import { remembered } from "./remembered";
import type { Span } from "./span";
import { foldWidth } from "./width";

/** A date as a text states it, completed from its context as far as that allows. */
export interface FoundDate {
	span: Span;
	year?: number;
	/** 1 to 12 */
	month?: number;
	day?: number;
	/** Only when year, month and day are known and the calendar has such a day. */
	iso?: string;
	/** The year or more was taken from the context, or the year had two figures. */
	inferred: boolean;
	/** 上旬, 底, 上半年, 第一季度, 年度, 农历 … as written. */
	part?: string;
	/** The date is one end of a period; both ends carry it. ISO where known, else `2002-07`, `2019`. */
	range?: { from?: string; to?: string };
}

/** What is known about the text beforehand. */
export interface DateContext {
	/** The year that dates without one are of. */
	year?: number;
	/** The day the document is of (ISO): for 今年, 去年, 昨天 and as a default for the year. */
	base?: string;
}

const between = new RegExp(`^${weekday}?${gap}${joint}${gap}$`);
/** 每年12月31日 is a rule, not a date. */
const recurring = /(?:每年|每逢|历年)[ ]?$/;
const lunar = /(?:农历|阴历)[^,，。;；\n]{0,8}$/;

/**
 * Finds the dates of a text in all their ways of writing, in order and without overlap. A date
 * without a year takes that of the same line, else of the context, else of the last date before it.
 */
export function findDates(text: string, context: DateContext = {}): readonly FoundDate[] {
	if (!mayHoldDate.test(text)) return [];
	const { year, base } = context;
	return year === undefined && base === undefined ? recentDates(text) : readDates(text, context);
}

/** Every opening of a date is a figure, or begins a word such as 同年, 次日, 当天. */
const mayHoldDate = new RegExp(`[0-9０-９〇○零一二三四五六七八九十廿卅元${relativeInitials}]`);
const recentDates = remembered((text) => readDates(text, {}));

function readDates(text: string, context: DateContext): FoundDate[] {
	const folded = withZeros(foldWidth(text));
	const base = context.base ? { ...partsOf(context.base), iso: context.base } : undefined;
	const year = context.year ?? base?.year;
	const resolver = new Resolver(folded, year, base ?? (year === undefined ? undefined : { year }));
	const dates = writtenDates(folded, year).map((date) => resolver.resolve(date));
	linkPeriods(folded, dates);
	return dates.filter((date) => date.year !== undefined || date.month !== undefined);
}

/** The letter O that stands for the zero of a year: 二O二三年, 二〇二O年. */
function withZeros(folded: string): string {
	return folded
		.replace(/(?<=[一二])[Oo](?=[〇零一二三四五六七八九Oo]{2}[ ]?年)/g, "〇")
		.replace(/(?<=[一二][〇零九八][〇零一二三四五六七八九])[Oo](?=[ ]?年)/g, "〇");
}

function writtenDates(folded: string, around: number | undefined): WrittenDate[] {
	const dates: WrittenDate[] = [];
	for (let at = nextOpening(folded, 0); at >= 0; ) {
		const read =
			readChineseDate(folded, at) ?? readNumericDate(folded, at, around) ?? readRelativeDate(folded, at);
		if (read && !recurring.test(folded.slice(Math.max(0, at - 3), at))) dates.push(...read);
		at = nextOpening(folded, read ? (read.at(-1) as WrittenDate).end : at + 1);
	}
	return dates;
}

/** Gives dates what they leave out, from those before them. */
class Resolver {
	private last: Anchor | undefined;
	private lineYear: number | undefined;
	private lineEnd = 0;

	constructor(
		private readonly text: string,
		private readonly year: number | undefined,
		private readonly base: Anchor | undefined,
	) {}

	resolve(date: WrittenDate): FoundDate {
		this.enterLine(date.start);
		const known = date.relative ? resolveRelative(date, this.last, this.base) : this.complete(date);
		const isLunar = lunar.test(this.text.slice(Math.max(0, date.start - 12), date.start));
		const { year, month, day } = known;
		const iso =
			year !== undefined && month !== undefined && day !== undefined && !isLunar
				? isoOf(year, month, day)
				: undefined;
		const inferred = date.year === undefined || date.shortYear === true;
		if (this.isOfThisText(date)) this.lineYear = date.year;
		if (year !== undefined && !isLunar) this.last = { year, month, day, iso };
		const part = isLunar ? "农历" : date.part;
		return {
			span: { start: date.start, end: date.end },
			...(year !== undefined && { year }),
			...(month !== undefined && { month }),
			...(day !== undefined && { day }),
			...(iso && { iso }),
			inferred,
			...(part && { part }),
		};
	}

	private complete(date: WrittenDate): Anchor {
		const year = date.year ?? this.goesOn(date) ?? this.lineYear ?? this.year ?? this.last?.year;
		return { year, month: date.month, day: date.day };
	}

	/** 2023年12月立项，…，1月26日开标: a story that passes the turn of the year, up to the day it is told on. */
	private goesOn({ month, day }: WrittenDate): number | undefined {
		const { last, lineYear } = this;
		if (month === undefined || lineYear === undefined || !this.base?.iso || !last?.month) return undefined;
		if (last.year === undefined || last.year < lineYear || this.year === undefined) return undefined;
		const year = last.month > month ? last.year + 1 : last.year;
		const told = isoOf(year, month, day ?? 1);
		return year > lineYear && year <= this.year && told && told <= this.base.iso ? year : undefined;
	}

	/** A year that later dates of the line are of as well: not 2019年11月 of a career or 2025年底 of a plan. */
	private isOfThisText(date: WrittenDate): boolean {
		if (date.year === undefined) return false;
		if (date.day !== undefined || this.year === undefined) return true;
		return date.month !== undefined && Math.abs(date.year - this.year) <= 1;
	}

	private enterLine(start: number): void {
		if (this.text.slice(this.lineEnd, start).includes("\n")) this.lineYear = undefined;
		this.lineEnd = start;
	}
}

/** Marks neighbours that a dash or 至 joins; a second end without a year of its own may fall into the next year. */
function linkPeriods(folded: string, dates: FoundDate[]): void {
	for (let index = 1; index < dates.length; index += 1) {
		const from = dates[index - 1] as FoundDate;
		const to = dates[index] as FoundDate;
		if (from.range || !between.test(folded.slice(from.span.end, to.span.start))) continue;
		if (to.inferred && from.iso && to.iso && to.iso < from.iso) moveToNextYear(to);
		from.range = to.range = { from: isoText(from), to: isoText(to) };
	}
}

function moveToNextYear(date: FoundDate): void {
	if (date.year === undefined || date.month === undefined || date.day === undefined) return;
	date.year += 1;
	date.iso = isoOf(date.year, date.month, date.day);
}

function isoText(date: FoundDate): string | undefined {
	if (date.iso || date.year === undefined) return date.iso;
	return date.month === undefined ? `${date.year}` : `${date.year}-${String(date.month).padStart(2, "0")}`;
}
