import type { AnalysedDocument } from "../facts/case";
import type { Meeting } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

/** Minutes under which a long programme of study cannot have been read and discussed. */
const shortest = 40;

const long = /万字|通读|原文|逐章|全文/;

/** A session of study is too short for what it claims to have read and discussed. */
export const studyDuration: DocumentCheck = {
	id: "study-duration",
	scope: "document",
	kinds: ["study-record", "branch-record", "meeting-record"],
	run: ({ document }) => {
		const timed = document.facts.meetings.filter(({ starts, ends }) => starts && ends);
		if (timed.length === 0) return notApplied("未读到会议起止时间");
		return proposed(timed.flatMap((meeting) => judge(meeting, document)));
	},
};

function minutes(time: string): number {
	const [hours, rest] = time.split(":").map(Number);
	return (hours ?? 0) * 60 + (rest ?? 0);
}

function judge(meeting: Meeting, document: AnalysedDocument): CheckProposal[] {
	const lasted = minutes(meeting.ends as string) - minutes(meeting.starts as string);
	const text = document.document.text.slice(meeting.span.start, meeting.span.end);
	const contents = (text.match(/(?:^|[；。：\s])\d[.．、]/g) ?? []).length;
	if (lasted <= 0 || lasted > shortest || !(long.test(text) && contents >= 3) || !/学习/.test(text))
		return [];
	return [
		{
			grade: "hit",
			at: passage(document, meeting.timeSpan ?? meeting.title ?? meeting.span),
			why: `会议历时${lasted}分钟，记有${contents}项学习内容和交流发言，请核对实际开展情况`,
		},
	];
}
