import { pivot, type WrittenDate } from "./date-forms";
import { Cursor, gap, joint } from "./date-marks";

const month = "1[0-2]|0?[1-9]";
const day = "3[01]|[12][0-9]|0?[1-9]";
const full = "(?:19|20)[0-9]{2}";
/** Not the beginning of more: a fourth group, a decimal, a unit of something else. */
const closed = "(?![0-9]|[./][0-9]|-[0-9]{1,3}(?![0-9.]))";
const noSum = `(?!${gap}[万亿元%‰平㎡吨公米])`;

const whole = new RegExp(`(${full})([./-])[ ]?(${month})\\2[ ]?(${day})${closed}`, "y");
const short = new RegExp(`([0-9]{2})([./-])(${month})\\2(${day})${closed}`, "y");
const monthOnly = new RegExp(
	`(${full})(?:[.][ ]?(1[0-2]|0[1-9])|[/-](1[0-2]|0[1-9]))${closed}(?!号)${noSum}`,
	"y",
);
/** A month of one figure only beside a dash or 至今: 2019.3-2021.5; elsewhere 2019.3 may be a sum. */
const monthBeforeJoint = new RegExp(`(${full})[.]([1-9])(?=${gap}${joint}${gap}(?:${full}[.]|今)|至今)`, "y");
const monthAfterJoint = new RegExp(
	`(?<=[0-9][.][0-9]{1,2}${gap}${joint}${gap})(${full})[.]([1-9])(?![0-9.])${noSum}`,
	"y",
);
const compact = new RegExp(`(${full})(1[0-2]|0[1-9])(3[01]|[12][0-9]|0[1-9])(?![0-9A-Za-z])`, "y");
/** `-5.10`, `至09-27` and `—8` behind a numeric date: the other end of the period. */
const otherEnd = new RegExp(
	`${gap}(?:${joint})${gap}(?:(${month})[./-])?(${day})(?![0-9]|[./-][0-9]|[:时点])${noSum}`,
	"y",
);
const versionBefore = /(?:版本|版|[Vv]er|号|编号|No)[ ]?[.:]?[ ]?$/;
const serialBefore = /(?:号码|编号|单号|号|码|No)[ ]?[.:]?[ ]?$/;
const lineStart = /(?:^|\n)[ \t]*$/;

/**
 * Reads 2023.5.6, 2023-05-06, 23/5/6, 2002.07, 20230506 at a place, and the other end of a period
 * written short behind it. `around` is the year the document is of, when known: at the start of a
 * line 10.1.2 is a section number unless that year is near.
 */
export function readNumericDate(text: string, at: number, around?: number): WrittenDate[] | undefined {
	const cursor = new Cursor(text, at);
	const before = text.slice(Math.max(0, at - 8), at);
	const found = cursor.take(whole);
	if (found) return withOtherEnd(cursor, dateOf(at, cursor.at, found[1], found[3], found[4]));
	const brief = versionBefore.test(before) ? undefined : cursor.take(short);
	if (brief) {
		const year = pivot(Number(brief[1]));
		if (lineStart.test(before) && year >= 2000 && year <= 2015 && !(around && Math.abs(around - year) <= 3))
			return undefined;
		return withOtherEnd(cursor, {
			...dateOf(at, cursor.at, String(year), brief[3], brief[4]),
			shortYear: true,
		});
	}
	const months = cursor.take(monthOnly) ?? cursor.take(monthBeforeJoint) ?? cursor.take(monthAfterJoint);
	if (months) return [dateOf(at, cursor.at, months[1], months[2] ?? months[3])];
	const joined = serialBefore.test(before) ? undefined : cursor.take(compact);
	return joined && [dateOf(at, cursor.at, joined[1], joined[2], joined[3])];
}

function dateOf(start: number, end: number, year?: string, month?: string, day?: string): WrittenDate {
	return {
		start,
		end,
		year: Number(year),
		month: Number(month),
		...(day !== undefined && { day: Number(day) }),
	};
}

function withOtherEnd(cursor: Cursor, first: WrittenDate): WrittenDate[] {
	const end = cursor.take(otherEnd);
	if (!end) return [first];
	const month = end[1] === undefined ? first.month : Number(end[1]);
	const day = Number(end[2]);
	const later = (month as number) * 100 + day > (first.month as number) * 100 + (first.day as number);
	if (!later) return [first];
	const written = end[0].replace(/^[^0-9]+/, "");
	return [first, { ...first, month, day, start: cursor.at - written.length, end: cursor.at }];
}
