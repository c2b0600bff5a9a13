import type { DocumentModel } from "../document/model";
import { contains, cover, type Span } from "../text/span";
import { type Agenda, cutAtOralItems, type ItemRange, readAgenda, singleItem } from "./agenda";
import { addedIn, notTakenIn } from "./agenda-added";
import { kindsOf } from "./agenda-kinds";
import { readAttendance } from "./attendance";
import { takeExpected } from "./attendance-counts";
import { type Line, part, spanIn } from "./lines";
import { type Field, readFields } from "./meeting-fields";
import { bodyOf, readHead } from "./meeting-head";
import { readTableHead, readTableItem, speakerColumns } from "./meeting-table";
import type { AgendaItem, DocumentKind, Meeting } from "./model";
import type { PersonBook } from "./person";
import { readRecusals } from "./recusal";
import { amountsIn, readResolutions } from "./resolution";
import { splitMeetings } from "./split";
import { subjectsOf } from "./subjects";
import { readTurns } from "./turns";
import { markMembers } from "./turns-members";
import { readVotes } from "./votes";

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
	if (!mayHoldMeetings(kind) || lines.length === 0) return [];
	let year = yearIn(lines.slice(0, 4));
	return splitMeetings(lines).flatMap((range) => {
		const own = lines.slice(range.from, range.to);
		const meeting = readMeeting(document, own, kind, book, yearIn(own.slice(0, 2)) ?? year);
		year = meeting.date?.year ?? year;
		return kind === "unknown" && !looksLikeMeeting(meeting) ? [] : [meeting];
	});
}

/** The year that a title names: 2023年党组会议记录. */
function yearIn(lines: readonly Line[]): number | undefined {
	for (const { text } of lines) {
		const match = /(?<!\d)(20\d\d)(?:年|\.)/.exec(text);
		if (match && text.length < 60 && !/归档|整理|印发/.test(text)) return Number(match[1]);
	}
	return undefined;
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
	const lines = numbered.items.length === 0 ? cutAtOralItems(given, bodyFrom) : given;
	const agenda = lines.length === given.length ? numbered : readAgenda(lines, bodyFrom);
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
	nameMeeting(meeting, source, lines, bodyFrom);
	addChair(meeting);
	introduceMembers(meeting, book);
	resolveHead(meeting, book);
	if (meeting.form === "table") readTableHead(meeting, lines, book);
	if (meeting.attendance) takeExpected(meeting.attendance, lines);
	meeting.items = readItems(document, lines, agenda, bodyFrom, meeting, book);
	if (meeting.announced.length === 0 && agenda.announced.length > 0) meeting.announced = agenda.announced;
	return meeting;
}

/** Index of the first line after the head's fields. */
function bodyStart(lines: readonly Line[], fields: readonly Field[]): number {
	let from = 0;
	const agendas = fields.filter((field) => field.key === "agenda" && field.line >= 0);
	// 议题： before each item, not once in the head.
	const opened = agendas.length > 1 ? (agendas[0]?.line ?? lines.length) : lines.length;
	for (const field of fields) {
		if (field.line >= opened) break;
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
		if (/主持召开|主持会议/.test(lines[from]?.text ?? "")) from += 1;
	}
	return Math.min(from, lines.length);
}

/** Ordinals of the lines before the first item and after the last. */
function headAndTail(lines: readonly Line[], agenda: Agenda, bodyFrom: number): Set<number> {
	const zone = new Set<number>();
	const firstItem = agenda.items[0]?.from ?? bodyFrom;
	for (let index = 0; index < firstItem; index += 1) zone.add(index);
	for (let index = lines.length - agenda.tail.length; index < lines.length; index += 1) zone.add(index);
	return zone;
}

/** Names in the head's lists are known before anything else is read, so that short forms resolve. */
function introducePeople(source: string, fields: readonly Field[], book: PersonBook): void {
	for (const field of fields) {
		if (!["chair", "recorder", "present", "absent", "observers"].includes(field.key)) continue;
		const attendance = readAttendance(source, [], [{ ...field, line: -1 }], [], book);
		for (const person of [
			...(attendance?.members ?? []),
			...(attendance?.observers ?? []),
			...(attendance?.absent.map((absence) => absence.person) ?? []),
		])
			if (person.name) book.add(person.name, person.post);
	}
}

function introduceMembers(meeting: Meeting, book: PersonBook): void {
	for (const person of meeting.attendance?.members ?? []) {
		if (person.name) book.add(person.name, person.post, { member: true });
		else book.addMention(person.written);
	}
	for (const person of meeting.attendance?.observers ?? []) if (!person.name) book.addMention(person.written);
	for (const person of [
		meeting.chair,
		meeting.recorder,
		...meeting.signatures.map((signature) => signature.person),
	])
		if (person?.name) book.add(person.name, person.post);
	for (const absence of meeting.attendance?.absent ?? []) {
		if (absence.person.name) book.add(absence.person.name, absence.person.post, { member: true });
		else book.addMention(absence.person.written);
	}
}

/** Short forms of the head resolve once all its names are known. */
function resolveHead(meeting: Meeting, book: PersonBook): void {
	const people = [
		meeting.chair,
		meeting.recorder,
		...(meeting.attendance?.members ?? []),
		...(meeting.attendance?.observers ?? []),
		...(meeting.attendance?.absent.map((absence) => absence.person) ?? []),
	];
	for (const person of people) {
		if (!person || person.name) continue;
		const name = book.resolve(person.written);
		if (name) person.name = name;
	}
}

