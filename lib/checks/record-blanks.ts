import type { AnalysedDocument } from "../facts/case";
import { foldStretch, readLines, spanIn } from "../facts/lines";
import type { Meeting } from "../facts/model-meeting";
import { tablesOf } from "../facts/table-rows";
import type { Span } from "../text/span";

/** A place of a record that stands open. */
export interface Blank {
	span: Span;
	name: string;
}

/** `2023年11月　日`: the day was left open. */
export function incompleteDate(document: AnalysedDocument, within: Span): Span | undefined {
	const folded = foldStretch(document.document.text, within);
	const match =
		/(?:(?:\d{4}|[〇零一二三四五六七八九]{4})年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?月[_＿×XxＸ…?？*〇—-]{0,6}[日号]/.exec(
			folded.text,
		);
	return match && /年/.test(match[0])
		? spanIn(folded, match.index, match.index + match[0].length)
		: undefined;
}

const role = "(?:会议)?(?:主持|召集|记录)(?:人员?|员|者)?";
const signed = "(?:[（(]?签[字名章]?[）)]?)";
const gap = "[：: \\u3000_＿]";

/** `主持人　　；记录人 桂小秋`: a name left out between two labels of one line. */
export function blankNames(document: AnalysedDocument, within: Span): Blank[] {
	return blanks(
		document,
		within,
		new RegExp(
			`(?<![\\u4e00-\\u9fff]|[\\u4e00-\\u9fff][ \\u3000])${role}${signed}?${gap}{1,20}(?=[；;，,。]|${role}${signed}?${gap}(?! *$))`,
			"gm",
		),
	);
}

/** `主持人签字：` with nothing behind it, in a line or as the label of an empty cell. */
export function blankSignatures(document: AnalysedDocument, within: Span): Blank[] {
	const inLines = blanks(
		document,
		within,
		new RegExp(
			`(?<![\\u4e00-\\u9fff])${role}${signed}(?:：|:)${gap}*(?=$|\\n|${role}${signed}|年|日期)`,
			"gm",
		),
	);
	const label = new RegExp(`^${role}${signed}：?$`);
	const inCells = tablesOf(readLines(document.document)).flatMap((rows) =>
		rows.flatMap((row): Blank[] => {
			const [cell, ...others] = [...row.values()];
			if (!cell || others.length > 0 || !label.test(cell.text)) return [];
			if (cell.span.start < within.start || cell.span.end > within.end) return [];
			return [{ span: cell.span, name: nameOf(cell.text) }];
		}),
	);
	return [...inLines, ...inCells];
}

function blanks(document: AnalysedDocument, within: Span, pattern: RegExp): Blank[] {
	const text = document.document.text.slice(within.start, within.end);
	return [...text.matchAll(pattern)].map((match) => {
		const start = within.start + match.index;
		const label = match[0].replace(/[\s\u3000_＿]+$/, "");
		return { span: { start, end: start + label.length }, name: nameOf(label) };
	});
}

function nameOf(label: string): string {
	return /主持|召集/.test(label) ? "主持人" : "记录人";
}

const presentLabel =
	/(?:出席|参加|到会|参会|与会|参学)(?:会议)?(?:人员|领导|对象|范围)?：([^：]{2,60}?)(?=$|。|；|列席|请假|记录|主持)/;
const groupOnly =
	/^(?:[^、，]{0,10})(?:相关|有关|部分|若干|各|其他|在家)(?:[^、，]{0,8})(?:领导|成员|委员|人员|负责人|同志|干部|党员|部门|科室|单位)(?:等)?$/;

/** `出席：相关领导、有关部门负责人`: neither names nor numbers tell who came. */
export function vagueAttendance(document: AnalysedDocument, meeting: Meeting): Span | undefined {
	const { attendance } = meeting;
	if (attendance?.present || attendance?.expected || (attendance?.members.length ?? 0) > 1) return undefined;
	const line = readLines(document.document).find(
		({ text, span }) =>
			span.start >= meeting.span.start && span.end <= meeting.span.end && presentLabel.test(text),
	);
	const value = line && (presentLabel.exec(line.text)?.[1] ?? "");
	if (!line || !value || /\d|[一二三四五六七八九十]人/.test(value)) return undefined;
	return value.split(/[、，]/).every((part) => groupOnly.test(part)) ? line.span : undefined;
}
