import { type DateContext, type FoundDate, findDates } from "./dates";
import type { Span } from "./span";
import { foldWidth } from "./width";

/** A period with its two ends as written: `4月26日至5月5日`, `1998.07—2002.07`, `2019.03—至今`. */
export interface DateRange {
	span: Span;
	from: FoundDate;
	/** Absent when the period is still running. */
	to?: FoundDate;
	/** 至今, or a dash with nothing behind it. */
	open?: boolean;
}

const untilNow =
	/^[ ]{0,2}(?:(?:-{1,2}|—{1,2}|[–―─~〜至])[ ]{0,2}(?:至?今)|(?:-{1,2}|—{1,2}|[–―─])(?=[ \t\n]|$))/;

/** Finds the periods of a text, running ones included. */
export function findDateRanges(text: string, context: DateContext = {}): DateRange[] {
	const dates = findDates(text, context);
	const folded = foldWidth(text);
	const ranges: DateRange[] = [];
	dates.forEach((from, index) => {
		const to = dates[index + 1];
		if (from.range && to?.range === from.range) {
			ranges.push({ span: { start: from.span.start, end: to.span.end }, from, to });
			return;
		}
		const open = from.range ? null : untilNow.exec(folded.slice(from.span.end, from.span.end + 8));
		if (open)
			ranges.push({
				span: { start: from.span.start, end: from.span.end + open[0].length },
				from,
				open: true,
			});
	});
	return ranges;
}
