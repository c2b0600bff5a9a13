import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { cover, type Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";

/** One purchase, from a form or a row of a ledger. */
interface Purchase {
	document: AnalysedDocument;
	span: Span;
	supplier: string;
	supplierSpan: Span;
	title: string;
	amount: number;
	amountSpan: Span;
	day?: string;
	place?: string;
}

/** Days within which purchases from one supplier are held together. */
const window = 60;

/** Sums of limits met in practice where the unit's own is not known, CNY. */
const usualLimits = [
	10_000, 20_000, 30_000, 50_000, 100_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000, 4_000_000,
];

const framework = /框架协议|定点|年度供货|不同标段|分别(?:公开)?招标|公开招标|据实结算/;

/** Purchases from one supplier within a short time, each under a limit and together above it. */
export const splitPurchase: CaseCheck = {
	id: "split-purchase",
	scope: "case",
	run: ({ documents, profile }) => {
		const purchases = documents.flatMap(purchasesOf);
		if (purchases.length < 2) return notApplied("未读到两笔以上的采购或合同");
		return proposed(groups(purchases).flatMap((group) => judge(group, limitsOf(documents, profile))));
	},
};

function purchasesOf(document: AnalysedDocument): Purchase[] {
	const fromForms = document.facts.contracts.flatMap((record) => {
		if (!record.supplier || !record.amount || !record.title || framework.test(record.method?.text ?? ""))
			return [];
		return [
			{
				document,
				span: record.span,
				supplier: key(record.supplier.text),
				supplierSpan: record.supplier.span,
				title: record.title.text,
				amount: record.amount.value,
				amountSpan: record.amount.span,
				...(record.signed?.iso ? { day: record.signed.iso } : {}),
				...(record.place ? { place: record.place.text } : {}),
			},
		];
	});
	const fromRows = document.facts.ledger.flatMap((row) => {
		const { supplier, amount, title, date, method } = row.cells;
		if (
			!supplier ||
			!amount?.amount ||
			!title ||
			framework.test(method?.text ?? "") ||
			/公开招标/.test(method?.text ?? "")
		)
			return [];
		return [
			{
				document,
				span: row.span,
				supplier: key(supplier.text),
				supplierSpan: supplier.span,
				title: title.text,
				amount: amount.amount,
				// The row from what was bought to its sum: a bare figure in a cell tells a reader nothing.
				amountSpan: title.span.start < amount.span.start ? cover(title.span, amount.span) : amount.span,
				...(date?.iso ? { day: date.iso } : {}),
			},
		];
	});
	return [...fromForms, ...fromRows];
}

const key = (name: string) => name.replace(/[（(].*$/, "").replace(/\s/g, "");

function groups(purchases: readonly Purchase[]): Purchase[][] {
	const bySupplier = new Map<string, Purchase[]>();
	for (const purchase of purchases) {
		const list = bySupplier.get(purchase.supplier);
		if (list) list.push(purchase);
		else bySupplier.set(purchase.supplier, [purchase]);
	}
	return [...bySupplier.values()].flatMap((list) => {
		const sorted = [...list].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
		const runs: Purchase[][] = [];
		for (const purchase of sorted) {
			const last = runs.at(-1)?.at(-1);
			const near =
				last &&
				(!last.day ||
					!purchase.day ||
					Date.parse(purchase.day) - Date.parse(last.day) <= window * 86_400_000);
			if (near) (runs.at(-1) as Purchase[]).push(purchase);
			else runs.push([purchase]);
		}
		return runs.filter((run) => run.length >= 2);
	});
}

function limitsOf(
	documents: readonly AnalysedDocument[],
	profile: CaseProfile,
): { own: number[]; usual: number[] } {
	const rules = documents.flatMap((document) => document.facts.unitRules);
	const own = [
		...rules
			.filter(({ matter }) => matter === "collective-decision" || matter === "tender" || matter === "quotes")
			.flatMap(({ from }) => (from ? [from] : [])),
		...[profile.thresholds.collectiveDecision, profile.thresholds.tender].filter(
			(limit) => limit !== undefined,
		),
	];
	return { own: [...new Set(own)].sort((a, b) => a - b), usual: usualLimits };
}

function judge(group: readonly Purchase[], limits: { own: number[]; usual: number[] }): CheckProposal[] {
	const total = group.reduce((sum, purchase) => sum + purchase.amount, 0);
	const most = Math.max(...group.map((purchase) => purchase.amount));
	const crossed = (list: readonly number[], nearness: number) =>
		list.find((limit) => most < limit && total >= limit && most >= limit * nearness);
	const own = crossed(limits.own, 0.5);
	const usual = limits.own.length > 0 ? undefined : crossed(limits.usual, 0.8);
	const limit = own ?? usual;
	if (limit === undefined || !sameMatter(group)) return [];
	const last = group.at(-1) as Purchase;
	const sum = totalPassage(group, total);
	return [
		{
			grade: own || group.length >= 3 ? "hit" : "doubt",
			at: sum ?? { document: last.document.id, span: last.amountSpan },
			why: `同一供应商${group.length}笔（${group.map((purchase) => `${purchase.amount / 10_000}万元`).join("、")}）每笔不足${limit / 10_000}万元，合计${Math.round(total / 100) / 100}万元`,
			related: group
				.filter((purchase) => sum || purchase !== last)
				.map((purchase) => ({
					passage: { document: purchase.document.id, span: purchase.amountSpan },
					label: purchase.title.slice(0, 24),
				})),
		},
	];
}

/** One form states the sum of all: that is the passage to show. */
function totalPassage(group: readonly Purchase[], total: number) {
	const { document } = group[0] as Purchase;
	if (group.some((purchase) => purchase.document !== document)) return undefined;
	const text = document.document.text;
	const at = text.search(new RegExp(`[^，。；\\n]{0,12}合计${total}元`));
	if (at < 0) return undefined;
	const end = at + (/^[^，。；\n（(]*/.exec(text.slice(at))?.[0].length ?? 0);
	return { document: document.id, span: { start: at, end } };
}

/** Same place, or titles with a word in common: otherwise one supplier simply serves often. */
function sameMatter(group: readonly Purchase[]): boolean {
	const [first, ...rest] = group as [Purchase, ...Purchase[]];
	return rest.some(
		(purchase) =>
			(first.place && purchase.place === first.place) ||
			shared(first.title, purchase.title) >= 2 ||
			(first.day !== undefined && first.day === purchase.day),
	);
}

/** Bigrams two titles share, beyond the words every purchase has. */
function shared(a: string, b: string): number {
	const bigrams = (text: string) => {
		const bare = text.replace(/采购|合同|项目|工程|服务|一批|[一二三四五六（）()期]/g, "");
		return new Set([...bare].slice(0, -1).map((unit, index) => unit + bare[index + 1]));
	};
	const other = bigrams(b);
	return [...bigrams(a)].filter((bigram) => other.has(bigram)).length;
}
