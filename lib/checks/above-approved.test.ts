import { describe, expect, it } from "vitest";
import { aboveApproved } from "./above-approved";
import { type Draft, quotesOf } from "./try-check";

const form = (approved: string, final: string, cause: string): Draft => ({
	kind: "contract",
	text: `竣工结算会签单\n工程名称|柳河闸门启闭机更换\n批准情况|${approved}\n合同价|92万元\n审定结算|${final}\n增加原因|${cause}`,
});
const rule: Draft = {
	kind: "unit-rule",
	text: "项目管理办法\n第五条 结算超出批准金额百分之十的，报原决策会议重新研究。",
};
const minutes =
	"中心党组会议纪要\n2023年第6次\n时间：2023年5月8日\n主持人：沈河\n出席：沈河、郑南、王磊\n一、关于柳河闸门启闭机更换\n会议同意实施，总投资96万元。";

const cases: [string, Draft[], string[]][] = [
	[
		"settled above the sum approved",
		[form("总投资控制在95万元以内", "1,130,000元", "签证6份")],
		["审定结算\n1,130,000元"],
	],
	["settled within it", [form("总投资控制在95万元以内", "940,000元", "无")], []],
	[
		"a second meeting agreed",
		[form("总投资控制在95万元以内", "1,130,000元", "8月2日党组会议研究同意追加")],
		[],
	],
	[
		"within the margin of the unit's rule",
		[rule, form("总投资控制在95万元以内", "990,000元", "签证2份")],
		[],
	],
	[
		"beyond that margin",
		[rule, form("总投资控制在95万元以内", "1,130,000元", "签证2份")],
		["审定结算\n1,130,000元"],
	],
	[
		"approved in the minutes only",
		[minutes, form("党组会议", "1,130,000元", "签证6份")],
		["审定结算\n1,130,000元"],
	],
	["urgent repairs", [form("总投资控制在95万元以内", "1,130,000元", "汛期抢险增加")], []],
	[
		"a running total above the ceiling",
		[
			"付款申请\n批复情况：核定工程费用上限85万元\n期次|本期计量（万元）|累计计量（万元）\n1|40.0|40.0\n2|51.5|91.5",
		],
		["91.5"],
	],
];

describe("sums above what was approved", () => {
	it.each(cases)("%s", (_name, drafts, quotes) => {
		expect(quotesOf(aboveApproved, drafts)).toEqual(quotes);
	});
});
