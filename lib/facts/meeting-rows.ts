import { cover } from "../text/span";
import { takeCounts } from "./attendance-counts";
import { readNameList } from "./attendance-list";
import { placeList } from "./attendance-place";
import { foldStretch, type Line, spanIn } from "./lines";
import { count, countAt, dateIn, dayIn } from "./meeting-count";
import { bodyOf } from "./meeting-head";
import { readItem } from "./meeting-items";
import type { Attendance, Meeting, Resolution } from "./model-meeting";
import type { PersonBook } from "./person";
import { columnOf, type Row, tablesOf } from "./table-rows";

/** Columns of a register that gives each meeting a row. */
const columns = {
	date: /^(?:会议|召开|开会)?(?:日期|时间)$/,
	body: /^(?:会议)?(?:名称|类别|类型|会别|次别|届次|会次)$/,
	expected: /^应(?:到|出席|参会|参加)(?:会)?(?:人数)?$/,
	present: /^(?:实(?:到|际)|到会|出席|参会|参加)(?:会|到会|参会|出席)?(?:人数|人员|情况|名单)?$/,
	both: /^应到[/／、]?实到(?:人数)?$/,
	absent: /^(?:缺席|请假|未到)(?:会)?(?:人员|人|名单)?(?:及|和|、)?(?:原因|事由|缺席|请假)?$/,
	topics:
		/^(?:会议|主要|研究|审议)*(?:议题|议定?事项|内容|事项)(?:及|和|与)?(?:结果|决定|决议|结论|议决|表决)?$/,
	opinions: /^(?:意见|讨论|发言|审议)(?:情况|意见)?(?:[与和及]表决(?:情况|结果)?)?$|^意见与表决$/,
	result:
		/^(?:研究|审议|决定|表决|议定)*(?:结果|决定|决议|结论)(?:及|和|与)?(?:结果|票数)?$|^表决(?:情况|方式|结果)?$/,
} as const;
type Column = keyof typeof columns;

/** `会议日期｜应到｜实到｜缺席及原因｜议题及结果`: a register of meetings, a row each. */
export function readMeetingRows(source: string, lines: readonly Line[], book: PersonBook): Meeting[] {
	const title = lines.find((line) => !line.cell && /会/.test(line.text))?.text ?? "";
	return tablesOf(lines).flatMap((rows) => {
		const places = placesOf(rows[0]);
		if (!places || rows.length < 3) return [];
		let year = Number(/(\d{4})年/.exec(title)?.[1]) || undefined;
		return rows.slice(1).flatMap((row) => {
			const meeting = readRow(source, lines, row, places, title, year, book);
			year = meeting?.date?.year ?? year;
			return meeting ? [meeting] : [];
		});
	});
}

/** Where the columns stand; nothing where the table is no register of meetings. */
function placesOf(head: Row | undefined): Map<Column, number> | undefined {
	const places = new Map<Column, number>();
	for (const [key, words] of Object.entries(columns) as [Column, RegExp][]) {
		const at = columnOf(head, words);
		if (at !== undefined) places.set(key, at);
	}
	const counts = (["expected", "present", "both", "absent"] as const).filter((key) => places.has(key));
	return places.has("date") && places.has("topics") && counts.length > 0 ? places : undefined;
}

/** `2022.1.20`, `1月20日`, or in a column of days just `1.20`. */
function dayOf(day: Line, year: number | undefined): Meeting["date"] | undefined {
	const whole = dateIn(day);
	if (whole?.iso) return whole;
	if (year === undefined) return undefined;
	const bare = /^(\d{1,2})[./](\d{1,2})$/.exec(day.text);
	const [month, date] = [Number(bare?.[1]), Number(bare?.[2])];
	if (!bare || month < 1 || month > 12 || date < 1 || date > 31) return dayIn(day, year);
	const two = (value: number) => String(value).padStart(2, "0");
	return {
		span: day.span,
		year,
		month,
		day: date,
		iso: `${year}-${two(month)}-${two(date)}`,
		inferred: true,
	};
}

