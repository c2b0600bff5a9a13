import type { AnalysedDocument } from "../facts/case";
import { mayHoldMeetings } from "../facts/meeting";
import type { DocumentKind } from "../facts/model";
import type { Meeting } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { firstSentence } from "./place";
import { type Blank, blankNames, blankSignatures, incompleteDate, vagueAttendance } from "./record-blanks";
import { isDemand, sentencesWithin, wordsOf } from "./sentences";

const fieldNames = {
	date: "日期",
	chair: "主持人",
	recorder: "记录人",
	attendance: "参加人员",
	place: "地点",
	items: "议题",
} as const;

/** A record of a meeting lacks what every record must have: date, chair, those present, recorder. */
export const recordElements: DocumentCheck = {
	id: "record-elements",
	scope: "document",
	run: ({ document }) => {
		const { kind } = document.facts.kind;
		// Minutes may be bound into a paper that is no record itself; a row of a register is none.
		const bound = !mayHoldMeetings(kind);
		const meetings = document.facts.meetings.filter(({ row }) => formal.includes(kind) || (bound && !row));
		if (meetings.length === 0) return notApplied("未识别出会议");
		return proposed(meetings.flatMap((meeting) => judge(meeting, meetings.length, document)));
	},
};

const formal: readonly DocumentKind[] = [
	"meeting-record",
	"meeting-summary",
	"study-record",
	"branch-record",
	"democratic-life",
	"decision-table",
	"agenda-approval",
];

/** Kinds that must tell every element; of the others only what stands open is told. */
const verbatim: readonly DocumentKind[] = [
	"meeting-record",
	"study-record",
	"branch-record",
	"democratic-life",
];

function judge(meeting: Meeting, count: number, document: AnalysedDocument): CheckProposal[] {
	// A summary need not name everyone; what it says itself that it lacks is told.
	if (document.facts.kind.kind === "meeting-summary") {
		const said = toldMissing(meeting, document);
		return said ? [said] : [];
	}
	const blank = meeting.emptyFields.filter(
		({ field }) =>
			field !== "place" &&
			field !== "items" &&
			!(field === "attendance" && (meeting.attendance?.members.length ?? 0) > 1),
	);
	const day = incompleteDate(document, headOf(meeting));
	const open: Blank[] = [
		...(day ? [{ span: day, name: "日期" }] : []),
		...blank
			.filter(({ field }) => !(day && field === "date"))
			.map(({ span, field }) => ({ span, name: fieldNames[field] })),
		...blankNames(document, meeting.span),
		...blankSignatures(document, meeting.span),
	];
	const [first, ...others] = open;
	if (first) {
		return [
			{
				grade: "hit",
				at: passage(document, first.span),
				why: `会议记录的${[...new Set(open.map(({ name }) => name))].join("、")}为空或仅写见附件`,
				related: others.map(({ span, name }) => ({ passage: passage(document, span), label: name })),
			},
		];
	}
	const { kind } = document.facts.kind;
	if (!verbatim.includes(kind) && formal.includes(kind)) return [];
	if (talk.test(document.document.text.slice(0, 60))) return [];
	const unsigned = unsignedRecorder(meeting, document);
	if (unsigned) return [unsigned];
	const vague = vagueAttendance(document, meeting);
	if (vague && isFormal(meeting))
		return [
			{ grade: "hit", at: passage(document, vague), why: "参加人员只写了笼统的称呼，未见到会人员姓名和人数" },
		];
	const told = toldMissing(meeting, document);
	if (told) return [told];
	if (meeting.items.length === 0 || meeting.form === "summary") return [];
	const text = document.document.text.slice(meeting.span.start, meeting.span.end);
	if (count > 1) return besideOthers(meeting, document, text);
	const missing: string[] = [];
	if (!meeting.date && !/\d{4}年|二[〇○]|\d{4}[.\-/]/.test(text.slice(0, 300))) missing.push("日期");
	if (!meeting.chair && !/主持|召集/.test(text)) missing.push("主持人");
	if (!meeting.recorder && !recorderTold.test(text)) missing.push("记录人");
	if (!meeting.attendance && !/出席|到会|参加|参会|应到|实到|与会|在座|签到|到齐|[人名位][：:]/.test(text))
		missing.push("参加人员");
	if (missing.length === 0 || missing.length > 2 || !isFormal(meeting)) return [];
	const signature = meeting.signatures.at(-1)?.span;
	const at =
		missing.includes("记录人") && missing.length === 1 && signature
			? signature
			: firstSentence(document, meeting.title ?? meeting.span);
	const beside = missing.includes("日期")
		? meeting.attendance?.span
		: (meeting.date?.span ?? meeting.attendance?.span);
	return [
		{
			grade: "hit",
			at: passage(document, at),
			why: `会议记录中未见${missing.join("、")}`,
			...(beside ? { related: [{ passage: passage(document, beside), label: "会议记录的开头" }] } : {}),
		},
	];
}

