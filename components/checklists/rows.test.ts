import { describe, expect, it } from "vitest";
import type { EvidenceItem } from "../../lib/evidence/model";
import type { Outcome } from "../../lib/findings/model";
import { checklistSchema } from "../../lib/rules/schema";
import { entryRows, type RowsInput } from "./rows";

const checklist = checklistSchema.parse({
	id: "operations",
	name: "操作清单",
	version: "1",
	boards: [
		{
			id: "politics",
			name: "讲政治",
			entries: [
				{ id: "讲政治1", text: "末位表态", polarity: "positive", indicators: ["MZ-01", "ZM-01"] },
				{ id: "讲政治2", text: "三会边界", polarity: "risk", unitTypes: ["enterprise-institution"] },
			],
		},
		{
			id: "grain",
			name: "粮食购销",
			optional: true,
			entries: [{ id: "粮食1", text: "库存", polarity: "risk" }],
		},
	],
});
const item = (indicator: string, document: string, polarity: "risk" | "positive" = "risk") =>
	({ finding: { id: `${indicator}${document}`, indicator, document, polarity } }) as EvidenceItem;
const outcomes: Outcome[] = [
	{ indicator: "MZ-01", state: "found" },
	{ indicator: "MZ-01", state: "found", document: "a" },
	{ indicator: "MZ-01", state: "could-not-tell", document: "b", reason: "未识别出逐人发言" },
	{ indicator: "ZM-01", state: "not-found", document: "b" },
];
const rows = (change: Partial<RowsInput> = {}) =>
	entryRows({
		checklist,
		unitType: "government",
		boards: [],
		indicators: [
			{ id: "MZ-01", name: "首位定调", polarity: "risk" },
			{ id: "ZM-01", name: "末位表态", polarity: "positive" },
		],
		outcomes,
		items: [item("MZ-01", "a"), item("ZM-01", "a", "positive")],
		...change,
	});

describe("rows of a list", () => {
	it("leave out entries for other kinds of unit and boards not in use", () => {
		expect(rows().map(({ key }) => key)).toEqual(["讲政治1"]);
		expect(rows({ unitType: "enterprise-institution" }).map(({ key }) => key)).toEqual([
			"讲政治1",
			"讲政治2",
		]);
		expect(rows({ boards: ["grain"] }).map(({ key }) => key)).toEqual(["讲政治1", "粮食1"]);
	});

	it("tell leads from passages that fulfil the entry", () => {
		const [row] = rows();
		expect(row?.state).toBe("found");
		expect(row?.leads.map(({ finding }) => finding.indicator)).toEqual(["MZ-01"]);
		expect(row?.fulfilled.map(({ finding }) => finding.indicator)).toEqual(["ZM-01"]);
	});

	it("stand as fulfilled where nothing is against them, and never as leads for what a positive one found", () => {
		const found: Outcome[] = [
			{ indicator: "MZ-01", state: "not-found" },
			{ indicator: "MZ-01", state: "not-found", document: "a" },
			{ indicator: "ZM-01", state: "found" },
			{ indicator: "ZM-01", state: "found", document: "a" },
			{ indicator: "ZM-01", state: "could-not-tell", document: "b", reason: "未识别出逐人发言" },
		];
		const [row] = rows({ outcomes: found });
		expect(row?.state).toBe("fulfilled");
		expect(row?.indicators.map(({ state }) => state)).toEqual(["not-found", "fulfilled"]);
		expect(row?.cells.get("a")?.state).toBe("fulfilled");
		expect(row?.cells.get("b")).toBeUndefined();
	});

	it("keep each document's outcome with its reason", () => {
		const cells = rows()[0]?.cells;
		expect(cells?.get("a")?.state).toBe("found");
		expect(cells?.get("b")).toMatchObject({ state: "could-not-tell", reasons: ["未识别出逐人发言"] });
		expect(cells?.get("c")).toBeUndefined();
	});

	it("count documents by outcome for each indicator", () => {
		expect(rows()[0]?.indicators[0]?.documents).toEqual({ found: 1, "could-not-tell": 1 });
	});

	it("have no state where nothing was judged", () => {
		expect(rows({ outcomes: [], items: [] })[0]?.state).toBeUndefined();
	});
});
