import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { findDates } from "../text/dates";
import { cover, type Span } from "../text/span";
import { purchaseLines } from "./purchase-lines";

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
		const by = supplier?.text ?? carriedOutBy.exec(told)?.[1];
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

/** `同意，由顺通工程队实施`. */
const carriedOutBy =
	/(?:由|委托|交)([\u4e00-\u9fff（）]{3,24}?(?:公司|集团|[工施]程队|施工队|厂|店|商行|经营部|服务部|合作社|事务所|研究院|设计院))(?:来|负责)?(?:实施|承担|承办|承建|施工|供货|供应|中标|承接|完成|提供)/;

/** A supplier's name without what stands in brackets or spaces. */
export function supplierKey(name: string): string {
	return name.replace(/[（(].*$/, "").replace(/[\s“”"]/g, "");
}
