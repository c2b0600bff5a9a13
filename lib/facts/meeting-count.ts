import { type Stretch, spanIn } from "./lines";
import type { CountValue, DateValue } from "./model-values";

/** Source of a pattern for a count of people or votes in folded text, arabic or Han. */
export const count = "(?:\\d{1,3}|[〇零一二两三四五六七八九十百]{1,5})";

const digits = "〇一二三四五六七八九";

/** Value of a count as written: 7, 七, 十二, 二十三, 三十八. */
export function countValue(written: string): number {
	if (/^\d+$/.test(written)) return Number(written);
	let total = 0;
	let current = 0;
	let units = false;
	for (const unit of written.replace(/零/g, "〇").replace(/两/g, "二")) {
		if (unit === "十" || unit === "百") {
			total += (current || 1) * (unit === "十" ? 10 : 100);
			current = 0;
			units = true;
		} else current = units ? digits.indexOf(unit) : current * 10 + digits.indexOf(unit);
	}
	return total + current;
}

/** The count that a group of a match holds, with its unit in the span. */
export function countAt(stretch: Stretch, from: number, written: string): CountValue {
	return { span: spanIn(stretch, from, from + written.length), value: countValue(written) };
}

const hanNumber = "[〇零一二三四五六七八九十]";
const datePattern = new RegExp(
	`((?:\\d{4}|[〇零一二三四五六七八九]{4}|\\d{2}(?=[.年])))\\s?[年.\\-/]\\s?(\\d{1,2}|${hanNumber}{1,2})\\s?[月.\\-/]\\s?(?:(\\d{1,2}|${hanNumber}{1,3})\\s?[日号]?)?`,
);

/** First date with year and month in a folded stretch, from an offset on. */
export function dateIn(stretch: Stretch, from = 0, to = stretch.text.length): DateValue | undefined {
	const match = stretch.text.slice(from, to).match(datePattern);
	if (!match?.[1] || !match[2] || match.index === undefined) return undefined;
	const year = yearValue(match[1]);
	const month = countValue(match[2]);
	const day = match[3] ? countValue(match[3]) : undefined;
	if (year < 1900 || year > 2100 || month < 1 || month > 12) return undefined;
	const start = from + match.index;
	const value: DateValue = { span: spanIn(stretch, start, start + match[0].length), year, month };
	if (day !== undefined && day >= 1 && day <= 31) {
		value.day = day;
		value.iso = `${year}-${pad(month)}-${pad(day)}`;
	}
	return value;
}

/** 3月5日; in Han numerals the word for day may be left out: 三月十一，, 四月十五那回. */
const dayPattern = new RegExp(
	`(?<![\\d年.\\-/])(?:(\\d{1,2}|${hanNumber}{1,2})月(\\d{1,2}|${hanNumber}{1,3})[日号]|(?<!${hanNumber})(${hanNumber}{1,2})月(${hanNumber}{1,3})(?=[，。；：、（）\\s]|那|这|上午|下午|后晌|前晌|晚|早|礼拜|星期|周[一二三四五六日]|的?(?:党|会|例会|办公)|$))`,
);

/** A month and a day without their year, which the context lends. */
export function dayIn(stretch: Stretch, year: number): DateValue | undefined {
	const match = stretch.text.match(dayPattern);
	const written = { month: match?.[1] ?? match?.[3], day: match?.[2] ?? match?.[4] };
	if (!match || !written.month || !written.day || match.index === undefined) return undefined;
	const month = countValue(written.month);
	const day = countValue(written.day);
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	return {
		span: spanIn(stretch, match.index, match.index + match[0].length),
		year,
		month,
		day,
		iso: `${year}-${pad(month)}-${pad(day)}`,
		inferred: true,
	};
}

/** The year that a line names, in whichever numerals; with its place. */
export function yearOf(text: string): number | undefined {
	const match = /(?<![\d〇零一二三四五六七八九])(20\d\d|二[〇零][〇零一二三四五六七八九]{2})(?:年|\.)/.exec(
		text,
	);
	return match?.[1] ? yearValue(match[1]) : undefined;
}

function yearValue(written: string): number {
	const value = /^\d+$/.test(written)
		? Number(written)
		: Number([...written.replace(/零/g, "〇")].map((unit) => digits.indexOf(unit)).join(""));
	return value < 100 ? 2000 + value : value;
}

export function pad(value: number): string {
	return String(value).padStart(2, "0");
}
