import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines, spanIn } from "../facts/lines";
import type { Span } from "../text/span";

/** What a notice, an agenda sheet or a form for collecting items says a meeting will take up. */
export interface Notice {
	document: AnalysedDocument;
	/** Months and days (`3-19`) that the notice names; the meeting's own is among them. */
	days: Set<string>;
	entries: { span: Span; text: string }[];
	/** Where the notice stands. */
	span: Span;
}

const heading =
	/会议通知|(?:召开|关于)[^，。；]{0,16}(?:会议?|会)的?(?:短信|紧急)?(?:通知|预告)|(?:短信|微信|电话)通知|议题.{0,4}(?:审批|收集|征集|汇总|申报|安排|目录|清单|预告|送审|审定|通知|单|表)|议程(?:安排|表|单)|会议(?:安排|预告)/;
const dayPattern =
	/(?:(?<!\d)20\d\d[-./年])?(?<![\d.])(\d{1,2}|[一二三四五六七八九十]{1,2})[-./月](\d{1,2}|[一二三四五六七八九十]{1,3})(?=[日号\s　，。；（）上下 \d]|$)/g;
const lone = /[（(](\d{1,2})[日号][）)]/g;
const label =
	/^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．)）]|[①-⑳])/;
const inline =
	/(?:^|[：；。，\s])((?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑳]|\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]{1,2}、))/g;
const ordinalCell = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[①-⑳])$/;

/** The notices of a document, each up to where a meeting's own record begins. */
export function noticesOf(document: AnalysedDocument): Notice[] {
	const lines = readLines(document.document);
	const starts = lines.flatMap((line, index) =>
		!line.cell && line.text.length <= 60 && heading.test(line.text) && !/纪要|记录(?!人)/.test(line.text)
			? [index]
			: [],
	);
	return starts.slice(0, 40).flatMap((from, ordinal) => {
		const limit = starts[ordinal + 1] ?? lines.length;
		const own = lines.slice(from, Math.min(recordStart(lines, from + 1, limit), from + 60));
		const entries = entriesOf(own);
		const last = own.at(-1);
		if (entries.length < 2 || !last) return [];
		const span = { start: (own[0] as Line).span.start, end: last.span.end };
		return [{ document, days: daysIn(own), entries, span }];
	});
}

function recordStart(lines: readonly Line[], from: number, limit: number): number {
	for (let index = from; index < limit; index += 1) {
		const line = lines[index] as Line;
		if (
			!line.cell &&
			line.text.length < 60 &&
			/记录(?!人|员)|纪要/.test(line.text) &&
			!/：.{3}/.test(line.text)
		)
			return index;
	}
	return limit;
}

function entriesOf(lines: readonly Line[]): Notice["entries"] {
	const rows = rowEntries(lines);
	if (rows.length >= 2) return rows;
	const run = lines.flatMap((line): Notice["entries"] => {
		const mark = label.exec(line.text)?.[0].length;
		return mark === undefined || line.cell || line.text.length > 80
			? []
			: [{ span: spanIn(line, mark, line.text.length), text: line.text.slice(mark) }];
	});
	if (run.length >= 2) return run;
	return lines.flatMap(inlineEntries);
}

/** `议题：（一）…；（二）…` in one line. */
function inlineEntries(line: Line): Notice["entries"] {
	const marks = [...line.text.matchAll(inline)];
	if (marks.length < 2 || !/议题|研究|议程|审议|内容|事项/.test(line.text.slice(0, marks[0]?.index ?? 0)))
		return [];
	return marks.map((mark, index) => {
		const from = mark.index + mark[0].length;
		const until = marks[index + 1]?.index ?? line.text.length;
		const stop = line.text.slice(from, until).search(/[。；]/);
		const to = stop < 0 ? until : from + stop;
		return { span: spanIn(line, from, to), text: line.text.slice(from, to) };
	});
}

/** Rows of a table that begin with a number; all their cells together name the item and who brings it. */
function rowEntries(lines: readonly Line[]): Notice["entries"] {
	const rows = new Map<string, Line[]>();
	for (const line of lines) {
		if (!line.cell) continue;
		const key = `${line.cell.table}/${line.cell.row}`;
		rows.set(key, [...(rows.get(key) ?? []), line]);
	}
	return [...rows.values()].flatMap((row): Notice["entries"] => {
		const [first, second] = row;
		if (!first || !second || !ordinalCell.test(first.text)) return [];
		return [
			{
				span: second.span,
				text: row
					.slice(1)
					.map((cell) => cell.text)
					.join("；"),
			},
		];
	});
}

function daysIn(lines: readonly Line[]): Set<string> {
	const days = new Set<string>();
	let month = "";
	for (const line of lines) {
		for (const match of line.text.matchAll(dayPattern)) {
			month = String(numberOf(match[1] as string));
			days.add(`${month}-${numberOf(match[2] as string)}`);
		}
		if (month !== "") for (const match of line.text.matchAll(lone)) days.add(`${month}-${Number(match[1])}`);
	}
	return days;
}

const digits = "〇一二三四五六七八九";

function numberOf(written: string): number {
	if (/^\d+$/.test(written)) return Number(written);
	const [tens, ones] = written.includes("十") ? written.split("十") : ["", written];
	const ten = written.includes("十") ? (tens ? digits.indexOf(tens) : 1) * 10 : 0;
	return ten + (ones ? digits.indexOf(ones) : 0);
}

/** The day of a meeting as a notice would write it. */
export function dayOf(date: { month?: number; day?: number } | undefined): string | undefined {
	return date?.month && date.day ? `${date.month}-${date.day}` : undefined;
}
