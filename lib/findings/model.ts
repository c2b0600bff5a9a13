import type { Span } from "../text/span";

export type Polarity = "risk" | "positive";
export type Grade = "hit" | "doubt";

/** A passage in one document of the case. */
export interface Passage {
	document: string;
	span: Span;
}

/** What speaks for the unit, or why a passage was passed over. */
export interface CounterEvidence {
	/** Names the situation in the inspector's words: `记有不同意见`, `已回避离场`. */
	text: string;
	at?: Passage;
}

/** What a clause or check proposes, before it is settled. */
export interface Proposal {
	indicator: string;
	grade: Grade;
	at: Passage;
	/** One Chinese sentence from the facts: what was seen and what the rule asks, never a verdict. */
	why: string;
	counter: CounterEvidence[];
	related: { passage: Passage; label?: string }[];
	/** Set when an exception withdraws it; it is kept for the question "为何未提示". */
	withdrawn?: string;
}

export interface Quote {
	exact: string;
	prefix: string;
	suffix: string;
}

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