/** Characters of a record within which its head stands. */
const headLength = 200;

type Element = "date" | "chair" | "recorder" | "attendance";

const mentioned: Readonly<Record<Element, RegExp>> = {
	date: /\d{1,2}[月.\-/]\d{1,2}|月(?:\d|[一二三四五六七八九十])+[日号]|[同当次]日/,
	chair: /主持|召集/,
	recorder: /记录|整理|[\u4e00-\u9fff]记[。，；）]/,
	attendance: /出席|到会|参加|参会|应到|实到|与会|在座|签到|到齐|[人名位][：:]|都[来到在]/,
};

/** Of several records in one book, one lacks what the others all tell. */
function besideOthers(meeting: Meeting, document: AnalysedDocument, text: string): CheckProposal[] {
	const others = document.facts.meetings.filter((other) => other !== meeting && other.form !== "summary");
	if (others.length < 2) return [];
	const missing = (Object.keys(mentioned) as Element[]).filter(
		(element) =>
			meeting[element] === undefined &&
			!mentioned[element].test(text.slice(0, headLength)) &&
			others.filter((other) => other[element] !== undefined).length >= Math.max(2, others.length * 0.75),
	);
	if (missing.length === 0) return [];
	return [
		{
			grade: "hit",
			at: passage(document, firstSentence(document, meeting.title ?? meeting.span)),
			why: `这次会议的记录未见${missing.map((element) => fieldNames[element]).join("、")}，同册其他会议的记录均有`,
		},
	];
}

const untold =
	/(?:日期|时间|哪[天日]|几号|地点|主持人?|记录人|签[名字]|署名|名字|到会(?:人员|情况|的人)?|签到)[^，。；]{0,10}(?:没有?|未|漏|忘了?)(?:写|记|落|签|填|留|注明|标|编|列|载)|(?:没有?|未|漏|忘了?)(?:写|记|落|签|填|留|注明|标|编|列|载)(?:明|上|下)?[^，。；]{0,4}(?:日期|时间|哪[天日]|几号|主持人?|记录人|签[名字]|署名|到会人)/;

/** The record itself says what was left out of it. */
function toldMissing(meeting: Meeting, document: AnalysedDocument): CheckProposal | undefined {
	const found = sentencesWithin(document, meeting.span).find(
		({ text }) =>
			untold.test(text) && !isDemand(text) && !/整改|补(?:上|签|齐|写|正)|派车|档案|志愿书|表格/.test(text),
	);
	return (
		found && {
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(found))),
			why: "记录中写明日期、主持、记录或签名等要件没有写上",
		}
	);
}

/** The first lines of a record, where its date stands. */
function headOf({ span }: Meeting): Span {
	return { start: span.start, end: Math.min(span.end, span.start + 200) };
}

/** `记录：张三`, `张三负责记录`, `|记录| 张三`, in any dress; not the word in the title. */
const recorderTold =
	/记录[人员者]?[（(]?[^。，；\n]{0,4}[：:　 \t|]|记录[人员者]|[\u4e00-\u9fff]{2,4}(?:负责|作|做|任)?记录(?=[，。；）)])|整理[：:人]|记录$/;

/** Talks with one person and rounds of calls are no meetings. */
const talk = /谈话|约谈|谈心|访谈|座谈|走访|手记/;

/** Laid out as a record: extracts, outlines of speeches and notebooks were never meant to name everything. */
function isFormal(meeting: Meeting): boolean {
	const told = [
		meeting.date,
		meeting.place,
		meeting.chair,
		meeting.recorder,
		(meeting.attendance?.members.length ?? 0) >= 3 || undefined,
		meeting.signatures[0],
	];
	return told.filter((one) => one !== undefined).length >= 3;
}

/** `记录人签字：` with nothing behind it, and no recorder named in the head. */
function unsignedRecorder(meeting: Meeting, document: AnalysedDocument): CheckProposal | undefined {
	if (meeting.recorder) return undefined;
	const text = document.document.text.slice(meeting.span.start, meeting.span.end);
	const match =
		/记录人?(?:员)?(?:[（(]?签[字名][）)]?)?[：:][ \u3000_＿]*(?:[（(](?:空|空白|未填|未写|无|缺)[）)]|空白|未填|——?|／)?[ \u3000]*(?=\n|$)/.exec(
			text,
		);
	if (!match) return undefined;
	const start = meeting.span.start + match.index;
	return {
		grade: "hit",
		at: passage(document, { start, end: start + match[0].trimEnd().length }),
		why: "记录人一栏空白，会议记录中未写明记录人",
	};
}
