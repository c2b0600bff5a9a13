import { findDates } from "../text/dates";
import { type Line, spanIn } from "./lines";
import type { DateValue, ResumeRow } from "./model";
import { rankOf } from "./rank";

const row =
	/^\s*(\d{4}[.年/-]\d{1,2}月?)\s*(?:-{1,2}|—{1,2}|–|―|~|～|至|到)\s*(\d{4}[.年/-]\d{1,2}月?|至今|今|现在)?[\s，：:]*(.*)$/;
const meanwhile = /（?其间[：:，]?[^）]*）?/;
const study = /学习|进修|就读|在读|研究生|本科|大学.{0,12}(?:专业|系)|学院.{0,12}专业|党校|中专|专科/;

/** Rows of a career: `2010.07—2014.08 某局某科科员`. A month stands for its first day. */
export function readResume(lines: readonly Line[], _base: string | undefined): ResumeRow[] {
	return lines.flatMap((line) => {
		const match = row.exec(line.text);
		if (!match) return [];
		const words = (match[3] ?? "").trim();
		const fromAt = line.text.indexOf(match[1] as string);
		const from = monthOf(match[1] as string, line, fromAt);
		const open = !match[2] || /今|现在/.test(match[2]);
		const to =
			open || !match[2]
				? undefined
				: monthOf(match[2], line, line.text.indexOf(match[2], fromAt + (match[1] as string).length));
		const aside = meanwhile.exec(words);
		const main = words.replace(meanwhile, "").trim();
		const rank = rankOf(main.replace(/[，；].*$/, ""));
		const wordsAt = line.text.length - (match[3] ?? "").length;
		return [
			{
				span: line.span,
				...(from ? { from } : {}),
				...(to ? { to } : {}),
				...(open ? { open: true } : {}),
				post: main,
				...(rank === undefined ? {} : { rank }),
				...(study.test(main) && !/(?:科|处|局|室|站|所)(?:长|员)|任/.test(main) ? { study: true } : {}),
				...(aside
					? { meanwhile: spanIn(line, wordsAt + aside.index, wordsAt + aside.index + aside[0].length) }
					: {}),
			},
		];
	});
}

function monthOf(written: string, line: Line, at: number): DateValue | undefined {
	const found = findDates(written.replace(/^(\d{4})[.年/-](\d{1,2})月?$/, "$1年$2月"))[0];
	if (!found?.year) return undefined;
	return {
		span: spanIn(line, at, at + written.length),
		year: found.year,
		...(found.month ? { month: found.month } : {}),
	};
}

/** Months since year 0, for spans of time; undefined without a month. */
export function monthNumber(date: DateValue | undefined): number | undefined {
	return date?.year !== undefined && date.month !== undefined ? date.year * 12 + date.month - 1 : undefined;
}
