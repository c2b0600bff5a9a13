import type { AnalysedDocument, CaseProfile } from "../../facts/case";
import type { Passage } from "../../match/proposal";
import { type Quote, quoteOf } from "../../text/quote";
import type { Span } from "../../text/span";

/**
 * A measure of the 评估清单: cases that can be counted, each with its passage, so that a reader opens the
 * numerator and the denominator alike. It is about the unit's work, never about a person.
 */

/** `share`: counted of all; `count`: only how many; `median`: days; `months`: how many in each month. */
export type MeasureShape = "share" | "count" | "median" | "months";

/** One case as a method finds it. */
export interface MeasureDraftCase {
	at: Passage;
	/** Whether it is in the numerator. */
	counted: boolean;
	/** What was seen there, in the inspector's words, with its numbers. */
	note: string;
	/** Days, of a median. */
	days?: number;
	/** `2024-05`, of a series. */
	month?: string;
	/** Cases that are also told apart from the others: 任免、处分. */
	group?: string;
}

export interface MeasureDraft {
	cases: MeasureDraftCase[];
	/** Cases that could not be judged, with the reason as their note; in neither number. */
	apart?: MeasureDraftCase[];
	/** Said beside the figure: dates at which the principal leader changed, limits that were used. */
	remarks?: string[];
}

export interface MeasureInput {
	documents: readonly AnalysedDocument[];
	profile: CaseProfile;
}

export interface MeasureMethod {
	/** Name used in the checklist: `last-to-speak`. */
	id: string;
	shape: MeasureShape;
	run: (input: MeasureInput) => MeasureDraft;
}

/** A case with its words. */
export interface MeasureCase extends Omit<MeasureDraftCase, "at"> {
	document: string;
	span: Span;
	quote: Quote;
}

export interface MeasureFigures {
	counted: number;
	all: number;
	/** Whole per cent; absent where there are fewer than ten cases. */
	percent?: number;
	/** Days; absent where there is no case. */
	median?: number;
	months?: { month: string; count: number }[];
	groups?: { name: string; counted: number; all: number; percent?: number }[];
}

/** A measure over the case. */
export interface Measure extends MeasureFigures {
	id: string;
	shape: MeasureShape;
	cases: MeasureCase[];
	apart: MeasureCase[];
	remarks: string[];
}

/** Fewer cases than this give no percentage. */
export const fewestForPercent = 10;

/** Runs one method and puts figures and words to its cases. */
export function measureOf(method: MeasureMethod, input: MeasureInput): Measure {
	const draft = method.run(input);
	const texts = new Map(input.documents.map(({ id, document }) => [id, document.text]));
	const order = new Map(input.documents.map(({ id }, index) => [id, index]));
	const settle = (cases: readonly MeasureDraftCase[]): MeasureCase[] =>
		[...cases]
			.sort(
				(a, b) =>
					(order.get(a.at.document) ?? 0) - (order.get(b.at.document) ?? 0) ||
					a.at.span.start - b.at.span.start,
			)
			.map(({ at, ...rest }) => ({
				...rest,
				...at,
				quote: quoteOf(texts.get(at.document) ?? "", at.span),
			}));
	const cases = settle(draft.cases);
	return {
		id: method.id,
		shape: method.shape,
		...figuresOf(method.shape, cases),
		cases,
		apart: settle(draft.apart ?? []),
		remarks: draft.remarks ?? [],
	};
}

function figuresOf(shape: MeasureShape, cases: readonly MeasureCase[]): MeasureFigures {
	const share = shareOf(cases);
	if (shape === "median") {
		const days = cases.flatMap((one) => (one.days === undefined ? [] : [one.days])).sort((a, b) => a - b);
		return { counted: share.counted, all: share.all, ...(days.length > 0 ? { median: middle(days) } : {}) };
	}
	if (shape === "months") return { counted: share.counted, all: share.all, months: monthsOf(cases) };
	if (shape === "count") return { counted: share.counted, all: share.all };
	const groups = [...new Set(cases.flatMap((one) => (one.group ? [one.group] : [])))].map((name) => ({
		name,
		...shareOf(cases.filter((one) => one.group === name)),
	}));
	return { ...share, ...(groups.length > 0 ? { groups } : {}) };
}

function shareOf(cases: readonly MeasureCase[]): { counted: number; all: number; percent?: number } {
	const counted = cases.filter((one) => one.counted).length;
	const all = cases.length;
	return {
		counted,
		all,
		...(all >= fewestForPercent ? { percent: Math.round((counted / all) * 100) } : {}),
	};
}

/** The middle of sorted days; of an even number the mean of the two in the middle. */
function middle(days: readonly number[]): number {
	const half = Math.floor(days.length / 2);
	const upper = days[half] as number;
	return days.length % 2 === 1 ? upper : ((days[half - 1] as number) + upper) / 2;
}

function monthsOf(cases: readonly MeasureCase[]): { month: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const { month } of cases) if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
	return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
}
