import { type FoundDate, findDates } from "../text/dates";
import { type ClauseContext, clauseAround, labelOfCell, leadOf } from "./clause-context";
import { dateRoleOf } from "./date-roles";
import type { Line, Stretch } from "./lines";
import type { DateEvent, DateRole } from "./model-events";
import type { Meeting } from "./model-meeting";
import { dateValue } from "./person-draft";
import { tablesByIndex } from "./table-rows";

/** Every date of a document with the role its words give it; `other` where they give none. */
export function readDateEvents(
	lines: readonly Line[],
	meetings: readonly Meeting[],
	base: string | undefined,
): DateEvent[] {
	const held = new Set(meetings.flatMap((meeting) => meeting.date?.span.start ?? []));
	const tables = tablesByIndex(lines);
	let year = base ? Number(base.slice(0, 4)) : undefined;
	return lines.flatMap((line) => {
		if (!mayHoldDate.test(line.text)) return [];
		const dates = datesOf(line.text, base, year).filter(isDay);
		if (dates.length === 0) return [];
		// `2019年8月任副部长` tells of the past; the minutes around it go on in the year of the meeting.
		year = dates.findLast((date) => !date.inferred && (date.day !== undefined || !base))?.year ?? year;
		const label = labelOfCell(line, tables) || leadOf(line);
		const closing = lines.indexOf(line) >= lines.length - 3;
		const events = dates.map((date, index) =>
			inTime(readEvent(line, dates, date, index, label, closing), date, base),
		);
		return withEnds(line, dates, events).map((event) =>
			held.has(event.span.start) ? { ...event, role: "meeting" as const } : event,
		);
	});
}

/** Dates of a line; one without a year takes the year that the line gives another. */
function datesOf(text: string, base: string | undefined, year: number | undefined): readonly FoundDate[] {
	const context = base ? { base } : {};
	const dates = findDates(text, { ...context, ...(year ? { year } : {}) });
	if (year !== undefined || dates.every((date) => date.year !== undefined)) return dates;
	const given = dates.find((date) => date.year !== undefined)?.year;
	return given === undefined ? dates : findDates(text, { year: given });
}

const mayHoldDate = /\d[年.月/-]|[〇零一二三四五六七八九十][年月]|[次当]日|[今去明]年/;

/** Years alone and parts of a year are no day of anything. */
function isDay(date: FoundDate): boolean {
	return (
		date.year !== undefined &&
		date.month !== undefined &&
		(!date.part || date.day !== undefined || /底|末/.test(date.part))
	);
}

function readEvent(
	line: Line,
	dates: readonly FoundDate[],
	date: FoundDate,
	index: number,
	label: string,
	closing: boolean,
): DateEvent {
	const context = clauseAround(
		line,
		date.span.start,
		date.span.end,
		dates[index - 1]?.span.end ?? 0,
		dates[index + 1]?.span.start ?? line.text.length,
		label,
	);
	return {
		...dateValue(date, line, 0),
		role: dateRoleOf(context) ?? alone(line, date, context, closing) ?? "other",
		context: context.span,
	};
}

/** A date alone on its line signs the document. */
function alone(
	line: Stretch & { cell?: unknown },
	date: FoundDate,
	context: ClauseContext,
	closing: boolean,
): DateRole | undefined {
	const rest = line.text.length - (date.span.end - date.span.start);
	// 成员：甲、乙　2022年7月19日 under the text.
	if (!line.cell && closing && rest <= 40 && date.span.end === line.text.length) return "signature";
	return !line.cell && rest <= 1 && context.before === "" ? "signature" : undefined;
}

/** 一月二十日前 told in November is of the next year. */
function inTime(event: DateEvent, date: FoundDate, base: string | undefined): DateEvent {
	const late =
		base !== undefined && base.slice(5, 7) >= "10" && event.month !== undefined && event.month <= 3;
	if (event.role !== "deadline" || !date.inferred || !late || !event.iso || event.iso >= base) return event;
	const year = Number(event.iso.slice(0, 4)) + 1;
	return { ...event, year, iso: `${year}${event.iso.slice(4)}` };
}

const twin: Partial<Record<DateRole, DateRole>> = { "publicity-from": "publicity-to" };

/** Both ends of a period share what one of them is told to be. */
function withEnds(line: Stretch, dates: readonly FoundDate[], events: readonly DateEvent[]): DateEvent[] {
	const found = events.map((event) => ({ ...event }));
	dates.forEach((date, index) => {
		const first = found[index];
		const second = found[index + 1];
		if (!first || !second) return;
		const period = date.range !== undefined && date.range === dates[index + 1]?.range;
		const untilEnd =
			first.role === "publicity-from" && second.role !== "publicity-from" && second.role === "other";
		const listed =
			first.role !== "other" &&
			second.role === "other" &&
			(dates[index + 1]?.span.start ?? 0) - (dates[index]?.span.end ?? 0) === 1 &&
			line.text[dates[index]?.span.end ?? 0] === "、";
		if (listed) second.role = first.role;
		if (!period && !untilEnd) return;
		const role = first.role === "other" ? second.role : first.role;
		first.role = role;
		second.role = twin[role] ?? role;
	});
	return found;
}
