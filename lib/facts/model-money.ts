import type { Span } from "../text/span";
import type { MeetingBody } from "./model-meeting";
import type { AmountValue, DateValue, PersonMention } from "./model-values";

/** A contract, purchase or payment as one form, row or sentence gives it. */
export interface ContractRecord {
	span: Span;
	title?: { span: Span; text: string };
	number?: { span: Span; text: string };
	supplier?: { span: Span; text: string };
	/** Legal representative, contact. */
	representative?: { span: Span; text: string };
	amount?: AmountValue;
	approved?: AmountValue;
	settled?: AmountValue;
	paid?: AmountValue;
	signed?: DateValue;
	decided?: DateValue & { body?: MeetingBody };
	tendered?: DateValue;
	started?: DateValue;
	accepted?: DateValue;
	paidOn?: DateValue;
	method?: { span: Span; text: string };
	place?: { span: Span; text: string };
	deadline?: { span: Span; text: string };
	legalReview?: { span: Span; text: string; done: boolean };
	/** Who signed in which capacity. */
	signers: { span: Span; role: string; person: PersonMention; date?: DateValue; onBehalf?: boolean }[];
	emptyFields: { span: Span; field: string }[];
}

/** A row of a ledger whose columns were understood. */
export interface LedgerRow {
	span: Span;
	ledger:
		| "procurement"
		| "contract"
		| "reimbursement"
		| "reception"
		| "rectification"
		| "task"
		| "asset"
		| "other";
	/** Column meaning → the cell. */
	cells: Record<string, { span: Span; text: string; amount?: number; iso?: string; count?: number }>;
}

/** A numbered problem of a rectification report or ledger with its claimed state. */
export interface Rectification {
	span: Span;
	problem: Span;
	claim?: { span: Span; state: "done" | "partly" | "ongoing" | "none" };
	measures?: Span;
	evidence?: Span;
	deadline?: DateValue;
	completedOn?: DateValue;
}

/** A threshold or procedure of the unit's own rules. */
export interface UnitRule {
	span: Span;
	matter:
		| "collective-decision"
		| "executive-decision"
		| "tender"
		| "quotes"
		| "legal-review"
		| "materials-ahead"
		| "emergency-report"
		| "reception"
		| "publicity"
		| "other";
	body?: MeetingBody;
	/** CNY, inclusive lower bound. */
	from?: number;
	/** CNY, exclusive upper bound. */
	below?: number;
	days?: number;
	/** 单笔、单项、一次性 or 年度累计, when told. */
	per?: "single" | "year";
	effective?: DateValue;
}
