import type { Span } from "../text/span";

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

/** What a clause or a check proposes, before it is settled. */
export interface Proposal {
	grade: Grade;
	at: Passage;
	/** One Chinese sentence with the numbers and names seen and what the rule asks; no verdict. */
	why: string;
	counter?: CounterEvidence[];
	related?: { passage: Passage; label?: string }[];
	/** An exception that withdraws it, in the inspector's words; kept for the question 为何未提示. */
	withdrawn?: string;
}
