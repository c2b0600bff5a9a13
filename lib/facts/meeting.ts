import type { DocumentModel } from "../document/model";
import { cover } from "../text/span";
import { type Agenda, readAgenda } from "./agenda";
import { cutAtOralItems } from "./agenda-oral";
import { readAttendance } from "./attendance";
import { takeExpected } from "./attendance-counts";
import { boundRecords } from "./bound-meetings";
import { isUnlabelledHead } from "./head-lines";
import { readSpokenRoles } from "./head-roles";
import { type Line, spanIn } from "./lines";
import { yearOf } from "./meeting-count";
import { type Field, readFields } from "./meeting-fields";
import { bodyOf, readHead } from "./meeting-head";
import { readItems } from "./meeting-items";
import { addChair, introduceMembers, introducePeople, resolveHead } from "./meeting-people";
import { readMeetingRows } from "./meeting-rows";
import { readTableHead } from "./meeting-table";
import type { DocumentKind } from "./model";
import type { Meeting } from "./model-meeting";
import type { PersonBook } from "./person";
import { splitMeetings } from "./split";

const withMeetings: readonly DocumentKind[] = [
	"meeting-record",
	"meeting-summary",
	"decision-table",
	"agenda-approval",
	"democratic-life",
	"study-record",
	"branch-record",
	"unknown",
];

export function mayHoldMeetings(kind: DocumentKind): boolean {
	return withMeetings.includes(kind);
}

/** All meetings of a document with everything said in them. */
export function readMeetings(
	document: DocumentModel,
	lines: readonly Line[],
	kind: DocumentKind,
	book: PersonBook,
): Meeting[] {
	if (lines.length === 0) return [];
	const rows = readMeetingRows(document.text, lines, book);
	if (rows.length > 0) return rows;
	if (!mayHoldMeetings(kind))
		return boundRecords(lines).map(({ from, to }) =>
			readMeeting(
				document,
				lines.slice(from, to),
				"meeting-record",
				book,
				yearIn(lines.slice(from, from + 2)),
			),
		);
	let year = yearIn(lines.slice(0, 4)) ?? yearCopied(lines.slice(0, 4));
	const whole = bodyOf(lines[0]?.text ?? "");
	return splitMeetings(lines).flatMap((range) => {
		const own = lines.slice(range.from, range.to);
		const meeting = readMeeting(document, own, kind, book, yearIn(own.slice(0, 2)) ?? year);
		year = meeting.date?.year ?? year;
		// Forms bound in one book take the body from the book's title.
		if (meeting.body === "unknown") meeting.body = whole;
		return kind === "unknown" && !looksLikeMeeting(meeting) ? [] : [meeting];
	});
}

/** The year that a title names: 2023年党组会议记录. */
function yearIn(lines: readonly Line[]): number | undefined {
	for (const { text } of lines) {
		const year = yearOf(text);
		if (year !== undefined && text.length < 60 && !copied.test(text)) return year;
	}
	return undefined;
}

const copied = /归档|整理|印发|誊|抄|摘/;

/** Where nothing else tells it, the year in which a notebook was copied out is its meetings'. */
function yearCopied(lines: readonly Line[]): number | undefined {
	const line = lines.find(({ text }) => text.length < 40 && /誊|抄|摘/.test(text));
	return line && yearOf(line.text);
}

function looksLikeMeeting(meeting: Meeting): boolean {
	const shown = [
		meeting.attendance,
		meeting.chair,
		meeting.recorder,
		meeting.items.some((item) => item.turns.length > 1),
		meeting.body !== "unknown",
	];
	return shown.filter(Boolean).length >= 2;
}

