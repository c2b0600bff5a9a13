import type { Span } from "../text/span";
import { type Line, part, spanIn } from "./lines";
import { countValue } from "./meeting-count";

/** Lines of an item: `[from, to)` among the meeting's lines, with its heading. */
export interface ItemRange {
	from: number;
	to: number;
	label?: string;
	title: Span;
	titleText: string;
	/** Units of the first line that belong to label and title; the rest is text. */
	titleEnd: number;
	added?: Span;
}

export interface Agenda {
	items: ItemRange[];
	announced: Span[];
	announcedTexts: string[];
	/** Lines before the first item and after the last. */
	head: Line[];
	tail: Line[];
}

type Scheme = "label" | "latin" | "ordinal" | "circled" | "han" | "han-bracket" | "arabic" | "arabic-bracket";

const number = "(?:[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾])";
const schemes: readonly [Scheme, RegExp][] = [
	["ordinal", new RegExp(`^第(${number})(?:件|桩)(?:事情?)?[，：、]`)],
	[
		"ordinal",
		new RegExp(
			`^【?(?:第(${number}|\\d{1,2})(?:项|个)?议?题?(?:议程)?|(?:会议)?议[题程]之?[（]?(${number}|\\d{1,2})[）]?)】?(?:[：、，.]|(?=[\\u4e00-\\u9fff《“]|[ ]?\\d{4}年)|$)`,
		),
	],
	[
		"ordinal",
		new RegExp(`^(?:决定|审议|研究)?(?:事项|表)(${number})(?=[^一二三四五六七八九十览个、]|$)[：、]?`),
	],
	["han", new RegExp(`^(${number})[、.．：]`)],
	["han-bracket", new RegExp(`^（(${number})）[、.]?`)],
	["ordinal", new RegExp(`^其(${number})[，、：]`)],
	["circled", /^([①-⑳])/],
	["latin", /^([A-H])(?:、|[.．](?!\d)|：)/],
	["arabic", /^(\d{1,2})(?:、|[.．](?!\d)|[.．](?=\d{1,4}(?:至|到|月|年|季|日|-|—))|：(?!\d))/],
	["arabic-bracket", /^（(\d{1,2})）[、.]?/],
];

