import { findDates } from "../text/dates";
import { cover, type Span } from "../text/span";
import { type Line, part, type Stretch, spanIn } from "./lines";
import type { ResumeRow } from "./model-person";
import type { DateValue } from "./model-values";
import { rankOf } from "./rank";
import { type Row, tablesOf } from "./table-rows";

const month =
	"(?:(?:19|20)\\d{2}[.年/-]\\d{1,2}月?|[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月)(?!\\d|[.-]\\d{1,2}(?!\\d)|日)";
const dash = "(?:-{1,2}|—{1,2}|[–―─~～〜]|起?至|到)";
const lead =
	"(?:(?:工作|学习|主要|个人|学习工作)?(?:简历|经历|履历)：?|[（(]?[一二三四五六七八九十\\d]{1,2}[）)、]|\\d{1,2}[.．](?=(?:19|20)\\d{2})|[●·■◆*-])?";
const interval = new RegExp(
	`(^\\s*${lead}|[；。]\\s*${lead}|[，、](?=[^，；。（]{8,26}(?:任|担任|在)))(${month})\\s*(?:(${dash})\\s*(${month}|至今|今|现在|目前)?|(起))`,
	"g",
);
const openEnd = /今|现在|目前/;
const meanwhile = /（?(?:其间|期间)[：:，]?[^）]*）?/;
const study =
	/学习|进修|就读|高中|初中|中学(?!教|任|校长)|住校|在读|研究生|本科|大学.{0,12}(?:专业|系)|学院.{0,12}专业|党校|中专|专科|学生|学员|攻读|求学/;
const inPost = /(?:科|处|局|室|站|所|院|部|股|队|办)(?:长|员)|任|书记|主任|教师|干事/;

/** Rows of a career: `2010.07—2014.08 某局某科科员`, in lines, sentences or tables. A month stands for its first day. */
export function readResume(lines: readonly Line[], _base: string | undefined): ResumeRow[] {
	const rows: ResumeRow[] = [];
	for (const line of [...lines.filter((line) => !line.cell || rowsIn(line)), ...tableLines(lines)].sort(
		(a, b) => a.span.start - b.span.start,
	)) {
		const last = rows.at(-1);
		if (last && /^（?(?:其间|期间)/.test(line.text)) {
			last.meanwhile = line.span;
			last.span = cover(last.span, line.span);
		} else rows.push(...rowsOf(line));
	}
	return rows;
}

/** A cell that holds rows of its own; a cell with nothing but dates belongs to its row. */
function rowsIn(line: Line): boolean {
	return rowsOf(line).some((row) => (row.post ?? "") !== "") || /^（?(?:其间|期间)/.test(line.text);
}

/** Rows of a table whose first cells are months: 起止年月 | 单位及职务. */
function tableLines(lines: readonly Line[]): Line[] {
	return tablesOf(lines).flatMap((rows) => rows.flatMap((row) => joinRow(row)));
}

const onlyMonths = new RegExp(`^${month}\\s*(?:${dash}\\s*(?:${month}|至今|今|现在|目前)?)?$`);
const oneMonth = new RegExp(`^(?:${month}|至今|今|现在|目前)$`);

function joinRow(row: Row): Line[] {
	const cells = [...row.values()];
	const first = cells[0];
	const second = cells[1];
	if (!first || !second || !onlyMonths.test(first.text)) return [];
	const apart = oneMonth.test(first.text) && oneMonth.test(second.text);
	return [joined(cells, apart ? "—" : " ")];
}

/** Cells of a row read as one line; `joint` stands between the first two. */
function joined(cells: readonly Line[], joint: string): Line {
	let text = "";
	const at: number[] = [];
	cells.forEach((cell, index) => {
		if (index > 0) {
			text += index === 1 ? joint : " ";
			at.push(cell.span.start);
		}
		text += cell.text;
		at.push(...cell.at.slice(0, -1));
	});
	const last = cells.at(-1) as Line;
	const { cell: _cell, ...rest } = cells[0] as Line;
	return { ...rest, text, at: [...at, last.span.end], span: cover((cells[0] as Line).span, last.span) };
}

function rowsOf(line: Line): ResumeRow[] {
	const starts = [...line.text.matchAll(interval)].filter((match) => depthAt(line.text, match.index) === 0);
	return starts.map((match, index) => {
		const begin = match.index + (match[1] as string).length;
		const wordsFrom = match.index + match[0].length;
		const end = endOf(line.text, wordsFrom, starts[index + 1]?.index ?? line.text.length);
		return rowAt(line, match, { begin, wordsFrom, end });
	});
}

function rowAt(
	line: Line,
	match: RegExpMatchArray,
	{ begin, wordsFrom, end }: { begin: number; wordsFrom: number; end: number },
): ResumeRow {
	const [, , fromWritten, , toWritten] = match;
	const from = monthOf(fromWritten as string, line, begin);
	const open = !toWritten || openEnd.test(toWritten);
	const to = open ? undefined : monthOf(toWritten, line, line.text.indexOf(toWritten, begin + 4));
	const skipped =
		line.text.slice(wordsFrom, end).match(/^[\s，：:、]*(?:历?任|担任)?[\s，：:]*/)?.[0].length ?? 0;
	const words = part(line, wordsFrom + skipped, end);
	const aside = meanwhile.exec(words.text);
	const main = words.text.replace(meanwhile, "").trim();
	const rank = rankOf(main.replace(/[，；].*$/, ""));
	return {
		span: spanIn(line, begin, end),
		...(from ? { from } : {}),
		...(to ? { to } : {}),
		...(open ? { open: true } : {}),
		post: main,
		...(rank === undefined ? {} : { rank }),
		...(study.test(main) && !inPost.test(main.replace(/党校|学院/g, "")) ? { study: true } : {}),
		...(aside ? { meanwhile: asideSpan(words, aside) } : {}),
	};
}

function asideSpan(words: Stretch, aside: RegExpExecArray): Span {
	return spanIn(words, aside.index, aside.index + aside[0].length);
}

/** A row ends at a stop outside brackets, at the next row, or with its line. */
function endOf(text: string, from: number, limit: number): number {
	let depth = 0;
	for (let index = from; index < limit; index += 1) {
		if (text[index] === "（") depth += 1;
		if (text[index] === "）") depth -= 1;
		if (depth <= 0 && "；。".includes(text[index] as string)) return index;
	}
	return limit;
}

function depthAt(text: string, to: number): number {
	let depth = 0;
	for (let index = 0; index < to; index += 1) {
		if (text[index] === "（") depth += 1;
		if (text[index] === "）") depth -= 1;
	}
	return depth;
}

function monthOf(written: string, line: Stretch, at: number): DateValue | undefined {
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
