import { findDates } from "../text/dates";
import { type Line, spanIn } from "./lines";
import type { ArchivePair } from "./model-person";
import type { DateValue } from "./model-values";
import { dateValue } from "./person-draft";

/** What an item of a personnel file is called. */
export const archiveItems: readonly [ArchivePair["item"], RegExp][] = [
	["birth", /出生|生日|年龄/],
	["work-start", /参加(?:革命)?工作|参工|工作时间|工龄/],
	["party-joined", /入党|加入中国共产党|党龄/],
	["education", /学历|学位|毕业/],
	["experience", /经历|履历|任职/],
	["identity", /身份|编制/],
];

/** What stands last names the item: `入党志愿书记载的出生时间`. */
export function itemOf(words: string): ArchivePair["item"] | undefined {
	const places = archiveItems.map(([item, pattern]) => ({ item, at: pattern.exec(words)?.index ?? -1 }));
	return places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.item;
}

const paper = "(?:表|书|卡|证|簿|册|自传|底册|底根|鉴定|材料|报告|介绍信|存根|底卡|档案)";
const month =
	"(?:(?:19|20)\\d{2}[年.]\\d{1,2}月?(?:\\d{1,2}日)?|[一二][〇零九][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月)";
const told = new RegExp(
	`《?([^，。；：《》、（）]{0,14}?${paper})》?(?:（([^）]{4,16})）)?([^，。；]{0,16}?)(?:均|都|上)?(?:记载|填写|填报|填的|显示|载明|登记|反映|记录|写作|写成|写为|载|填|记|写)(?:的)?([^，。；《》]{0,14}?)(?:为|是|：|作)?(${month})`,
	"g",
);
export const recognised =
	/(?:以[^，。；]{2,16}为准|(?:经|已)[^，。；]{0,16}认定|组织认定|(?:认定|核定|仍认|采信)[^，。；]{2,16}|按[^，。；]{4,14}(?:掌握|管理|填写|使用|执行))/;
/** Words that tell when the paper was formed: `1990年5月《入团志愿书》`, `2003年履历表以后的各份材料`. */
const formedAt = /(?:19|20)\d{2}(?:年|[.]\d{1,2})(?:\d{1,2}月)?|[一二][〇零九][〇零一二三四五六七八九]{2}年/;

/** `1990年5月《入团志愿书》记载出生时间为1974年12月`, `1987年毕业生登记表均载1971年10月`. */
export function archiveSentences(line: Line): ArchivePair[] {
	const pairs: ArchivePair[] = [];
	for (const match of line.text.matchAll(told)) {
		const [all, material, behind, between, item, value] = match as unknown as string[];
		const from = clauseFrom(line.text, match.index);
		const to = match.index + (all as string).length;
		const valueFrom = to - (value as string).length;
		const before = line.text.slice(from, match.index) + (material as string);
		const kind =
			itemOf(item as string) ??
			itemOf(between as string) ??
			pairs.at(-1)?.item ??
			itemOf(line.text.slice(0, valueFrom));
		if (!kind) continue;
		const formed = formedAt.exec(before)?.[0] ?? (behind && formedAt.exec(behind)?.[0]);
		pairs.push(pairOf(line, { item: kind, material: material as string, formed, from, valueFrom, to }));
	}
	const beside = pairs.length === 0 ? besideEachOther(line) : [];
	return [...pairs, ...beside];
}

/** `招工登记表出生时间1974年10月，1995年入党志愿书1975年10月`: papers with a date and no verb, of one item. */
const papersAlone = new RegExp(
	`(?<=^|[，。；：])([^，。；：]{0,12}?(?:${paper}|身份证|户口簿))(?:上|中|里)?(出生(?:日期|时间|年月)?|参加工作(?:时间)?|入党(?:时间)?)?(?:为|是)?(${month})(?=[，。；]|$)`,
	"g",
);