function readRow(
	source: string,
	lines: readonly Line[],
	row: Row,
	places: ReadonlyMap<Column, number>,
	title: string,
	year: number | undefined,
	book: PersonBook,
): Meeting | undefined {
	const cell = (key: Column): Line | undefined => row.get(places.get(key) ?? -1);
	const day = cell("date");
	const topics = cell("topics");
	const date = day && dayOf(day, year);
	if (!day || !topics || !date) return undefined;
	const cells = [...row.values()];
	const meeting: Meeting = {
		span: cells.reduce((whole, { span }) => cover(whole, span), day.span),
		body: bodyOf(cell("body")?.text ?? title),
		form: "table",
		row: true,
		date,
		signatures: [],
		announced: [],
		items: [],
		emptyFields: [],
	};
	if (meeting.body === "unknown") meeting.body = bodyOf(title);
	const attendance = readPresence(source, cell, book);
	if (attendance) meeting.attendance = attendance;
	const of = (key: Column) =>
		lines.filter(
			({ cell: own }) =>
				own &&
				own.row === cell(key)?.cell?.row &&
				own.table === cell(key)?.cell?.table &&
				own.column === places.get(key),
		);
	const own = [
		...of("topics"),
		...of("opinions"),
		...(places.get("result") === places.get("topics") ? [] : of("result")),
	];
	const stop = topics.text.search(/[，。；：]/);
	const end = stop > 3 ? stop : topics.text.length;
	const item = readItem(
		own,
		{
			from: 0,
			to: own.length,
			title: topics.span,
			titleText: topics.text.slice(0, end),
			titleEnd: end,
		},
		meeting,
		book,
	);
	if (item.resolutions.length === 0) item.resolutions = shortResult(own);
	meeting.items = [item];
	return meeting;
}

/** `研究甲任科长，同意`: in a cell the bare word is the decision. */
function shortResult(lines: readonly Line[]): Resolution[] {
	for (const line of lines) {
		const match = /(?:^|[，。；：])((?:原则)?(?:同意|通过|照此执行|批准))[。；]?$/.exec(line.text);
		if (!match?.[1]) continue;
		const from = match.index + match[0].indexOf(match[1]);
		const span = spanIn(line, from, from + match[1].length);
		return [{ span, verb: "approve", amounts: [], people: [], responsible: [] }];
	}
	return [];
}

function readPresence(
	source: string,
	cell: (key: Column) => Line | undefined,
	book: PersonBook,
): Attendance | undefined {
	const cells = (["expected", "present", "both", "absent"] as const).flatMap((key) => cell(key) ?? []);
	const [first] = cells;
	if (!first) return undefined;
	const attendance: Attendance = {
		span: cells.reduce((whole, { span }) => cover(whole, span), first.span),
		members: [],
		absent: [],
		observers: [],
		remarks: [],
	};
	for (const key of ["expected", "present"] as const) {
		const line = cell(key);
		const written = line && new RegExp(`^(${count})(?:人|名)?$`).exec(line.text)?.[1];
		if (line && written) attendance[key] = countAt(line, 0, written);
		else if (line) takeCounts([line], [], source, attendance, []);
	}
	const both = cell("both");
	const pair = both && new RegExp(`^(${count})人?[/／、](${count})人?(?:（([^）]*)）)?$`).exec(both.text);
	if (both && pair?.[1] && pair[2]) {
		attendance.expected = countAt(both, 0, pair[1]);
		attendance.present = countAt(both, both.text.indexOf(pair[2], pair[1].length), pair[2]);
		// 5/4（某某请假）: who is missing stands behind the numbers.
		const away = pair[3];
		if (away) {
			const from = both.text.indexOf(away);
			placeList(readNameList(source, spanIn(both, from, from + away.length), book), "absent", attendance);
		}
	}
	for (const [key, place] of [
		["present", "present"],
		["absent", "absent"],
	] as const) {
		const line = cell(key);
		if (!line || /^(?:\d|无)/.test(foldStretch(source, line.span).text)) continue;
		placeList(readNameList(source, line.span, book), place, attendance);
	}
	return attendance;
}
