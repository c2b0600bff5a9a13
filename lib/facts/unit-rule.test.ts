import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";

/** A text and its rules: `matter body from–below days per`; what is not told is left out. */
const cases: [string, string[]][] = [
	["10万元（含）以上的支出由党组会议集体研究决定。", ["collective-decision party-group 100000–"]],
	["10万元以上的支出，由局党组会议集体研究决定。", ["collective-decision party-group 100000–"]],
	[
		"单笔10万元及以上的大额资金使用，须经党委会集体研究。",
		["collective-decision party-committee 100000– single"],
	],
	[
		"单项3万元以上、不足10万元的支出由局长办公会议研究。",
		["executive-decision executive 30000–100000 single"],
	],
	["3万元（含）至10万元（不含）的支出由院长办公会审批。", ["executive-decision executive 30000–100000"]],
	["3万元以下的支出由分管领导审批。", ["other –30000"]],
	["5万元以内的支出，由主席办公会议研究决定。", ["executive-decision executive –50000"]],
	["年度累计超过30万元的支出，提交党组会议审议。", ["collective-decision party-group 300000– year"]],
	[
		"（一）单项3万元以上不满10万元的，由局长办公会研究决定；（二）10万元以上的，由党组会议研究决定。",
		["executive-decision executive 30000–100000 single", "collective-decision party-group 100000–"],
	],
	["凡一次性支出5万元以上的事项，必须提交党组会议讨论。", ["collective-decision party-group 50000– single"]],
	[
		"大额资金是指单笔10万元以上的资金，由党组会议集体决策。",
		["collective-decision party-group 100000– single"],
	],
	["投资额500万元以上的项目报董事会审议批准。", ["collective-decision board 5000000–"]],
	["20万元以上的货物采购应当公开招标。", ["tender 200000–"]],
	[
		"3万元以上的采购至少询价三家，10万元（含）以上的采购依法招标或者比选。",
		["quotes 30000–", "tender 100000–"],
	],
	["采购金额1万元以下的可以直接采购。", []],
	["合同金额10万元以上的，须经法律顾问合法性审查。", ["legal-review 100000–"]],
	["五万元以上的支出由党组会议决定。", ["collective-decision party-group 50000–"]],
	["伍万元以上支出，由党总支会议研究。", ["collective-decision party-committee 50000–"]],
	[
		"金额 | 审批权限\n3万元以下 | 分管领导审批\n3万元以上10万元以下 | 局长办公会研究\n10万元以上 | 党组会议研究决定",
		["other –30000", "executive-decision executive 30000–100000", "collective-decision party-group 100000–"],
	],
	["议题材料应当提前2天送达参会人员。", ["materials-ahead 2d"]],
	["会议材料一般提前三个工作日送达。", ["materials-ahead 3d"]],
	["应急抢险支出可先行处置，5个工作日内向党组会议补报。", ["emergency-report 5d"]],
	["紧急情况下的临时决定，事后应于3日内向党委会报告。", ["emergency-report 3d"]],
	["任前公示期不少于5个工作日。", ["publicity 5d"]],
	["工作餐每人每餐不超过120元。", ["reception –120"]],
	["接待用餐标准为每人100元以内。", ["reception –100"]],
	["会议同意列支32万元。", []],
	["该项目合同金额120万元。", []],
];

describe("the unit's own rules", () => {
	it.each(cases)("%s", (text, wanted) => {
		const rules = factsOfText(text).unitRules.map((rule) =>
			[
				rule.matter,
				rule.body ?? "",
				rule.from !== undefined || rule.below !== undefined ? `${rule.from ?? ""}–${rule.below ?? ""}` : "",
				rule.days === undefined ? "" : `${rule.days}d`,
				rule.per ?? "",
			]
				.filter(Boolean)
				.join(" "),
		);
		expect(rules).toEqual(wanted);
	});

	it("tells since when the rules are in force", () => {
		const text =
			"青岚区水务局党组议事规则\n第一条　10万元以上的支出由党组会议决定。\n第二条　本规则自2023年6月1日起施行。";
		expect(factsOfText(text).unitRules[0]?.effective?.iso).toBe("2023-06-01");
	});
});