/** Signs that only adorn a heading. */
const ornament = /^[◆◇●■□▲△★☆※▶►◎◉•·*#]+/;

const circledOne = "①".charCodeAt(0);

interface Labelled {
	index: number;
	scheme: Scheme;
	ordinal: number;
	length: number;
	written: string;
}

const tailLine =
	/^[（]?(?:散会|会议(?:到此)?结束|会议于.{2,16}结束|\d{1,2}[:：时]\d{0,2}分?散会|主持人?.{0,8}签|会议主持人?.{0,4}签|记录人?.{0,8}签|出席(?:人员|会议|领导)?：|请假(?:人员)?：|缺席(?:人员)?：|列席(?:人员)?：|参加(?:人员|会议人员)?：|(?:分送|抄送|报送|主送|发)：|签发：|校对：|记录(?:人)?：|主持人?：|与会人员签[字名]|参会人员签[字名]|(?:中共)?.{2,24}(?:党组|委员会|办公室)\d{4}年|\d{4}年\d{1,2}月\d{1,2}日(?:印发?)?$)/;

/** Cuts a meeting's lines into head, items and tail. */
export function readAgenda(lines: readonly Line[], bodyFrom: number): Agenda {
	const repeated = repeatedLabels(lines, bodyFrom);
	const numbered = lines.flatMap((line, index) => labelOf(line, index));
	const labelled = repeated.length > 1 ? repeated : withoutSpeakers(lines, numbered);
	const { announced, texts, skip } = announcedItems(lines, labelled, repeated.length > 1 ? 0 : bodyFrom);
	const starts = itemStarts(
		lines,
		labelled.filter((label) => !skip.has(label.index) && label.index >= bodyFrom - 1),
	);
	if (starts.length === 0) starts.push(...headedStarts(lines, bodyFrom));
	const end = tailStart(lines, starts.at(-1)?.index ?? bodyFrom);
	const items = starts.map((start, ordinal): ItemRange => {
		const to = Math.max(start.index + 1, Math.min(starts[ordinal + 1]?.index ?? end, lines.length));
		const title = titleOf(lines[start.index] as Line, start);
		// `第二个议题` alone on its line: the head has told what it is about.
		const announcedText = texts[start.ordinal - 1];
		if (title.titleText === "" && announcedText) title.titleText = announcedText;
		return { from: start.index, to, ...title };
	});
	const first = items[0]?.from ?? bodyFrom;
	return {
		items,
		announced,
		announcedTexts: texts,
		head: lines.slice(0, Math.max(first, 0)),
		tail: lines.slice(end),
	};
}

/** `议题：…` before each item of a record that numbers none of them. */
function repeatedLabels(lines: readonly Line[], bodyFrom: number): Labelled[] {
	let ordinal = 0;
	return lines.flatMap((line, index) => {
		const match =
			index >= bodyFrom - 1 && !line.cell && /^(?:会议)?(?:议题|研究事项|审议事项)：(?=.)/.exec(line.text);
		if (!match) return [];
		ordinal += 1;
		return [{ index, scheme: "label", ordinal, length: match[0].length, written: match[0] }];
	});
}

const speaks =
	/^(?:[\u4e00-\u9fff]{0,10}?(?:书记|委员|成员|局长|院长|主席|经理|校长|主任|总师|总监|部长|科长|副总|组长))?[\u4e00-\u9fff]{2,4}(?:同志)?(?:（[^）]{1,14}）)?：(?!\d)/;

/** `1. 副书记张三：…`, `2. 李四：…`: numbers that count who speaks, not what is deliberated. */
function withoutSpeakers(lines: readonly Line[], numbered: readonly Labelled[]): Labelled[] {
	const told = (label: Labelled) => speaks.test((lines[label.index] as Line).text.slice(label.length));
	return numbered.filter((label) => {
		if (!told(label)) return true;
		const alike = numbered.filter((other) => other.scheme === label.scheme);
		return alike.filter(told).length < Math.max(3, alike.length * 0.6);
	});
}

/** `■采购`, `【培训】`: headings that a record without numbers sets apart by a sign, each with text below. */
function headedStarts(lines: readonly Line[], bodyFrom: number): Labelled[] {
	const found = lines.flatMap((line, index): Labelled[] => {
		const match = /^(?:[◆◇●■□▲△★☆※▶►◎◉•·*#§◤]+|【)(?=[^。；：]{2,36}】?$)/.exec(line.text);
		if (!match || line.cell || index < bodyFrom || !lines[index + 1]) return [];
		return [{ index, scheme: "label", ordinal: 0, length: match[0].length, written: match[0] }];
	});
	const about = lines.flatMap((line, index): Labelled[] => {
		const match = /^(?:关于|研究|审议)(?=[^。，；：]{2,30}[。：].{8})/.exec(line.text);
		if (!match || line.cell || index === 0) return [];
		return [{ index, scheme: "label", ordinal: 0, length: 0, written: match[0] }];
	});
	if (found.length < 2)
		return about.length < 2 ? [] : about.map((label, index) => ({ ...label, ordinal: index + 1 }));
	return found.map((label, index) => ({ ...label, ordinal: index + 1 }));
}

function labelOf(line: Line, index: number): Labelled[] {
	if (line.cell) return [];
	const marks = ornament.exec(line.text)?.[0].length ?? 0;
	const text = line.text.slice(marks);
	for (const [scheme, pattern] of schemes) {
		const match = text.match(pattern);
		const written = match?.[1] ?? match?.[2];
		if (!match || !written) continue;
		const first = { circled: circledOne, latin: "A".charCodeAt(0) }[scheme as string];
		const ordinal = first === undefined ? countValue(plain(written)) : written.charCodeAt(0) - first + 1;
		return [{ index, scheme, ordinal, length: marks + match[0].length, written: match[0] }];
	}
	return gapLabel(line, index);
}

/** 壹、贰 … as 一、二 … */
function plain(written: string): string {
	const at = "壹贰叁肆伍陆柒捌玖拾".indexOf(written);
	return at < 0 ? written : ("一二三四五六七八九十"[at] as string);
}

/** `一　回购办公楼`: the number parted from its short heading by a gap alone. */
function gapLabel(line: Line, index: number): Labelled[] {
	const written = new RegExp(`^${number}`).exec(line.text)?.[0];
	if (!written || line.text.length > 40 || line.text.length < written.length + 2) return [];
	const gap = (line.at[written.length] as number) - (line.at[written.length - 1] as number) > 1;
	return gap ? [{ index, scheme: "han", ordinal: countValue(written), length: written.length, written }] : [];
}

/** Items listed in the head: after 议题： on one line, or as a run of short lines that the body repeats. */
function announcedItems(lines: readonly Line[], labelled: readonly Labelled[], bodyFrom: number) {
	const announced: Span[] = [];
	const texts: string[] = [];
	const skip = new Set<number>();
	const take = (line: Line, from: number, to: number) => {
		if (to - from < 2) return;
		announced.push(spanIn(line, from, to));
		texts.push(line.text.slice(from, to));
	};
	const field =
		/^[〔（【]?(?:会议|本次会议)?(?:主要)?(?:议题单?|议程|会议内容|会议事项|会前议题)(?:目录|清单|表|单|如下)?(?:（.{1,30}）|于?[\d一二三四五六七八九十〇.\-/月日年]{3,12}[日]?(?:发出|送达|印发|送出|已发|发放|下发|分送)[^：，。]{0,12})?：/;
	lines.slice(0, bodyFrom + 12).forEach((line, index) => {
		const match = line.text.match(field);
		if (!match) return;
		const body = line.text.slice(match[0].length);
		if (body !== "")
			for (const cut of cutList(body)) take(line, match[0].length + cut.from, match[0].length + cut.to);
		if (body !== "" && cutList(body).length > 1) return;
		for (const label of labelled) {
			if (label.index <= index) continue;
			const before = label.index - 1;
			if (before !== index && !skip.has(before)) break;
			const restart = labelled.some(
				(other) =>
					other.index > label.index &&
					other.ordinal === label.ordinal &&
					similar(lines[other.index] as Line, lines[label.index] as Line),
			);
			if (!restart) break;
			skip.add(label.index);
			const announcedLine = lines[label.index] as Line;
			take(announcedLine, label.length, announcedLine.text.length);
		}
	});
	return { announced, texts, skip };
}

/** Pieces of `1.传达…；2.审议…` or `一、…；二、…`. */
function cutList(text: string): { from: number; to: number }[] {
	const marks = [
		...text.matchAll(
			/(?:^|[；。，\s])((?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[、.．]|[①-⑳]))/g,
		),
	];
	if (marks.length === 0) return text.length > 0 ? [{ from: 0, to: text.length }] : [];
	return marks.map((mark, index) => {
		const from = mark.index + mark[0].length;
		const to = marks[index + 1]?.index ?? text.length;
		return { from, to: from + text.slice(from, to).replace(/[；。，\s]+$/, "").length };
	});
}

function similar(a: Line, b: Line): boolean {
	const bare = (line: Line) =>
		line.text.replace(/^[^\u4e00-\u9fff《“]*(?:[一二三四五六七八九十]+[、）])?/, "").slice(0, 10);
	return bare(a).slice(0, 6) === bare(b).slice(0, 6) || sharedShare(bare(a), bare(b)) >= 0.5;
}

/** Share of two-character pieces of the shorter text that stand in the longer. */
export function sharedShare(a: string, b: string): number {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 2) return 0;
	let shared = 0;
	for (let index = 0; index + 2 <= short.length; index += 1)
		if (long.includes(short.slice(index, index + 2))) shared += 1;
	return shared / (short.length - 1);
}

const oral = /第([一二三四五六七八九])(?:件|桩)(?:事情?)?[，：、]/g;

/**
 * A record without numbers may tell its items in the chair's words: `同意。第二件，值班安排。` The lines are
 * cut there, so that each item begins a line of its own.
 */
export function cutAtOralItems(lines: readonly Line[], bodyFrom: number): Line[] {
	const found = lines.slice(bodyFrom).flatMap((line) => (line.cell ? [] : [...line.text.matchAll(oral)]));
	const ordinals = found.map((match) => countValue(match[1] as string));
	if (found.length < 2 || !ordinals.every((ordinal, index) => ordinal === index + 1)) return [...lines];
	return lines.flatMap((line, index) => {
		const cuts =
			index < bodyFrom || line.cell ? [] : [...line.text.matchAll(oral)].map((match) => match.index);
		const edges = [0, ...cuts.filter((cut) => cut > 0), line.text.length];
		return edges.slice(0, -1).map((from, place) => {
			const to = edges[place + 1] as number;
			return edges.length === 2 ? line : { ...line, ...part(line, from, to), span: spanIn(line, from, to) };
		});
	});
}

/** The outermost numbering of the body: its labels rise from one; deeper numbers are left to the text. */
function itemStarts(lines: readonly Line[], labelled: readonly Labelled[]): Labelled[] {
	const first = labelled.find((label) => label.ordinal === 1 && !isMeasure(lines[label.index] as Line));
	if (!first) return [];
	const own = labelled.filter((label) => label.scheme === first.scheme && label.index >= first.index);
	const headings = own.filter((label) => lines[label.index]?.heading);
	const pool = headings.length > 0 ? headings : own;
	const starts: Labelled[] = [];
	for (const label of pool) {
		const last = starts.at(-1);
		if (!last || label.ordinal === last.ordinal + 1 || (headings.length > 0 && label.ordinal > last.ordinal))
			starts.push(label);
		else if (label.ordinal > last.ordinal && label.ordinal <= last.ordinal + 3) starts.push(label);
	}
	const more = [...starts, ...furtherStarts(lines, labelled, starts)].sort((a, b) => a.index - b.index);
	if (more.length > starts.length) return more;
	return starts.length === 1 && /^第一议题/.test(first.written)
		? [first, ...afterFirst(labelled, first)]
		: starts;
}

const lastHeading =
	/^(?:其他|其它|另)(?:议题|事项|事宜|议)?[：。]?$|^(?:会议)?(?:临时|补充|追加|增加|新增|附加|会上增加)(?:的)?(?:议题|动议|事项)(?:[一二三四五六七八九十\d]{1,2})?(?:[：、，]|$)/;

/** Headings after the numbered items: `其他`, `临时议题：…`, and the next number in another dress: 议题（四） … （五）. */
function furtherStarts(
	lines: readonly Line[],
	labelled: readonly Labelled[],
	starts: readonly Labelled[],
): Labelled[] {
	const last = starts.at(-1);
	if (!last || starts.length < 2) return [];
	const found: Labelled[] = [];
	for (let index = last.index + 1; index < lines.length; index += 1) {
		const line = lines[index] as Line;
		const marks = ornament.exec(line.text)?.[0].length ?? 0;
		const match = line.cell ? null : lastHeading.exec(line.text.slice(marks));
		if (match) {
			const whole = marks + match[0].length === line.text.length;
			found.push({
				index,
				scheme: "label",
				ordinal: 0,
				length: whole ? marks : marks + match[0].length,
				written: match[0],
			});
			continue;
		}
		const other = labelled.find((label) => label.index === index);
		const next = last.ordinal + 1 + found.filter(({ scheme }) => scheme !== "label").length;
		if (!other || other.ordinal !== next || next < 3 || other.scheme === last.scheme) continue;
		if (last.scheme !== "ordinal" || !/^han/.test(other.scheme) || line.text.length > 40) continue;
		found.push(other);
	}
	return found;
}

/** 第一议题 stands before the numbered items of a meeting that gives study its own place. */
function afterFirst(labelled: readonly Labelled[], first: Labelled): Labelled[] {
	const next = labelled.find(
		(label) => label.index > first.index && label.scheme !== first.scheme && label.ordinal <= 2,
	);
	if (!next) return [];
	return labelled.filter((label) => label.scheme === next.scheme && label.index >= next.index);
}

function isMeasure(line: Line): boolean {
	return /^（?[一1]）?[、.]?(?:是|要)/.test(line.text);
}

function tailStart(lines: readonly Line[], lastItem: number): number {
	for (let index = lastItem + 1; index < lines.length; index += 1)
		if (tailLine.test((lines[index] as Line).text) && !(lines[index] as Line).cell) return index;
	return lines.length;
}

/** A title is the heading line; where the text follows on the same line, it ends at the first stop. */
function titleOf(line: Line, label: Labelled): Pick<ItemRange, "label" | "title" | "titleText" | "titleEnd"> {
	const rest = line.text.slice(label.length);
	const stop = rest.search(/[。；]/);
	let length = rest.replace(/[。；]$/, "").length;
	if (rest.length > 50 || (stop >= 0 && stop < rest.length - 1))
		length = stop > 0 && stop <= 60 ? stop : Math.min(rest.length, 40);
	const to = label.length + length;
	return {
		label: label.written,
		title: spanIn(line, label.length, to),
		titleText: line.text.slice(label.length, to),
		titleEnd: to,
	};
}

/** When nothing is numbered, all of the body is one item; its title is the announced one or its first words. */
export function singleItem(
	lines: readonly Line[],
	bodyFrom: number,
	announced: readonly Span[],
	announcedTexts: readonly string[],
): ItemRange | undefined {
	const to = tailStart(lines, bodyFrom - 1);
	const line = lines[bodyFrom];
	if (!line || to <= bodyFrom) return undefined;
	const title = announced.length === 1 ? announced[0] : undefined;
	const stop = line.text.search(/[。；]/);
	const end = Math.min(stop > 7 ? stop : line.text.length, 60);
	return {
		from: bodyFrom,
		to,
		title: title ?? spanIn(line, 0, end),
		titleText: announced.length === 1 ? (announcedTexts[0] ?? "") : line.text.slice(0, end),
		titleEnd: 0,
	};
}
