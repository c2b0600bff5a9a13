import type { Span } from "../text/span";
import { mayBeRareName, readNameList } from "./attendance-list";
import { addAbsent, addPerson, placeList } from "./attendance-place";
import { type Line, spanIn } from "./lines";
import type { Field } from "./meeting-fields";
import type { Attendance } from "./model-meeting";
import { readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

const singleAbsence =
	/(?:^|[；。，、：（])([^；。，、：（]{2,12}?)(?:同志)?(?:因|(?=参加(?!：)|赴|外出|出差|带队|住院|陪护|在[^；。，、]{2,16}(?:学习|培训|开会|挂职)))((?:[^；。、：（]|（[^）]*）){1,24}?)(?:未能?)?，?(?:请假|缺席|未到会|未参加|未出席|不能参加)/g;
const singleObserver = /(?:^|[；。])([^；。，：]{2,24}?)(?:同志)?列席(?:了?会议)?(?=[。；]|$)/g;

/** `韩立群因病请假。` `冯立本、苏晚晴同志出席，龙小川列席。` */
export function takeSentences(
	source: string,
	line: Line,
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): void {
	takeSingles(line, attendance, touched, book);
	takeJoint(source, line, attendance, touched, book);
	takeCounted(source, line, attendance, touched, book);
	takeWhole(source, line, attendance, touched, book);
}

const body = "(?:成员|委员|常委|执委|支委|理事|董事|班子|党员)";
const several = "(?:共|计|共计)?[\\d一二三四五六七八九十]{1,3}[名人位]";
const allThere =
	"(?:(?:以上)?[\\d一二三四五六七八九十]{1,3}[名人位]?(?:同志|成员|委员)?)?(?:全部|全体|全员|全都?|都|均|悉数|无人?|没有?人?|一个没)(?:到|来|在座|出席|参加|缺|请假)";
const nameList =
	"([^。；（）]{1,12}(?:（[^（）]{1,14}）)?(?:[、，][^。；（）、，]{1,12}(?:（[^（）]{1,14}）)?)+?)";
const wholeBodies = [
	new RegExp(`${body}${several}，?[：（]${nameList}[。；）]?(?=，?${allThere})`),
	new RegExp(`${body}${several}，?${allThere}[齐了会场]{0,2}[：（]${nameList}(?=[。；）]|$)`),
];

/** `总支委员五名：甲、乙、丙、丁、戊。全部在座。`: the body by name, and that all of it came. */
function takeWhole(
	source: string,
	line: Line,
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): void {
	if (line.cell || attendance.members.length > 0 || !/[名人位]/.test(line.text)) return;
	const match = wholeBodies.map((pattern) => pattern.exec(line.text)).find((found) => found !== null);
	if (!match?.[1]) return;
	const from = match.index + match[0].indexOf(match[1]);
	const list = readNameList(source, spanIn(line, from, from + match[1].length), book);
	if (list.people.length < 2) return;
	placeList(list, "present", attendance);
	touched.push(spanIn(line, match.index, match.index + match[0].length));
}

function takeSingles(line: Line, attendance: Attendance, touched: Span[], book: PersonBook): void {
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

const jointVerb =
	/(?:同志|等)*，?(?:[\d一二三四五六七八九十]{1,2}[人名位](?:同志|成员|委员)?)?(?:均|也|都|全(?:部|体|员|都|程)?|悉数|依次)?(出席|参加|参会|到会|列席|请假|缺席|未到会?)(?:了)?(?:本次|今天的?|此次)?(?:党组|党委)?(?:会议?)?(?=[，。；]|$)/g;
const verbKeys: readonly [Field["key"], RegExp][] = [
	["present", /出席|参加|参会|到会/],
	["observers", /列席/],
	["absent", /请假|缺席|未到/],
];

/** Names in front of a verb of presence; what is no name before them is the sentence's own. */
function takeJoint(
	source: string,
	line: Line,
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): void {
	if (line.cell) return;
	let from = 0;
	for (const match of line.text.matchAll(jointVerb)) {
		const stop = Math.max(
			line.text.lastIndexOf("。", match.index - 1),
			line.text.lastIndexOf("；", match.index - 1),
			line.text.lastIndexOf("：", match.index - 1),
			from - 1,
		);
		from = match.index + match[0].length;
		const key = verbKeys.find(([, words]) => words.test(match[1] as string))?.[0];
		const begin = namesBefore(line.text, stop + 1, match.index, key === "present" ? "，、" : "、", book);
		if (begin === undefined || !key) continue;
		const span = spanIn(line, begin, match.index);
		const list = readNameList(source, span, book);
		if (!list.clean || list.people.length === 0) continue;
		placeList(/^等/.test(match[0]) ? { ...list, open: true } : list, key, attendance);
		// Posts and clauses between the names of a sentence may hide further ones.
		const posts = list.people.some(({ person }) => person.post !== undefined);
		if (key === "present" && (posts || /[，；]/.test(line.text.slice(stop + 1, begin))))
			attendance.loose = true;
		touched.push(spanIn(line, begin, from));
	}
}

/** Where the run of names that ends at `to` begins. */
function namesBefore(
	text: string,
	from: number,
	to: number,
	joints: string,
	book: PersonBook,
): number | undefined {
	let begin: number | undefined;
	let end = to;
	while (end > from) {
		let start = end;
		while (start > from && !"，、".includes(text[start - 1] as string)) start -= 1;
		const words = text
			.slice(start, end)
			.replace(/（[^）]*）/g, "")
			.replace(/^(?:还有|以及|其中|其余|其他)(?:党组|党委)?(?:成员|委员|同志|的)?/, "");
		const read = readWholeName(words, (written) => book.knows(written));
		const named = read && (read.shape === "full" || book.knows(read.written) || read.shape === "spoken");
		const rare = begin !== undefined && mayBeRareName(words);
		if (named || rare) begin = start;
		else if (begin === undefined || !isPostBefore(words)) break;
		else begin = start;
		if (start > from && !joints.includes(text[start - 1] as string)) break;
		end = start - 1;
	}
	return begin;
}

function isPostBefore(words: string): boolean {
	return /^[^的了在]{0,10}(?:书记|局长|成员|委员|院长|主席|主任)$/.test(words);
}

const counted =
	/(?:(请假|缺席|未到会?|列席|出席|到会|实到)(?:会议)?(?:人员|成员)?(?:的)?有?[\d一二三四五六七八九十]{1,3}[人名位])(?:（([^（）]*(?:（[^（）]*）)?[^（）]*)）|：([^。；]+))/g;

/** `请假1人（钱伯韬，出差）`, `到会4人：贺知远、…`. */
function takeCounted(
	source: string,
	line: Line,
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): void {
	for (const match of line.text.matchAll(counted)) {
		const names = match[2] ?? match[3];
		const key = verbKeys.find(([, words]) => words.test((match[1] as string).replace("实到", "到会")))?.[0];
		if (!names || !key) continue;
		const begin = match.index + match[0].lastIndexOf(names);
		const list = readNameList(source, spanIn(line, begin, begin + names.length), book);
		const first = list.people[0];
		if (!first || (match[3] !== undefined && first.span.start !== line.at[begin])) continue;
		placeList(list, key, attendance);
		touched.push(spanIn(line, match.index, match.index + match[0].length));
	}
}
