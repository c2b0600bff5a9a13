import type { Check } from "../checks/check";
import { checks } from "../checks/registry";
import { PhraseIndex } from "../match/hits";
import { foldPhrase } from "../match/prepared";
import type { Indicator, Rules } from "../rules/schema";

/** Rules ready to run: phrases in one index, checks resolved by name, word lists expanded. */
export interface CompiledRules {
	rules: Rules;
	index: PhraseIndex;
	indicators: CompiledIndicator[];
}

export interface CompiledIndicator {
	indicator: Indicator;
	checks: { check: Check; options: Readonly<Record<string, unknown>> }[];
}

/** A rule that cannot run: an unknown check, list or a phrase written wrongly. */
export class CompileError extends Error {
	constructor(
		readonly indicator: string,
		message: string,
	) {
		super(`${indicator}：${message}`);
		this.name = "CompileError";
	}
}

const checkById = new Map(checks.map((check) => [check.id, check]));

/** Prepares rules for analysis. Throws `CompileError` for the first indicator that cannot run. */
export function compileRules(rules: Rules): CompiledRules {
	const lists = new Map(rules.words.map((list) => [`@${list.id}`, list.words]));
	const index = new PhraseIndex(foldPhrase);
	const indicators = rules.indicators.map((indicator) => {
		addPhrases(indicator, index, lists);
		return { indicator, checks: indicator.checks.map((use) => resolveCheck(indicator, use)) };
	});
	return { rules, index, indicators };
}

function addPhrases(
	indicator: Indicator,
	index: PhraseIndex,
	lists: ReadonlyMap<string, readonly string[]>,
): void {
	for (const clause of indicator.clauses)
		for (const group of [clause, ...clause.near, ...clause.unless, ...clause.doubt])
			index.addGroup(
				group.any,
				group.any.flatMap((phrase) => {
					const words = phrase.startsWith("@") ? lists.get(phrase) : [phrase];
					if (!words) throw new CompileError(indicator.id, `没有词表 ${phrase}`);
					return words;
				}),
			);
}

function resolveCheck(indicator: Indicator, use: Indicator["checks"][number]) {
	const check = checkById.get(use.check);
	if (!check) throw new CompileError(indicator.id, `没有检查 ${use.check}`);
	return { check, options: use.options };
}
