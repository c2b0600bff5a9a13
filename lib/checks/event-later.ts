import type { AnalysedDocument } from "../facts/case";
import type { Meeting } from "../facts/model-meeting";
import { findDates } from "../text/dates";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, recordKinds, trim } from "./meeting-support";
import { isDemand, partOf, sentencesWithin } from "./sentences";

/** Days after the meeting within which a day without a year is still taken for one of the same year. */
const farthest = 60;
/** Behind the day: something that had happened when it was spoken of. */
const happened =
	/^(?:（[^）]{1,8}）)?(?:上午|下午|晚上?|当天|那天)?[^，。；]{0,20}?(?:召开|举行|印发|下发|发布|开|发|办|组织|签|出|发生|播|登)的[^，。；]{0,16}/;
const ahead =
	/拟|将|定于|计划|准备|预计|打算|安排(?:在|于)|前(?:完成|报|交)|之前|以前|截止|起(?:执行|施行|实行)|去年|上年|往年|前年|（补记/;

/** Someone tells at a meeting of what happened only after the day the record bears. */
export const eventLater: DocumentCheck = {
	id: "event-later",
	scope: "document",
	kinds: [...recordKinds, "study-record", "democratic-life"],
	run: ({ document }) => {
		const dated = document.facts.meetings.filter(({ date, row }) => date?.iso && !row);
		if (dated.length === 0) return notApplied("未读到会议日期");
		return proposed(dated.flatMap((meeting) => judge(meeting, document)));
	},
};

function judge(meeting: Meeting, document: AnalysedDocument): CheckProposal[] {
	const held = meeting.date?.iso as string;
	// The days of a meeting of several days, and of records that were filed out of order, tell nothing.
	const next = document.facts.meetings[document.facts.meetings.indexOf(meeting) + 1]?.date?.iso;
	if (next !== undefined && next < held) return [];
	const spoken = meeting.items.length > 0 ? meeting.items.map(({ span }) => span) : [meeting.span];
	for (const span of spoken)
		for (const sentence of sentencesWithin(document, span)) {
			if (sentence.line.cell || isDemand(sentence.text)) continue;
			for (const date of findDates(sentence.text, { base: held })) {
				const after = happened.exec(sentence.text.slice(date.span.end));
				if (!date.iso || !after || date.range) continue;
				const days = Math.round((Date.parse(date.iso) - Date.parse(held)) / 86_400_000);
				if (days <= 0 || days > farthest) continue;
				const before = sentence.text.slice(Math.max(0, date.span.start - 10), date.span.start);
				if (ahead.test(before) || ahead.test(after[0]) || /^[底前]/.test(sentence.text.slice(date.span.end)))
					continue;
				const at = partOf(sentence, date.span.start, date.span.end + after[0].length);
				return [
					{
						grade: "hit",
						at: passage(document, trim(document.document.text, at)),
						why: `会议日期为${held}，发言中却讲到${date.iso}已经发生的事，晚于会议${days}天，请核对记录形成时间`,
					},
				];
			}
		}
	return [];
}
