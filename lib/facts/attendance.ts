import { cover, type Span } from "../text/span";
import { takeCounts } from "./attendance-counts";
import { withFollowing } from "./attendance-following";
import { readNameList } from "./attendance-list";
import { placeList } from "./attendance-place";
import { takeSentences } from "./attendance-sentences";
import { takePresenceTables } from "./attendance-table";
import { takeTold } from "./attendance-told";
import { foldStretch, type Line, part, type Stretch, spanIn } from "./lines";
import { type Field, isBlank } from "./meeting-fields";
import type { Attendance } from "./model-meeting";
import { type PersonBook, personKey } from "./person";

/** Everything the head and tail of a meeting tell about who was there. */
export function readAttendance(
	source: string,
	lines: readonly Line[],
	fields: readonly Field[],
	zone: readonly Line[],
	book: PersonBook,
): Attendance | undefined {
	const attendance: Attendance = {
		span: { start: 0, end: 0 },
		members: [],
		absent: [],
		observers: [],
		remarks: [],
	};
	const touched: Span[] = [];
	for (const field of fields) {
		if (
			field.key !== "present" &&
			field.key !== "absent" &&
			field.key !== "observers" &&
			field.key !== "counts"
		)
			continue;
		const value = withFollowing(source, lines, field, book);
		touched.push(cover(field.label, value));
		if (namesBody(source, field) && fields.some((other) => other !== field && tellsWhoCame(source, other))) {
			for (const { person } of readNameList(source, value, book).people)
				if (person.name) book.add(person.name);
			continue;
		}
		takeLists(source, field, value, attendance, book);
	}
	for (const line of zone) {
		takeSentences(source, line, attendance, touched, book);
		takeTold(source, line, attendance, touched, book);
	}
	takePresenceTables(source, zone, attendance, touched, book);
	takeCounts(zone, fields, source, attendance, touched);
	if (touched.length === 0) return undefined;
	attendance.span = touched.reduce((whole, span) => cover(whole, span));
	settle(attendance);
	return attendance;
}

/** `总支委员（应到7人）：…` names the body; who came stands under a label of its own. */
function namesBody(source: string, field: Field): boolean {
	const label = foldStretch(source, field.label).text;
	return (
		field.key === "present" && /委员|成员|董事|理事|应到/.test(label) && !/实到|到会|出席|参加/.test(label)
	);
}

function tellsWhoCame(source: string, field: Field): boolean {
	return field.key === "present" && /实到|到会|出席|在座/.test(foldStretch(source, field.label).text);
}

function takeLists(
	source: string,
	field: Field,
	value: Span,
	attendance: Attendance,
	book: PersonBook,
): void {
	const folded = foldStretch(source, value);
	if (isBlank(folded.text)) return;
	// 应到7人，实到5人。到会党组成员：…。列席：… may stand in one cell: cut at inner labels first.
	for (const piece of cutAtLabels(folded)) {
		const key = piece.key ?? field.key;
		const span = spanIn(folded, piece.from, piece.to);
		if (key === "absent" && /^无[。\s]*$/.test(folded.text.slice(piece.from, piece.to))) continue;
		const lead = listSpan(part(folded, piece.from, piece.to), span);
		for (const segment of segmentsOf(foldStretch(source, lead), key))
			placeList(readNameList(source, segment.span, book), segment.key, attendance);
	}
}

