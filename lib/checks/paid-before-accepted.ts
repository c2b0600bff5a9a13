import type { AnalysedDocument } from "../facts/case";
import type { LedgerRow } from "../facts/model-money";
import { cover } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { outlaysOf } from "./outlays";
import { sentences } from "./sentences";

/** Paid in parts or in advance as agreed: the day says nothing. */
const agreed =
	/预付|首付|首期|首款|进度|定金|订金|分期|[一二三四]期|第[一二三四]次|第[一二三四]笔|尾款|质保|按(?:月|季|年|进度|量)|订阅|租|保险|水费|电费|会费|报刊/;

/** In a ledger with columns for both, money went out before the work or goods were accepted, or without. */
export const paidBeforeAccepted: DocumentCheck = {
	id: "paid-before-accepted",
	scope: "document",
	run: ({ document }) => {
		const rows = document.facts.ledger.filter(({ cells }) => cells.paidOn?.iso);
		const accepted = rows.filter(({ cells }) => cells.accepted?.iso);
		const ofPapers = inPapers(document.facts.ledger, document);
		if (accepted.length === 0 && ofPapers.length === 0)
			return notApplied("台账中未见同时记有付款和验收日期的栏目");
		if (accepted.length === 0) return proposed(ofPapers);
		return proposed(rows.flatMap((row) => judge(row, document, accepted.length, rows.length)));
	},
};

const closing = /结算|决算|尾款|余款|付清|全款|全额/;
/** `安装调试并验收合格后付37%`: this part of the price is due only when the work has been accepted. */
const dueOnAcceptance =
	/(?:验收|交付使用)[^，。；]{0,10}后[^。；]{0,14}?(?:付|支付|结清)[^，。；]{0,10}?(\d{1,3}(?:\.\d+)?)[%％]/;

/** The papers of one matter date its acceptance, and its last payment went out before. */
function inPapers(rows: readonly LedgerRow[], document: AnalysedDocument): CheckProposal[] {
	const matter = outlaysOf(document).filter(({ form }) => form === "papers");
	const done = matter.length === 1 ? matter[0]?.steps.find(({ step }) => step === "accepted") : undefined;
	if (!done) return [];
	const dueParts = sentences(document).flatMap(({ text }) => dueOnAcceptance.exec(text)?.[1] ?? []);
	return rows.flatMap(({ cells, span }) => {
		const words = document.document.text.slice(span.start, span.end);
		const [part] = /\d+(?:\.\d+)?(?=[%％])/.exec(words) ?? [];
		const due = part !== undefined && dueParts.includes(part) ? part : undefined;
		const paid = cells.paidOn?.iso ?? (/款/.test(words) ? cells.date?.iso : undefined);
		if (!paid || paid >= done.iso || !(due || closing.test(words)) || /质保/.test(words)) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, span)),
				why: due
					? `约定验收后支付的${due}%于${paid}付出，验收日期为${done.iso}`
					: `结算款付款日期${paid}早于验收日期${done.iso}`,
				related: [{ passage: passage(document, done.span), label: "验收" }],
			},
		];
	});
}

function judge(
	{ span, cells }: LedgerRow,
	document: AnalysedDocument,
	accepted: number,
	all: number,
): CheckProposal[] {
	const paid = cells.paidOn;
	if (!paid?.iso || agreed.test(document.document.text.slice(span.start, span.end))) return [];
	const done = cells.accepted?.iso;
	if (done && done <= paid.iso) return [];
	// Only where nearly every other row has its acceptance does an empty cell mean that there was none.
	if (!done && (accepted < 2 || accepted < (all - 1) * 0.6)) return [];
	const title = cells.title?.span;
	return [
		{
			grade: done ? "hit" : "doubt",
			at: passage(
				document,
				trim(document.document.text, cover(paid.span, cells.accepted?.span ?? paid.span)),
			),
			why: done
				? `付款日期${paid.iso}早于验收日期${done}`
				: `${paid.iso}已付款，未见验收日期，同表其他各项均有验收`,
			...(title ? { related: [{ passage: passage(document, title), label: "事项" }] } : {}),
		},
	];
}
