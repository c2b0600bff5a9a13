import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";

const text =
	"青岚区水务局党组会议记录\n时间：2023年5月6日\n主持：贺知远\n出席：贺知远、冯立本、苏晚晴\n应到5人，实到3人\n记录：卓然\n一、研究物资采购\n冯立本：同意。\n举手表决，同意3票。会议决定列支32万元。";

/** Facts when recognition was unsure about some words. */
function factsWith(...unsure: string[]) {
	const document = documentFromText(text);
	for (const words of unsure) {
		const start = text.indexOf(words);
		document.lowConfidence.push({ span: { start, end: start + words.length }, score: 0.4 });
	}
	return { facts: extractFacts(document, {}), document };
}

describe("what recognition was unsure about", () => {
	it("changes nothing where it was sure", () => {
		const { facts } = factsWith();
		expect(facts.unsure).toBeUndefined();
		expect(facts.meetings[0]?.attendance?.expected?.value).toBe(5);
	});

	it("takes a sum out of the amounts", () => {
		const { facts } = factsWith("32万");
		expect(facts.amounts).toEqual([]);
		expect(facts.meetings[0]?.items[0]?.amounts).toEqual([]);
		expect(facts.meetings[0]?.items[0]?.resolutions[0]?.amounts).toEqual([]);
		expect(facts.unsure?.map(({ what }) => what)).toContain("number");
	});

	it("keeps that a date stands there, without the day", () => {
		const { facts } = factsWith("5月");
		expect(facts.meetings[0]?.date?.span).toBeDefined();
		expect(facts.meetings[0]?.date?.iso).toBeUndefined();
		expect(facts.dates).toEqual([]);
		expect(facts.date).toBeUndefined();
	});

	it("leaves a list open when a name in it is unsure", () => {
		const { facts } = factsWith("苏晚晴");
		expect(facts.meetings[0]?.attendance?.open).toBe(true);
	});

	it("keeps that a vote was recorded", () => {
		const { facts } = factsWith("3票");
		const [vote] = facts.meetings[0]?.items[0]?.votes ?? [];
		expect(vote?.for).toBeUndefined();
		expect(vote?.method).toBeDefined();
	});

	it("lists each place once, with the words in the original", () => {
		const { facts, document } = factsWith("32万");
		const places = facts.unsure?.map(({ span }) => document.text.slice(span.start, span.end));
		expect(places).toEqual(["32万元"]);
	});
});
