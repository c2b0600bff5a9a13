import type { DocumentModel } from "../document/model";
import { oncePer } from "../text/remembered";
import type { Span } from "../text/span";
import { type Line, readLines } from "./lines";
import { type Row, tablesByIndex } from "./table-rows";

/** One of several like parts of a document: a row below a head, a numbered point, a dated or named paragraph. */
export interface Entry {
	lines: Line[];
	/** Folded text; cells are parted by `｜`. */
	text: string;
	/** The number, date or name that opens it; empty for a row. */
	label: string;
	row?: Row;
}

/** Like parts that follow one another, so that one can be held against its neighbours. */
export interface EntryGroup {
	entries: Entry[];
	head?: Row;
	/** Folded text of the line before the first, which tells what the parts are. */
	caption: string;
	captionSpan?: Span;
}

const numeral = "[一二三四五六七八九十百\\d]{1,4}";
const day = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
/** How an entry may open; the first that fits names its style. */
const styles: readonly (readonly [string, RegExp])[] = [
	["page", new RegExp(`^[-—–=*【〔（ ]*第${numeral}页[-—–=*】〕） ]*$`)],
	["card", /^(?:卡号|记录号|单号)[：: ]?[A-Z\d]/],
	["ordinal", new RegExp(`^[【〔（]?第${numeral}(?:次|期|条|项|号|点|件|笔|份|批|周|类|组)[】〕）]?`)],
	[
		"named",
		new RegExp(
			`^[·●]?(?:热点|问题|事项|议题|意见|案例|隐患|诉求|任务|线索|事例|要点|篇目|项目|专题|课题|主题|环节|议程|条目|单元|标段|标的|人选|对象|场次|序号?|其|包|案)(?:${numeral})(?![年月日点分元万个名人位条项次号])`,
		),
	],
	["date", new RegExp(`^[【〔（]?(?:\\d{4}年)?${day}月${day}[日号][】〕）]?`)],
	["date", /^[【〔（]?\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}[】〕）]?/],
	["bracketed", /^【[^】]{2,20}】/],
	["day", /^\d{1,2}[日号](?=[\u4e00-\u9fff，：])/],
	["letter", /^[A-H][、．.](?=[\u4e00-\u9fff“《])/],
	["month", new RegExp(`^[【〔（]?(?:\\d{4}年)?${day}月(?:份|(?=[，：、|｜]))[】〕）]?`)],
	["year", /^[【〔（]?\d{4}年(?:度)?(?=[：，])/],
	["chinese", /^[一二三四五六七八九十]{1,3}(?:[、．.]|(?=[\u4e00-\u9fff（]{2,14}[。：]))/],
	["chinese-bracket", /^[（(][一二三四五六七八九十]{1,3}[）)]/],
	["firstly", /^[一二三四五六七八九十]是/],
	["digit-bracket", /^[（(]\d{1,2}[）)]/],
	["digit", /^\d{1,2}[、．.](?!\d)/],
	["circled", /^[①-⑳]/],
	["ringed", /^[㈠-㈩㊀-㊉]/],
	["code", /^[A-Z]{1,4}[-\d]{1,8}[：、. ]?/],
	["bullet", /^(?:[·●◆■▲▶►★☆◇□○◎*•]|——|--|[-–—]{1,2}(?=[\u4e00-\u9fff]))/],
];
/** A field of a form or a head: no entry of its own. */
const field =
	/^[\u4e00-\u9fff]{0,4}(?:时间|地点|主持|记录|出席|列席|参加|到会|内容|议题|编号|单位|填报|填表|审核|制表|复核|报送|报|送|抄送|说明|备注|附|附注|注|统计|结论|总结|汇总|编|发|签|核|主办|会议|另|其他|应到|实到|请假|缺席|联系|经办)[^：]{0,6}：/;
const namedLabel = /^([\u4e00-\u9fffA-Za-z0-9]{2,14}?)(?:（[^）]{1,16}）)?：(?=.)/;

export function styleOf(line: Line): { style: string; label: string } | undefined {
	for (const [style, pattern] of styles) {
		const match = pattern.exec(line.text);
		if (match) return { style, label: match[0] };
	}
	const name = field.test(line.text) ? undefined : namedLabel.exec(line.text);
	return name ? { style: "name", label: name[0] } : undefined;
}

