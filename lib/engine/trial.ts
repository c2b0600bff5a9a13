import type { AnalysedDocument, CaseProfile } from "../facts/case";
import type { Finding } from "../findings/model";
import { settle } from "../findings/settle";
import type { Indicator, Rules } from "../rules/schema";
import { checkDocument, checkWholeCase } from "./analyse";
import { CompileError, compileRules } from "./compile";
import { type SelfTestFailure, testIndicator } from "./self-test";

/** A case whose documents are understood already. */
export interface UnderstoodCase {
	documents: readonly AnalysedDocument[];
	profile: CaseProfile;
}

/** What an indicator would do before it is saved. */
export interface Trial {
	/** Examples that do not come out as marked. */
	failures: SelfTestFailure[];
	/** What it would flag in the open case; withdrawn ones are not among them. */
	findings: Finding[];
	/** Documents it looked at. */
	documents: number;
}

/** Runs one indicator over its examples and over the open case, without touching the case's findings. */
export function tryIndicator(
	indicator: Indicator,
	rules: Rules,
	understood: UnderstoodCase | undefined,
): Trial {
	const failures = testIndicator(indicator, rules);
	const documents = understood?.documents ?? [];
	try {
		const compiled = compileRules({ ...rules, indicators: [indicator] });
		const runs = understood
			? [
					...documents.flatMap((document) => checkDocument(compiled, document, understood.profile, false)),
					...checkWholeCase(compiled, documents, understood.profile),
				]
			: [];
		const proposals = runs.flatMap((run) => run.proposals);
		const findings = settle(proposals, [...documents]).filter((finding) => !finding.withdrawn);
		return { failures, findings, documents: documents.length };
	} catch (error) {
		// The self-test has named it already.
		if (error instanceof CompileError) return { failures, findings: [], documents: documents.length };
		throw error;
	}
}
