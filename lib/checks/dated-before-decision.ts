import type { AnalysedDocument } from "../facts/case";
import { readLines, spanIn } from "../facts/lines";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";

/** Days by which a decision may lie behind the paper before the year itself is taken for a slip of the pen. */
const farthest = 370;
/** Behind the day: who met and what came of it. */
const decided =
	/^(?:（[^）]{1,8}）)?(?:上午|下午|晚上?)?(?:经|由|在|召开(?:的)?)?[^，。；）]{0,18}?(?:会议?|大会|党组|党委)(?:（[^）]{1,20}）)?[^，。；]{0,8}(?:通过|研究|讨论|审议|决定|同意|批准|表决|票决|集体)/;
const planned = /拟|将(?!该|此|其)|定于|计划|准备|提请|待|预计|届时|如|若|将于/;

/** A paper carries a day before the meeting by which it says it was decided. */
export const datedBeforeDecision: DocumentCheck = {
	id: "dated-before-decision",
	scope: "document",
	run: ({ document }) => {
		if (document.facts.meetings.some(({ date }) => date)) return notApplied("会议记录按会议日期核对");
		const signed = signedDay(document);
		if (!signed) return notApplied("未读到落款日期");
		const found = sentences(document)
			.map((sentence) => judge(sentence, signed, document))
			.find((one) => one !== undefined);
		return proposed(found ? [found] : []);
	},
};

interface Signed {
	day: string;
	span: Span;
}

const lastLines = 6;

/** The day alone on one of the last lines, or behind the name of whoever signs. */
function signedDay(document: AnalysedDocument): Signed | undefined {
	const lines = readLines(document.document);
	for (const line of lines.slice(-lastLines).reverse()) {
		if (line.cell || line.text.length > 36 || /[，。；：]|印发|印$|送|报/.test(line.text)) continue;
		const [date] = findDates(line.text);
		if (date?.iso && date.span.end === line.text.length)
			return { day: date.iso, span: spanIn(line, date.span.start, date.span.end) };
	}
	return undefined;
}

function judge(sentence: Sentence, signed: Signed, document: AnalysedDocument): CheckProposal | undefined {
	for (const date of findDates(sentence.text, { base: signed.day })) {
		const { iso } = date;
		const after = decided.exec(sentence.text.slice(date.span.end));
		if (!iso || !after || iso <= signed.day) continue;
		const days = Math.round((Date.parse(iso) - Date.parse(signed.day)) / 86_400_000);
		if (
			days > farthest ||
			planned.test(sentence.text.slice(Math.max(0, date.span.start - 8), date.span.start))
		)
			continue;
		const at = partOf(sentence, date.span.start, date.span.end + after[0].length);
		return {
			grade: "hit",
			at: passage(document, trim(document.document.text, at)),
			why: `落款日期为${signed.day}，文中所称的会议在${iso}，晚于落款${days}天，请核对决定与成文的先后`,
			related: [{ passage: passage(document, signed.span), label: "落款日期" }],
		};
	}
	return undefined;
}
