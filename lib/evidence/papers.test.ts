import { expect, test } from "vitest";
import { sampleEvidenceList } from "../../test/fixtures/evidence-list";
import { workingPapers } from "./papers";

test("one paper for each indicator holds all its passages, in the order of the material", () => {
	const papers = workingPapers(sampleEvidenceList().items);
	expect(papers.map((paper) => [paper.number, paper.indicator])).toEqual([
		[1, "MZ-01"],
		[2, "MZ-07"],
	]);
	expect(papers[0]?.situations.map((item) => item.number)).toEqual([1, 3]);
});

test("everyone who decided is named once, nobody where nothing was decided", () => {
	const [first, second] = workingPapers(sampleEvidenceList().items);
	expect(first?.by).toEqual(["林知远", "顾清和"]);
	expect(second?.by).toEqual([]);
});

test("passages that speak for the unit make no paper", () => {
	const items = sampleEvidenceList().items.filter((item) => item.finding.polarity !== "risk");
	expect(items).toHaveLength(1);
	expect(workingPapers(items)).toEqual([]);
});
