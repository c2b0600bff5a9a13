import type { Span } from "../text/span";

/** `stated`: in so many words; `inferred`: from position or context; `unsure`: not fit for a check on its own. */
export type Certainty = "stated" | "inferred" | "unsure";

/** A person as written at one place. `name` is the resolved full name, when the context tells it. */
export interface PersonMention {
	span: Span;
	/** As written, spaces within the name dropped: `贺局`, `老罗`, `静宜同志`, `张三`. */
	written: string;
	/** Full name after resolution against the document's and the case's roster. */
	name?: string;
	/** Post as written beside the name: `党组成员、副局长`. */
	post?: string;
}

/** A date in a role. `iso` is absent when day or month is not told. */
export interface DateValue {
	span: Span;
	year?: number;
	month?: number;
	day?: number;
	iso?: string;
	/** The year or more was taken from context. */
	inferred?: boolean;
}

export interface CountValue {
	span: Span;
	value: number;
}

export interface AmountValue {
	span: Span;
	/** CNY. */
	value: number;
	approximate?: boolean;
}

/** A number, date or name that recognition was not sure about; it is no fact, and no check sees it. */
export interface Unsure {
	span: Span;
	what: "number" | "date" | "name";
	/** 0 to 1. */
	score: number;
}
