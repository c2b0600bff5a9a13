import type { Span } from "../text/span";
import { announcedItems } from "./agenda-announced";
import {
	headedStarts,
	type Labelled,
	labelOf,
	ornament,
	repeatedLabels,
	withoutSpeakers,
} from "./agenda-labels";
import { type Line, spanIn } from "./lines";

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

const tailLine =
	/^[（]?(?:散会(?!之?前)|会议(?:到此)?结束|会议于.{2,16}结束|\d{1,2}[:：时]\d{0,2}分?散会|主持人?.{0,8}签|会议主持人?.{0,4}签|记录人?.{0,8}签|出席(?:人员|会议|领导)?：|请假(?:人员)?：|缺席(?:人员)?：|列席(?:人员)?：|参加(?:人员|会议人员)?：|(?:分送|抄送|报送|主送|发)：|签发：|校对：|(?:会议)?记录(?:人员?|整理)?：|整理(?:人)?：|主持人?：|与会人员签[字名]|参会人员签[字名]|(?:中共)?.{2,24}(?:党组|委员会|办公室)\d{4}年|\d{4}年\d{1,2}月\d{1,2}日(?:印发?)?$|[^，。；：]{0,10}(?:使用说明|填写说明|填表说明|填写须知|补学登记|检查意见)(?:（[^）]*）)?(?:：|$))/;

/** Cuts a meeting's lines into head, items and tail. */
export function readAgenda(
	lines: readonly Line[],
	bodyFrom: number,
	/** Labels told in speech, where the record numbers nothing. */
	told: readonly Labelled[] = [],
): Agenda {
	const repeated = repeatedLabels(lines, bodyFrom);
	const numbered = lines.flatMap((line, index) => labelOf(line, index));
	const labelled = told.length > 0 ? told : repeated.length > 1 ? repeated : withoutSpeakers(lines, numbered);
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
