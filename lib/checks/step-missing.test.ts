import { describe, expect, it } from "vitest";
import { legalReviewDue } from "./legal-review-due";
import { publicMatter } from "./public-matter";
import { stepMissing } from "./step-missing";
import { stepsRequired } from "./steps-required";
import { type Draft, quotesOf } from "./try-check";

const told: [string, Draft, string[]][] = [
	["put off to the works", "五、社会稳定风险评估：工期紧，开工后再补。", ["开工后再补"]],
	["thought needless", "陶某：这是好事，风险评估就不做了，直接签约。", ["风险评估就不做了"]],
	["asked by word of mouth", "居民意见由网格员口头了解。", ["居民意见由网格员口头了解"]],
	["no expert asked", "因时间关系未组织专家论证，方案由科室自拟。", ["因时间关系未组织专家论证"]],
	["not sent to the lawyer", "合同上次用过，不再送法律顾问审查。", ["不再送法律顾问审查"]],
	[
		"a mood in place of an assessment",
		"大家觉得群众都支持，应该没有什么意见。",
		["大家觉得群众都支持，应该没有什么意见"],
	],
	[
		"a row of a check list",
		"程序核对单\n序号|环节|要求|完成情况|日期\n1|专家论证|须有|五人评审|3.8\n2|合法性审查|须有|去年审过同类，不再送审|5.2",
		["合法性审查"],
	],
	["a field that speaks of something else", "决策表\n公众意见|各科室同意上会", ["公众意见"]],
	["done since", "风险评估报告未形成，已于3月2日补齐。", []],
	["put before the decision", "待风险评估完成后再上会研究。", []],
	["a rule", "未经合法性审查的，不得提交会议讨论。", []],
	["below the limit", "合同审批单\n合法性审查|不足5万元，按办法不送审", []],
	["a price, not a project", "门面未经评估出租。", []],
	["nothing objected", "公示后未收到群众意见。", []],
	["an internal matter", "考勤办法属内部管理，未公开征求意见。", []],
];

const publicly: [string, string, string[]][] = [
	[
		"a fee without the public",
		"关于调整景区停车收费方案报审情况的汇报\n涉及周边居民三千余户。财政局审计测算完毕，法规科作了合法性审查，部门意见已会签，办公会集体研究、举手表决。\n方案自5月1日起执行。",
		["方案自5月1日起执行"],
	],
	[
		"a fee with a hearing",
		"关于调整景区停车收费方案报审情况的汇报\n涉及周边居民三千余户。财政局审计测算完毕，法规科作了合法性审查，部门意见已会签，4月2日召开听证会，风险评估为低。\n方案自5月1日起执行。",
		[],
	],
	[
		"an internal rule",
		"关于机关财务管理办法（送审稿）的说明\n涉及全局职工三百余人。法规科作了合法性审查，部门意见已会签，办公会集体研究、举手表决。\n办法自5月1日起执行。",
		[],
	],
];

const required: [string, string, string[]][] = [
	[
		"one step of the list absent",
		"水厂迁建卷内目录\n归档要求：可行性研究、专家论证、法律意见、风险评估、集体研究\n件号|名称\n1|可行性研究报告\n2|专家论证意见\n3|法律意见书\n4|党委会纪要",
		["水厂迁建卷内目录"],
	],
	[
		"all there",
		"水厂迁建卷内目录\n归档要求：可行性研究、专家论证、法律意见、风险评估\n件号|名称\n1|可行性研究报告\n2|专家论证意见\n3|法律意见书\n4|社会稳定风险评估报告",
		[],
	],
	[
		"a step due only under a condition",
		"水厂迁建卷内目录\n归档要求：可行性研究、专家论证、法律意见、职工意见（涉及职工安置的）\n件号|名称\n1|可行性研究报告\n2|专家论证意见\n3|法律意见书",
		[],
	],
];

describe("steps before a decision", () => {
	it.each(told)("told: %s", (_name, draft, quotes) => {
		expect(quotesOf(stepMissing, [draft])).toEqual(quotes);
	});
	it.each(publicly)("public: %s", (_name, text, quotes) => {
		expect(quotesOf(publicMatter, [text])).toEqual(quotes);
	});
	it.each(required)("required: %s", (_name, text, quotes) => {
		expect(quotesOf(stepsRequired, [text])).toEqual(quotes);
	});
	it("the lawyer's opinion is dated after the contract", () => {
		const rule: Draft = {
			kind: "unit-rule",
			text: "合同管理办法\n第三条 合同金额5万元以上的，须经法律顾问合法性审查。",
		};
		const form = (day: string): Draft => ({
			kind: "contract",
			text: `合同审批单\n合同名称|泵房检修合同\n合同金额|86,000元\n签订日期|2023年4月12日\n法律顾问意见|可以签订。2023年4月${day}日`,
		});
		expect(quotesOf(legalReviewDue, [rule, form("18")])).toHaveLength(1);
		expect(quotesOf(legalReviewDue, [rule, form("10")])).toEqual([]);
	});
});
