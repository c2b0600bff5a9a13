import type { AnalysedDocument, CaseProfile } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import type { Proposal } from "../match/proposal";

/** What a check proposes; the indicator that called it is added by the engine. */
export type CheckProposal = Proposal;

/** Parameters of a check as the indicator's file gives them. */
export type CheckOptions = Readonly<Record<string, unknown>>;

export interface DocumentCheckInput {
	document: AnalysedDocument;
	profile: CaseProfile;
	options: CheckOptions;
}

export interface CaseCheckInput {
	documents: readonly AnalysedDocument[];
	profile: CaseProfile;
	options: CheckOptions;
}

/** `could-not-tell` with the reason in the inspector's words, when the facts it needs are missing. */
export interface CheckResult {
	proposals: CheckProposal[];
	/** True when the facts that the check judges were there at all. */
	applied: boolean;
	reason?: string;
}

interface CheckHead {
	/** Name used in indicator files: `speaker-order`. */
	id: string;
	/** Kinds of document it can judge; empty for all. */
	kinds?: readonly DocumentKind[];
}

export interface DocumentCheck extends CheckHead {
	scope: "document";
	run: (input: DocumentCheckInput) => CheckResult;
}

/** Holds documents against one another; runs once over the case. */
export interface CaseCheck extends CheckHead {
	scope: "case";
	run: (input: CaseCheckInput) => CheckResult;
}

export type Check = DocumentCheck | CaseCheck;

export function proposed(proposals: CheckProposal[], applied = true): CheckResult {
	return { proposals, applied };
}

export function notApplied(reason: string): CheckResult {
	return { proposals: [], applied: false, reason };
}
