import type { AnalysedDocument } from "../facts/case";
import { foldStretch, spanIn } from "../facts/lines";
import type { Meeting } from "../facts/model-meeting";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { findTimes } from "../text/times";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { sentencesWithin } from "./sentences";

/** A session of study with its length in minutes. */
interface Session {
	meeting: Meeting;
	/** Folded text of the session. */
	text: string;
	lasted: number;
	span: Span;
}

/** Characters read aloud in a minute by a quick reader, pages counted as this many characters. */
const readAMinute = 400;
const page = 500;

/** How far the time may fall short before it is told: speakers differ, records round. */
const slack = 1.3;

/** A session of study is too short for what it says was read and discussed, or than its own plan asks. */
export const studyDuration: DocumentCheck = {
	id: "study-duration",
	scope: "document",
	kinds: ["study-record", "branch-record", "meeting-record"],
	run: ({ document }) => {
		const sessions = document.facts.meetings.flatMap((meeting) => sessionOf(meeting, document));
		if (sessions.length === 0) return notApplied("未读到学习起止时间");
		const planned = plannedMinutes(document);
		const short = sessions.filter(({ lasted }) => planned !== undefined && lasted <= planned / 3);
		return proposed([
			...sessions.flatMap((session) => overfilled(session, document)),
			...(planned === undefined || short.length === 0 ? [] : [belowPlan(short, planned, document)]),
		]);
	},
};

/** How far into a session its time may stand. */
const headLength = 240;

function sessionOf(meeting: Meeting, document: AnalysedDocument): Session[] {
	const whole = foldStretch(document.document.text, meeting.span);
	if (!/学习|研讨|党课|收看|观看/.test(whole.text)) return [];
	const times = findTimes(whole.text.slice(0, headLength));
	const from = times.find((time) => time.range === "from");
	const to = from && times[times.indexOf(from) + 1];
	if (!from || to?.range !== "to" || to.minutes <= from.minutes) return [];
	return [
		{
			meeting,
			text: whole.text,
			lasted: to.minutes - from.minutes,
			span: spanIn(whole, from.span.start, to.span.end),
		},
	];
}

/** Minutes that the contents and the talk of a session need at the least. */
function needed(text: string): { minutes: number; what: string[] } {
	const what: string[] = [];
	let minutes = 0;
	const count = (pattern: RegExp, each: number, name: (value: number) => string) => {
		let sum = 0;
		for (const match of text.matchAll(pattern)) sum += parseNumeral(match[1] as string) ?? Number(match[1]);
		if (!(sum > 0)) return;
		minutes += sum * each;
		what.push(name(sum));
	};
	count(/([\d.]+|[一二三四五六七八九十]+)万(?:余|多)?字/g, 10_000 / readAMinute, (sum) => `${sum}万字`);
	count(/(?<![\d.])(\d{4,6})(?:余|多)?字/g, 1 / readAMinute, (sum) => `${sum}字`);
	count(/(?:共|全文|计)(\d{1,3}|[一二三四五六七八九十]{1,3})页/g, page / readAMinute, (sum) => `${sum}页`);
	count(/(?:时长|片长|全长)(?:约)?(\d{1,3}|[一二三四五六七八九十]{1,3})分钟/g, 1, (sum) => `录像${sum}分钟`);
	const contents = new Set(text.match(/(?:^|[；。：\s])[（(]?[1-9一二三四五六七八九][）).．、]/g) ?? []).size;
	if (contents >= 3 && /通读|原文|逐章|全文|逐字|逐段|逐条/.test(text)) {
		minutes += contents * 5;
		what.push(`${contents}项内容`);
	}
	count(
		/(\d{1,2}|[一二三四五六七八九十]{1,2})(?:位|名|个)(?:同志|成员|党员|领导)?[^。；]{0,30}(?:交流|发言|研讨|谈)/g,
		3,
		(sum) => `${sum}人发言`,
	);
	return { minutes, what };
}

function overfilled({ text, lasted, span }: Session, document: AnalysedDocument): CheckProposal[] {
	const { minutes, what } = needed(text);
	if (minutes < lasted * slack || minutes < lasted + 10) return [];
	return [
		{
			grade: "hit",
			at: passage(document, span),
			why: `会议历时${lasted}分钟，记有${what.join("、")}，按正常速度约需${Math.round(minutes)}分钟，请核对实际开展情况`,
		},
	];
}

const plan =
	/(?:每次|每期|每回)[^。；]{0,8}(?:不(?:得)?少于|不低于|至少|满)(半天|半日|一天|(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+|半)(?:个)?(?:小时|钟头|学时|分钟))/;

/** Minutes that the plan or the unit's rule quoted in the record asks of a session. */
function plannedMinutes(document: AnalysedDocument): number | undefined {
	const text = foldStretch(document.document.text, { start: 0, end: document.document.text.length }).text;
	const asked = plan.exec(text)?.[1];
	if (!asked) return undefined;
	if (/半[天日]/.test(asked)) return 180;
	if (/一天/.test(asked)) return 360;
	const value = asked.startsWith("半")
		? 0.5
		: (parseNumeral(asked.replace(/[^\d.一二两三四五六七八九十]/g, "")) ?? 0);
	return asked.endsWith("分钟") ? value : value * 60;
}

const completed =
	/(?:全部|均已?|如期|按期|圆满)(?:完成|学完|落实)|完成(?:了)?[^。；]{0,14}(?:学习|次数|计划|任务)/;

function belowPlan(short: readonly Session[], planned: number, document: AnalysedDocument): CheckProposal {
	const last = short.at(-1) as Session;
	const claim = sentencesWithin(document, last.meeting.span)
		.flatMap((sentence) => (completed.test(sentence.text) ? [sentence] : []))
		.at(-1);
	return {
		grade: "hit",
		at: passage(document, claim ? trim(document.document.text, claim.span) : last.span),
		why: `计划要求每次学习不少于${planned}分钟，${short.length}次学习只有${short.map(({ lasted }) => lasted).join("、")}分钟`,
		related: short.map(({ span }) => ({ passage: passage(document, span), label: "学习时间" })),
	};
}
