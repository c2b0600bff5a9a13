import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import type { AnalysedDocument } from "./case";
import { extractFacts } from "./extract";
import type { RosterEntry } from "./model-person";
import { collectRoster, principalsOn } from "./roster";

function record(id: string, day: string, chair: string, rest: string): AnalysedDocument {
	const document = documentFromText(
		`党组会议记录\n时间：${day}\n主持人：${chair}\n出席：${rest}\n记录：卓然\n一、研究采购\n会议同意采购。`,
	);
	return { id, name: `${id}.docx`, document, facts: extractFacts(document, {}) };
}

const entry = (name: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
	name,
	posts: [],
	aliases: [],
	...more,
});

describe("the roster of a case", () => {
	it("collects posts and membership over the documents", () => {
		const roster = collectRoster(
			[
				record("a", "2023年5月6日", "贺知远（党组书记、局长）", "冯立本（副局长）、苏晚晴"),
				record("b", "2023年6月6日", "贺知远", "冯立本、苏晚晴（总工程师）"),
			],
			[],
		);
		const posts = Object.fromEntries(
			roster.map(({ name, posts }) => [name, posts.map(({ text }) => text).join()]),
		);
		expect(posts.冯立本).toBe("副局长");
		expect(posts.苏晚晴).toBe("总工程师");
		expect(
			roster
				.filter(({ member }) => member)
				.map(({ name }) => name)
				.sort(),
		).toEqual(["冯立本", "苏晚晴", "贺知远"].sort());
	});

	it("takes who chairs most of the party's meetings for the principal leader", () => {
		const roster = collectRoster(
			[
				record("a", "2023年5月6日", "贺知远", "冯立本、苏晚晴"),
				record("b", "2023年6月6日", "贺知远", "冯立本、苏晚晴"),
				record("c", "2023年7月6日", "冯立本", "苏晚晴"),
			],
			[],
		);
		expect(roster.filter(({ principal }) => principal).map(({ name }) => name)).toEqual(["贺知远"]);
	});

	it("lets confirmed entries win", () => {
		const roster = collectRoster(
			[record("a", "2023年5月6日", "贺知远", "冯立本")],
			[entry("冯立本", { principal: true, member: true })],
		);
		expect(roster.filter(({ principal }) => principal).map(({ name }) => name)).toEqual(["冯立本"]);
	});

	it("keeps a correction that someone is no member", () => {
		const roster = collectRoster(
			[record("a", "2023年5月6日", "贺知远", "冯立本")],
			[entry("冯立本", { member: false })],
		);
		expect(roster.find(({ name }) => name === "冯立本")?.member).toBe(false);
	});

	it("tells a change of leader by the days of the meetings they chaired", () => {
		const head = (id: string, day: string, name: string) =>
			record(id, day, `${name}（党组书记）`, "冯立本、苏晚晴");
		const roster = collectRoster(
			[
				head("a", "2022年3月6日", "贺知远"),
				head("b", "2022年9月6日", "贺知远"),
				head("c", "2023年3月6日", "彭怀山"),
				head("d", "2023年9月6日", "彭怀山"),
			],
			[],
		);
		const on = (day: string) => principalsOn(roster, day).map(({ name }) => name);
		expect(on("2022-05-01")).toEqual(["贺知远"]);
		expect(on("2023-05-01")).toEqual(["彭怀山"]);
		expect(on("2022-01-01")).toEqual(["贺知远"]);
		expect(on("2024-01-01")).toEqual(["彭怀山"]);
	});

	it("resolves 书记 by who held the post on the day of the document", () => {
		const post = [{ span: { start: 0, end: 0 }, text: "党组书记" }];
		const roster = [
			entry("贺知远", { principal: true, member: true, to: "2022-12-31", posts: post }),
			entry("彭怀山", { principal: true, member: true, from: "2023-01-01", posts: post }),
		];
		for (const [day, name] of [
			["2022年5月6日", "贺知远"],
			["2023年5月6日", "彭怀山"],
		] as const) {
			const document = documentFromText(
				`党组会议记录\n时间：${day}\n一、研究采购\n书记：同意。\n冯立本：同意。`,
			);
			const profile = { unit: "", unitType: "government" as const, roster, thresholds: {} };
			const [item] = extractFacts(document, { profile }).meetings[0]?.items ?? [];
			expect(item?.turns[0]?.speaker?.name).toBe(name);
		}
	});

	it("reads confirmed terms of office to the day", () => {
		const roster = [
			entry("贺知远", { principal: true, to: "2022-12-31" }),
			entry("彭怀山", { principal: true, from: "2023-01-01" }),
		];
		expect(principalsOn(roster, "2022-12-31").map(({ name }) => name)).toEqual(["贺知远"]);
		expect(principalsOn(roster, "2023-01-01").map(({ name }) => name)).toEqual(["彭怀山"]);
		expect(principalsOn(roster, undefined)).toHaveLength(2);
	});
});
