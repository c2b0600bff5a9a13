import { cover, type Span } from "../text/span";
import { type NameList, readNameList } from "./attendance-list";
import { foldStretch, type Line, part, type Stretch, spanIn } from "./lines";
import { count, countAt, countValue } from "./meeting-count";
import { type Field, isBlank } from "./meeting-fields";
import type { Absence, Attendance, CountValue, PersonMention } from "./model";
import { readWholeName } from "./names";
import { mention, type PersonBook, personKey } from "./person";

const whole = "(?:党组|党委|总支|支委|支部|班子|局领导|董事会|委员会)?(?:成员|委员|人员|党员|董事|领导)?";
const people = "(?:人|名|位|个)?";
const verbs = "到会|出席|参会|参加|与会";

const expectedPatterns = [
	`应(?:${verbs}|到)(?:会议|会)?${whole}(?:人数)?(?:的)?(?:：|为|是|共|有)?(${count})${people}`,
	`(?:党组|党委|班子|支委|总支|董事会|委员会)(?:成员|委员)?(?:共|现有|实有|应为|为)?(${count})[人名位]${whole}(?=[，、；：。（）]|实到|到会|出席|$)`,
	`(${count})[个名位]${whole}(?:里)?(?:来了|到了|到会|出席|实到)(?:${count})[个名人位]?`,
	`(?:应到实到|应到[/、]实到|应到[/、]实到(?:人数|情况))：?(${count})人?[/、]`,
	`共(${count})名?(?:党组|党委)(?:成员|委员)`,
].map((source) => new RegExp(source));

const presentPatterns = [
	`(?:应到实到|应到[/、]实到)(?:人数|情况)?：?(?:${count})人?[/、](${count})`,
	`实(?:际)?(?:${verbs}|到|有)(?:会议|会)?${whole}(?:人数)?(?:的)?(?:：|为|是|共|有)?(?:${count}/)?(${count})${people}`,
	`(?:${count})[个名位]${whole}(?:里)?(?:来了|到了|到会|出席|实到)(${count})[个名人位]?`,
	`(?:应到实到|应到[/、]实到)(?:人数|情况)?：?(?:${count})人?[/、](${count})`,
	`(?:^|[，；。（：、])(?:${verbs})(?:会议)?${whole}(?:的)?(?:共)?(${count})[人名位]`,
	`(?:共|计|共计)(${count})[人名位](?:到会|出席|参加)?(?=[；。，）]|$)`,
	`等(${count})[人名位]`,
].map((source) => new RegExp(source));

const absentPattern = new RegExp(
	`(?:请假|缺席|因[病事公故]未到会?|未到会?)(?:人数|人员)?：?(${count})[人名位]`,
);

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
		const value = withFollowing(source, lines, field);
		touched.push(cover(field.label, value));
		takeLists(source, field, value, attendance, book);
	}
	for (const line of zone) takeSentences(line, attendance, touched, book);
	takeCounts(zone, fields, source, attendance, touched);
	if (touched.length === 0) return undefined;
	attendance.span = touched.reduce((whole, span) => cover(whole, span));
	settle(attendance);
	return attendance;
}

/** A list of names goes on over the lines that hold nothing but names. */
function withFollowing(source: string, lines: readonly Line[], field: Field): Span {
	if (field.line < 0) return field.value;
	let value = field.value;
	for (let index = field.line + 1; index < Math.min(lines.length, field.line + 12); index += 1) {
		const line = lines[index] as Line;
		if (
			line.cell ||
			line.heading ||
			/[：。]/.test(line.text) ||
			/^[（(]?[一二三四五六七八九十\d]{1,2}[、.）)]/.test(line.text)
		)
			break;
		if (!onlyNames(source, line.span)) break;
		value = cover(value.start === value.end ? line.span : value, line.span);
	}
	return value;
}

