import type { DocumentModel } from "../document/model";
import { contains, cover, type Span } from "../text/span";
import { type Agenda, type ItemRange, singleItem } from "./agenda";
import { addedIn, notTakenIn } from "./agenda-added";
import { kindsOf } from "./agenda-kinds";
import { readItemRows } from "./item-rows";
import { type Line, part, spanIn } from "./lines";
import { readTableItem, speakerColumns } from "./meeting-table";
import type { AgendaItem, Meeting } from "./model-meeting";
import type { PersonBook } from "./person";
import { readRecusals } from "./recusal";
import { amountsIn, readResolutions } from "./resolution";
import { subjectsOf } from "./subjects";
import { readTurns } from "./turns";
import { markMembers } from "./turns-members";
import { readVotes } from "./votes";

/** The items of a meeting with all that was said and decided in each. */
export function readItems(
	document: DocumentModel,
	lines: readonly Line[],
	agenda: Agenda,
	bodyFrom: number,
	meeting: Meeting,
	book: PersonBook,
): AgendaItem[] {
	const rows = readItemRows(document, lines, meeting, book);
	if (rows.length >= 2 || (rows.length === 1 && agenda.items.length <= 1)) return rows;
	const forms = agenda.items.map((range) => formItem(document, lines, range, meeting, book));
	if (forms.length > 1 && forms.every((form) => form !== undefined)) return forms;
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

/** `事项一 …` over a small form of its own: reporter, discussion, vote, decision. */
function formItem(
	document: DocumentModel,
	lines: readonly Line[],
	range: ItemRange,
	meeting: Meeting,
	book: PersonBook,
): AgendaItem | undefined {
	const own = lines.slice(range.from, range.to);
	if (!own[1]?.cell) return undefined;
	const item = readTableItem(document, own, meeting, book, range);
	if (item && range.label) item.label = range.label;
	return item;
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
		if (!added || index - current.from < 2 || !isSettled(lines.slice(index, range.to))) continue;
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

/** What follows takes a decision of its own. */
function isSettled(lines: readonly Line[]): boolean {
	return lines.some(({ text }) => /同意|通过|赞成|决定|定(?:了|下来)|就这么|照办|表决|举手/.test(text));
}

/** One item from its own lines. */
export function readItem(
	lines: readonly Line[],
	range: ItemRange,
	meeting: Meeting,
	book: PersonBook,
): AgendaItem {
	const first = lines[0] as Line;
	const last = lines.at(-1) as Line;
	// An item told in one sentence is title and decision in one.
	const told = lines.length === 1 && range.titleEnd >= first.text.length - 1 && first.text.length > 20;
	const resolutions = readResolutions(lines, told ? 0 : range.titleEnd, book, meeting.date?.iso);
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
