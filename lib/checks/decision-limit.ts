import type { AnalysedDocument } from "../facts/case";
import type { Passage } from "../match/proposal";
import { passage } from "./meeting-support";

/** From which sum on the party body decides. */
export interface Limit {
	/** CNY. */
	value: number;
	at?: Passage;
	/** ISO day from which the rule holds. */
	since?: string;
}

/** Sums from which the party body decides, as the unit's rules give them; the executive's upper bound tells it too. */
export function limitsOf(documents: readonly AnalysedDocument[]): Limit[] {
	const rules = documents.filter(({ facts }) => facts.kind.kind === "unit-rule");
	const own = rules.flatMap(limitIn);
	return own.length > 0 ? own : documents.flatMap(limitIn);
}

/** Sums from which at least the executive meeting decides; else what lies above a person's own limit. */
export function executiveLimitsOf(documents: readonly AnalysedDocument[]): Limit[] {
	return documents.flatMap((document) => {
		const rules = document.facts.unitRules;
		const lowest = rules
			.flatMap((rule) =>
				rule.matter === "executive-decision" && rule.from ? [{ rule, value: rule.from }] : [],
			)
			.sort((a, b) => a.value - b.value)[0];
		const persons = rules
			.flatMap((rule) =>
				rule.matter === "other" && (rule.below ?? 0) >= 1000 ? [{ rule, value: rule.below as number }] : [],
			)
			.sort((a, b) => b.value - a.value)[0];
		const found = lowest ?? persons;
		if (!found) return [];
		const since = found.rule.effective?.iso;
		return [{ value: found.value, at: passage(document, found.rule.span), ...(since ? { since } : {}) }];
	});
}

function limitIn(document: AnalysedDocument): Limit[] {
	const { unitRules, date } = document.facts;
	const party = unitRules.filter((rule) => rule.matter === "collective-decision" && rule.from);
	const bound = unitRules.filter((rule) => rule.matter === "executive-decision" && rule.from && rule.below);
	const lowest = [...(party.length > 0 ? party : bound)].sort(
		(a, b) => (a.from ?? (a.below as number)) - (b.from ?? (b.below as number)),
	)[0];
	if (!lowest) return [];
	const value = party.length > 0 ? (lowest.from as number) : (lowest.below as number);
	const since = lowest.effective?.iso ?? (document.facts.kind.kind === "unit-rule" ? date : undefined);
	return [{ value, at: passage(document, lowest.span), ...(since ? { since } : {}) }];
}

/** The latest rule in force on a day; without days the lowest sum. */
export function limitOn(limits: readonly Limit[], day: string | undefined): Limit | undefined {
	const inForce = limits.filter(({ since }) => !since || !day || since <= day);
	const dated = inForce
		.filter(({ since }) => since)
		.sort((a, b) => ((a.since as string) < (b.since as string) ? 1 : -1));
	return dated[0] ?? [...(inForce.length > 0 ? inForce : limits)].sort((a, b) => a.value - b.value)[0];
}
