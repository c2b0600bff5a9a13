import { describe, expect, it } from "vitest";
import { lookOf, type Mark, stretchesOf } from "./highlights";

const mark = (id: string, start: number, end: number): Mark => ({ id, span: { start, end }, look: "hit" });

describe("stretchesOf", () => {
	it("covers a block without marks in one stretch", () => {
		expect(stretchesOf({ start: 5, end: 9 }, [])).toEqual([{ start: 5, end: 9, marks: [] }]);
	});

	it("cuts overlapping marks at every border", () => {
		const cut = stretchesOf({ start: 0, end: 10 }, [mark("a", 2, 6), mark("b", 4, 8)]);
		expect(cut.map(({ start, end, marks }) => [start, end, marks.map((one) => one.id).join("")])).toEqual([
			[0, 2, ""],
			[2, 4, "a"],
			[4, 6, "ab"],
			[6, 8, "b"],
			[8, 10, ""],
		]);
	});

	it("clips marks that run over the block", () => {
		const cut = stretchesOf({ start: 10, end: 20 }, [mark("a", 5, 12), mark("b", 18, 30)]);
		expect(cut.map(({ start, end }) => [start, end])).toEqual([
			[10, 12],
			[12, 18],
			[18, 20],
		]);
	});
});

describe("lookOf", () => {
	it.each([
		["risk", "hit", "undecided", false, "hit"],
		["risk", "doubt", "unsure", false, "doubt"],
		["positive", "hit", "undecided", false, "positive"],
		["risk", "hit", "adopted", false, "adopted"],
		["risk", "hit", "rejected", false, "rejected"],
		["risk", "hit", "adopted", true, "own"],
	] as const)("%s %s %s own=%s looks %s", (polarity, grade, verdict, own, look) => {
		expect(lookOf(polarity, grade, verdict, own)).toBe(look);
	});
});