function besideEachOther(line: Line): ArchivePair[] {
	const matches = [...line.text.matchAll(papersAlone)];
	const item = matches.map((match) => match[2] && itemOf(match[2])).find(Boolean);
	if (matches.length < 2 || !item) return [];
	return matches.map((match) => {
		const to = match.index + match[0].length;
		const [, material = "", , value = ""] = match;
		const formed = formedAt.exec(material)?.[0];
		return pairOf(line, { item, material, formed, from: match.index, valueFrom: to - value.length, to });
	});
}

/** Where a line tells of one paper: the whole from `from`, the date recorded from `valueFrom` to `to`. */
interface Place {
	item: ArchivePair["item"];
	material: string;
	formed: string | undefined;
	from: number;
	valueFrom: number;
	to: number;
}

function pairOf(line: Line, { item, material, formed, from, valueFrom, to }: Place): ArchivePair {
	const settled = recognised.exec(line.text);
	const formedDate = formed ? formedDay(line, formed, from) : undefined;
	const recordedDate = dateAt(line, valueFrom, to);
	return {
		span: spanIn(line, from, to),
		item,
		material: material.replace(/^.*(?:年|月|的|[\d.])/, ""),
		recorded: spanIn(line, valueFrom, to),
		...(formedDate ? { formed: formedDate } : {}),
		...(recordedDate ? { recordedDate } : {}),
		...(settled ? { recognised: spanIn(line, settled.index, settled.index + settled[0].length) } : {}),
	};
}

const listed =
	/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?(出生(?:时间|日期|年月)?|参加工作(?:时间|日期)?|入党(?:时间|日期)?)：(.+)$/;
const entry = new RegExp(
	`^([^（）]{2,14}?)(?:（([^）]{4,12})）)?(?:上|里)?(?:均|都)?(?:记载|填写|写的?|填|载|记)?(?:为|是|作)?(${month})$`,
);

/** `出生：履历表1971.5，身份证1971.5，招工表（1988.11）写1969.5`: the papers one after another behind the item. */
export function archiveList(line: Line): ArchivePair[] {
	const head = line.cell ? null : listed.exec(line.text);
	const item = head && itemOf(head[1] as string);
	if (!head || !item) return [];
	const start = line.text.length - (head[2] as string).length;
	const found = [...(head[2] as string).matchAll(/[^，；。]+/g)].flatMap((piece): ArchivePair[] => {
		const match = entry.exec(piece[0]);
		// The day of becoming a full member is no other day of joining.
		if (!match || (item === "party-joined" && /转正|申请|积极分子/.test(match[1] as string))) return [];
		const from = start + piece.index;
		const to = from + piece[0].length;
		const recordedDate = dateAt(line, to - (match[3] as string).length, to);
		const formed = match[2] ? formedDay(line, match[2], from) : undefined;
		return [
			{
				span: spanIn(line, from, to),
				item,
				material: match[1] as string,
				recorded: spanIn(line, to - (match[3] as string).length, to),
				...(recordedDate ? { recordedDate } : {}),
				...(formed ? { formed } : {}),
			},
		];
	});
	return found.length >= 2 ? found : [];
}

function clauseFrom(text: string, at: number): number {
	return Math.max(...["，", "；", "。", "："].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
}

export function dateAt(line: Line, from: number, to: number): DateValue | undefined {
	const words = line.text.slice(from, to);
	const date = findDates(words)[0];
	if (date) return dateValue(date, line, from);
	// `1993.9`: within a file a figure of this shape is a month.
	const short = /((?:19|20)\d{2})[.](\d{1,2})(?![\d.])/.exec(words);
	if (!short) return undefined;
	const span = spanIn(line, from + short.index, from + short.index + short[0].length);
	return { span, year: Number(short[1]), month: Number(short[2]) };
}

/** When a paper was formed; a year alone stands for its first month. */
function formedDay(line: Line, written: string, near: number): DateValue | undefined {
	const at = line.text.indexOf(written, near);
	const date = at < 0 ? undefined : dateAt(line, at, at + written.length);
	return date?.year !== undefined && date.month === undefined ? { ...date, month: 1 } : date;
}
