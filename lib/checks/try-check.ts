import { documentFromText } from "../document/from-text";
import { type AnalysedDocument, type CaseProfile, emptyProfile } from "../facts/case";
import { extractFacts } from "../facts/extract";
import type { DocumentKind } from "../facts/model";
import { collectRoster } from "../facts/roster";
import type { Check, CheckProposal } from "./check";

/** A document of a small case for a test beside a check. */
export type Draft = string | { text: string; kind: DocumentKind };

/** One fault: papers that show it, the words to be marked, and papers that look alike and are right. */
export interface Pair {
	says: string;
	check: Check;
	hit: Draft[];
	quote: string;
	miss: Draft[];
}

/** Reads a small case as the engine does: twice, the second time with the roster of the whole. */
export function smallCase(drafts: readonly Draft[]): {
	documents: AnalysedDocument[];
	profile: CaseProfile;
} {
	const read = (profile: CaseProfile) =>
		drafts.map((draft, index): AnalysedDocument => {
			const { text, kind } = typeof draft === "string" ? { text: draft, kind: undefined } : draft;
			const document = documentFromText(text);
			const facts = extractFacts(document, { profile, ...(kind ? { kind } : {}) });
			return { id: `${index}`, name: `${index}.docx`, document, facts };
		});
	const first = read(emptyProfile());
	const profile = { ...emptyProfile(), roster: collectRoster(first, []) };
	return { documents: read(profile), profile };
}

/** What a check proposes over a small case. */
export function proposalsOf(check: Check, drafts: readonly Draft[]): CheckProposal[] {
	const { documents, profile } = smallCase(drafts);
	if (check.scope === "case") return check.run({ documents, profile, options: {} }).proposals;
	return documents.flatMap((document) =>
		!check.kinds || check.kinds.includes(document.facts.kind.kind)
			? check.run({ document, profile, options: {} }).proposals
			: [],
	);
}

/** The words that a check marks over a small case, without those it withdraws. */
export function quotesOf(check: Check, drafts: readonly Draft[]): string[] {
	const { documents, profile } = smallCase(drafts);
	const input = { documents, profile, options: {} };
	const proposals = check.scope === "case" ? check.run(input).proposals : proposalsOf(check, drafts);
	return proposals
		.filter((proposal) => !proposal.withdrawn)
		.map(({ at }) => {
			const { text } = (documents.find(({ id }) => id === at.document) as AnalysedDocument).document;
			return text.slice(at.span.start, at.span.end);
		});
}
