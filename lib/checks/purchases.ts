import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { findDates } from "../text/dates";
import { cover, type Span } from "../text/span";
import { firmIn, purchaseLines } from "./purchase-lines";

/** One purchase, from a form, a row of a ledger or a line of a list. */
export interface Purchase {
	document: AnalysedDocument;
	/** From what was bought to its sum. */
	span: Span;
	supplier?: string;
	title: string;
	/** CNY. */
	amount: number;
	/** ISO day. */
	day?: string;
	place?: string;
	/** How it was bought and by whom it was approved, as its own words say. */
	words: string;
}

/** All purchases of a document in its order. */
export function purchasesOf(document: AnalysedDocument): Purchase[] {
	if (["unit-rule", "democratic-life", "personal-matters"].includes(document.facts.kind.kind)) return [];
	const records = [...fromForms(document), ...fromRows(document)];
	const lines = purchaseLines(document).filter(
		({ span }) => !records.some((one) => span.start < one.span.end && one.span.start < span.end),
	);
	return [...records, ...lines].sort((a, b) => a.span.start - b.span.start);
}

function fromForms(document: AnalysedDocument): Purchase[] {
	return document.facts.contracts.flatMap((record) => {
		if (!record.amount || !record.title) return [];
		const { title, amount } = record;
		const apart = readLines(document.document).some(
			({ span }) => span.start > title.span.end && span.end < amount.span.start,
		);
		return [
			{
				document,
				// In a form the sum stands in its own field; what was bought is the passage to show.
				span: apart ? title.span : cover(title.span, amount.span),
				title: title.text,
				amount: amount.value,
				...(record.supplier ? { supplier: supplierKey(record.supplier.text) } : {}),
				...(record.signed?.iso ? { day: record.signed.iso } : {}),
				...(record.place ? { place: record.place.text } : {}),
				words: record.method?.text ?? "",
			},
		];
	});
}

const bought = /购|印刷|制作|定制|设备|器材|材料|维修|改造|装修|工程|安装|租赁|服务费|布展|宣传|用品/;

function fromRows(document: AnalysedDocument): Purchase[] {
	return document.facts.ledger.flatMap(({ cells, ledger, span }) => {
		const { supplier, amount, title, date, signed, decided, method, basis, note } = cells;
		if (!amount?.amount || !title || ledger === "reception") return [];
		if (ledger === "reimbursement" && !(amount.amount >= 10_000 && (supplier || bought.test(title.text))))
			return [];
		// Where no year is told any year serves to tell days apart.
		const day =
			date?.iso ?? signed?.iso ?? decided?.iso ?? findDates(date?.text ?? "", { year: 2000 })[0]?.iso;
		// A table of decisions tells in its own words by whom and how a matter is carried out.
		const told = ledger === "other" ? document.document.text.slice(span.start, span.end) : "";
		const by = supplier?.text ?? firmIn(told);
		return [
			{
				document,
				span: title.span.start < amount.span.start ? cover(title.span, amount.span) : amount.span,
				title: title.text,
				amount: amount.amount,
				...(by ? { supplier: supplierKey(by) } : {}),
				...(day ? { day } : {}),
				words: told || [supplier, method, basis, note].map((cell) => cell?.text ?? "").join("，"),
			},
		];
	});
}

/** A supplier's name without what stands in brackets or spaces. */
export function supplierKey(name: string): string {
	return name.replace(/[（(].*$/, "").replace(/[\s“”"]/g, "");
}
