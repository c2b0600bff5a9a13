import type { CheckResult } from "../checks/check";
import type { DocumentModel } from "../document/model";
import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { beginFacts, completeFacts, sureOf } from "../facts/extract";
import type { DocumentKind, Facts } from "../facts/model";
import { collectRoster } from "../facts/roster";
import { mayReadOtherwise } from "../facts/second-look";
import { computeMeasures } from "../findings/measures/all";
import type { Measure } from "../findings/measures/model";
import type { Finding, Outcome } from "../findings/model";
import { documentOutcome, type IndicatorRun, summarise } from "../findings/outcome";
import { type IndicatorProposal, settle } from "../findings/settle";
import { answeredProblems } from "../match/answered";
import { runClause, runPositiveClause } from "../match/clause";
import { prepareText } from "../match/prepared";
import { Scopes } from "../match/scope";
import type { Indicator } from "../rules/schema";
import type { CompiledIndicator, CompiledRules } from "./compile";

/** A document as it enters the analysis. */
export interface DocumentInput {
	id: string;
	name: string;
	document: DocumentModel;
	/** Kind set by the inspector; wins over what the words tell. */
	kind?: DocumentKind;
	/** True when part of the file could not be read: absences then stay open. */
	gaps?: boolean;
}

export interface CaseAnalysis {
	documents: AnalysedDocument[];
	/** The profile with the roster collected from the documents. */
	profile: CaseProfile;
	findings: Finding[];
	outcomes: Outcome[];
	/** Measures of the 评估清单, each with the passages of its cases. */
	measures: Measure[];
}

/** Reads the facts out of every document and collects who holds which post over the case. */
export function understand(inputs: readonly DocumentInput[], profile: CaseProfile) {
	const contextOf = ({ name, kind }: DocumentInput, known: CaseProfile) => ({
		name,
		profile: known,
		...(kind ? { kind } : {}),
	});
	const begun = inputs.map((input) =>
		analysedAs(input, beginFacts(input.document, contextOf(input, profile))),
	);
	const sure = begun.map((one) => ({ ...one, facts: sureOf(one.facts, one.document) }));
	const known: CaseProfile = { ...profile, roster: collectRoster(sure, profile.roster) };
	const documents = inputs.map((input, index) => {
		const first = begun[index] as AnalysedDocument;
		const context = contextOf(input, known);
		// Names written short are resolved by the roster of the whole case; all else is read once.
		const again = mayReadOtherwise(first, known.roster);
		const facts = again ? beginFacts(input.document, context) : first.facts;
		return analysedAs(input, completeFacts(input.document, facts, context));
	});
	return { documents, profile: known };
}

function analysedAs({ id, name, document }: DocumentInput, facts: Facts): AnalysedDocument {
	return { id, name, document, facts };
}

/** The whole way from documents to findings and outcomes. Pure: same input, same result. */
export function analyseCase(
	compiled: CompiledRules,
	inputs: readonly DocumentInput[],
	profile: CaseProfile,
): CaseAnalysis {
	const understood = understand(inputs, profile);
	const gaps = new Set(inputs.filter((input) => input.gaps).map((input) => input.id));
	const runs = [
		...understood.documents.flatMap((document) =>
			checkDocument(compiled, document, understood.profile, gaps.has(document.id)),
		),
		...checkWholeCase(compiled, understood.documents, understood.profile),
	];
	const proposals = runs.flatMap((run) => run.proposals);
	const findings = settle(proposals, understood.documents);
	return {
		...understood,
		findings,
		outcomes: summarise(runs, gaps.size > 0),
		measures: computeMeasures(understood),
	};
}

/** Runs every clause and every document check over one document. */
export function checkDocument(
	compiled: CompiledRules,
	document: AnalysedDocument,
	profile: CaseProfile,
	gaps: boolean,
): IndicatorRun[] {
	const prepared = prepareText(document.document);
	const hits = compiled.index.scan(prepared.text);
	const items = document.facts.meetings.flatMap((meeting) => meeting.items);
	const input = {
		document: document.id,
		kind: document.facts.kind.kind,
		items,
		prepared,
		hits,
		scopes: new Scopes(prepared, items),
		answered: answeredProblems(document.document),
	};
	return compiled.indicators.flatMap((compiledIndicator) => {
		const { indicator } = compiledIndicator;
		if (!appliesTo(indicator, document)) return [];
		const results = documentChecks(compiledIndicator, document, profile);
		const run = indicator.polarity === "positive" ? runPositiveClause : runClause;
		const proposals = [
			...indicator.clauses.flatMap((clause) => run(clause, input)),
			...results.flatMap((result) => result.proposals),
		];
		if (indicator.clauses.length === 0 && results.length === 0) return [];
		const applied = indicator.clauses.length > 0 || results.some((result) => result.applied);
		const reason = results.find((result) => result.reason)?.reason;
		return [documentOutcome(indicator, document.id, proposals, { applied, gaps, reason })];
	});
}

function documentChecks(
	{ indicator, checks }: CompiledIndicator,
	document: AnalysedDocument,
	profile: CaseProfile,
): CheckResult[] {
	const kind = document.facts.kind.kind;
	return checks.flatMap(({ check, options }) =>
		check.scope === "document" && (!check.kinds || check.kinds.length === 0 || check.kinds.includes(kind))
			? [check.run({ document, profile, options: { ...options, indicator: indicator.id } })]
			: [],
	);
}

export function checkWholeCase(
	compiled: CompiledRules,
	documents: readonly AnalysedDocument[],
	profile: CaseProfile,
): IndicatorRun[] {
	return compiled.indicators.flatMap(({ indicator, checks }) =>
		checks.flatMap(({ check, options }) => {
			if (check.scope !== "case") return [];
			const result = check.run({ documents, profile, options: { ...options, indicator: indicator.id } });
			return [
				documentOutcome(indicator, undefined, result.proposals, {
					applied: result.applied,
					gaps: false,
					reason: result.reason,
				}),
			];
		}),
	);
}

function appliesTo(indicator: Indicator, document: AnalysedDocument): boolean {
	return indicator.kinds.length === 0 || indicator.kinds.includes(document.facts.kind.kind);
}

export type { IndicatorProposal };
