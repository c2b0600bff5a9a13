import { type FoundDate, findDates } from "../text/dates";
import { workingDays } from "../text/working-days";
import { type Line, spanIn } from "./lines";
import type { Publicity } from "./model-events";
import type { DateValue } from "./model-values";
import { columnOf, type Row, tablesOf } from "./table-rows";

/** Publicity told by what was done with the notice: when it was put up and when it was taken down. */

const notice = /公示|榜|张贴|公告栏|公布栏/;
const posted =
	/张贴|贴(?=出|上|到|在|了|的|进|门)|挂(?=出|网|榜|上|到|在|了)|上(?=网|墙|榜)|张榜|出榜|发榜|公布|发布|登出|见报/;
const removed =
	/揭(?:下|榜|掉|去|了)?|撤(?:下|榜|掉|除|了|回)|取下|摘(?:下|掉|了|榜)|收(?:榜|了|回|起|下)|拿下|下(?:线|架|榜|墙|网)|截止|结束|期满|到期|为止|关闭/;
const noon = /中午|上午|早上|一早|清晨|一上班|午前/;
const late = /下午|傍晚|下班|晚上|午后/;

/** Notices put up and taken down, in registers and in sentences. `base` is an ISO day for the year. */
export function readPosted(lines: readonly Line[], base: string | undefined): Publicity[] {
	return [...fromTables(lines, base), ...lines.flatMap((line) => fromLine(line, base))];
}

function fromTables(lines: readonly Line[], base: string | undefined): Publicity[] {
	return tablesOf(lines).flatMap((rows) => {
		const [head] = rows;
		const from = columnOf(head, /张贴|贴出|挂出|上网|(?:公示|公告)?(?:起始|开始|起)(?:日|时|$)|发布/);
		const to = columnOf(head, /揭|撤|取下|摘|截止|结束|期满|(?:公示|公告)?(?:终|止)(?:日|时|$)|下网/);
		const about = [...(head?.values() ?? [])].map(({ text }) => text).join("");
		const title = lines
			.filter(({ cell }) => !cell)
			.slice(0, 3)
			.map(({ text }) => text)
			.join("");
		if (from === undefined || to === undefined || from === to || !notice.test(about + title)) return [];
		return rows.slice(1).flatMap((row) => fromRow(row, from, to, about + title, base));
	});
}

function fromRow(row: Row, from: number, to: number, about: string, base: string | undefined): Publicity[] {
	const [start, end] = [row.get(from), row.get(to)];
	const context = base ? { base } : {};
	const first = start && findDates(start.text, context)[0];
	const last = end && findDates(end.text, context)[0];
	if (!start || !end || !first?.iso || !last?.iso) return [];
	return periodOf({
		from: dateValue(start, first),
		to: dateValue(end, last),
		span: end.span,
		about: /任前|拟任|任职|干部|聘/.test(about) ? "appointment" : "other",
		halves: 0,
	});
}

function fromLine(line: Line, base: string | undefined): Publicity[] {
	if (line.cell || !notice.test(line.text) || !removed.test(line.text)) return [];
	const dates = withBareDays(
		line.text,
		findDates(line.text, base ? { base } : {}).filter(({ iso }) => iso),
	);
	const found: Publicity[] = [];
	let open: { date: FoundDate; words: string } | undefined;
	dates.forEach((date, index) => {
		const until = dates[index + 1]?.span.start ?? line.text.length;
		const after = line.text.slice(date.span.end, until).split(/[。；，]/)[0] ?? "";
		if (date.range || after.length > 26) return;
		if (open && removed.test(after)) {
			const to = date.span.end + after.length;
			found.push(
				...periodOf({
					from: dateValue(line, open.date),
					to: dateValue(line, date),
					span: spanIn(line, date.span.start, to),
					about:
						/聘|任|岗位|人选|干部|榜/.test(line.text) && !/中标|招标/.test(line.text)
							? "appointment"
							: "other",
					halves: (late.test(open.words) ? 1 : 0) + (noon.test(after) ? 1 : 0),
				}),
			);
			open = undefined;
		} else if (posted.test(after)) open = { date, words: after };
	});
	return found;
}

const bareDay =
	/(?<![\d月一二三四五六七八九十第])(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?!内|之内|以内)/g;

/** Days without a month, `四月二十四日…，二十八日收`, take the month of the date before. */
function withBareDays(text: string, dates: readonly FoundDate[]): FoundDate[] {
	const bare = [...text.matchAll(bareDay)].flatMap((match): FoundDate[] => {
		const span = { start: match.index, end: match.index + match[0].length };
		const before = dates.filter((date) => date.span.end <= span.start).at(-1);
		if (
			!before?.year ||
			!before.month ||
			dates.some((date) => date.span.end > span.start && date.span.start < span.end)
		)
			return [];
		const [date] = findDates(`${before.year}年${before.month}月${match[1]}日`);
		return date?.iso ? [{ ...date, span }] : [];
	});
	return [...dates, ...bare].sort((one, other) => one.span.start - other.span.start);
}

function dateValue(line: Line, date: FoundDate): DateValue {
	return {
		span: spanIn(line, date.span.start, date.span.end),
		...(date.iso ? { iso: date.iso } : {}),
	};
}

interface Period {
	from: DateValue;
	to: DateValue;
	span: Publicity["span"];
	about: Publicity["about"];
	/** Half days by which the notice came later or went earlier. */
	halves: number;
}

function periodOf({ from, to, span, about, halves }: Period): Publicity[] {
	if (!from.iso || !to.iso || to.iso < from.iso) return [];
	const counted = workingDays(from.iso, to.iso);
	return [
		{
			span,
			about,
			from,
			to,
			...(counted.certain ? { workingDays: counted.days - halves / 2 } : {}),
			calendarDays: Math.round((Date.parse(to.iso) - Date.parse(from.iso)) / 86_400_000) + 1,
			people: [],
		},
	];
}