/** A list ends at its stop; a sentence that follows tells who was absent or sat in, or nothing about presence. */
function segmentsOf(list: Stretch, key: Field["key"]): { key: Field["key"]; span: Span }[] {
	if (key !== "present") return [{ key, span: spanIn(list, 0, list.text.length) }];
	const segments: { key: Field["key"]; span: Span }[] = [];
	let from = 0;
	let depth = 0;
	for (let index = 0; index <= list.text.length; index += 1) {
		const unit = list.text[index];
		if (unit === "（") depth += 1;
		if (unit === "）") depth -= 1;
		if (index < list.text.length && (depth > 0 || (unit !== "。" && unit !== "；"))) continue;
		const text = list.text.slice(from, index);
		const own = segments.length === 0;
		const to =
			from +
			(own ? text.length : Math.max(text.search(/(?:因|参加|赴|外出|出差|住院|请假|缺席|未到|列席)/), 0));
		const comma = own && /(?:请假|缺席|未到会?|列席)$/.test(text) ? text.lastIndexOf("，") : -1;
		if (comma > 0) {
			segments.push({ key, span: spanIn(list, from, from + comma) });
			segments.push({
				key: text.endsWith("列席") ? "observers" : "absent",
				span: spanIn(list, from + comma + 1, index),
			});
			from = index + 1;
			continue;
		}
		const told = /请假|缺席|未到/.test(text) ? "absent" : /列席/.test(text) ? "observers" : undefined;
		if (own && !/(?:请假|缺席|未到会?|列席)$/.test(text.replace(/（[^）]*）/g, "")))
			segments.push({ key, span: spanIn(list, from, index) });
		else if (told && to > from) segments.push({ key: told, span: spanIn(list, from, to) });
		else if (!own && !told && /^[\u4e00-\u9fff·、，（） ]+$/.test(text) && text.length <= 60 && unit === "；")
			segments.push({ key, span: spanIn(list, from, index) });
		from = index + 1;
	}
	return segments;
}

const innerLabel =
	/((?:因[病事公]?故?)?(?:请假|缺席|未到会?)(?:人员)?(?:[（\d一二三四五六七八九十]{0,3}[人名）]{0,2})?|列席(?:人员|会议)?|到会(?:党组)?(?:成员|人员|领导)?|出席(?:人员|会议)?|参加(?:人员)?|实到(?:[\d一二三四五六七八九十]+[人名])?|主持(?:人)?|记录(?:人员?|员)?|材料送达时间|会议时间|时间|地点)：/g;

/** A label stands at the start, after a stop, or after a gap that folding dropped. */
function opensLabel(folded: Stretch, at: number): boolean {
	if (at === 0 || /[。；，、]/.test(folded.text[at - 1] as string)) return true;
	return (folded.at[at] as number) - (folded.at[at - 1] as number) > 1;
}

function cutAtLabels(folded: Stretch): { key?: Field["key"]; from: number; to: number }[] {
	const cuts = [...folded.text.matchAll(innerLabel)]
		.filter((match) => opensLabel(folded, match.index))
		.map((match) => ({
			from: match.index,
			body: match.index + match[0].length,
			label: match[1] as string,
		}));
	const pieces: { key?: Field["key"]; from: number; to: number }[] = [
		{ from: 0, to: cuts[0]?.from ?? folded.text.length },
	];
	cuts.forEach((cut, index) => {
		const to = cuts[index + 1]?.from ?? folded.text.length;
		const key = /请假|缺席|未到/.test(cut.label)
			? "absent"
			: cut.label.startsWith("列席")
				? "observers"
				: /到会|出席|参加|实到/.test(cut.label)
					? "present"
					: "name";
		pieces.push({ key, from: cut.body, to });
	});
	return pieces.filter((piece) => piece.to > piece.from);
}

/** Leaves out counts that stand before the names: `应到7人，实到7人：`. */
function listSpan(piece: Stretch, span: Span): Span {
	const lead = piece.text.match(/^[^：]*(?:应到|实到|来了|应出席|应参加|实参加)[^：]*：/);
	const counted = /^(?:实到)?[\d一二三四五六七八九十]{1,3}[人名位]?（(?=[^（）]*[、，])/.exec(piece.text);
	// `5（甲（书记）、乙、丙）`: the names stand in the bracket behind their number.
	if (!lead && counted && piece.text.trimEnd().endsWith("）"))
		return {
			start: piece.at[counted[0].length] ?? span.start,
			end: piece.at[piece.text.lastIndexOf("）")] ?? span.end,
		};
	return lead ? { start: piece.at[lead[0].length] ?? span.end, end: span.end } : span;
}

/** Who is named absent or 列席 is not counted as present, whatever list they stand in. */
function settle(attendance: Attendance): void {
	const absent = new Set(attendance.absent.map((absence) => personKey(absence.person)));
	attendance.members = attendance.members.filter((person) => !absent.has(personKey(person)));
	const members = new Set(attendance.members.map(personKey));
	attendance.observers = attendance.observers.filter((person) => !members.has(personKey(person)));
}
