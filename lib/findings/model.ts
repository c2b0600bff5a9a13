import type { Grade } from "../match/proposal";
import type { Quote } from "../text/quote";
import type { Span } from "../text/span";

export type Polarity = "risk" | "positive";
/** A settled finding: identified, ordered, waiting for a person. */
export interface Finding {
	/** Hash of file, indicator, quote with context and ordinal; it survives re-analysis. */
	id: string;
	indicator: string;
	polarity: Polarity;
	grade: Grade;
	document: string;
	span: Span;
	quote: Quote;
	why: string;
	counter: { text: string; document?: string; quote?: Quote; span?: Span }[];
	related: { document: string; span: Span; quote: Quote; label?: string }[];
	/** Withdrawn findings are shown only when asked for. */
	withdrawn?: string;
}

export type OutcomeState = "found" | "doubtful" | "not-found" | "could-not-tell";

/** How an indicator ends for one document (or the whole case when `document` is absent). */
export interface Outcome {
	indicator: string;
	document?: string;
	state: OutcomeState;
	/** Why it could not be told. */
	reason?: string;
}