function onlyNames(source: string, span: Span): boolean {
	const words = foldStretch(source, span, true)
		.text.replace(/（[^）]*）/g, "")
		.split(/[、，；\s]+/)
		.filter((word) => word !== "");
	const spaced = words.every((word) => word.length === 1);
	if (spaced && words.length >= 2) return readWholeName(words.slice(0, 3).join("")) !== undefined;
	return (
		words.length > 0 &&
		words.every((word) => readWholeName(word) !== undefined || /^[\u4e00-\u9fff]$/.test(word))
	);
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
			place(readNameList(source, segment.span, book), segment.key, attendance);
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
	/(?:^|[。；，、])((?:因[病事公]?故?)?(?:请假|缺席|未到会?)(?:人员)?(?:[（\d一二三四五六七八九十]{0,3}[人名）]{0,2})?|列席(?:人员|会议)?|到会(?:党组)?(?:成员|人员|领导)?|出席(?:人员|会议)?|参加(?:人员)?|实到(?:[\d一二三四五六七八九十]+[人名])?|主持(?:人)?|记录(?:人)?|材料送达时间|会议时间|时间|地点)：/g;

function cutAtLabels(folded: Stretch): { key?: Field["key"]; from: number; to: number }[] {
	const cuts = [...folded.text.matchAll(innerLabel)].map((match) => ({
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
	return lead ? { start: piece.at[lead[0].length] ?? span.end, end: span.end } : span;
}

function place(list: NameList, key: Field["key"], attendance: Attendance): void {
	if (key === "name") return;
	for (const listed of list.people) {
		if (key === "absent" || listed.state === "absent")
			addAbsent(attendance, listed.person, listed.reason ?? listed.note);
		else if (key === "observers" || listed.state === "observer")
			addPerson(attendance.observers, listed.person);
		else addPerson(attendance.members, listed.person);
	}
	if (list.open && key === "present") attendance.open = true;
}

function addPerson(to: PersonMention[], person: PersonMention): void {
	if (!to.some((known) => personKey(known) === personKey(person))) to.push(person);
}

function addAbsent(attendance: Attendance, person: PersonMention, reason?: string): void {
	if (attendance.absent.some((absence) => personKey(absence.person) === personKey(person))) return;
	const absence: Absence = { person };
	if (reason) absence.reason = reason;
	attendance.absent.push(absence);
}

const singleAbsence =
	/(?:^|[；。，、：（])([^；。，、：（]{2,12}?)(?:同志)?(?:因|(?=参加|赴|外出|出差|带队|住院|陪护))([^；。、]{1,24}?)(?:未能?)?，?(?:请假|缺席|未到会|未参加|未出席|不能参加)/g;
const singleObserver = /(?:^|[；。])([^；。，：]{2,24}?)(?:同志)?列席(?:了?会议)?(?=[。；]|$)/g;

/** `韩立群因病请假。` `派驻纪检监察组组长沈敬川列席。` */
function takeSentences(line: Line, attendance: Attendance, touched: Span[], book: PersonBook): void {
	for (const [pattern, absent] of [
		[singleAbsence, true],
		[singleObserver, false],
	] as const) {
		for (const match of line.text.matchAll(pattern)) {
			const words = match[1] as string;
			const read = readWholeName(words, (written) => book.knows(written));
			if (!read || read.shape === "post") continue;
			const from = match.index + match[0].indexOf(words) + read.from;
			const person = mention(spanIn(line, from, from + read.to - read.from), read.written, book, read.post);
			if (absent) addAbsent(attendance, person, match[2]);
			else addPerson(attendance.observers, person);
			touched.push(spanIn(line, match.index, match.index + match[0].length));
		}
	}
}

function takeCounts(
	zone: readonly Line[],
	fields: readonly Field[],
	source: string,
	attendance: Attendance,
	touched: Span[],
): void {
	const stretches: Stretch[] = [...zone];
	for (const field of fields)
		if (field.cell && (field.key === "present" || field.key === "counts"))
			stretches.push(foldStretch(source, { start: field.label.start, end: field.value.end }));
	for (const stretch of stretches) {
		if (!/[应实到席参名人个等共]/.test(stretch.text) || /推荐|测评|谈话/.test(stretch.text)) continue;
		attendance.expected ??= firstCount(stretch, expectedPatterns, touched);
		attendance.present ??= firstCount(stretch, presentPatterns, touched);
		attendance.absentCount ??= firstCount(stretch, [absentPattern], touched);
	}
	const bare = fields.find((field) => field.key === "counts");
	if (bare && !attendance.expected) {
		const value = foldStretch(source, bare.value);
		const label = foldStretch(source, bare.label).text;
		const written = value.text.match(new RegExp(`^(${count})[人名]?`));
		if (written?.[1] && label.startsWith("应到") && !label.includes("实"))
			attendance.expected = countAt(value, 0, written[0].replace(/[人名]$/, ""));
	}
}

function firstCount(stretch: Stretch, patterns: readonly RegExp[], touched: Span[]): CountValue | undefined {
	for (const pattern of patterns) {
		const match = stretch.text.match(pattern);
		if (!match?.[1] || match.index === undefined) continue;
		touched.push(spanIn(stretch, match.index, match.index + match[0].length));
		const start =
			match[0].search(/[应实到席参]/) === 0 ? match.index : match.index + match[0].lastIndexOf(match[1]);
		return { span: spanIn(stretch, start, match.index + match[0].length), value: countValue(match[1]) };
	}
	return undefined;
}

/** Who is named absent or 列席 is not counted as present, whatever list they stand in. */
function settle(attendance: Attendance): void {
	const absent = new Set(attendance.absent.map((absence) => personKey(absence.person)));
	attendance.members = attendance.members.filter((person) => !absent.has(personKey(person)));
	const members = new Set(attendance.members.map(personKey));
	attendance.observers = attendance.observers.filter((person) => !members.has(personKey(person)));
}

const inVote = new RegExp(`应(?:到|参会|参加)(?:会)?(?:党组成员|委员|成员|人数)?(?:：|共)?(${count})[人名]`);

/** A summary may tell how many should have come only where it tells the vote. */
export function takeExpected(attendance: Attendance, lines: readonly Line[]): void {
	if (attendance.expected) return;
	for (const line of lines) {
		const match = line.text.match(inVote);
		if (!match?.[1] || match.index === undefined) continue;
		const sentence = line.text.slice(Math.max(0, match.index - 40), match.index);
		if (/推荐|测评|谈话|大会/.test(sentence.split("。").at(-1) ?? "")) continue;
		const span = spanIn(line, match.index, match.index + match[0].length);
		attendance.expected = { span, value: countValue(match[1]) };
		return;
	}
}
