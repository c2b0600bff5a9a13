import { sharedShare } from "../facts/agenda-announced";
import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import type { AgendaItem, Meeting } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { isTaken } from "./added-item";
import { dayOf, type Notice, noticesOf } from "./agenda-notice";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { kindName, passage, trim } from "./meeting-support";
import { sentencesWithin } from "./sentences";

/** The notice or the agenda sheet names the other items of a meeting and not this one, which was decided. */
export const beyondNotice: CaseCheck = {
	id: "beyond-notice",
	scope: "case",
	run: ({ documents }) => {
		const byDay = new Map<string, Notice[]>();
		for (const notice of documents.flatMap(noticesOf))
			for (const day of notice.days) byDay.set(day, [...(byDay.get(day) ?? []), notice]);
		if (byDay.size === 0) return notApplied("未见会议通知或议题单");
		return proposed(
			documents.flatMap((document) =>
				document.facts.meetings.flatMap((meeting) => judge(document, meeting, byDay)),
			),
		);
	},
};

function judge(
	document: AnalysedDocument,
	meeting: Meeting,
	byDay: ReadonlyMap<string, readonly Notice[]>,
): CheckProposal[] {
	const day = dayOf(meeting.date) ?? dayIn(document, meeting);
	if (!day || meeting.items.length < 3) return [];
	const fitting = (byDay.get(day) ?? []).map((notice) => ({
		notice,
		missing: meeting.items.filter((item) => !isListed(document, item, notice)),
	}));
	const best = fitting.sort((a, b) => a.missing.length - b.missing.length)[0];
	if (!best || meeting.items.length <= best.notice.entries.length) return [];
	const { notice, missing } = best;
	// A list that fits hardly any item belongs to another meeting of that day, or was not read as meant.
	const beyond = meeting.items.length - notice.entries.length;
	const fits = missing.length <= beyond && meeting.items.length - missing.length >= 2;
	// The record may keep the numbers of the list and not its words: what goes beyond the last number is new.
	const after = meeting.items.slice(notice.entries.length).filter((item) => missing.includes(item));
	if (!fits && (beyond > 2 || (missing.length === meeting.items.length && notice.document !== document)))
		return [];
	return (fits ? missing : after)
		.filter((item) => isWeighty(document, item) && isTaken(document, item))
		.map((item) => ({
			grade: "hit" as const,
			at: passage(document, opening(document, item)),
			why: `会前议题只列${notice.entries.length}项，本议题（${kindName(item)}）不在其中，会上研究并作出决定`,
			related: notice.entries
				.slice(-1)
				.map(({ span }) => ({ passage: passage(notice.document, span), label: "会前议题" })),
		}));
}

/** The year may be missing in a head written in Han numerals: 四月二十二日九时. */
function dayIn(document: AnalysedDocument, meeting: Meeting): string | undefined {
	const end = meeting.items[0]?.span.start ?? meeting.span.end;
	const head = foldStretch(document.document.text, { start: meeting.span.start, end }).text;
	const match = /([一二三四五六七八九十]{1,2}|\d{1,2})月([一二三四五六七八九十]{1,3}|\d{1,2})日/.exec(head);
	return match ? `${han(match[1] as string)}-${han(match[2] as string)}` : undefined;
}

function han(written: string): number {
	if (/^\d+$/.test(written)) return Number(written);
	const digits = "〇一二三四五六七八九";
	if (!written.includes("十")) return digits.indexOf(written);
	const [tens, ones] = written.split("十");
	return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}

/** Title or opening share words with an entry, or whoever brings it is the same. */
function isListed(document: AnalysedDocument, item: AgendaItem, { entries }: Notice): boolean {
	const title = foldStretch(document.document.text, item.title).text;
	const start = foldStretch(document.document.text, item.span).text.slice(0, 90);
	return entries.some(
		({ text }) =>
			sharedShare(text, title) >= 0.3 || sharedShare(text, start) >= 0.4 || sharesRun(text, start),
	);
}

/** A run of three characters in both: a name, an office, the thing itself. */
function sharesRun(entry: string, start: string): boolean {
	const bare = entry.replace(
		/\d+(?:分钟|万元|元)?|第[一二三四五六七八九十\d]+位|情况|工作|安排|方案|研究|审议|汇报|有关|事项/g,
		"；",
	);
	for (const piece of bare.split(/[^\u4e00-\u9fff]+/))
		for (let index = 0; index + 3 <= piece.length; index += 1)
			if (start.includes(piece.slice(index, index + 3))) return true;
	// 养老科相如 brings the item: 相如报两处过期调料.
	return bare
		.split(/[^\u4e00-\u9fff]+/)
		.some((piece) => piece.length >= 2 && start.startsWith(piece.slice(-2)));
}

function isWeighty(document: AnalysedDocument, item: AgendaItem): boolean {
	if (item.kinds.some((kind) => ["personnel", "discipline", "large-sum", "project"].includes(kind)))
		return true;
	const text = foldStretch(document.document.text, item.span).text;
	return (
		item.amounts.some(({ value }) => value >= 50_000) ||
		/\d万|[一二三四五六七八九十百]万|任[职免用]|聘|升任|人选/.test(text)
	);
}

/** The item's first sentence, and the next where the first only names the matter. */
function opening(document: AnalysedDocument, item: AgendaItem): Span {
	const [first, second] = sentencesWithin(document, item.span);
	const span = first?.span ?? item.title;
	const short = second && span.end - span.start < 24;
	return trim(document.document.text, {
		start: Math.max(span.start, item.title.start),
		end: short ? second.span.end : span.end,
	});
}
