import type { DocumentModel } from "../document/model";
import type { Span } from "../text/span";
import { foldStretch, type Line, spanIn } from "./lines";

/** The labelled fields of a meeting's head and tail, under whatever label a secretary gave them. */
export type FieldKey =
	| "name"
	| "date"
	| "place"
	| "chair"
	| "recorder"
	| "present"
	| "absent"
	| "observers"
	| "counts"
	| "agenda"
	| "votes"
	| "opinions"
	| "recusal"
	| "decision"
	| "sent-ahead";

export interface Field {
	key: FieldKey;
	label: Span;
	/** Empty when nothing stands behind the label. */
	value: Span;
	/** The label asks for a signature. */
	signature: boolean;
	/** Ordinal of the line, in the lines given; -1 for a table's row. */
	line: number;
	/** Stands in a table. */
	cell?: { table: number; row: number };
}

const labels: readonly [FieldKey, string][] = [
	["name", "会议名称|会议类别|会议类型"],
	[
		"date",
		"(?:会议|开会|召开)?(?:时间|日期)(?:、|和|及|与)?(?:会议)?地点|会议时间|会议日期|开会时间|召开时间|学习时间|活动时间|时间|日期|时",
	],
	["place", "会议地点|开会地点|召开地点|学习地点|活动地点|地点|会址|地"],
	["chair", "会议主持人?|(?:会议)?召集人|主持人员?|主持会议|主持|主"],
	["recorder", "会议记录人?员?|记录人员?|记录员|记录整理|记录|整理人|整理|录|记"],
	[
		"present",
		"(?:今天|今日|本次|此次|当天|这次)(?:实到|到会|出席|参加)(?:人员|委员|成员)?|(?:应到实到|实到|出席|参加|到会|与会|参会|应到)?(?:会议)?(?:总支委员|支部委员|理事|常委|党组成员|党委委员|党委成员|班子成员|支委|委员|董事|正式委员)(?:出席|到会)?(?:情况|名单)?|(?:出席|参加|到会|与会|参会|实到|参学|参加学习|到场)(?:会议)?(?:人员?|领导|成员|委员|常委|理事|同志|情况|名单|会议|对象)*|参加会议的有|出席会议的有|(?:到会|到场|在座|来|到)的(?:有|人员?)?|到",
	],
	[
		"absent",
		"(?:请假|没来|没到|未到|缺席)的(?:有|人)?|没来|没到|不在|(?:因[病事公故]|因故)?(?:请假|缺席|未到会|未出席|未参加|缺勤|未到)(?:会议)?(?:人员?|领导|成员|同志|委员|党员|董事|监事|情况|名单|(?:及|和)?原因|缺席|[/／、]缺席|[/／、]请假)*|缺|假",
	],
	[
		"observers",
		"(?:邀请|特邀)?(?:列席|旁听|观摩)(?:会议)?(?:人员?|领导|同志|委员|董事|监事|单位|部门|情况|名单|的有)*|到会指导|邀请列席|(?:列席|旁听)的(?:有|人)?|列",
	],
	[
		"counts",
		"应到实到(?:人数|情况)?|应到[/／、]实到(?:人数|情况)?|应到会?(?:人数|情况)?|实到会?(?:人数|情况)|到会情况|出勤情况|会议人数",
	],
	["agenda", "(?:会议)?(?:议题|议程|主要议题|议题单|内容|会议事项|主题)(?:目录|清单)?"],
	["votes", "表决(?:方式|情况|结果|意见)?(?:[及和与]?(?:表决)?结果)?|投票情况"],
	[
		"opinions",
		"(?:逐人|成员|班子成员|党组成员|委员|参会人员|与会人员)?(?:发言|讨论|审议|表态)?(?:意见|发言|发言要点|发言情况|讨论情况|审议情况)",
	],
	["recusal", "回避(?:情况|事项|人员)?"],
	[
		"decision",
		"(?:会议|决策|研究|最终)?(?:决定|决议|结论|决策结论|研究结果|审议结果|形成决议)(?:事项|意见)?",
	],
	["sent-ahead", "材料送达(?:时间)?|会前送达"],
];

/** `党组成员应到7人，实到6人：` with the names behind it. */
const countLead =
	"(?:党组|党委|班子|支委|董事)?(?:成员|委员|党员)?应到会?[^，。；：]{1,10}[，、]实到会?[^，。；：]{0,6}[\\d一二三四五六七八九十]{1,3}[人名]?：";
/** `到会4人：`, `应到党组成员5人：` with the names behind it. */
const counted =
	"(?:应到|到会|实到|出席|参会|请假|缺席|列席)(?:会议|会)?(?:(?:党组|党委|班子|支委)?(?:成员|委员)|人员|董事|党员)?[\\d一二三四五六七八九十]{1,3}[人名位]：";
const note = "(?:（[^（）]{1,14}）)?";
const anyLabel = labels.map(([, words]) => `(?:${words})`).join("|");
const inLine = new RegExp(
	`${countLead}|${counted}|(?:${anyLabel})${note}：|(?:主持人?|记录人?|会议主持|会议记录)(?:签字|签名|签)：`,
	"g",
);
const keyTests = labels.map(
	([key, words]) => [key, new RegExp(`^(?:${words})(?:签字|签名|签)?${note}：?$`)] as const,
);

