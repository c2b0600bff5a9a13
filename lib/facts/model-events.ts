import type { Span } from "../text/span";
import type { AmountValue, DateValue, PersonMention } from "./model-values";

export type DateRole =
	| "meeting"
	| "signature"
	| "approval"
	| "effective"
	| "contract-signed"
	| "tender-notice"
	| "bid-opening"
	| "award"
	| "start-of-work"
	| "acceptance"
	| "payment"
	| "settlement"
	| "publicity-from"
	| "publicity-to"
	| "motion"
	| "recommendation"
	| "inspection"
	| "discussion"
	| "appointment"
	| "talk"
	| "document-issued"
	| "document-received"
	| "birth"
	| "work-start"
	| "party-joined"
	| "report"
	| "deadline"
	| "completed"
	| "archive-check"
	| "integrity-opinion"
	| "other";

export interface DateEvent extends DateValue {
	role: DateRole;
	/** The person or matter the event belongs to, as a short key, when told. */
	subject?: string;
	/** The clause that told the role. */
	context: Span;
}

export type AmountRole =
	| "budget"
	| "estimate"
	| "approved"
	| "quoted"
	| "awarded"
	| "contract"
	| "supplement"
	| "paid"
	| "settled"
	| "limit"
	| "allowance"
	| "reception"
	| "other";

export interface AmountEvent extends AmountValue {
	role: AmountRole;
	/** Project, item, supplier the amount belongs to, as a short key, when told. */
	subject?: string;
	context: Span;
}

/** A publicity period: 公示 of an appointment, of bid winners, of lists. */
export interface Publicity {
	span: Span;
	about: "appointment" | "bid" | "list" | "consultation" | "other";
	from?: DateValue;
	to?: DateValue;
	/** Stated length, with its unit. */
	stated?: { span: Span; days: number; working: boolean };
	/** Computed when both ends are known. */
	workingDays?: number;
	calendarDays?: number;
	people: PersonMention[];
	/** The text excuses a shorter or no publicity, or explains holidays. */
	explained?: Span;
}

/** A cited document: 《…》, number, date of issue. */
export interface Citation {
	span: Span;
	title?: string;
	number?: string;
	issued?: DateValue;
	received?: DateValue;
	/** Deadline by which it must be passed on, in days. */
	within?: number;
}
