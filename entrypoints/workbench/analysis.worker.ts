import { analyseCase, type DocumentInput } from "../../lib/engine/analyse";
import { type CompiledRules, compileRules } from "../../lib/engine/compile";
import { type AnalysisCalls, EngineError } from "../../lib/engine/protocol";
import { selfTest } from "../../lib/engine/self-test";
import { type Port, serve } from "../../lib/engine/serve";
import { tryIndicator, type UnderstoodCase } from "../../lib/engine/trial";

// Keeps the case's documents, so that a changed profile or list never sends the texts again.
const documents = new Map<string, DocumentInput>();
let compiled: CompiledRules | undefined;
/** The case as last understood, for trials of an indicator. */
let understood: UnderstoodCase | undefined;

serve<AnalysisCalls>(self as unknown as Port, {
	load: ({ rules }) => {
		const failures = selfTest(rules);
		const failed = new Set(failures.map((failure) => failure.indicator));
		compiled = compileRules({
			...rules,
			indicators: rules.indicators.filter((indicator) => !failed.has(indicator.id)),
		});
		return { failures };
	},
	put: ({ documents: inputs }) => {
		for (const input of inputs) documents.set(input.id, input);
		return null;
	},
	remove: ({ ids }) => {
		for (const id of ids) documents.delete(id);
		return null;
	},
	trial: ({ indicator, rules }) => tryIndicator(indicator, rules, understood),
	clear: () => {
		documents.clear();
		understood = undefined;
		return null;
	},
	analyse: ({ profile }) => {
		if (!compiled) throw new EngineError("failed", "清单尚未载入");
		const { documents: analysed, ...rest } = analyseCase(compiled, [...documents.values()], profile);
		understood = { documents: analysed, profile: rest.profile };
		return { ...rest, facts: Object.fromEntries(analysed.map((one) => [one.id, one.facts])) };
	},
});
