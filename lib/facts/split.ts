import type { Line } from "./lines";
import { countValue } from "./meeting-count";

/** Lines `[from, to)` of one meeting. */
export interface MeetingRange {
	from: number;
	to: number;
}

const timeField = /^(?:会议|开会|召开|学习|活动)?(?:时间|日期)(?:（[^）]{1,10}）)?：/;
const otherField = /(?:地点|主持人?|出席|参加|到会|记录人?|列席|与会|参会)(?:人员|会议|情况)?：/;
const runningHead = /主持召开.{0,24}(?:会议|会)(?:，|。|$)|主持召开/;
/** `2022.3.8下午会议室…主持：夏侯平…`: a whole head on one line, the day in front. */
const oneLineHead =
	/^(?:第[一二三四五六七八九十\d]{1,3}[次期回场](?:（[^）]{1,20}）)?)?(?:20\d\d|二[〇零][〇一二三四五六七八九]{2})[.年/-](?:\d{1,2}|[一二三四五六七八九十]{1,2})[.月/-][^。]{0,100}主持(?:人)?：/;
const headLine = /^(?:主持人?|会议主持人?|出席|到会|参加)(?:人员|人)?：/;
const title =
	/(?:会议|会|党组|学习|支委会|办公会|生活会)(?:原始)?(?:记录|纪要|简报)?(?:（.{1,30}）)?$|第.{1,4}次.{0,12}(?:会议|学习|会)$|^(?:记录|纪要)|记录|纪要/;

/**
 * Finds where each meeting of a file begins: a time with other head fields beside it, or a
 * running head; the title lines just before belong to it. One range when the file holds one meeting.
 */
export function splitMeetings(lines: readonly Line[]): MeetingRange[] {
	const forms = formStarts(lines);
	if (forms.length > 1)
		return forms.map((from, ordinal) => ({
			from: ordinal === 0 ? 0 : from,
			to: forms[ordinal + 1] ?? lines.length,
		}));
	const anchors: number[] = [];
	lines.forEach((line, index) => {
		const previous = anchors.at(-1);
		if (line.cell ? !isTableHead(lines, index) : !isAnchor(lines, index)) return;
		const whole = oneLineHead.test(line.text);
		if (!whole && previous !== undefined && index - previous < 4 && !hasTitleBetween(lines, previous, index))
			return;
		anchors.push(index);
	});
	const numbered = ordinalHeadings(lines);
	if (numbered.length > 1 && numbered.length > anchors.length)
		return numbered.map((from, ordinal) => ({ from, to: numbered[ordinal + 1] ?? lines.length }));
	const days = anchors.length < 2 ? dayHeadings(lines) : [];
	if (days.length > 1 && days.length > anchors.length)
		return days.map((from, ordinal) => ({ from, to: days[ordinal + 1] ?? lines.length }));
	if (anchors.length === 0) return [{ from: 0, to: lines.length }];
	const starts = anchors.map((anchor, ordinal) => (ordinal === 0 ? 0 : titleStart(lines, anchor)));
	return starts.map((from, ordinal) => ({ from, to: starts[ordinal + 1] ?? lines.length }));
}

const number = "(?:\\d{1,2}|[〇一二三四五六七八九十]{1,3})";
/** `四月十五那回，党组会`, `3月5日 局长办公会`, `九月那次学习`, `一、2023.4.6党委会`: a day or a month, and that people met. */
const dayHeading = new RegExp(
	`^(?:[（【〔]?${number}[）】〕、.]|第${number}[次回场][，：（ ]?)?[（【〔]?(?:(?:20\\d\\d|二[〇零][〇一二三四五六七八九]{2})[年./-])?${number}[月./-](?:${number}[日号]?)?(?![\\d月至到—-])[^。；：]{0,24}?(?:会|会议|例会|学习|那回|那次|这回|这次|党课|活动|研讨)[^。；：]{0,12}$`,
);

/** `2022年8月3日　九点　三楼小会议室`: a whole day with nothing but hour and place. */
const dayAndPlace = new RegExp(
	`^(?:20\\d\\d|二[〇零][〇一二三四五六七八九]{2})[年./-]${number}[月./-]${number}[日号]?(?:[（(]?(?:周|星期|礼拜)[一二三四五六日天][）)]?)?[^。；：，]{0,22}$`,
);
const came =
	/^(?:(?:来|到|在座|到会|参加|出席|参会|与会|实到)[^。；：]{0,6}[：　 ]|(?:没来|请假|缺席|没到)[^。；：]{0,4}[：　 ]|[^。；]{0,12}(?:主持|都到了|到齐))/;

function whoCame(lines: readonly Line[], index: number): boolean {
	return lines.slice(index + 1, index + 4).some(({ text, cell }) => !cell && came.test(text));
}

const ordinalHeading = new RegExp(
	`^[【〔（]?第(${number})[次期回](?:（[^）]{1,20}）)?(?:会议?|学习|党课|研讨|例会|集中学习|党组会议?|党委会议?)?[】〕）]?：?$`,
);

