import type { AnalysedDocument } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import type { Meeting } from "../facts/model-meeting";
import { personKey } from "../facts/person";
import type { Span } from "../text/span";
import { bare, shinglesOf } from "./shingles";

/** A paragraph or a person's words that may be compared with others. */
export interface Comparable {
	document: AnalysedDocument;
	span: Span;
	/** The meeting it was said in, by its place in the document. */
	meeting?: number;
	/** ISO day of that meeting, or of the document. */
	day?: string;
	person?: string;
	shingles: Set<number>;
	length: number;
	figures: number;
}

/** Bare characters a passage must have to be compared. */
const shortest = 45;

/** Characters from which on one person's words in a paragraph are compared by themselves. */
const alone = 75;

/** Kinds whose paragraphs belong to persons: the same words for two persons in one document count. */
export const personal: readonly DocumentKind[] = [
	"democratic-life",
	"work-report",
	"study-record",
	"branch-record",
];

/** Kinds that never count: rules are quoted, forms repeat their labels, contracts their clauses. */
export const formal: readonly DocumentKind[] = [
	"unit-rule",
	"contract",
	"expense",
	"appointment-form",
	"agenda-approval",
	"personal-matters",
	"selection-file",
	"personnel-file",
];

/** Heads, lists of people and signatures repeat from meeting to meeting and mean nothing. */
const headLine =
	/^[^。；]{0,6}(?:时间|日期|地点|主持|记录|参加|出席|列席|到会|请假|缺席|应到|实到|签到|签发|抄送|分送|议题单?|会议名称|整理|到会指导)[^。；]{0,6}[：|]|(?:主持召开|出席会议|列席会议|参加会议)[^。]{0,80}$/;

/** All passages of a document that may be compared, in order of the text. */
export function comparablesOf(document: AnalysedDocument): Comparable[] {
	const turns = document.facts.meetings.flatMap(({ items }) => items.flatMap((item) => item.turns));
	const found: Comparable[] = [];
	for (const block of document.document.blocks) {
		if (block.layer !== "body") continue;
		const own = turns.filter(({ span }) => block.span.start <= span.start && span.start < block.span.end);
		const told = own.some(({ words }) => words.end - words.start >= alone);
		// Words of several persons in one paragraph are compared one by one, short ones as the paragraph they make.
		if (own.length > 1 && told)
			for (const turn of own) add(turn.words, turn.speaker && personKey(turn.speaker));
		else add(block.span, own[0]?.speaker && personKey(own[0].speaker));
	}
	return found;

	function add(span: Span, speaker: string | undefined): void {
		const made = comparable(document, span, speaker);
		if (made) found.push(made);
	}
}

const personHead =
	/^[\s◆●■◇▲※*]*(?:[（(]?[一二三四五六七八九十\d]+[)）.、．]?)?([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:[（(][^）)]{1,12}[）)])?(?:的?(?:个人)?(?:发言|检查|对照检查|自我批评|自我检查|自查|查摆|剖析|自评|体会|心得)|(?:再次?|又|接着|首先|最后)?(?:谈|讲|说|作)[^：:。，]{0,8})?[：:]/;

function comparable(
	document: AnalysedDocument,
	span: Span,
	speaker: string | undefined,
): Comparable | undefined {
	const text = document.document.text.slice(span.start, span.end);
	const head = personHead.exec(text.replace(/(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff])/g, ""));
	if (headLine.test(text)) return undefined;
	const words = bare(text.replace(/《[^》]*》|“[^”]{12,}”/g, "").replace(/^[^：:。]{1,14}[：:]/, ""));
	if (words.length < shortest) return undefined;
	const meeting = meetingAt(document, span);
	const day =
		(meeting === undefined ? undefined : document.facts.meetings[meeting]?.date?.iso) ?? document.facts.date;
	const person = speaker ?? head?.[1];
	return {
		document,
		span,
		...(meeting === undefined ? {} : { meeting }),
		...(day ? { day } : {}),
		...(person ? { person } : {}),
		shingles: shinglesOf(words),
		length: words.length,
		figures: (words.match(/\d+|[一二三四五六七八九十百千]{2,}/g) ?? []).length,
	};
}

function meetingAt(document: AnalysedDocument, { start }: Span): number | undefined {
	const at = document.facts.meetings.findIndex(
		(meeting: Meeting) => meeting.span.start <= start && start < meeting.span.end,
	);
	return at < 0 ? undefined : at;
}