/** All groups of like parts, at every depth; read once a document. */
export const entryGroups = oncePer(
	(document: DocumentModel) => document,
	(document): readonly EntryGroup[] => {
		const lines = readLines(document);
		return [...tableGroups(lines), ...textGroups(lines)];
	},
);

function tableGroups(lines: readonly Line[]): EntryGroup[] {
	return [...tablesByIndex(lines).values()].flatMap((rows) => {
		const at = rows.findIndex((row) => row.size >= 3);
		const head = rows[at];
		const body = rows.slice(at + 1).filter((row) => head && row.size >= 2 && row.size <= head.size + 1);
		if (!head || body.length < 2) return [];
		const first = [...head.values()][0] as Line;
		const before = lines[lines.indexOf(first) - 1];
		const entries = body.map((row) => {
			const cells = [...row.values()];
			return { lines: cells, text: cells.map(({ text }) => text).join("｜"), label: "", row };
		});
		return [{ entries, head, ...captionOf(before) }];
	});
}

/** Headings over a small table of their own: one slip for each matter. */
const overTables = new Set(["card", "page"]);

interface Open {
	style: string;
	group: EntryGroup;
}

/** Points within points: a style seen before goes on with its group, a new one opens a group below. */
function textGroups(lines: readonly Line[]): EntryGroup[] {
	const found: EntryGroup[] = [];
	let stack: Open[] = [];
	lines.forEach((line, index) => {
		if (line.cell) {
			for (const { style, group } of stack) if (overTables.has(style)) group.entries.at(-1)?.lines.push(line);
			return;
		}
		const opened = styleOf(line);
		if (!opened) {
			for (const { group } of stack) group.entries.at(-1)?.lines.push(line);
			return;
		}
		// A paragraph that opens with a name holds no numbered points: these go on with the list above it.
		if (opened.style !== "name") stack = stack.filter(({ style }) => style !== "name");
		const depth = stack.findIndex(({ style }) => style === opened.style);
		if (depth >= 0 && restarts(opened.label, stack[depth] as Open)) stack = stack.slice(0, depth);
		else if (depth >= 0) stack = stack.slice(0, depth + 1);
		for (const { group } of depth >= 0 ? stack.slice(0, -1) : stack) group.entries.at(-1)?.lines.push(line);
		const own = stack.at(-1);
		const entry: Entry = { lines: [line], text: "", label: opened.label };
		if (own && own.style === opened.style) own.group.entries.push(entry);
		else {
			const group: EntryGroup = { entries: [entry], ...captionOf(lines[index - 1]) };
			found.push(group);
			stack = [...stack, { style: opened.style, group }];
		}
	});
	return found.filter((group) => group.entries.length >= 2 && !isForm(group)).map(settle);
}

/** `1.` again begins another list. */
function restarts(label: string, open: Open): boolean {
	return (
		/^[^\d一]{0,3}(?:1|一|㈠|㊀)(?![\d一二三四五六七八九十])/.test(label) &&
		open.group.entries.length > 0 &&
		/^(?:ordinal|named|chinese|chinese-bracket|firstly|digit|digit-bracket|circled|ringed)$/.test(open.style)
	);
}

/** `时间：`, `地点：` over and over are the fields of several forms. */
function isForm({ entries }: EntryGroup): boolean {
	const named = entries.filter(({ label }) => label.endsWith("：") && /^[\u4e00-\u9fff]/.test(label));
	return named.length === entries.length && new Set(named.map(({ label }) => label)).size < entries.length;
}

/** Lines after the last entry belong to it only where the others run over several lines too. */
function settle(group: EntryGroup): EntryGroup {
	const long = group.entries.slice(0, -1).some(({ lines }) => lines.length > 1);
	const entries = group.entries.map((entry, index) => {
		const lines = index === group.entries.length - 1 && !long ? entry.lines.slice(0, 1) : entry.lines;
		return { ...entry, lines, text: lines.map(({ text }) => text).join("") };
	});
	return { ...group, entries };
}

function captionOf(line: Line | undefined): { caption: string; captionSpan?: Span } {
	return line ? { caption: line.text, captionSpan: line.span } : { caption: "" };
}
