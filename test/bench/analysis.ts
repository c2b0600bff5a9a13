import { documentFromText } from "../../lib/document/from-text";
import { analyseCase, type DocumentInput } from "../../lib/engine/analyse";
import { type CompiledRules, compileRules } from "../../lib/engine/compile";
import type { CaseProfile } from "../../lib/facts/case";
import { type Indicator, indicatorSchema, type Rules } from "../../lib/rules/schema";
import type { Segmenter } from "../../lib/tokens/segmenter";

const profile: CaseProfile = { unit: "望州市教育局", unitType: "government", roster: [], thresholds: {} };
const indicators = 20;

export function inputsOf(texts: readonly string[]): DocumentInput[] {
	return texts.map((text, index) => ({
		id: `d${index}`,
		name: `${index}.txt`,
		document: documentFromText(text),
	}));
}

/** Everything the product does with documents once read: facts, phrases, findings, outcomes, and words for the search. */
export function analyse(
	compiled: CompiledRules,
	segmenter: Segmenter,
	inputs: readonly DocumentInput[],
): void {
	analyseCase(compiled, inputs, profile);
	for (const { document } of inputs) segmenter.segment(document.text);
}

/** Indicators that hold the phrases between them, and nothing else. */
export function rulesOf(phrases: readonly string[]): CompiledRules {
	const size = Math.ceil(phrases.length / indicators);
	const made = Array.from({ length: Math.ceil(phrases.length / size) }, (_, index) =>
		indicatorOf(index, phrases.slice(index * size, (index + 1) * size)),
	);
	const rules: Rules = { version: "bench", indicators: made, checklists: [], regulations: [], words: [] };
	return compileRules(rules);
}

function indicatorOf(index: number, any: readonly string[]): Indicator {
	return indicatorSchema.parse({
		id: `BE-${10 + index}`,
		name: `测量用指标${index}`,
		family: "meeting",
		dimension: "责任",
		priority: "中",
		basis: ["测量"],
		verify: "无需核查",
		clauses: [{ any, why: "文中有“{quote}”。" }],
		examples: { hits: [], misses: [] },
	});
}