/** Who chairs is there, though a list of the others may leave them out. */
function addChair(meeting: Meeting): void {
	const { chair, attendance } = meeting;
	if (!chair || !attendance || (attendance.members.length === 0 && !attendance.open)) return;
	const key = chair.name ?? chair.written;
	const listed = [
		...attendance.members,
		...attendance.observers,
		...attendance.absent.map((absence) => absence.person),
	];
	if (
		!listed.some(
			(person) =>
				(person.name ?? person.written) === key ||
				(person.name === undefined && person.written[0] === key[0]),
		)
	)
		attendance.members.unshift(chair);
}

function nameMeeting(meeting: Meeting, source: string, lines: readonly Line[], bodyFrom: number): void {
	const titles = lines
		.slice(0, Math.max(2, Math.min(bodyFrom, 4)))
		.filter((line) => /会|纪要|记录|表|学习|党课|支部/.test(line.text));
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
	if (kind === "meeting-summary") return "summary";
	if (kind === "meeting-record" || kind === "democratic-life") return "verbatim";
	const own = lines.filter((line) =>
		/^会议(?:听取|指出|强调|要求|决定|审议|认为|研究)/.test(line.text),
	).length;
	return own * 3 > lines.length ? "summary" : "verbatim";
}

function readItems(
	document: DocumentModel,
	lines: readonly Line[],
	agenda: Agenda,
	bodyFrom: number,
	meeting: Meeting,
	book: PersonBook,
): AgendaItem[] {
	const table =
		meeting.form === "table" || agenda.items.length === 0
			? readTableItem(document, lines, meeting, book)
			: undefined;
	if (table) return [table];
	const single =
		agenda.items.length === 0
			? singleItem(lines, bodyFrom, agenda.announced, agenda.announcedTexts)
			: undefined;
	const ranges = single ? [single] : agenda.items;
	return ranges
		.flatMap((range) => cutAdded(lines, range))
		.map((range) =>
			withTables(
				document,
				readItem(lines.slice(range.from, range.to), range, meeting, book),
				lines,
				meeting,
				book,
			),
		);
}

/** An item may hold its discussion in a table 发言人 | 意见. */
function withTables(
	document: DocumentModel,
	item: AgendaItem,
	lines: readonly Line[],
	meeting: Meeting,
	book: PersonBook,
): AgendaItem {
	const tables = document.tables.filter((table) => contains(item.span, table.span));
	const turns = tables.flatMap((table) => speakerColumns(document, table, lines, book));
	if (turns.length === 0) return item;
	item.turns = [
		...item.turns.filter((turn) => !tables.some((table) => contains(table.span, turn.span))),
		...turns,
	];
	markMembers(item, meeting);
	return item;
}

/** A matter raised on the spot within another item's lines is an item of its own. */
function cutAdded(lines: readonly Line[], range: ItemRange): ItemRange[] {
	const cuts: ItemRange[] = [];
	let current: ItemRange = { ...range };
	for (let index = range.from + 1; index < range.to; index += 1) {
		const line = lines[index] as Line;
		const added = addedIn(line, true);
		if (!added || index - current.from < 2) continue;
		cuts.push({ ...current, to: index });
		current = {
			from: index,
			to: range.to,
			title: spanIn(line, added.from, added.sentenceTo),
			titleText: line.text.slice(added.from, added.sentenceTo),
			titleEnd: 0,
			added: spanIn(line, added.from, added.to),
		};
	}
	return [...cuts, current];
}

function readItem(lines: readonly Line[], range: ItemRange, meeting: Meeting, book: PersonBook): AgendaItem {
	const first = lines[0] as Line;
	const last = lines.at(-1) as Line;
	const resolutions = readResolutions(lines, range.titleEnd, book);
	const amounts = lines.flatMap((line) => amountsIn(line));
	const decisions = resolutions.map((resolution) => foldOf(lines, resolution.span)).join("");
	const item: AgendaItem = {
		span: cover(first.span, last.span),
		title: range.title,
		kinds: kindsOf(range.titleText, decisions, amounts, lines.map((line) => line.text).join("")),
		turns: readTurns(lines, range.titleEnd, book),
		votes: readVotes(lines, range.titleEnd, book),
		resolutions,
		recusals: readRecusals(lines, book),
		amounts,
		subjects: [],
	};
	if (range.label) item.label = range.label;
	item.subjects = subjectsOf(lines, item, book);
	const added = range.added ?? firstAdded(lines);
	if (added) item.added = added;
	const notTaken = notTakenIn(lines);
	if (notTaken) item.notTaken = notTaken;
	markMembers(item, meeting);
	return item;
}

function foldOf(lines: readonly Line[], span: Span): string {
	for (const line of lines) {
		if (line.span.start > span.start || line.span.end < span.end) continue;
		const from = line.at.findIndex((at) => at >= span.start);
		let to = from;
		while (to < line.text.length && (line.at[to] as number) < span.end) to += 1;
		return part(line, from, to).text;
	}
	return "";
}

function firstAdded(lines: readonly Line[]): Span | undefined {
	for (const line of lines.slice(0, 3)) {
		const added = addedIn(line, false);
		if (added) return spanIn(line, added.from, added.to);
	}
	return undefined;
}
