import { describe, expect, it } from "vitest";
import type { Rules } from "../schema";
import { indicatorColumns } from "./columns";
import { readIndicatorRows, rowsOfIndicator } from "./indicator-rows";
import { listFromData, listFromSheets } from "./own-list";
import type { PlainSheet } from "./sheet";

const packaged: Rules = { version: "", indicators: [], checklists: [], regulations: [], words: [] };

const good = {
	指标: "退休人员返聘未公开",
	类别: "选人用人",
	适用文书: "会议记录、会议纪要",
	词语: "返聘\n续聘{0,4}退休",
	邻近: "同段：退休；离岗\n人员",
	排除: "已公示；已公开（公示过的）",
	命中示例: "同意[[返聘]]退休人员老蔡。\n\n对退休人员[[返聘]]一事无异议。",
	不命中示例: "返聘退休人员已公示。\n\n不再返聘退休人员已公开。",
};

const rowOf = (cells: Partial<typeof good>, number = 2) => ({ number, cells });

describe("rows of one's own indicators", () => {
	it("reads a row into an indicator and gives it a number", () => {
		const { indicators, problems } = readIndicatorRows([rowOf(good)], new Set(["ZD-01"]));
		expect(problems).toEqual([]);
		expect(indicators[0]).toMatchObject({
			id: "ZD-02",
			family: "personnel",
			kinds: ["meeting-record", "meeting-summary"],
			basis: ["自定指标"],
			clauses: [
				{
					any: ["返聘", "续聘{0,4}退休"],
					near: [
						{ any: ["退休", "离岗"], within: "block" },
						{ any: ["人员"], within: "sentence" },
					],
					unless: [{ any: ["已公示", "已公开"], because: "公示过的" }],
				},
			],
		});
		expect(indicators[0]?.examples.hits).toHaveLength(2);
	});

	it("adds a second way of saying it from a row that repeats the number", () => {
		const rows = [
			{ number: 2, cells: { ...good, 编号: "ZD-07" } },
			{ number: 3, cells: { 编号: "ZD-07", 词语: "原班人马{0,4}聘回" } },
		];
		const { indicators } = readIndicatorRows(rows, new Set());
		expect(indicators).toHaveLength(1);
		expect(indicators[0]?.clauses.map(({ any }) => any[0])).toEqual(["返聘", "原班人马{0,4}聘回"]);
	});

	it.each([
		[{ ...good, 指标: "" }, "指标"],
		[{ ...good, 词语: " " }, "词语"],
		[{ ...good, 类别: "杂项" }, "类别"],
		[{ ...good, 适用文书: "会议记录；流水账" }, "适用文书"],
		[{ ...good, 编号: "自编1" }, "编号"],
		[{ ...good, 维度: "廉" }, "维度"],
	])("names the row and the column of what is wrong: %#", (cells, column) => {
		const { indicators, problems } = readIndicatorRows([rowOf(good), { number: 9, cells }], new Set());
		expect(indicators).toHaveLength(1);
		expect(problems).toEqual([expect.objectContaining({ row: 9, column })]);
	});

	it("refuses a number that the packaged list uses", () => {
		const { problems } = readIndicatorRows(
			[{ number: 4, cells: { ...good, 编号: "MZ-01" } }],
			new Set(["MZ-01"]),
		);
		expect(problems[0]).toMatchObject({ row: 4, column: "编号" });
	});

	it("comes back from its own sheet as it went", () => {
		const [indicator] = readIndicatorRows([rowOf(good)], new Set()).indicators;
		if (!indicator) throw new Error("not read");
		const rows = rowsOfIndicator(indicator).map((cells, index) => ({ number: index + 2, cells }));
		expect(readIndicatorRows(rows, new Set()).indicators[0]).toEqual(indicator);
	});
});

describe("an imported list", () => {
	const sheet = (name: string, ...rows: string[][]): PlainSheet => ({ name, rows });
	const head = [...indicatorColumns];
	const cells = head.map((column) => (good as Record<string, string>)[column] ?? "");

	it("finds the head below a title and counts rows as the sheet does", () => {
		const list = listFromSheets(
			[
				sheet(
					"指标",
					["2024年自定指标"],
					head,
					cells,
					head.map((column) => (column === "指标" ? "空的" : "")),
				),
			],
			packaged,
		);
		expect(list.indicators.map(({ id }) => id)).toEqual(["ZD-01"]);
		expect(list.problems).toEqual([expect.objectContaining({ sheet: "指标", row: 4, column: "词语" })]);
	});

	it("reads a checklist whose entries name indicators of the same file", () => {
		const list = listFromSheets(
			[
				sheet(
					"清单",
					["清单", "板块", "条目", "方向", "指标编号"],
					["县里的清单", "用人", "返聘是否公开", "是否", "ZD-01"],
					["", "", "有没有近亲返聘", "有没有", "ZD-01、ZD-99"],
				),
				sheet("指标", head, cells),
			],
			packaged,
		);
		expect(list.checklists[0]).toMatchObject({
			name: "县里的清单",
			boards: [{ name: "用人", entries: [{ polarity: "positive", indicators: ["ZD-01"] }] }],
		});
		expect(list.problems[0]).toMatchObject({ sheet: "清单", row: 3, message: "没有指标 ZD-99" });
	});

	it("says so when no sheet has a head it knows", () => {
		expect(listFromSheets([sheet("名单", ["姓名", "电话"])], packaged).problems[0]?.message).toContain(
			"表头",
		);
	});

	it("reads YAML data and names the entry and the field that do not fit", () => {
		const [indicator] = readIndicatorRows([rowOf(good)], new Set()).indicators;
		const list = listFromData(
			{ indicators: [indicator, { ...indicator, id: "ZD-02", priority: "急" }] },
			packaged,
		);
		expect(list.indicators.map(({ id }) => id)).toEqual(["ZD-01"]);
		expect(list.problems[0]).toMatchObject({ row: 2, column: "priority" });
	});
});
