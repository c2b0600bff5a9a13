import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";
import type { RosterEntry } from "./model-person";
import { mayReadOtherwise } from "./second-look";

const roster: RosterEntry[] = ["贺知远", "冯立本", "彭怀山"].map((name) => ({
	name,
	posts: [],
	aliases: [],
	member: true,
}));

function reads(body: string): boolean {
	const document = documentFromText(
		`党组会议记录\n时间：2023年5月6日\n主持人：贺知远\n出席：贺知远、冯立本\n记录：卓然\n一、研究采购\n${body}`,
	);
	return mayReadOtherwise({ id: "a", name: "a", document, facts: extractFacts(document, {}) }, roster);
}

describe("which documents are read again with the roster of the case", () => {
	it("not one that introduces everybody it names", () => {
		expect(reads("冯立本：同意。\n老贺：同意。")).toBe(false);
	});

	it("one that names a person whom another document introduces", () => {
		expect(reads("冯立本：同意。\n怀山同志负责。")).toBe(true);
		expect(reads("冯立本：同意。\n彭：同意。")).toBe(true);
	});

	it("one that leaves a short form open", () => {
		expect(reads("冯立本：同意。\n老滕：同意。")).toBe(true);
	});
});
