import { describe, expect, it } from "vitest";
import { DictionaryLineError, parseModel, parseWordList } from "./dictionary-source";

describe("parseWordList", () => {
	it("reads one, two and three columns", () => {
		expect(parseWordList("云计算\n蓝翔 nz\n区块链 10 nz\n", "user.txt")).toEqual([
			{ word: "云计算" },
			{ word: "蓝翔", tag: "nz" },
			{ word: "区块链", frequency: 10, tag: "nz" },
		]);
	});

	it.each([
		["a carriage return", "三重一大 10 n\r"],
		["a tab", "三重一大\t10 n"],
		["two spaces", "三重一大  10 n"],
		["a space at the end", "三重一大 10 "],
		["a fourth column", "三重一大 10 n x"],
		["no frequency", "三重一大 n 10"],
		["a frequency of nothing", "三重一大 0 n"],
		["a fraction", "三重一大 1.5 n"],
		["a negative frequency", "三重一大 -5 n"],
		["a byte order mark", "\ufeff三重一大 10 n"],
	])("refuses %s and names the line", (_name, line) => {
		expect(() => parseWordList(`规避招标 10 n\n${line}\n`, "terms.txt")).toThrow(DictionaryLineError);
		expect(() => parseWordList(`规避招标 10 n\n${line}\n`, "terms.txt")).toThrow(/^terms\.txt:2: /);
	});
});

describe("parseModel", () => {
	const rows = ["-0.1 -3.14e+100 -3.14e+100 -1.5", "0 0 0 0", "1 1 1 1", "2 2 2 2", "3 3 3 3"];
	const emissions = ["甲:-1.5,乙:-2.25", "甲:-3", "::-4,乙:-5", "乙:-6"];

	it("reads probabilities past remarks and empty lines", () => {
		const model = parseModel(["# start", ...rows, "", ...emissions].join("\n"), "model");
		expect(model.transitions).toHaveLength(20);
		expect(model.transitions[1]).toBe(-3.14e100);
		expect(model.emissions[0]?.get("乙")).toBe(-2.25);
		expect(model.emissions[2]?.get(":")).toBe(-4);
	});

	it("refuses a model with a row missing", () => {
		expect(() => parseModel([...rows, ...emissions.slice(1)].join("\n"), "model")).toThrow(
			DictionaryLineError,
		);
	});
});
