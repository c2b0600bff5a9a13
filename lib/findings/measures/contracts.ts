import { passage } from "../../checks/meeting-support";
import type { AnalysedDocument, CaseProfile } from "../../facts/case";
import type { Span } from "../../text/span";
import type { MeasureDraftCase, MeasureMethod } from "./model";

interface Deal {
	document: AnalysedDocument;
	span: Span;
	/** CNY. */
	amount: number;
	supplier?: string;
	year?: string;
}

/** Sums from which construction, goods and services of state projects must be tendered (R25), CNY. */
const tenderSums = [4_000_000, 2_000_000, 1_000_000];
const nearFrom = 0.9;

/** 近限额集中度: contracts between 90 and 100 per cent of a limit of the unit, the district or the state. */
export const nearLimit: MeasureMethod = {
	id: "near-limit",
	shape: "share",
	run: ({ documents, profile }) => {
		const deals = documents.flatMap(dealsOf);
		const limits = limitsOf(documents, profile);
		const bySupplier = totals(deals);
		return {
			cases: deals.map((deal): MeasureDraftCase => {
				const limit = limits.find((one) => deal.amount < one && deal.amount >= one * nearFrom);
				return {
					at: passage(deal.document, deal.span),
					counted: limit !== undefined,
					note: `${yuan(deal.amount)}${limit ? `，在限额${yuan(limit)}的90%至100%之间` : ""}${sameSupplier(bySupplier.get(supplierKey(deal)))}`,
				};
			}),
			remarks: deals.length > 0 ? [`限额：${limits.map(yuan).join("、")}`] : [],
		};
	},
};

function supplierKey({ supplier, year }: Deal): string {
	return supplier && year ? `${supplier}\u0000${year}` : "";
}

/** Number and sum of the deals with each supplier in each year. */
function totals(deals: readonly Deal[]): Map<string, { count: number; sum: number }> {
	const found = new Map<string, { count: number; sum: number }>();
	for (const deal of deals) {
		const key = supplierKey(deal);
		if (key === "") continue;
		const known = found.get(key) ?? { count: 0, sum: 0 };
		found.set(key, { count: known.count + 1, sum: known.sum + deal.amount });
	}
	return found;
}

function sameSupplier(total: { count: number; sum: number } | undefined): string {
	return total && total.count > 1 ? `；同年同一供应商${total.count}笔，合计${yuan(total.sum)}` : "";
}

function dealsOf(document: AnalysedDocument): Deal[] {
	const forms = document.facts.contracts.flatMap(({ amount, span, supplier, signed }): Deal[] =>
		amount
			? [
					{
						document,
						span: amount.span ?? span,
						amount: amount.value,
						...(supplier ? { supplier: supplier.text } : {}),
						...yearOf(signed?.iso ?? document.facts.date),
					},
				]
			: [],
	);
	const rows = document.facts.ledger
		.filter(({ ledger }) => ledger === "contract" || ledger === "procurement")
		.flatMap(({ cells, span }): Deal[] =>
			cells.amount?.amount
				? [
						{
							document,
							span: cells.amount.span ?? span,
							amount: cells.amount.amount,
							...(cells.supplier ? { supplier: cells.supplier.text.trim() } : {}),
							...yearOf(cells.signed?.iso ?? cells.date?.iso),
						},
					]
				: [],
		);
	return [...forms, ...rows];
}

function yearOf(iso: string | undefined): { year?: string } {
	return iso ? { year: iso.slice(0, 4) } : {};
}

function limitsOf(documents: readonly AnalysedDocument[], { thresholds }: CaseProfile): number[] {
	const own = documents.flatMap(({ facts }) =>
		facts.unitRules
			.filter(({ matter }) =>
				["collective-decision", "executive-decision", "tender", "quotes"].includes(matter),
			)
			.flatMap(({ from }) => (from ? [from] : [])),
	);
	const set = [thresholds.collectiveDecision, thresholds.executiveDecision, thresholds.tender].flatMap(
		(limit) => (limit ? [limit] : []),
	);
	return [...new Set([...set, ...own, ...tenderSums])].sort((a, b) => a - b);
}

export function yuan(sum: number): string {
	return sum >= 10_000 ? `${Number((sum / 10_000).toFixed(4))}万元` : `${sum}元`;
}
