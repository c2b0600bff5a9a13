import { describe, expect, it } from "vitest";
import { falseAlarmRate, figuresByIndicator, figuresOf } from "./figures";
import { type LabelledUnit, type ScoredFinding, scoreUnit } from "./score";
import { placesOf, visibleText } from "./visible-text";

const page = visibleText(
	`<html><head><title>不算</title><style>p{}</style></head><body><p>会议 <b>决定</b>购车，<br>金额２０万元。</p>
	<table><tr><td>主持人</td><td>周某</td></tr></table><p>${"很长的一段。".repeat(80)}末句在此。</p></body></html>`,
);
const unit: LabelledUnit = {
	pages: new Map([["01.html", page]]),
	labels: [
		{ file: "01.html", code: "D01", quote: "金额20万元", why: "…", hard: 1 },
		{
			file: "01.html",
			code: "M10",
			quote: "主持人",
			also: [{ file: "01.html", quote: "周某" }],
			why: "…",
			hard: 2,
		},
		{ file: "01.html", code: "T01", quote: "末句在此", why: "…", hard: 3 },
	],
	decoys: [{ file: "01.html", quote: "很长的一段", looks_like: "M09", why_not: "…" }],
};
const finding = (quote: string, indicator = "MZ-09", grade: "hit" | "doubt" = "hit"): ScoredFinding => ({
	indicator,
	grade,
	places: [{ file: "01.html", quote }],
});
const score = (...findings: ScoredFinding[]) => scoreUnit(unit, findings, { D01: ["MZ-09"] });

describe("visible text", () => {
	it("leaves out head and styles, folds width and spaces, and parts paragraphs and cells", () => {
		expect(page.text.startsWith("会议决定购车,金额20万元。主持人周某很长")).toBe(true);
		expect(page.paragraphs).toHaveLength(4);
	});

	it("finds quotes whatever their spaces and width", () => {
		expect(placesOf(page, "金额２０ 万元")).toEqual([{ start: 7, end: 13 }]);
		expect(placesOf(page, "不在文中")).toEqual([]);
	});
});

describe("scoring", () => {
	it("counts a label as found when the words overlap or stand in the same short paragraph", () => {
		expect(score(finding("金额20")).found.map(({ code }) => code)).toEqual(["D01"]);
		expect(score(finding("会议决定")).found.map(({ code }) => code)).toEqual(["D01"]);
	});

	it("does not take a long paragraph as one place", () => {
		expect(score(finding("很长的一段。很长的一段。很长")).found).toEqual([]);
		expect(score(finding("末句")).found.map(({ code }) => code)).toEqual(["T01"]);
	});

	it("takes a finding on the second passage as right without the label being found", () => {
		const result = score(finding("周某"));
		expect(result.found).toEqual([]);
		expect(result.wrong).toEqual([]);
	});

	it("takes a decoy only by a hit that is on no label", () => {
		expect(score(finding("很长的一段")).taken).toHaveLength(1);
		expect(score(finding("很长的一段", "MZ-09", "doubt")).taken).toEqual([]);
	});

	it("asks for an indicator of the label's code in the strict figure", () => {
		expect(score(finding("金额20", "XR-01")).strict).toEqual([]);
		expect(score(finding("金额20")).strict).toHaveLength(1);
	});

	it("accepts findings that a reader accepted", () => {
		const accepted = { ...unit, accepted: [{ file: "01.html", quote: "很长的一段" }] };
		expect(scoreUnit(accepted, [finding("很长的一段")], {}).wrong).toEqual([]);
	});

	it("says when a finding's words do not stand in the page", () => {
		expect(score(finding("页面之外")).unplaced).toHaveLength(1);
	});
});

describe("figures", () => {
	it("sum over units, by hardness and by indicator", () => {
		const scores = [score(finding("金额20"), finding("很长的一段", "XR-01")), score(finding("末句"))];
		const figures = figuresOf(scores);
		expect(figures.recall).toEqual({ found: 2, all: 6 });
		expect(figures.byHardness).toEqual({
			1: { found: 1, all: 2 },
			2: { found: 0, all: 2 },
			3: { found: 1, all: 2 },
		});
		expect(figures.precision).toEqual({ found: 2, all: 3 });
		expect(falseAlarmRate(figures)).toBeCloseTo(10_000 / (2 * page.text.length));
		expect(figuresByIndicator(scores)[0]).toEqual({
			indicator: "XR-01",
			right: 0,
			wrong: 1,
			decoys: 1,
			findings: 1,
		});
	});
});
