import { locate } from "../document/locate";
import type { AnalysedDocument } from "../facts/case";
import type { Finding } from "../findings/model";
import type { Rules } from "../rules/schema";
import type { Decision, EvidenceItem, OwnFinding, SourceRecord } from "./model";

export interface FoldInput {
	findings: readonly Finding[];
	own: readonly OwnFinding[];
	decisions: readonly Decision[];
	documents: readonly Pick<AnalysedDocument, "id" | "name" | "document">[];
	sources: readonly SourceRecord[];
	rules: Rules;
}

/** The decisions on each finding, oldest first. */
export function decisionsByFinding(decisions: readonly Decision[]): Map<string, Decision[]> {
	const byFinding = new Map<string, Decision[]>();
	for (const decision of decisions) {
		const list = byFinding.get(decision.finding);
		if (list) list.push(decision);
		else byFinding.set(decision.finding, [decision]);
	}
	for (const list of byFinding.values()) list.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
	return byFinding;
}

/** Joins findings, own passages and decisions into numbered evidence items, in the order of the documents. */
export function foldEvidence(input: FoldInput): EvidenceItem[] {
	const decisions = decisionsByFinding(input.decisions);
	const documents = new Map(input.documents.map((document) => [document.id, document]));
	const sources = new Map(input.sources.map((source) => [source.id, source]));
	const indicators = new Map(input.rules.indicators.map((indicator) => [indicator.id, indicator]));
	const order = new Map(input.documents.map((document, index) => [document.id, index]));
	const all = [
		...input.findings.filter((finding) => !finding.withdrawn).map((finding) => ({ finding, own: false })),
		...input.own.map((own) => ({ finding: findingOfOwn(own), own: true })),
	].sort(
		(a, b) =>
			(order.get(a.finding.document) ?? Number.MAX_SAFE_INTEGER) -
				(order.get(b.finding.document) ?? Number.MAX_SAFE_INTEGER) ||
			a.finding.span.start - b.finding.span.start,
	);
	return all.map(({ finding, own }, index) => {
		const history = decisions.get(finding.id) ?? [];
		const last = history.at(-1);
		const document = documents.get(finding.document);
		const indicator = indicators.get(finding.indicator);
		return {
			number: index + 1,
			finding,
			own,
			indicatorName: indicator?.name ?? finding.indicator,
			entries: entriesOf(finding.indicator, input.rules),
			dimension: indicator?.dimension ?? "",
			document: {
				id: finding.document,
				name: document?.name ?? sources.get(finding.document)?.name ?? "",
				sha256: sources.get(finding.document)?.sha256 ?? "",
			},
			place: document ? locate(document.document, finding.span) : { layer: "body" },
			basis: basisOf(indicator?.basis ?? [], input.rules),
			verify: indicator?.verify ?? "",
			verdict: last?.verdict ?? "undecided",
			note: last?.note ?? "",
			by: last?.by ?? "",
			at: last?.at ?? "",
			history,
		};
	});
}

function findingOfOwn(own: OwnFinding): Finding {
	return {
		id: own.id,
		indicator: own.indicator,
		polarity: "risk",
		grade: "hit",
		document: own.document,
		span: own.span,
		quote: own.quote,
		why: own.why,
		counter: [],
		related: [],
	};
}

/** The entries of all checklists that refer to an indicator, with their text. */
export function entriesOf(indicator: string, rules: Rules): string[] {
	return rules.checklists.flatMap((checklist) =>
		checklist.boards.flatMap((board) =>
			board.entries
				.filter((entry) => entry.indicators.includes(indicator))
				.map((entry) => `${checklist.name}·${board.name}·${entry.id} ${entry.text}`),
		),
	);
}

export function basisOf(codes: readonly string[], rules: Rules): EvidenceItem["basis"] {
	return codes.flatMap((code) => {
		const regulation = rules.regulations.find((one) => one.code === code);
		// A list of one's own may name its basis in words; nobody has verified those here.
		if (!regulation)
			return /^R\d/.test(code)
				? []
				: [{ code, name: code, article: "", verified: "K" as const, effective: "" }];
		return [
			{
				code,
				name: regulation.name,
				article: regulation.article,
				verified: regulation.verified,
				effective: [regulation.effectiveFrom ?? "", regulation.effectiveTo ?? ""]
					.join("—")
					.replace(/^—$/, ""),
			},
		];
	});
}