/** `第七次`, `第八次` alone on their lines, each number one above the last: the meetings of a book. */
function ordinalHeadings(lines: readonly Line[]): number[] {
	const found = lines.flatMap((line, index) => {
		const written = line.cell ? undefined : ordinalHeading.exec(line.text)?.[1];
		return written ? [{ index, ordinal: countValue(written) }] : [];
	});
	const rising = found.every(({ ordinal }, at) => at === 0 || ordinal === (found[at - 1]?.ordinal ?? 0) + 1);
	return rising ? found.map(({ index }) => index) : [];
}

/** Short lines that name a day and a meeting, each with paragraphs below: the meetings of a notebook. */
function dayHeadings(lines: readonly Line[]): number[] {
	const found = lines.flatMap((line, index) => {
		const below = lines[index + 1];
		if (line.cell || !below || below.cell || line.text.length > 36) return [];
		const bare = dayAndPlace.test(line.text) && whoCame(lines, index);
		const named = dayHeading.test(line.text) && below.text.length > line.text.length;
		return bare || named ? [index] : [];
	});
	return found.filter((index, ordinal) => (found[ordinal + 1] ?? lines.length) - index > 2);
}

const matterCell = /^(?:决策|审议|研究|会议)?(?:事项|议题)(?:名称|内容)?：?$/;
const dayCell = /^(?:会议|开会|召开|研究|决策)(?:时间|日期)(?:、?(?:和|及)?地点)?：?$/;

/** Forms bound in one file, each under a heading of its own with matter and day of its own. */
function formStarts(lines: readonly Line[]): number[] {
	const headings = lines.flatMap((line, index) =>
		!line.cell && lines[index + 1]?.cell && line.text.length < 30 && !/[。；]/.test(line.text) ? [index] : [],
	);
	return headings.filter((from, ordinal) => {
		const own = lines.slice(from, headings[ordinal + 1] ?? lines.length).filter((line) => line.cell);
		const dated = /(?<!\d)20\d\d[.年/-]\d/.test((lines[from] as Line).text);
		return (
			own.some(({ text }) => matterCell.test(text)) && (dated || own.some(({ text }) => dayCell.test(text)))
		);
	});
}

const timeCell = /^(?:会议|开会|召开|学习|活动)?(?:时间|日期)：?$/;
const otherCell = /^(?:(?:会议|学习|活动)?地点|主持人?|出席|参加|到会|记录人?|列席)(?:人员|人)?：?$/;

/** A head laid out as a table: `时间 | 2023.2.22 | 地点 | …`; a row of labels alone is the head of a list. */
function isTableHead(lines: readonly Line[], index: number): boolean {
	const text = (lines[index] as Line).text;
	const value = lines[index + 1];
	if (!timeCell.test(text) || !value?.cell || !/\d|[〇一二三四五六七八九十]+月/.test(value.text))
		return false;
	return lines
		.slice(index + 2, index + 12)
		.some((line) => line.cell !== undefined && otherCell.test(line.text));
}

function isAnchor(lines: readonly Line[], index: number): boolean {
	const text = (lines[index] as Line).text;
	if (
		runningHead.test(text.slice(0, 120)) &&
		/^(?:\d|二|[一二三四五六七八九十〇]|会议由|.{0,30}年)/.test(text) &&
		/\d|〇|[一二三四五六七八九十]月/.test(text.slice(0, 16))
	)
		return true;
	if (oneLineHead.test(text)) return true;
	const near = lines
		.slice(Math.max(0, index - 2), index + 5)
		.map((line) => line.text)
		.join("\n");
	if (timeField.test(text)) return otherField.test(near);
	// A head without a time field: the date stands alone on a line before 主持 and 出席.
	if (!headLine.test(text)) return false;
	const before = lines.slice(Math.max(0, index - 2), index).map((line) => line.text);
	return before.some(
		(words) => /^(?:\d{2,4}[.年/-])?\d{1,2}[.月/-]\d{1,2}(?!\d|[.、]\D)/.test(words) && words.length < 60,
	);
}

function hasTitleBetween(lines: readonly Line[], from: number, to: number): boolean {
	return lines.slice(from + 1, to).some((line) => isTitle(line));
}

function isTitle(line: Line): boolean {
	return (
		line.text.length <= 60 && title.test(line.text) && !/[。；]/.test(line.text) && !/：./.test(line.text)
	);
}

/** Lines that end the meeting before: `研讨发言：（略）`, `考勤：…`, `散会`. */
const closingLine =
	/^(?:主持人?|记录人?|签字|散会|(?:研讨|讨论|交流|发言|落实|考勤|补学|签到|缺课|备注|说明|审核|归档|签发|抄送|分送)[^：，。；]{0,6}：)/;

/** Goes back over the short title lines before an anchor. */
function titleStart(lines: readonly Line[], anchor: number): number {
	let start = anchor;
	for (let index = anchor - 1; index >= Math.max(0, anchor - 5); index -= 1) {
		const line = lines[index] as Line;
		const lone = line.text.length <= 44 && !/[。；]$/.test(line.text) && !closingLine.test(line.text);
		if (!lone || line.cell) break;
		start = index;
		if (isTitle(line) && !isTitle((lines[index - 1] ?? line) as Line)) break;
	}
	return start;
}