function readMeeting(
	document: DocumentModel,
	given: readonly Line[],
	kind: DocumentKind,
	book: PersonBook,
	year: number | undefined,
): Meeting {
	const source = document.text;
	const first = given[0] as Line;
	const last = given.at(-1) as Line;
	const fields = readFields(document, given);
	const bodyFrom = bodyStart(given, fields);
	const numbered = readAgenda(given, bodyFrom);
	const spoken = numbered.items.every(({ label }) => /^[头第].(?:件|桩|样|宗)/.test(label ?? ""));
	const oral = spoken ? cutAtOralItems(given, bodyFrom) : undefined;
	const cut = oral && oral.labels.length > numbered.items.length ? oral : undefined;
	const lines = cut?.lines ?? given;
	const agenda = cut ? readAgenda(lines, bodyFrom, cut.labels) : numbered;
	const meeting: Meeting = {
		span: cover(first.span, last.span),
		body: "unknown",
		form: formOf(kind, lines),
		signatures: [],
		announced: agenda.announced,
		items: [],
		emptyFields: [],
	};
	const zone = headAndTail(lines, agenda, bodyFrom);
	const outer = fields.filter((field) => field.line < 0 || zone.has(field.line));
	introducePeople(source, outer, book);
	readHead(
		source,
		meeting,
		outer,
		lines.slice(0, Math.max(agenda.items[0]?.from ?? bodyFrom, 3)),
		book,
		year,
	);
	const attendance = readAttendance(
		source,
		lines,
		outer,
		[...zone].sort((a, b) => a - b).map((index) => lines[index] as Line),
		book,
	);
	if (attendance) meeting.attendance = attendance;
	readSpokenRoles(
		lines.filter((_, index) => zone.has(index)),
		meeting,
		book,
	);
	nameMeeting(meeting, source, lines, bodyFrom);
	addChair(meeting);
	introduceMembers(meeting, book);
	resolveHead(meeting, book);
	if (meeting.form === "table") readTableHead(meeting, lines, book);
	if (meeting.attendance) takeExpected(meeting.attendance, lines);
	meeting.items = readItems(document, lines, agenda, bodyFrom, meeting, book);
	decideByLead(meeting, lines.slice(0, agenda.items[0]?.from ?? 0));
	if (meeting.announced.length === 0 && agenda.announced.length > 0) meeting.announced = agenda.announced;
	return meeting;
}

const settledBelow =
	/(?:形成|达成|作出|议定|决定|明确)[^，。；：]{0,10}(?:如下|以下)?[^，。；：]{0,8}(?:一致意见|决定|决议|议定事项|事项)?(?:如下)?：$|(?:议定|决定)(?:事项)?(?:如下|通知如下)|就(?:以下|下列)事项(?:形成|达成|作出)[^，。；]{0,6}(?:意见|决定|决议)/;

/** `会议就以下事项形成一致意见：` over a list: each of its items is decided, whatever verb it uses. */
function decideByLead(meeting: Meeting, head: readonly Line[]): void {
	if (!head.slice(-2).some(({ text }) => settledBelow.test(text))) return;
	for (const item of meeting.items)
		if (item.resolutions.length === 0 && !item.notTaken)
			item.resolutions.push({
				span: item.title,
				verb: "decide",
				amounts: item.amounts,
				people: item.subjects,
				responsible: [],
			});
}

/** Index of the first line after the head's fields. */
function bodyStart(lines: readonly Line[], fields: readonly Field[]): number {
	let from = 0;
	const agendas = fields.filter((field) => field.key === "agenda" && field.line >= 0);
	// 议题： before each item, not once in the head.
	const opened = agendas.length > 1 ? (agendas[0]?.line ?? lines.length) : lines.length;
	for (const field of fields) {
		if (field.line >= opened || someoneSpeaks(lines.slice(from, field.line), fields, from)) break;
		if (lines.slice(from, Math.max(from, field.line)).some(opensBody)) break;
		if (field.line < 0 || field.line > from + 6) continue;
		if (field.signature || /^(?:votes|opinions|decision|recusal)$/.test(field.key)) continue;
		from = Math.max(from, field.line + 1);
	}
	if (from === 0) {
		const title = lines
			.slice(0, 6)
			.findIndex(
				(line) =>
					/[。：]/.test(line.text) || /^[一二三四五六七八九十]{1,2}、|^（一）|^1[.、]/.test(line.text),
			);
		from = title < 0 ? Math.min(1, lines.length) : title;
		if (/主持召开|主持会议/.test(lines[from]?.text ?? "") || isToldHead(lines[from])) from += 1;
	}
	while (from < lines.length - 1 && lines[from] && isUnlabelledHead(lines[from] as Line)) from += 1;
	return Math.min(from, lines.length);
}

