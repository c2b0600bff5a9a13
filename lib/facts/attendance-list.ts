import type { Span } from "../text/span";
import { type Element, elementsOf, joinSplitNames, withoutCount } from "./attendance-elements";
import type { PersonMention } from "./model-values";
import { isFullName, postAlternatives, type ReadName, readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

/** A person of a list with what the list says of their presence. */
export interface Listed {
	person: PersonMention;
	state?: "absent" | "observer";
	/** Words in brackets behind the name. */
	note?: string;
	reason?: string;
	/** Offset range of the whole element in the original. */
	span: Span;
}

export interface NameList {
	people: Listed[];
	/** Ends in 等, or names a group: 全体班子成员. */
	open: boolean;
	/** Every element was read as a person. */
	clean: boolean;
}

/** Reads `张三、李 四、王五（请假）、副局长邱明泽`, by stops, spaces, tabs or line breaks. */
export function readNameList(source: string, span: Span, book: PersonBook): NameList {
	const elements = joinSplitNames(elementsOf(source, span)).map(withoutCount);
	const list: NameList = { people: [], open: false, clean: true };
	for (const name of rareNames(elements, book)) book.add(name);
	let heldPost = "";
	elements.forEach((element, index) => {
		if (isMemberPost(element.text) && index < elements.length - 1)
			heldPost = joinPosts(heldPost, element.text);
		else if (element.colon && isSubLabel(element.text)) heldPost = "";
		else if (isGroup(element.text)) list.open ||= !/列席/.test(element.text);
		else if (!isCountWords(element.text)) take(element);
	});
	takeSharedNotes(list.people, source, book);
	return list;

	function take(element: Element): void {
		const listed = readElement(element, book, heldPost);
		const before = list.people.at(-1);
		if (listed === "post") {
			heldPost = joinPosts(heldPost, element.text);
			if (element.spaced && before && !before.person.post && elements.indexOf(element) % 2 === 1) {
				before.person.post = element.text;
				heldPost = "";
				takeNotes(before, element.notes);
			} else if (before && element.notes.length > 0 && before.person.post === undefined) {
				before.person.post = element.text;
				heldPost = "";
				takeNotes(before, element.notes);
			}
			return;
		}
		heldPost = "";
		if (listed) list.people.push(listed);
		else if (before && !before.reason && away.test(element.text)) before.reason = element.text;
		else list.clean = false;
		if (/等(?:\d+人|同志|人)?$/.test(element.text)) list.open = true;
	}
}

/** Among many names that are known by their surname, a short word of its own is a name with a rare one. */
function rareNames(elements: readonly Element[], book: PersonBook): string[] {
	const short = elements
		.filter(({ spaced, colon }) => !spaced && !colon)
		.map(({ text }) => withoutPost(text))
		.filter((text) => /^[\u4e00-\u9fff]{2,3}$/.test(text));
	const read = short.filter((text) => isFullName(text));
	if (short.length < 3 || read.length < short.length * 0.3) return [];
	return short.filter(
		(text) => readWholeName(text, (written) => book.knows(written)) === undefined && !noName.test(text),
	);
}

/** A short word among names that is none of the words a head is made of. */
export function mayBeRareName(text: string): boolean {
	return /^[\u4e00-\u9fff]{2,3}$/.test(text) && !noName.test(text);
}

/** `委员楼兰`, `副主任 木兰`: the name behind a post. */
function withoutPost(text: string): string {
	const post = leadingPost.exec(text)?.[0].length ?? 0;
	return text.slice(post);
}

const leadingPost = new RegExp(
	`^[\\u4e00-\\u9fff、]{0,12}(?:${postAlternatives})(?=[\\u4e00-\\u9fff]{2,3}$)`,
);

const noName =
	/[科室处局办部组队所站院校厂店会人员等均共到假席差勤时分年月日长任记员总]$|^(?:其[中他余]|全[体部]|各|本|请|缺|列|应|实|因|在|外|未|主|记|地|时|副|有|无|党|工|职|机|相|及|和|与|以上|成员|领导|同志)|请假|缺席|列席|出差|列|学习|培训|开会|代表|人员|同志|领导|单位|纪检|书记/;

function joinPosts(held: string, post: string): string {
	return held ? `${held}、${post}` : post;
}

/** `党组成员、副局长苏晚晴`: a membership before a name is a post, not a group of people. */
function isMemberPost(text: string): boolean {
	return /^(?:党组|党委|班子|支委会?|总支)(?:副书记|成员|委员)$/.test(text);
}

function isSubLabel(text: string): boolean {
	return /^(?:(?:局|院|校|公司|班子|机关)?领导|(?:党组|党委|班子)?成员|其中|[\u4e00-\u9fff]{1,10}(?:科|室|处|办|部|站|所|中心|股|队|单位|部门))$/.test(
		text,
	);
}

/** `苏晚晴、彭怀山（均赴省厅）` and `…、龙小川、阮青（其中龙小川、阮青列席）` tell of more than the last name. */
function takeSharedNotes(people: Listed[], source: string, book: PersonBook): void {
	const others: Listed[] = [];
	people.forEach((listed, index) => {
		const note = listed.note ?? "";
		if (/^(?:均|都|皆|同|一并|以上)/.test(note))
			for (let back = index - 1; back >= 0 && !people[back]?.note; back -= 1) {
				const other = people[back] as Listed;
				other.note = note;
				if (listed.reason) other.reason ??= listed.reason;
				if (listed.state) other.state ??= listed.state;
			}
		for (const told of note.matchAll(/([^，；。]+?)(?:为)?(列席|请假|缺席|未到会?)(?=[，；。]|$)/g)) {
			const named = people.filter((one) => (told[1] as string).includes(one.person.written));
			for (const one of named) one.state = told[2] === "列席" ? "observer" : "absent";
			if (named.length > 0 && !named.includes(listed)) delete listed.state;
			const other =
				named.length === 0 && told[2] !== "列席"
					? otherIn(listed, told[1] as string, source, book)
					: undefined;
			if (!other) continue;
			const reason = note.slice(told.index + told[0].length).replace(/^[，、]/, "");
			others.push({ ...other, reason });
			delete listed.state;
			delete listed.reason;
		}
	});
	people.push(...others);
}

/** `车某（邬某请假，家中有事）`: the bracket behind the last name tells of someone who is not in the list. */
function otherIn(listed: Listed, words: string, source: string, book: PersonBook): Listed | undefined {
	const at = source.indexOf(words, listed.span.start);
	if (!isFullName(words) || words.length < 2 || at < 0 || at > listed.span.end) return undefined;
	const span = { start: at, end: at + words.length };
	return { person: mention(span, words, book, undefined), span, state: "absent" };
}

const away =
	/请假|缺席|未到|未参加|未出席|出差|病假|事假|公差|公出|外出|休假|年假|产假|因[病事公]|学习|培训|住院|不在|陪护|开会|[去到赴下送陪领带](?!会|场|了$)|看病|有事|出门|下乡|值班|驻村|挂职|抽调|借调/;

function readElement(element: Element, book: PersonBook, heldPost: string): Listed | "post" | undefined {
	let text = element.text.replace(/^(?:其中|以及|和|及|有|其余(?:委员|成员|同志)?)/, "");
	const skipped = element.text.length - text.length;
	let state: Listed["state"];
	let reason: string | undefined;
	const tail = text.match(/^(.{2,12}?)(?:同志)?((?:因.{1,12}?)?(?:请假|缺席|未到会|未参加|列席)(?:会议)?)$/);
	if (tail?.[1]) {
		text = tail[1];
		state = tail[2]?.includes("列席") ? "observer" : "absent";
		reason = tail[2]?.match(/^因(.{1,12}?)(?:请假|缺席|未)/)?.[1];
	}
	text = text.replace(/等(?:\d+|[一二三四五六七八九十]+)?(?:人|同志|名)?$/, "");
	const whole = readWholeName(text, (written) => book.knows(written)) ?? readBehindPost(text, book);
	const gone = whole ? undefined : readLeaving(text, book);
	const read = whole ?? gone?.read;
	if (!read) return undefined;
	if (gone) {
		state = "absent";
		reason ??= gone.reason;
	}
	if (read.shape === "post") return "post";
	const post = [heldPost, read.post].filter(Boolean).join("、") || postInNotes(element.notes);
	const from = element.at[skipped + read.from] ?? element.at[0] ?? 0;
	const to = (element.at[skipped + read.to - 1] ?? from) + 1;
	const listed: Listed = {
		person: mention({ start: from, end: to }, read.written, book, post || undefined),
		span: { start: element.at[0] ?? from, end: element.end },
	};
	takeNotes(listed, element.notes);
	if (state) listed.state = state;
	if (reason) listed.reason = reason;
	return listed;
}

/** Verbs that tell where a person went who is not there. */
const leaves =
	/^(?:同志)?(?:因|去|到|赴|在|下|送|陪|带|领|参加|外出|出差|出门|随|跟|为|家里|家中|生病|病[了假休]|[事公年产婚丧探休轮]假|公[差出]|休|值班|探亲|下乡|驻|住院|开刀|手术|做|有事|请|告|没|未|缺|不在|也|临时|上午|下午|当天)/;
/** The same, or an illness told first: 胆结石住院. */
export const leavesFor = new RegExp(
	`${leaves.source}|^[\\u4e00-\\u9fff]{1,6}(?:病|开刀|住院|手术|学习|培训|开会)`,
);

/** `贾某去省里开会`: the name and what the person is away for in one clause. */
function readLeaving(text: string, book: PersonBook): { read: ReadName; reason: string } | undefined {
	for (const verbs of [leaves, leavesFor])
		for (let length = Math.min(4, text.length - 2); length >= 2; length -= 1) {
			const words = text.slice(0, length);
			const read = readWholeName(words, (written) => book.knows(written));
			if (!read || read.shape === "post" || !(isFullName(read.written) || book.knows(read.written))) continue;
			const reason = text.slice(length);
			if (verbs.test(reason) && away.test(reason)) return { read, reason };
		}
	return undefined;
}

/** A name with a rare surname that the list has shown to be one, behind its post. */
function readBehindPost(text: string, book: PersonBook): ReadName | undefined {
	const name = withoutPost(text);
	const from = text.length - name.length;
	if (from === 0 || !book.knows(name)) return undefined;
	return { written: name, name, post: text.slice(0, from), shape: "full", from, to: text.length };
}

/** What the brackets behind a name tell: who is away and why, who only sits in. */
function takeNotes(listed: Listed, all: readonly string[]): void {
	const notes = all.filter((note) => !/应到|实到|应参加|无缺席/.test(note));
	const absence = notes.find((note) => away.test(note) && !/第.{1,8}项|议题/.test(note));
	if (notes[0]) listed.note ??= notes[0];
	if (notes.some((note) => /^列席/.test(note))) listed.state ??= "observer";
	else if (notes.some((note) => /请假|缺席|未到会|未参加|未出席/.test(note))) listed.state ??= "absent";
	if (absence) listed.reason ??= absence;
}

function postInNotes(notes: readonly string[]): string | undefined {
	return notes.find(
		(note) => /(?:书记|长|主任|主席|经理|总|委员|成员|董事|工程师|师|科|员)$/.test(note) && note.length <= 24,
	);
}

function isGroup(text: string): boolean {
	return (
		/^(?:全体|各|机关|局领导|班子成员|党组成员|党委委员|相关|有关|其他|局属|科室|部门|中层)/.test(text) &&
		!/[\u4e00-\u9fff]{2,}(?:书记|长|主任)[\u4e00-\u9fff]{2,3}$/.test(text) &&
		/(?:成员|人员|负责人|领导|同志|干部|党员|委员|参加|列席|单位|科室|部门)/.test(text)
	);
}

function isCountWords(text: string): boolean {
	return /^(?:共|计|合计|一共|应到|实到|应参加|实参加|应出席|实出席|到会|出席|请假|缺席)?(?:会|计|有)?[\d一二三四五六七八九十]+(?:人|名|位)(?:到会|参加|出席)?$/.test(
		text,
	);
}
