import type { AnalysedDocument } from "../facts/case";
import { type Entry, entryGroups } from "../facts/entries";
import { type Line, readLines, spanIn } from "../facts/lines";
import type { Row } from "../facts/table-rows";
import { overlaps, type Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { incompleteDate } from "./record-blanks";

/** What a record of a meeting tells of itself, by the words that give it in any layout. */
const elements = {
	日期: /同日|当日|同前|\d{1,2}月\d{1,2}[日号]|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]|(?:\d{4}|[〇零一二三四五六七八九]{4})年\d{0,2}月\d{1,2}|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}|(?<![\d.])\d{1,2}[.\-/]\d{1,2}(?![\d.%倍万元])/,
	主持人: /主持|召集人/,
	记录人:
		/(?<!会议|原始|学习|活动|现场|见|有|无|作|据|如实|均|齐全|形成)记录(?!本|簿|册|在案|的|显示|载|中|上|里|表|单|齐|完整|归档|稿)|整理[：:人]|笔录[：人]|书记员/,
	参加人员:
		/到会|出席|实到|参加[：:人]|参加会|参会|与会|到齐|全到|到场|在座|签到|出勤|全体(?:委员|成员|党员)|\d+\/\d+|均到|都到|[人名]到(?![\d期达位])|全员|缺席|请假/,
	签名: /签[字名署]|(?:^|[。；\n])签[：:]?[\u4e00-\u9fff]{2,4}|[（(]签[）)]/,
} as const;
type Element = keyof typeof elements;
const names = Object.keys(elements) as Element[];

/** One of several records bound together. */
interface Bound {
	text: string;
	/** Where to point when something is not there: the line that should tell it. */
	head: Span;
	span: Span;
	has: ReadonlySet<Element>;
}

/** Records that follow one another in one paper: one lacks what its neighbours all have. */
export const recordSeries: DocumentCheck = {
	id: "record-series",
	scope: "document",
	run: ({ document }) => {
		const series = seriesOf(document);
		if (series.length === 0) return notApplied("未见前后相连的多次会议记录");
		const found = series.flatMap((bound) => judge(bound, document));
		return proposed(
			found.filter((one, at) => !found.slice(0, at).some((other) => overlaps(other.at.span, one.at.span))),
		);
	},
};

function judge(bound: readonly Bound[], document: AnalysedDocument): CheckProposal[] {
	return bound.flatMap((record, index): CheckProposal[] => {
		const others = bound.filter((_, at) => at !== index);
		const missing = names.filter((element) => {
			if (record.has.has(element)) return false;
			const having = others.filter(({ has }) => has.has(element)).length;
			return having >= 2 && having >= others.length * 0.75;
		});
		if (missing.length === 0) return [];
		const day = incompleteDate(document, record.span);
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, record.head)),
				why: `该次记录未见${missing.join("、")}，同册其他${others.length}次记录均有载明`,
				...(day ? { related: [{ passage: passage(document, day), label: "日期" }] } : {}),
			},
		];
	});
}

function seriesOf(document: AnalysedDocument): Bound[][] {
	const meetings = document.facts.meetings.map(({ span }) => fromSpan(document, span));
	const groups = entryGroups(document.document).map(({ entries, head }) =>
		entries.map((entry) => (entry.row && head ? fromRow(entry, head, entry.row) : fromLines(entry.lines))),
	);
	return [meetings, ...groups].filter(areRecords);
}

/** Most of them name who led, who came or who wrote. */
function areRecords(bound: readonly Bound[]): boolean {
	if (bound.length < 3) return false;
	const telling = bound.filter(({ has }) => toldOf(has) >= 2);
	return (
		telling.length === bound.length && bound.filter(({ has }) => has.has("主持人")).length * 2 > bound.length
	);
}

function toldOf(has: ReadonlySet<Element>): number {
	return [has.has("主持人"), has.has("记录人"), has.has("参加人员")].filter(Boolean).length;
}

function elementsIn(text: string): Set<Element> {
	// 同日、与表一同次会议: what is not repeated stands in the record before.
	if (/同次会议|同一次会议|同上|与(?:上|前|表)[^，。；]{0,6}(?:同|相同)/.test(text)) return new Set(names);
	return new Set(names.filter((name) => elements[name].test(text)));
}

function fromSpan(document: AnalysedDocument, span: Span): Bound {
	return fromLines(
		readLines(document.document).filter((line) => line.span.start >= span.start && line.span.end <= span.end),
	);
}

function fromLines(lines: readonly Line[]): Bound {
	const text = lines.map(({ text }) => text).join("\n");
	const head = lines.slice(0, 5).find(({ text }) => /主持|召集|到会|出席|参加/.test(text)) ?? lines[0];
	const first = lines[0]?.span.start ?? 0;
	return {
		text,
		head: head
			? head.text.length > 80
				? spanIn(head, 0, head.text.search(/。|；/) + 1 || 60)
				: head.span
			: { start: first, end: first },
		span: { start: first, end: lines.at(-1)?.span.end ?? first },
		has: elementsIn(text),
	};
}

/** A row below a head: an empty cell lacks what its column's label promises. */
function fromRow(entry: Entry, head: Row, row: Row): Bound {
	const cells = [...head].flatMap(([column, label]) => {
		const cell = row.get(column);
		return cell && !/^[—–\-/／_＿　.…空无]*$/.test(cell.text) ? [`${label.text}：${cell.text}`] : [];
	});
	const bound = fromLines(entry.lines);
	return { ...bound, text: cells.join("\n"), has: elementsIn(cells.join("\n")) };
}
