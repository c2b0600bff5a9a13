import { describe, expect, it } from "vitest";
import { loadRawRules } from "../lib/cli/load-rules";
import { testIndicator } from "../lib/engine/self-test";
import { parseRules } from "../lib/rules/parse";

const { rules, problems } = parseRules(loadRawRules());

describe("dictionaries", () => {
	it("parse without problems", () => {
		expect(problems).toEqual([]);
	});

	it("have unique ids", () => {
		const ids = rules.indicators.map((indicator) => indicator.id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it("refer only to regulations that exist", () => {
		const codes = new Set(rules.regulations.map((regulation) => regulation.code));
		const missing = rules.indicators.flatMap((indicator) =>
			indicator.basis.filter((code) => !codes.has(code)).map((code) => `${indicator.id} → ${code}`),
		);
		expect(missing).toEqual([]);
	});

	it.each(rules.indicators.map((indicator) => [indicator.id, indicator] as const))(
		"%s proves itself by its examples",
		(_id, indicator) => {
			expect(testIndicator(indicator, rules)).toEqual([]);
		},
	);
});
