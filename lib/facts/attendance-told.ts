import type { Span } from "../text/span";
import { leavesFor, readNameList } from "./attendance-list";
import { addAbsent, placeList } from "./attendance-place";
import { isGoneLine } from "./head-lines";
import { type Line, spanIn } from "./lines";
import { count } from "./meeting-count";
import type { FieldKey } from "./meeting-fields";
import type { Attendance } from "./model-meeting";
import type { PersonMention } from "./model-values";
import { isFullName, isSurname, readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

/** Presence as it is told in a sentence, not listed under a label. */

const all = "(?:也|便|就)?(?:都|全|均|皆|俱|一齐|一道|准时|悉数|也都|全都)?";
const there =
	"(?:到(?:了|齐了?|场了?|位了?|会了?)|来(?:了|齐了?|开会了?)|在(?:座|场|会上)?|齐(?:了|全)?|参加了?)(?:会议?|的)?";
const beside =
	"(?:(?:坐)?(?:在|到)?(?:边上|旁边|一旁|一边|后排|后面)(?:坐着)?(?:听|旁听|列席)|旁听|列席)(?:着|了)?(?:会议?)?";
const heads = `(?:这|等)?(?:共|一共|共计|总共)?(?:${count})(?:个人?|位|名|人)(?:同志|委员|成员|领导)?`;
const named = "[\\u4e00-\\u9fff·]{1,12}(?:（[^（）]{1,20}）)?";
const lastNamed = "[\\u4e00-\\u9fff·]{1,12}?(?:（[^（）]{1,20}）)?";
const several = new RegExp(
	`(?:^|[，。；：（]|主持[，、]?)((?:${named}(?:、|和|与|及))+(?:${lastNamed})?)(?:（[^（）]*）)?(${heads})?(?:${all}(${there})|${all}(${beside}))(?=[，。；）、]|$)`,
	"g",
);

/** `五个来了四个：甲、乙…`, `到会的有甲、乙`, `五个到了三个，甲、乙、丙`. */
const listed = new RegExp(
	`(?:(?:来了|到了|实到|到会|在座|到场|出席)的?(?:${count})(?:个人?|位|名|人)(?:，?(?:是|有|分别是|就是))?[，：（]|(?:(列席|旁听)|(请假|没来|没到|缺席|未到)|到会|在座|在场|出席|参加|到|来)(?:会议)?的(?:还|另外?)?(?:有|是))([^。；]{1,120})`,
	"g",
);

/** `出席董事甲、乙`, `列席人员丙`: the verb, at most a word for the body, and the names. */
const bare =
	/(?<=^|[，。；])(?:(列席|旁听)|(请假|缺席)|出席|参加|到会)(?:会议|本次会议)?的?(?:人员|董事|监事|委员|成员|党组成员|党委委员|理事|领导)?(?:有|为|是)?([^。；：]{5,120})/g;

const away =
	/请[了过]?(?:[事病公产婚丧长]|年休)?假|告[了过]?假|(?:没|没有|没能|未|未能|不能)(?:来|到|参加|赶(?:上|到|回))|缺席|不在(?!话下|场的)/;

/** Reads the sentences of a head that tell who came, who was away and who only listened. */
export function takeTold(
	source: string,
	line: Line,
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): void {
	if (line.cell) return;
	meetSurnames(line.text, book);
	for (const match of line.text.matchAll(several)) {
		const names = match[1] as string;
		const from = match.index + match[0].indexOf(names);
		if (!names.split(/[、，和与及]/).some((one) => isPerson(one, book))) continue;
		place(
			from,
			from + names.replace(/[、和与及]$/, "").length,
			match[4] ? "observers" : "present",
			match.index,
			match[0].length,
		);
	}
	for (const match of [...line.text.matchAll(listed), ...line.text.matchAll(bare)]) {
		const names = match[3] as string;
		const key = match[1] ? "observers" : match[2] ? "absent" : "present";
		const from = match.index + match[0].length - names.length;
		place(from, from + runOfNames(names, book), key, match.index, match[0].length);
	}
	if (!takeGoneLine(source, line, attendance, touched, book)) takeAway(line, attendance, touched, book);
	takeGone(source, line, attendance, touched, book);

	function place(from: number, to: number, key: FieldKey, at: number, length: number): void {
		if (to <= from) return;
		const list = readNameList(source, spanIn(line, from, to), book);
		const sure = list.people.filter(({ person }) => isSure(person, book));
		if (sure.length === 0 || sure.length < list.people.length || !list.clean) return;
		placeList(list, key, attendance);
		touched.push(spanIn(line, at, at + length));
	}
}

/** Two characters that begin with a surname may be a thing; a list of people has better names among them. */
function isPerson(words: string, book: PersonBook): boolean {
	const read = readWholeName(words.replace(/（.*$/, ""), (written) => book.knows(written));
	return (
		read !== undefined && (book.knows(read.written) || read.post !== undefined || read.written.length > 2)
	);
}

function isSure(person: PersonMention, book: PersonBook): boolean {
	return isFullName(person.written) || book.knows(person.written);
}

/** Three surnames in a row that are no names are how a notebook calls its people: 周、秦、尤. */
function meetSurnames(text: string, book: PersonBook): void {
	for (const [run] of text.matchAll(/(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){2,}/g)) {
		const surnames = run.split("、");
		if (!surnames.every((one) => isSurname(one))) continue;
		for (const surname of surnames) if (!book.knows(surname)) book.addMention(surname);
	}
}

/** Length of the run of names that a text begins with; it ends at the first comma behind which no name stands. */
function runOfNames(text: string, book: PersonBook): number {
	let to = 0;
	for (const piece of text.matchAll(/([^，、：）]+)[，、：）]?/g)) {
		const words = (piece[1] as string).replace(/（[^）]*$/, "");
		const read = readWholeName(words, (written) => book.knows(written));
		if (!read || read.shape === "post" || !(isFullName(read.written) || book.knows(read.written))) break;
		to = piece.index + (piece[1] as string).length;
	}
	return to;
}

/** `老秦领队去省里，温在党校学习，都请了假`: each clause of the sentence that begins with a person. */
function takeAway(line: Line, attendance: Attendance, touched: Span[], book: PersonBook): void {
	for (const sentence of line.text.matchAll(/[^。；]+/g)) {
		const told = away.exec(sentence[0]);
		if (!told || /(?:无人|没有?人|都没有?|均无)(?:请|告|缺)/.test(sentence[0])) continue;
		const end = told.index + told[0].length;
		let reached: number | undefined;
		for (const clause of clausesBefore(sentence[0], end).reverse()) {
			const person = leadingPerson(line, sentence.index + clause.from, clause.text, book);
			if (!person) {
				if (reached !== undefined) break;
				continue;
			}
			reached = clause.from;
			if (attendance.members.some((one) => one.name !== undefined && one.name === person.mention.name)) break;
			const reason = clause.text.slice(person.length).replace(/^(?:同志|因为?|是)/, "");
			// 主持：甲　参加：党组成员5人（乙请假）: what stands before a label is no one away.
			if (/^(?:参加|出席|到会|列席|参会|记录)(?:人员|情况)?$/.test(reason)) break;
			addAbsent(
				attendance,
				person.mention,
				reason === "" || away.exec(reason)?.index === 0 ? undefined : reason,
			);
		}
		if (reached !== undefined) touched.push(spanIn(line, sentence.index + reached, sentence.index + end));
	}
}

/** `今天到了四人：…；丙、丁下乡。`: several in one clause that tells where they are instead. */
function takeGone(
	source: string,
	line: Line,
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): void {
	if (!/[到来]了|实到|到会/.test(line.text)) return;
	for (const clause of line.text.matchAll(
		/(?<=[，。；])[^，。；：（）]{1,8}(?:[、和][^，。；：（）]{2,16})+(?=[，。；]|$)/g,
	)) {
		const list = readNameList(source, spanIn(line, clause.index, clause.index + clause[0].length), book);
		const last = list.people.at(-1);
		if (!list.clean || last?.state !== "absent" || !list.people.every(({ person }) => isSure(person, book)))
			continue;
		for (const { person } of list.people) addAbsent(attendance, person, last.reason);
		touched.push(spanIn(line, clause.index, clause.index + clause[0].length));
	}
}

/** `甲、乙去市里开会，丙休假`: a line of the head that tells nothing but who is elsewhere. */
function takeGoneLine(
	source: string,
	line: Line,
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): boolean {
	if (!isGoneLine(line)) return false;
	const clauses = [...line.text.matchAll(/[^，。；]+/g)];
	const lists = clauses.map((clause) =>
		readNameList(source, spanIn(line, clause.index, clause.index + clause[0].length), book),
	);
	const gone = lists.every(
		({ people, clean }) =>
			clean &&
			people.at(-1)?.state === "absent" &&
			people.every(({ person }) => isSure(person, book)) &&
			!people.some(({ person }) =>
				attendance.members.some(({ name }) => name !== undefined && name === person.name),
			),
	);
	if (!gone || lists.length === 0) return false;
	for (const { people } of lists)
		for (const { person } of people) addAbsent(attendance, person, people.at(-1)?.reason);
	touched.push(line.span);
	return true;
}

function clausesBefore(text: string, end: number): { from: number; text: string }[] {
	return [...text.slice(0, end).matchAll(/[^，：（]+/g)].map((match) => ({
		from: match.index,
		text: match[0],
	}));
}

/** The person whom a clause is about: a name or a known short form that a verb of being away follows. */
function leadingPerson(
	line: Line,
	from: number,
	clause: string,
	book: PersonBook,
): { mention: PersonMention; length: number } | undefined {
	for (let length = Math.min(4, clause.length - 1); length >= 1; length -= 1) {
		const words = clause.slice(0, length);
		const read = readWholeName(words, (written) => book.knows(written));
		if (!read || read.shape === "post" || read.from !== 0) continue;
		const spoken = read.shape === "old-young" || read.shape === "spoken";
		if (!book.knows(read.written) && !spoken && !isFullName(read.written)) continue;
		if (!leavesFor.test(clause.slice(length))) continue;
		return { mention: mention(spanIn(line, from, from + length), read.written, book), length };
	}
	return undefined;
}
