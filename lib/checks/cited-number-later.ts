import type { AnalysedDocument } from "../facts/case";
import { readLines, spanIn } from "../facts/lines";
import type { Meeting } from "../facts/model-meeting";
import { findDates } from "../text/dates";
import { type DocumentNumber, findDocumentNumbers } from "../text/document-numbers";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

/** A document of the case that carries a number, with the day it was issued. */
interface Issued {
	document: AnalysedDocument;
	span: Span;
	/** ISO. */
	day: string;
}

const heldOnPaper = ["meeting-record", "meeting-summary", "study-record", "branch-record"];
/** What was at hand before the document had its number, or was written in afterwards and says so. */
const explained = /征求意见稿|送审稿|讨论稿|草案|（补记|补记于|后补|待印发|拟印发/;

/** A meeting names a document by a number that it cannot have had yet. */
export const citedNumberLater: CaseCheck = {
	id: "cited-number-later",
	scope: "case",
	run: ({ documents }) => {
		const issued = new Map<string, Issued>();
		for (const document of documents) {
			const own = issuedAs(document);
			if (own) issued.set(own.key, own);
		}
		const records = documents.filter(({ facts }) => heldOnPaper.includes(facts.kind.kind));
		if (records.length === 0) return notApplied("未见会议记录");
		return proposed(records.flatMap((document) => judge(document, issued)));
	},
};

function keyOf({ sign, year, number }: DocumentNumber): string {
	return `${sign}〔${year}〕${number}`;
}

/** The number and day a document carries itself: a number alone in a line of its head. */
function issuedAs(document: AnalysedDocument): (Issued & { key: string }) | undefined {
	const lines = readLines(document.document);
	for (const line of lines.slice(0, 12)) {
		const number = findDocumentNumbers(line.text)[0];
		if (!number || number.sign === "" || line.text.length > 36) continue;
		const dates = [...lines.slice(0, 14), ...lines.slice(-6)].flatMap((one) => findDates(one.text));
		const days = dates.flatMap((date) => (date.iso?.startsWith(String(number.year)) ? [date.iso] : []));
		const day = document.facts.date ?? days.at(-1);
		if (!day) return undefined;
		return { key: keyOf(number), document, span: spanIn(line, number.span.start, number.span.end), day };
	}
	return undefined;
}

function judge(document: AnalysedDocument, issued: ReadonlyMap<string, Issued>): CheckProposal[] {
	return document.facts.meetings.flatMap((meeting) => {
		const held = meeting.date?.iso;
		if (!held) return [];
		return readLines(document.document)
			.filter(({ span }) => meeting.span.start <= span.start && span.start < meeting.span.end)
			.flatMap((line) =>
				explained.test(line.text)
					? []
					: findDocumentNumbers(line.text).flatMap((number) => {
							const why = afterwards(number, held, issued, document);
							const span = spanIn(line, number.span.start, number.span.end);
							return why && !isFiling(document, meeting, span)
								? [{ ...why, at: passage(document, span) }]
								: [];
						}),
			);
	});
}

function afterwards(
	number: DocumentNumber,
	held: string,
	issued: ReadonlyMap<string, Issued>,
	document: AnalysedDocument,
): Omit<CheckProposal, "at"> | undefined {
	if (number.sign === "") return undefined;
	const known = issued.get(keyOf(number));
	const written = `${number.sign}〔${number.year}〕${number.number}号`;
	if (known && known.document !== document && known.day > held)
		return {
			grade: "hit",
			why: `会议日期为${held}，会上引用的${written}印发于${known.day}，晚于会议，请核对记录形成时间`,
			related: [{ passage: passage(known.document, known.span), label: "该文件" }],
		};
	if (number.year > Number(held.slice(0, 4)))
		return {
			grade: "hit",
			why: `会议日期为${held}，会上引用的${written}文号年份晚于会议，请核对记录形成时间`,
		};
	return undefined;
}

/** The number a summary itself got when it was filed stands in its head or foot, outside of the items. */
function isFiling(document: AnalysedDocument, meeting: Meeting, span: Span): boolean {
	if (meeting.items.length === 0) return span.start < meeting.span.start + 60;
	return (
		!meeting.items.some((item) => item.span.start <= span.start && span.end <= item.span.end) &&
		document.facts.kind.kind === "meeting-summary"
	);
}