/** The first of numbered items, or a paragraph of several sentences: the head has ended above it. */
function opensBody({ text, cell }: Line): boolean {
	return (
		!cell &&
		(/^(?:一|1|（一）|（1）|①)[、.．）](?!\d)/.test(text) || (text.length > 70 && /。.{10}/.test(text)))
	);
}

const toldInHead: readonly RegExp[] = [
	/(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:月|[./-]\d)/,
	/[上下]午|早上|早晨|晚上|后晌|前晌|中午|点(?:半|钟|\d|[一二三四五六七八九十]|$|[，。])|\d[:：]\d\d|(?:礼拜|星期|周)[一二三四五六日天]/,
	/室|楼|厅|礼堂|办公地/,
	/主持|召集/,
	/(?:到|来|在|齐)(?:了|齐|场|座|会|的)?[，。；、]|应到|实到|请[了]?假|列席|出席|参加|旁听/,
	/记(?:录|的)?[，。；]/,
];

/** `四月十五，礼拜四，上午九点，小会议室，周主持，五个都到了，邬记。`: the whole head in one sentence. */
function isToldHead(line: Line | undefined): boolean {
	if (!line || line.cell || /^[^，。；：]{1,9}：/.test(line.text)) return false;
	const first = line.text.slice(0, 160);
	return toldInHead.filter((sign) => sign.test(first)).length >= 4;
}

/** A field after someone's words is no field of the head: the recorder's name at the end. */
function someoneSpeaks(lines: readonly Line[], fields: readonly Field[], from: number): boolean {
	return lines.some(
		(line, index) =>
			!line.cell &&
			/^[^，。；：、]{2,9}：.{6,}/.test(line.text) &&
			!fields.some((field) => field.line === from + index),
	);
}

/** Ordinals of the lines before the first item and after the last. */
function headAndTail(lines: readonly Line[], agenda: Agenda, bodyFrom: number): Set<number> {
	const zone = new Set<number>();
	const firstItem = agenda.items[0]?.from ?? bodyFrom;
	for (let index = 0; index < firstItem; index += 1) zone.add(index);
	for (let index = lines.length - agenda.tail.length; index < lines.length; index += 1) zone.add(index);
	return zone;
}

function nameMeeting(meeting: Meeting, source: string, lines: readonly Line[], bodyFrom: number): void {
	const titles = lines
		.slice(0, Math.max(2, Math.min(bodyFrom, 4)))
		.filter((line) => /会|纪要|记录|表|学习|党课|支部/.test(line.text) && !isUnlabelledHead(line));
	const title = titles.find((line) => line.text.length <= 60 && !/：./.test(line.text)) ?? titles[0];
	if (meeting.title) meeting.body = bodyOf(source.slice(meeting.title.start, meeting.title.end));
	else if (title) meeting.title = spanIn(title, 0, title.text.length);
	const words = [...titles.map((line) => line.text), ...lines.slice(0, bodyFrom).map((line) => line.text)];
	for (const text of words) {
		if (meeting.body !== "unknown") break;
		meeting.body = bodyOf(text.slice(0, 120));
	}
}

function formOf(kind: DocumentKind, lines: readonly Line[]): Meeting["form"] {
	if (kind === "decision-table" || kind === "agenda-approval") return "table";
	if (kind === "meeting-summary" || lines.slice(0, 2).some(({ text }) => /会议?决议(?:（.*）)?$/.test(text)))
		return "summary";
	if (kind === "meeting-record" || kind === "democratic-life") return "verbatim";
	const own = lines.filter((line) =>
		/^会议(?:听取|指出|强调|要求|决定|审议|认为|研究)/.test(line.text),
	).length;
	return own * 3 > lines.length ? "summary" : "verbatim";
}