export function keyOf(label: string): FieldKey | undefined {
	if (
		/^(?:党组|党委|班子|支委|董事)?(?:成员|委员|党员)?应到/.test(label) &&
		label.endsWith("：") &&
		/[\d一二三四五六七八九十][人名]?：$/.test(label)
	)
		return "present";
	if (new RegExp(`^${counted}$`).test(label))
		return /^列席/.test(label) ? "observers" : /^(?:请假|缺席)/.test(label) ? "absent" : "present";
	return keyTests.find(([, test]) => test.test(label))?.[0];
}

/** Labelled fields of the lines, in order; those of tables come from label and value cells. */
export function readFields(document: DocumentModel, lines: readonly Line[]): Field[] {
	const fields: Field[] = [];
	const tables = new Set<number>();
	lines.forEach((line, index) => {
		if (line.cell) tables.add(line.cell.table);
		else fields.push(...fieldsOfLine(line, index), ...fieldOfLoneLabel(line, lines[index + 1], index));
	});
	for (const table of tables) fields.push(...fieldsOfTable(document, table));
	return fields;
}

/** `主持：贺廷松  记录：黎秋平`, `出席：…。请假：…`; a label stands at the start, after a stop or after a gap. */
function fieldsOfLine(line: Line, index: number): Field[] {
	const found: { key: FieldKey; from: number; valueFrom: number; signature: boolean }[] = [];
	for (const match of line.text.matchAll(inLine)) {
		const from = match.index;
		if (!isLabelPlace(line, from)) continue;
		const key = keyOf(match[0]);
		// 会议议题（一）： numbers an item; it is no field of the head.
		if (!key || (key === "agenda" && /（[一二三四五六七八九十\d]{1,3}）：$/.test(match[0]))) continue;
		found.push({ key, from, valueFrom: from + match[0].length, signature: /签/.test(match[0]) });
	}
	return found.map((field, ordinal) => {
		const to = found[ordinal + 1]?.from ?? line.text.length;
		const signed = field.signature || /^[^（]{2,8}（签[字名]?）/.test(line.text.slice(field.valueFrom, to));
		return {
			key: field.key,
			label: spanIn(line, field.from, field.valueFrom),
			value: spanIn(line, field.valueFrom, to),
			signature: signed,
			line: index,
		};
	});
}

const loneKeys: readonly (FieldKey | undefined)[] = [
	"date",
	"place",
	"chair",
	"recorder",
	"present",
	"absent",
	"observers",
];

/** `主持人` alone on its line, the value on the next. */
function fieldOfLoneLabel(line: Line, next: Line | undefined, index: number): Field[] {
	if (line.heading || line.text.length > 8 || !next || next.cell || next.text.length > 120) return [];
	const key = keyOf(line.text);
	if (!key || !loneKeys.includes(key) || line.text.endsWith("：") || keyOf(next.text)) return [];
	return [{ key, label: line.span, value: next.span, signature: false, line: index + 1 }];
}

function isLabelPlace(line: Line, from: number): boolean {
	if (from === 0) return true;
	const before = line.text[from - 1] as string;
	if ("。；）、".includes(before) || before === "，") return true;
	// A gap of spaces in the original stands between two fields of one line.
	return (line.at[from] as number) - (line.at[from - 1] as number) > 1;
}

interface HeldLabel {
	key: FieldKey;
	span: Span;
	signature: boolean;
	/** Last row the label's own cell reaches. */
	until: number;
}

/** Labels and values of a form; a label holds on for the rows below it whose label cell is empty or merged. */
function fieldsOfTable(document: DocumentModel, index: number): Field[] {
	const table = document.tables[index];
	if (!table) return [];
	const fields: Field[] = [];
	const held = new Map<number, HeldLabel>();
	const textOf = (span: Span) => foldStretch(document.text, span).text;
	for (const row of table.rows) {
		const cells = new Map(row.map((cell) => [cell.column, cell]));
		for (const [column, label] of held) {
			const own = cells.get(column);
			const ordinal = row[0]?.row ?? 0;
			if (own ? textOf(own.span) !== "" : ordinal > label.until) held.delete(column);
		}
		row.forEach((cell, place) => {
			const text = textOf(cell.span);
			const key = text.length > 0 && text.length <= 16 ? keyOf(text) : undefined;
			if (key && row[place + 1])
				held.set(cell.column, {
					key,
					span: cell.span,
					signature: /签/.test(text),
					until: cell.row + cell.rowSpan - 1,
				});
		});
		for (const [column, label] of held) {
			const value = row.find((cell) => cell.column > column);
			if (!value || (keyOf(textOf(value.span)) && textOf(value.span).length <= 16)) continue;
			const continued = (row[0]?.row ?? 0) > rowOf(table, label.span);
			if (continued && textOf(value.span) === "") continue;
			fields.push({
				key: label.key,
				label: label.span,
				value: value.span,
				signature: label.signature,
				line: -1,
				cell: { table: index, row: value.row },
			});
		}
	}
	return fields;
}

function rowOf(table: DocumentModel["tables"][number], span: Span): number {
	return table.rows.flat().find((cell) => cell.span.start === span.start)?.row ?? 0;
}

/** True when a label stands with nothing behind it but blanks, underscores or dashes. */
export function isBlank(text: string): boolean {
	return /^[\s_＿—\-–.…/／×□:：、，。（）无]*$/.test(text) && !/^无[。\s]*$/.test(text.trim());
}
