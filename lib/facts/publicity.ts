import { findDates } from "../text/dates";
import { workingDays } from "../text/working-days";
import { type Line, sentencesOf, spanIn } from "./lines";
import type { DocumentKind } from "./model";
import type { Publicity } from "./model-events";
import type { Meeting } from "./model-meeting";
import type { DateValue } from "./model-values";
import { readPosted } from "./publicity-posted";

const word = /公示|公告(?:期|时间|日期|起止)|公布(?:期|时间|日期)|张榜(?:时间|日期)/;
/** A notice of people who are to be appointed, by its title or first lines. */
const ofAppointment = /拟任|任前|拟聘|拟提|拟晋升|任职(?:人员|人选)|干部(?:任用|选拔)/;
const rule =
	/不(?:得)?少于|不低于|应当|至少|规定(?:的)?公示|公示(?:制度|规定|办法)|严格(?:执行|落实)公示|以上的?公示/;
const numeralDay = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const stated = new RegExp(
	`(?:公示|公告)(?:期|时间|期限)?(?:为|是|定为|共|：|满|了|期为)?[^，。；\\d一二三四五六七八九十]{0,4}(${numeralDay})(?:个)?(工作日|自然日|天|日)(?!前|内|起|至|—|到)|(?:期限|为期|为)(${numeralDay})(?:个)?(工作日|天|日)(?:的)?公示`,
);
const digits: Record<string, number> = {
	一: 1,
	二: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10,
};

/** Publicity periods with their ends and the working days they hold. */
export function readPublicities(
	lines: readonly Line[],
	kind: DocumentKind,
	meetings: readonly Meeting[],
	base: string | undefined,
): Publicity[] {
	const near = base ?? yearOf(lines);
	const told = periodsTold(lines, kind, meetings, near);
	const posted = readPosted(lines, near).filter(
		({ from, to }) => !told.some((one) => one.from?.iso === from?.iso && one.to?.iso === to?.iso),
	);
	return [...told, ...posted].sort((a, b) => a.span.start - b.span.start);
}

/** A register names its year in the title (2024年度), a report where it is signed. */
function yearOf(lines: readonly Line[]): string | undefined {
	for (const line of [...lines.slice(0, 4), ...lines.slice(-3)]) {
		const year = findDates(line.text).find((date) => date.year !== undefined)?.year;
		if (year !== undefined) return `${year}-12-31`;
	}
	return undefined;
}

function periodsTold(
	lines: readonly Line[],
	kind: DocumentKind,
	meetings: readonly Meeting[],
	base: string | undefined,
): Publicity[] {
	const appointing = lines
		.slice(0, 6)
		.some(({ text, cell }) => !cell && text.length <= 60 && ofAppointment.test(text));
	return lines.flatMap((line, index) => {
		const label = line.cell ? labelBefore(lines, index) : "";
		if (!word.test(line.text) && !word.test(label)) return [];
		return sentencesOf(line.text).flatMap(({ from, to }) => {
			const text = line.text.slice(from, to);
			if (!word.test(text) && !word.test(label)) return [];
			const held = meetings.find(
				(meeting) => meeting.span.start <= line.span.start && line.span.start < meeting.span.end,
			)?.date?.iso;
			const found = readOne(line, from, text, label, kind, meetings, held ?? base);
			return found
				? [found.about === "other" && appointing ? { ...found, about: "appointment" as const } : found]
				: [];
		});
	});
}

/** The cell to the left tells what a cell of dates is about. */
function labelBefore(lines: readonly Line[], index: number): string {
	const here = lines[index]?.cell;
	const before = lines[index - 1];
	return here && before?.cell && before.cell.table === here.table && before.cell.row === here.row
		? columnOfDays(lines, index) || before.text
		: "";
}

/** `任前公示 | 2022-09-21至09-27 | 公示5个工作日`: a column of days stands between the step and its words. */
function columnOfDays(lines: readonly Line[], index: number): string {
	const line = lines[index] as Line;
	if (/[\u4e00-\u9fff]{3}/.test(line.text)) return "";
	const { table, row } = line.cell as NonNullable<Line["cell"]>;
	let first = index;
	while (lines[first - 1]?.cell?.table === table && lines[first - 1]?.cell?.row === row) first -= 1;
	const step = lines.slice(first, index).find(({ text }) => word.test(text) && text.length <= 16);
	return step?.text ?? "";
}

