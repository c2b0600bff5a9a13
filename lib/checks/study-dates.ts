import type { AnalysedDocument } from "../facts/case";
import type { Citation } from "../facts/model-events";
import type { Meeting } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, recordKinds } from "./meeting-support";

/** Days a document may wait for study where neither it nor the unit says otherwise. */
const usualDays = 30;

interface Cited {
	citation: Citation;
	meeting: Meeting;
	day: string;
	held: string;
	/** Days from issue or receipt to the meeting. */
	days: number;
}

/** Documents that a meeting cites, with the days between their issue (or receipt) and the meeting. */
export function citedIn(document: AnalysedDocument): Cited[] {
	return document.facts.citations.flatMap((citation) => {
		const meeting = document.facts.meetings.find(
			({ span }) => span.start <= citation.span.start && citation.span.start < span.end,
		);
		const day = citation.received?.iso ?? citation.issued?.iso;
		const held = meeting?.date?.iso;
		const next = document.facts.meetings[document.facts.meetings.indexOf(meeting as Meeting) + 1]?.date?.iso;
		// Of several sessions in one file a date out of order is that of filing, not of the session.
		if (!meeting || !day || !held || (next !== undefined && held > next)) return [];
		return [
			{ citation, meeting, day, held, days: Math.round((Date.parse(held) - Date.parse(day)) / 86_400_000) },
		];
	});
}

/** A document was passed on later than it asks, or long after it came. */
export const lateStudy: DocumentCheck = {
	id: "late-study",
	scope: "document",
	kinds: [...recordKinds, "study-record"],
	run: ({ document, profile }) => {
		const cited = citedIn(document);
		if (cited.length === 0) return notApplied("未读到所学文件的印发或收文日期");
		const usual = profile.thresholds.studyDays ?? usualDays;
		return proposed(cited.flatMap((one) => judgeLate(one, document, usual)));
	},
};

function judgeLate(
	{ citation, meeting, day, held, days }: Cited,
	document: AnalysedDocument,
	usual: number,
): CheckProposal[] {
	const limit = citation.within ?? usual;
	if (days <= limit || days > 900 || !isStudied(document, citation.span)) return [];
	const text = document.document.text.slice(meeting.span.start, meeting.span.end);
	const earlier =
		/首次传达|已于.{0,14}(?:传达|学习)|前期已.{0,10}(?:传达|学习)|再次(?:学习|传达)|再学习/.test(
			text.slice(
				Math.max(0, citation.span.start - meeting.span.start - 80),
				citation.span.end - meeting.span.start + 80,
			),
		);
	return [
		{
			grade: citation.within || days > 2 * usual ? "hit" : "doubt",
			at: passage(document, citation.span),
			why: `文件${citation.received ? "收到" : "印发（召开）"}于${day}，${citation.within ? `要求${limit}日内传达部署，` : ""}本次会议${held}才传达学习，相隔${days}天`,
			...(earlier ? { withdrawn: "文中说明此前已经传达学习" } : {}),
		},
	];
}

export function isStudied(document: AnalysedDocument, span: Span): boolean {
	const item = document.facts.meetings
		.flatMap((meeting) => meeting.items)
		.find((one) => one.span.start <= span.start && span.start < one.span.end);
	if (item?.kinds.includes("study")) return true;
	const { text } = document.document;
	return /学习|传达|学的是?|学了|领学|宣读|通读|念[的了]?/.test(
		text.slice(Math.max(0, span.start - 60), span.end + 20),
	);
}

/** A meeting cites a document that was issued after it was held. */
export const citedLater: DocumentCheck = {
	id: "cited-later",
	scope: "document",
	run: ({ document }) => {
		const cited = citedIn(document).filter(({ citation }) => citation.issued);
		if (cited.length === 0) return notApplied("未读到所引文件的印发日期");
		return proposed(
			cited
				.filter(({ days }) => days < 0 && days > -700)
				.map(({ citation, day, held, days }) => ({
					grade: "hit" as const,
					at: passage(document, wider(document, citation.span)),
					why: `会议日期为${held}，所引文件的印发日期为${day}，晚于会议${-days}天，请核对记录形成时间`,
				})),
		);
	},
};

/** The citation with the document's title, up to the end of its clause. */
function wider(document: AnalysedDocument, span: Span): Span {
	const rest = document.document.text.slice(span.end, span.end + 60);
	const end = rest.search(/[。；;\n]/);
	return { start: span.start, end: span.end + (end < 0 ? Math.min(rest.length, 40) : end) };
}
