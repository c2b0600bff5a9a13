import { documentFromText } from "../document/from-text";
import { type CaseProfile, emptyProfile } from "../facts/case";
import { readMarks } from "../rules/marks";
import type { Example, Indicator, Rules } from "../rules/schema";
import { analyseCase, type DocumentInput } from "./analyse";
import { type CompiledRules, CompileError, compileRules } from "./compile";

/** An example of an indicator that does not come out as it is marked. */
export interface SelfTestFailure {
	indicator: string;
	/** 命中示例 2, 不命中示例 1 … */
	example: string;
	message: string;
}

const fewest = 2;

/**
 * Runs the examples of every indicator: each marked passage must be found with exactly its words,
 * and nothing else of that indicator may be. The same test runs at build, at load and at import.
 */
export function selfTest(rules: Rules): SelfTestFailure[] {
	return rules.indicators.flatMap((indicator) => testIndicator(indicator, rules));
}

export function testIndicator(indicator: Indicator, rules: Rules): SelfTestFailure[] {
	const { hits, misses } = indicator.examples;
	const failures: SelfTestFailure[] = [];
	const fail = (example: string, message: string) =>
		failures.push({ indicator: indicator.id, example, message });
	if (hits.length < fewest || misses.length < fewest)
		fail("示例", `命中示例和不命中示例各需至少 ${fewest} 个，现有 ${hits.length} 和 ${misses.length}`);
	let compiled: CompiledRules;
	try {
		compiled = compileRules({ ...rules, indicators: [indicator] });
	} catch (error) {
		if (!(error instanceof CompileError)) throw error;
		return [...failures, { indicator: indicator.id, example: "整体", message: error.message }];
	}
	hits.forEach((example, index) => {
		testExample(compiled, indicator, example, true, (message) => fail(`命中示例 ${index + 1}`, message));
	});
	misses.forEach((example, index) => {
		testExample(compiled, indicator, example, false, (message) => fail(`不命中示例 ${index + 1}`, message));
	});
	return failures;
}

function testExample(
	compiled: CompiledRules,
	indicator: Indicator,
	example: Example,
	isHit: boolean,
	fail: (message: string) => void,
): void {
	const expected: string[] = [];
	const inputs = documentsOf(example, indicator).map((document, index): DocumentInput => {
		const marked = readMarks(document.text);
		expected.push(...marked.marks.map((mark) => marked.text.slice(mark.start, mark.end)));
		return {
			id: `example-${index}`,
			name: document.name,
			document: documentFromText(marked.text),
			...(document.kind ? { kind: document.kind } : {}),
		};
	});
	if (isHit && expected.length === 0) fail("没有用 [[ ]] 标出应命中的文字");
	if (!isHit && expected.length > 0) fail("不命中示例里不应有 [[ ]]");
	const found = analyseCase(compiled, inputs, profileOf(example)).findings.filter(
		(finding) => !finding.withdrawn && (!example.grade || finding.grade === example.grade),
	);
	const quotes = found.map((finding) => fold(finding.quote.exact));
	for (const words of expected) {
		const at = quotes.indexOf(fold(words));
		if (at < 0) fail(`未命中“${words}”`);
		else quotes.splice(at, 1);
	}
	for (const quote of quotes) fail(`多命中了“${quote}”`);
}

/** Line feeds and spaces at cell borders are layout, not words. */
function fold(words: string): string {
	return words.replace(/[\s|]+/g, "");
}

function documentsOf(example: Example, indicator: Indicator) {
	const documents = example.documents ?? [{ name: "示例.docx", text: example.text ?? "" }];
	const only = indicator.kinds.length > 0 && indicator.checks.length === 0 ? indicator.kinds[0] : undefined;
	return documents.map((document) => ({
		...document,
		kind: ("kind" in document ? document.kind : undefined) ?? example.kind ?? only,
	}));
}

function profileOf(example: Example): CaseProfile {
	return {
		...emptyProfile(),
		unitType: example.unitType ?? "government",
		thresholds: example.thresholds ?? {},
		...(example.period ?? {}),
		roster: example.principal
			? [{ name: example.principal, posts: [], aliases: [], member: true, principal: true }]
			: [],
	};
}
