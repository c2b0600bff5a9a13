import { beforeAll, describe, expect, it } from "vitest";
import { readAsset } from "../../scripts/dictionary-files";
import { searchWords } from "./search-words";
import { Segmenter } from "./segmenter";
import { frequencyToKeepWhole } from "./whole-word";

let segmenter: Segmenter;
beforeAll(() => {
	segmenter = new Segmenter(readAsset());
});

describe("Segmenter", () => {
	// Expected words are those of nodejieba 3.5.8 with the same word lists.
	it.each([
		["我来到北京清华大学", "我|来到|北京|清华大学"],
		["他来到了网易杭研大厦", "他|来到|了|网易|杭研|大厦"],
		["小明硕士毕业于中国科学院计算所", "小明|硕士|毕业|于|中国科学院|计算所"],
		["2023年，付款1,200.50元。", "2023|年|，|付款|1|,|200.50|元|。"],
		["𠮷野家 and ISO9001", "𠮷|野|家| |and| |ISO9001"],
		["", ""],
	])("splits %s", (text, words) => expect(segmenter.cut(text).join("|")).toBe(words));

	it("leaves unknown words in characters when asked", () => {
		expect(segmenter.cut("杭研大厦2023", false).join("|")).toBe("杭|研|大厦|2|0|2|3");
	});

	it("gives offsets that cover the text without gap", () => {
		const text = "党组会议研究了😀三重一大事项，李卫国\n同意。";
		const count = segmenter.segment(text);
		const ends = [...segmenter.ends.subarray(0, count)];
		expect(ends.at(-1)).toBe(text.length);
		expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
	});

	it("splits a clause alone as within its text", () => {
		const clauses = ["经公开招标", "某某公司中标", "合同价26.8万元"];
		const whole = segmenter.cut(clauses.join("，"));
		expect(whole).toEqual(
			clauses.flatMap((clause, index) => [...(index ? ["，"] : []), ...segmenter.cut(clause)]),
		);
	});

	it("takes texts longer than any before", () => {
		const text = "会议同意".repeat(30000);
		expect(segmenter.segment(text)).toBe(60000);
	});
});

describe("words added while running", () => {
	it("are found, with the median weight or a frequency", () => {
		const own = new Segmenter(readAsset());
		expect(own.cut("末位表态制").join("|")).toBe("末位表态|制");
		own.addWord("末位表态制", 5);
		expect(own.cut("末位表态制").join("|")).toBe("末位表态制");
		own.addWord("卫健");
		expect(own.cut("区卫健局")).toContain("卫健");
	});

	it("change their weight when added again", () => {
		const own = new Segmenter(readAsset());
		own.addWord("会议研究", 1_000_000);
		expect(own.cut("会议研究")).toEqual(["会议研究"]);
		own.addWord("会议研究", 1);
		expect(own.cut("会议研究")).toEqual(["会议", "研究"]);
	});

	it("get the smallest frequency that keeps them whole", () => {
		const own = new Segmenter(readAsset());
		const frequency = frequencyToKeepWhole(own, "会议研究");
		expect(frequency).toBeGreaterThan(1);
		expect(own.cut("会议研究")).toEqual(["会议研究"]);
		own.addWord("会议研究", frequency - 1);
		expect(own.cut("会议研究")).toEqual(["会议", "研究"]);
	});
});

describe("searchWords", () => {
	it("gives the shorter words within a long one before it", () => {
		expect(searchWords(segmenter, "中国科学院")).toEqual(["中国", "科学", "学院", "科学院", "中国科学院"]);
	});
});
