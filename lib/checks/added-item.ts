import { raisedAt } from "../facts/agenda-added";
import { sharedShare } from "../facts/agenda-announced";
import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import type { AgendaItem, Meeting } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { decides, itemsOf, kindName, passage, recordKinds, trim } from "./meeting-support";
import { isDemand, mattersOf, wordsOf } from "./sentences";

const refused =
	/不(?:予|作|再)?(?:研究|讨论|审议|上会|议(?!论))|下次(?:会议)?(?:再)?(?:议|研究)|另行(?:研究|安排)|退回|按(?:规定|程序)(?:报审|提交)|改日|暂不|本次(?:会议)?(?:不|未)|不得临时/;
const weighty =
	/任职|任命|聘|提拔|干部|人选|元|资金|经费|采购|项目|合同|补助|拨|费|出租|租|购置|奖|处分|主任|科长/;
const settled = /同意|定(?:了|下|掉|吧|[，。])|就定|通过|赞成|决定|照办|就这么/;
const excused =
	/应急|抢险|抢修|突发|灾情|险情(?!暂?[^，。；]{0,4}没)|紧急(?:事项|情况|议题)|(?:因|鉴于)[^，。；]{0,10}(?:紧急|急迫)/;
const notUrgent = /(?:没|无|不属|并非|不是|暂无)[^，。；]{0,8}(?:险情|应急|抢险|突发|紧急)/;

/** A matter of personnel or money is raised on the spot and decided at once. */
export const addedItem: DocumentCheck = {
	id: "added-item",
	scope: "document",
	kinds: recordKinds,
	run: ({ document }) => {
		if (document.facts.meetings.length === 0) return notApplied("未识别出会议");
		const told = [...marked(document), ...said(document)];
		return proposed([...told, ...unannounced(document, told)].slice(0, 4));
	},
};

/** The item itself was recognised as added. */
function marked(document: AnalysedDocument): CheckProposal[] {
	return itemsOf(document)
		.filter(({ item }) => item.added && isWeighty(document, item) && isTaken(document, item))
		.map(({ item }) => finding(document, item.added as Span))
		.concat(underOther(document));
}

/** `四、其他事项`, and under it money or posts are settled of which no list of items told. */
function underOther(document: AnalysedDocument): CheckProposal[] {
	return itemsOf(document).flatMap(({ item }) => {
		const title = foldStretch(document.document.text, item.title).text;
		if (item.added || !/^(?:其他|其它)(?:事项|议题|工作|问题)?$/.test(title)) return [];
		const text = foldStretch(document.document.text, item.span).text;
		const heavy =
			item.amounts.some(({ value }) => value >= heavySum) || /任职|聘任|任命|免去|人选/.test(text);
		const first = mattersOf(document)
			.find((matter) => matter.item === item)
			?.sentences.find((one) => one.span.start >= item.title.end && weighty.test(one.text));
		if (!heavy || !first || !isTaken(document, item)) return [];
		return [{ ...finding(document, wordsOf(first)), grade: "doubt" as const }];
	});
}

/** CNY from which a sum settled under 其他事项 is worth a look. */
const heavySum = 50_000;

/** Someone says, in the course of another matter, that it is raised on the spot. */
function said(document: AnalysedDocument): CheckProposal[] {
	return mattersOf(document).flatMap((matter) => {
		if (matter.item?.added) return [];
		const at = matter.sentences.findIndex(
			(sentence) => raisedAt(sentence.text) !== undefined && !isDemand(sentence.text),
		);
		const sentence = matter.sentences[at];
		if (!sentence) return [];
		const rest = matter.sentences
			.slice(at)
			.map((one) => one.text)
			.join("");
		if (!weighty.test(rest) || refused.test(rest.slice(0, 400)) || isExcused(rest) || !settled.test(rest))
			return [];
		return [finding(document, wordsOf(sentence))];
	});
}

function finding(document: AnalysedDocument, span: Span): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, span)),
		why: "涉及人事或资金的事项在会上临时提出并当场议定，不在会前议题之内",
	};
}

/** The item was decided, not refused, put off or excused by an emergency. */
export function isTaken(document: AnalysedDocument, item: AgendaItem): boolean {
	const text = foldStretch(document.document.text, item.span).text;
	return !item.notTaken && !refused.test(text) && !isExcused(text) && (decides(item) || settled.test(text));
}

function isHeavy(item: AgendaItem): boolean {
	return item.kinds.some((kind) => ["personnel", "discipline", "large-sum", "project"].includes(kind));
}

/** An added matter seldom has a title that tells its kind; its words do. */
function isWeighty(document: AnalysedDocument, item: AgendaItem): boolean {
	return isHeavy(item) || weighty.test(foldStretch(document.document.text, item.span).text);
}

function isExcused(text: string): boolean {
	return excused.test(text.replace(notUrgent, ""));
}

/** The list sent out before names the other items and not this one. */
function unannounced(document: AnalysedDocument, told: readonly CheckProposal[]): CheckProposal[] {
	return document.facts.meetings.flatMap((meeting) => {
		const list = meeting.announced.map((span) => foldStretch(document.document.text, span).text);
		if (list.length < 2 || meeting.items.length <= list.length) return [];
		const missing = meeting.items.filter((item) => !isListed(document, item, list));
		const here = missing.filter(
			(item) =>
				isHeavy(item) && isTaken(document, item) && !told.some(({ at }) => contains(item.span, at.span)),
		);
		// A list that fits hardly any item was not read as it was meant.
		if (missing.length > 2 || meeting.items.length - missing.length < 2) return [];
		return here.map((item) => beyondList(document, meeting, item));
	});
}

function isListed(document: AnalysedDocument, item: AgendaItem, list: readonly string[]): boolean {
	const title = foldStretch(document.document.text, item.title).text;
	const opening = foldStretch(document.document.text, item.span).text.slice(0, 120);
	return list.some(
		(entry) => sharedShare(entry, title) >= 0.3 || (title.length < 6 && sharedShare(entry, opening) >= 0.5),
	);
}

function beyondList(document: AnalysedDocument, meeting: Meeting, item: AgendaItem): CheckProposal {
	const { text } = document.document;
	return {
		grade: "hit",
		at: passage(document, trim(text, item.title)),
		why: `会前议题单列${meeting.announced.length}项，本议题（${kindName(item)}）不在其中，会上研究并作出决定`,
		related: meeting.announced
			.slice(0, 1)
			.map((span) => ({ passage: passage(document, span), label: "会前议题单" })),
	};
}

function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.start < outer.end;
}
