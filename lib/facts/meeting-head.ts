import type { Span } from "../text/span";
import { foldStretch, type Line, part, type Stretch, spanIn } from "./lines";
import { count, countValue, dateIn, dayIn, pad, yearOf } from "./meeting-count";
import { type Field, isBlank } from "./meeting-fields";
import type { Meeting, MeetingBody } from "./model-meeting";
import type { DateValue } from "./model-values";
import { isFullName, readWholeName } from "./names";
import { mention, type PersonBook, readMention } from "./person";

const bodies: readonly [MeetingBody, RegExp][] = [
	["democratic-life", /民主生活会|组织生活会/],
	["study-group", /中心组|集体学习/],
	["branch", /支部|支委会|党小组|党员大会|主题党日|党课/],
	["joint", /党政联席|联席会/],
	["board", /董事会/],
	[
		"executive",
		/(?:局长|院长|主任|校长|主席|总经理|经理|行长|站长|行政|区长|处长|理事长|书记)?办公会|[局院校馆社处站所园场台]务会|行政会|经理办公|经营层会/,
	],
	["standing-committee", /常委会?/],
	["party-group", /党组/],
	["party-committee", /党委|党总支|总支|党工委/],
	["special", /专题会|调度会|推进会|协调会|工作会议/],
];

/** The body a title or a head names; the order settles 党组（局长办公）会议 in favour of the executive one only when 党组 is absent. */
export function bodyOf(title: string): MeetingBody {
	const found = bodies.find(
		([body, words]) => words.test(title) && !(body === "executive" && /党组\(?（?局长办公/.test(title)),
	);
	return found?.[0] ?? "unknown";
}

/** Takes date, place, chair, recorder, number and signatures from fields and running text into the meeting. */
export function readHead(
	source: string,
	meeting: Meeting,
	fields: readonly Field[],
	head: readonly Line[],
	book: PersonBook,
	/** Year of the title or of the meeting before, for a day that leaves it out. */
	year?: number,
): void {
	for (const line of head) readRunningHead(line, meeting, book);
	for (const field of fields) takeField(source, field, meeting, book);
	const field = fields.find((one) => one.key === "date");
	if (field && !meeting.date && year !== undefined)
		takeDayOnly(foldStretch(source, field.value), meeting, year);
	head.forEach((line, index) => {
		readNumber(line, meeting);
		readToldRecorder(line, meeting, book);
		if (meeting.date || notHeldOn.test(line.text.slice(0, 60))) return;
		const opening = line.text.length < 60 ? line : part(line, 0, 24);
		const own = yearOf(line.text.slice(0, 40)) ?? year;
		if (dateIn(line)?.iso) takeDate(line, meeting);
		else if (own !== undefined && index < 3) takeDayOnly(opening, meeting, own);
	});
}

const notHeldOn = /印发|印$|归档|整理|摘录|[^文]摘|制表|打印|誊|抄/;

const toldRecorder =
	/(?:^|[，。；])(?:由)?([\u4e00-\u9fff]{1,4}?)(?:同志)?(?:负责|作|做)?(?:的)?(?:会议)?(?:记录?|笔录|执笔)(?:的)?(?=[，。；]|$)/;

/** `…主持，邬保田记。`, `我记`: who keeps the record, told in the sentence. */
function readToldRecorder(line: Line, meeting: Meeting, book: PersonBook): void {
	const match = meeting.recorder || !/[，。；]/.test(line.text) ? null : toldRecorder.exec(line.text);
	if (!match?.[1] || /[会议本所室]$/.test(match[1])) return;
	const from = match.index + match[0].indexOf(match[1]);
	const span = spanIn(line, from, from + match[1].length);
	if (match[1] === "我") meeting.recorder = { span, written: "我" };
	else if (isFullName(match[1]) || book.knows(match[1])) meeting.recorder = mention(span, match[1], book);
}

function takeDayOnly(stretch: Stretch, meeting: Meeting, year: number): void {
	const date = dayIn(stretch, year);
	if (!date) return;
	meeting.date = date;
	takeClock(stretch, date, meeting);
}

function takeField(source: string, field: Field, meeting: Meeting, book: PersonBook): void {
	const value = foldStretch(source, field.value);
	const text = value.text;
	if (field.signature) {
		const person = firstPerson(value, book);
		const role = foldStretch(source, field.label).text.replace(/[：（）]|签[字名]?/g, "");
		meeting.signatures.push({
			span: { start: field.label.start, end: field.value.end },
			role,
			...(person ? { person } : {}),
		});
		if (person && field.key === "recorder") meeting.recorder ??= person;
		if (person && field.key === "chair") meeting.chair ??= person;
		return;
	}
	const name = emptyName[field.key];
	if (name && (isBlank(text) || isElsewhere(text) || (field.key === "date" && /[_＿]{1,}/.test(text))))
		meeting.emptyFields.push({
			span: { start: field.label.start, end: Math.max(field.value.end, field.label.end) },
			field: name,
		});
	if (field.key === "date") takeDate(value, meeting);
	else if (field.key === "place" && !isBlank(text)) meeting.place ??= placeSpan(value);
	else if (field.key === "chair") {
		const person = firstPerson(value, book);
		if (person) meeting.chair ??= person;
	} else if (field.key === "recorder") {
		const person = firstPerson(value, book);
		if (person) meeting.recorder ??= person;
	} else if (field.key === "name") {
		meeting.title ??= field.value;
		readNumber(value, meeting);
	}
}

const emptyName: Partial<Record<Field["key"], Meeting["emptyFields"][number]["field"]>> = {
	date: "date",
	chair: "chair",
	recorder: "recorder",
	present: "attendance",
	place: "place",
	agenda: "items",
};

function isElsewhere(text: string): boolean {
	return (
		/^(?:见|详见|另见|附|参见)[^，。]{0,12}(?:附件|签到[表册簿]?|附后|另附|名单|登记)?(?:（[^）]*）)?$/.test(
			text,
		) && /签到|附|名单|另/.test(text)
	);
}

function placeSpan(value: Stretch): Span {
	const end = value.text.search(/[。；，]/);
	return spanIn(value, 0, end > 0 ? end : value.text.length);
}

/** The first person of a field; what stands behind a gap of spaces is another matter. */
function firstPerson(value: Stretch, book: PersonBook) {
	const stop = value.text.search(/[，。；、（\s\d]/);
	const end = stop < 0 ? value.text.length : stop;
	const gaps = [...value.text.slice(0, end)].flatMap((_, index) =>
		index > 1 && (value.at[index] as number) - (value.at[index - 1] as number) > 1 ? [index] : [],
	);
	const spanOf = (from: number, to: number) => spanIn(value, from, to);
	// 总支书记、校长　郎中山: a list of posts, and the name behind them.
	const posts = /^[^，。；（）]{2,16}、[^，。；、（）]{2,20}/.exec(value.text)?.[0];
	if (posts) {
		const last = posts.slice(posts.lastIndexOf("、") + 1);
		const at = posts.length - last.length;
		const person = readMention(last, (from, to) => spanOf(at + from, at + to), book);
		if (person?.name && person.post) return person;
	}
	for (const to of [end, ...gaps.reverse()]) {
		const person = readMention(value.text.slice(0, to), spanOf, book);
		if (person) return person;
	}
	// 党组书记、局长贺廷松: the name may follow a post with a stop in it.
	const whole = value.text.match(/^(?:[^，。；（]{2,16}、)?([^，。；、（]{2,20})/);
	const words = whole?.[1];
	if (!words) return undefined;
	const at = whole[0].length - words.length;
	return readMention(words, (from, to) => spanOf(at + from, at + to), book);
}

const clock = new RegExp(
	`(上午|下午|晚上?|中午)?(${count})(?:[:：]|时|点)(半|${count})?分?(?:(?:—|–|-|－|~|～|至|到){1,2}(上午|下午|晚上?|中午)?(${count})(?:[:：]|时|点)(半|${count})?分?)?`,
);

function takeDate(value: Stretch, meeting: Meeting): void {
	const date = dateIn(value);
	if (!date) return;
	if (meeting.date) return;
	meeting.date = date;
	takeClock(value, date, meeting);
}

function takeClock(value: Stretch, date: DateValue, meeting: Meeting): void {
	const from = value.at.findIndex((offset) => offset >= date.span.end);
	const rest = from < 0 ? "" : value.text.slice(from, from + 40);
	const time = rest.match(clock);
	if (time?.[2] && time.index !== undefined && time.index < 12) {
		meeting.timeSpan = spanIn(value, from + time.index, from + time.index + time[0].length);
		meeting.starts = clockTime(time[1], time[2], time[3]);
		if (time[5]) meeting.ends = clockTime(time[4] ?? time[1], time[5], time[6]);
	}
}

function clockTime(half: string | undefined, hours: string, minutes: string | undefined): string {
	const hour = countValue(hours);
	const late = half !== undefined && /下午|晚/.test(half) && hour < 12 ? 12 : 0;
	const minute = minutes === undefined ? 0 : minutes === "半" ? 30 : countValue(minutes);
	return `${pad(hour + late)}:${pad(minute)}`;
}

const numberPattern = new RegExp(
	`(?:[〔（](\\d{4})[〕）]|(\\d{4})年|今年|本年度?)?第?[〔（]?(?:第)?(${count})[）〕]?(?:次|期|号)|第(${count})次`,
);

function readNumber(stretch: Stretch, meeting: Meeting): void {
	if (meeting.number || stretch.text.length > 160) return;
	const match = stretch.text.match(numberPattern);
	if (!match || match.index === undefined) return;
	if (!/第|〔|（\d{4}/.test(match[0])) return;
	const written = match[3] ?? match[4];
	const year = match[1] ?? match[2];
	meeting.number = {
		span: spanIn(stretch, match.index, match.index + match[0].length),
		...(year ? { year: Number(year) } : {}),
		...(written ? { ordinal: countValue(written) } : {}),
	};
}

const running =
	/(?:^|[，。])([^，。；]{0,16}、)?([^，。；、]{1,24}?)(?:同志)?(?:在([^，。；]{2,20}?))?(?:主持召开|召集并主持|主持了|主持会议|主持(?!人|：))/;

/** `二〇二二年六月十四日，局党组书记、局长贺廷松同志在局二楼会议室主持召开局党组2022年第11次会议。` */
function readRunningHead(line: Line, meeting: Meeting, book: PersonBook): void {
	const match = line.text.match(running);
	if (!match?.[2] || match.index === undefined) return;
	const words = match[2].replace(/^会议由|^由/, "");
	const read = readWholeName(words, (written) => book.knows(written)) ?? tailName(words);
	if (!read) return;
	const from = match.index + match[0].indexOf(match[2]) + (match[2].length - words.length) + read.from;
	const post = [match[1]?.replace(/、$/, ""), read.post].filter(Boolean).join("、");
	const person = mention(
		spanIn(line, from, from + read.to - read.from),
		read.written,
		book,
		post || undefined,
	);
	meeting.chair ??= person;
	if (person.name) book.add(person.name, post || undefined);
	if (match[3]) {
		const at = match.index + match[0].indexOf(match[3], match[0].indexOf(match[2]));
		meeting.place ??= spanIn(line, at, at + match[3].length);
	}
	takeDate(line, meeting);
}

function tailName(words: string) {
	for (const length of [3, 2]) {
		const name = words.slice(-length);
		if (isFullName(name))
			return { written: name, from: words.length - length, to: words.length, post: undefined };
	}
	return undefined;
}
