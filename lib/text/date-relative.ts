import { addDays, partsOf } from "./calendar";
import { numberOf, readMonths, type WrittenDate } from "./date-forms";
import { Cursor, day, dayMark, monthPart, yearPart } from "./date-marks";

const years: Record<string, number> = {
	同年: 0,
	当年: 0,
	该年: 0,
	次年: 1,
	翌年: 1,
	今年: 0,
	本年: 0,
	去年: -1,
	上年: -1,
	前年: -2,
	明年: 1,
};
const months: Record<string, number> = { 同月: 0, 当月: 0, 该月: 0, 本月: 0, 上月: -1, 下月: 1, 次月: 1 };
const days: Record<string, number> = {
	当日: 0,
	当天: 0,
	同日: 0,
	同天: 0,
	是日: 0,
	次日: 1,
	翌日: 1,
	第二天: 1,
	前一日: -1,
	前一天: -1,
	今日: 0,
	今天: 0,
	昨日: -1,
	昨天: -1,
	前天: -2,
	明日: 1,
	明天: 1,
	后天: 2,
};
/** Words that look back at the speaker's day and not at the last date named. */
const fromNow = new Set(
	"今年 本年 去年 上年 前年 明年 本月 上月 下月 今日 今天 昨日 昨天 前天 明日 明天 后天".split(" "),
);

const words = [...Object.keys(years), ...Object.keys(months), ...Object.keys(days)];
/** The characters these words begin with. */
export const relativeInitials = [...new Set(words.map((one) => one[0]))].join("");
const word = new RegExp(`(?:${words.join("|")})(?![夜晚辈薪])`, "y");
const partOfYear = new RegExp(yearPart, "y");
const dayOfMonth = new RegExp(`[ ]?(${day})[ ]?${dayMark}`, "y");
const partOfMonth = new RegExp(monthPart, "y");

/** Reads 同年9月, 同月9日, 次日, 去年10月, 本月中旬 at a place. */
export function readRelativeDate(text: string, at: number): WrittenDate[] | undefined {
	const cursor = new Cursor(text, at);
	const relative = cursor.take(word)?.[0];
	if (relative === undefined) return undefined;
	const plain: WrittenDate = { start: at, end: cursor.at, relative };
	if (relative in years) {
		const dates = readMonths(cursor, { relative }, at);
		if (dates) return dates;
		const part = cursor.take(partOfYear)?.[0];
		return [{ ...plain, end: cursor.at, ...(part && { part }) }];
	}
	if (relative in months) {
		const written = cursor.take(dayOfMonth)?.[1];
		if (written) return [{ ...plain, end: cursor.at, day: numberOf(written) }];
		const part = cursor.take(partOfMonth)?.[0];
		return [{ ...plain, end: cursor.at, ...(part && { part }) }];
	}
	return [plain];
}

/** A known day, as far as it is known. */
export interface Anchor {
	year?: number;
	month?: number;
	day?: number;
	iso?: string;
}

/** Completes a relative date from the last date named and from the day the document is of. */
export function resolveRelative(
	date: WrittenDate,
	last: Anchor | undefined,
	base: Anchor | undefined,
): Anchor {
	const word = date.relative as string;
	const anchor = fromNow.has(word) ? base : (last ?? base);
	if (word in days) {
		const iso = anchor?.iso && addDays(anchor.iso, days[word] as number);
		return iso ? { ...partsOf(iso), iso } : {};
	}
	if (word in years) {
		const year = anchor?.year === undefined ? undefined : anchor.year + (years[word] as number);
		return { year, month: date.month, day: date.day };
	}
	if (anchor?.year === undefined || anchor.month === undefined) return { day: date.day };
	const index = anchor.year * 12 + anchor.month - 1 + (months[word] as number);
	return { year: Math.floor(index / 12), month: (index % 12) + 1, day: date.day };
}