function readOne(
	line: Line,
	from: number,
	text: string,
	label: string,
	kind: DocumentKind,
	meetings: readonly Meeting[],
	base: string | undefined,
): Publicity | undefined {
	const context = base ? { base } : {};
	const dates = findDates(text, context);
	const at = lastTold(text, dates.find((date) => date.range)?.span.start);
	const start = dates.find(
		(date) => date.range && date.iso === date.range.from && nearTold(date.span.start, at, label),
	);
	const end = start && dates.find((date) => date !== start && date.range === start.range);
	const end2 = start?.range?.to ? dates.find((date) => date.iso === start.range?.to) : end;
	// 6月3日至5日端午放假: the days that are not counted are not the notice's own.
	if (end2 && /^[^，。；（]{0,6}(?:放假|假期|节假|休假|不计)/.test(text.slice(end2.span.end)))
		return undefined;
	const length = stated.exec(text);
	if (!start && !length) return undefined;
	const about = aboutOf(line, text, label, kind, meetings);
	const found: Publicity = {
		span: spanIn(
			line,
			from + (start?.span.start ?? (length?.index as number)),
			from + (end2?.span.end ?? (length ? length.index + length[0].length : text.length)),
		),
		about,
		people: [],
	};
	if (at >= 0 && start && at < start.span.start && start.span.start - at <= 16)
		found.span = spanIn(line, from + at, from + (end2?.span.end ?? start.span.end));
	const value = (date: typeof start): DateValue | undefined =>
		date && {
			span: spanIn(line, from + date.span.start, from + date.span.end),
			...(date.iso ? { iso: date.iso } : {}),
		};
	const first = value(start);
	const last = value(end2);
	if (first) found.from = first;
	if (last) found.to = last;
	if (length && !rule.test(text.slice(0, length.index + length[0].length))) {
		const written = (length[1] ?? length[3]) as string;
		found.stated = {
			span: spanIn(line, from + length.index, from + length.index + length[0].length),
			days: /\d/.test(written) ? Number(written) : (digits[written] ?? 0),
			working: (length[2] ?? length[4]) === "工作日",
		};
	} else if (!start) return undefined;
	if (first?.iso && last?.iso && last.iso >= first.iso) {
		const counted = workingDays(first.iso, last.iso);
		if (counted.certain) found.workingDays = counted.days;
		found.calendarDays = Math.round((Date.parse(last.iso) - Date.parse(first.iso)) / 86_400_000) + 1;
	}
	return found;
}

function nearTold(start: number, at: number, label: string): boolean {
	if (word.test(label)) return true;
	return at >= 0 && (start < at ? at - start <= 40 : start - at <= 60);
}

function aboutOf(
	line: Line,
	text: string,
	label: string,
	kind: DocumentKind,
	meetings: readonly Meeting[],
): Publicity["about"] {
	if (/征求意见/.test(text) && !/任前/.test(text)) return "consultation";
	if (/任前|拟任|任职|干部/.test(text) || /任前/.test(label)) return "appointment";
	if (/中标|成交|候选人公示|评审结果|比选结果|招标|采购/.test(text)) return "bid";
	if (/名单|配租|补助|补贴|救助|低保|受益|对象|公开栏/.test(text)) return "list";
	const item = meetings
		.flatMap((meeting) => meeting.items)
		.find((one) => one.span.start <= line.span.start && line.span.start < one.span.end);
	if (item?.kinds.includes("personnel")) return "appointment";
	if (item?.kinds.includes("project")) return "bid";
	return kind === "selection-file" || kind === "appointment-form" ? "appointment" : "other";
}

/** Where 公示 stands last before the dates, else where it stands first. */
function lastTold(text: string, before: number | undefined): number {
	const places = [
		...text.matchAll(/公示|公告(?:期|时间|日期|起止)|公布(?:期|时间|日期)|张榜(?:时间|日期)/g),
	].map((match) => match.index);
	return (
		places.filter((place) => before === undefined || place < before).at(before === undefined ? 0 : -1) ??
		places[0] ??
		-1
	);
}
