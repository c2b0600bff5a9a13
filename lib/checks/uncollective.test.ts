import { describe, expect, it } from "vitest";
import { citedMeeting } from "./cited-meeting";
import { type Draft, quotesOf } from "./try-check";
import { uncollective } from "./uncollective";

const rule: Draft = {
	kind: "unit-rule",
	text: "中心议事规则\n第三条 单项20万元（含）以上的支出由中心党组会议研究决定。\n第四条 5万元（含）以上不足20万元的由主任办公会研究决定。",
};
const ledger = (basis: string, amount = "268,000") =>
	`2023年采购台账\n序号|项目|供应商|金额（元）|决策依据\n1|冷库制冷机组|北川制冷公司|${amount}|${basis}\n2|厨房排烟罩|万和电子公司|126,000|主任办公会第4次\n3|复印纸|文达商行|8,600|办公室审批`;
const note = (words: string): Draft => `关于往来款项的情况说明\n${words}`;

const cases: [string, Draft, string[]][] = [
	["a leader's signature in the ledger", ledger("主任沈河签批"), ["主任沈河签批"]],
	["a slip of the leader in charge", ledger("分管领导批条"), ["分管领导批条"]],
	["an empty cell where others are filled", ledger("—"), ["冷库制冷机组"]],
	["the party body is named", ledger("党组会第6次"), []],
	["an approval from above is named", ledger("县政府批复"), []],
	["below the limits", ledger("主任沈河签批", "46,000"), []],
	["above the executive's limit only", ledger("主任沈河签批", "96,000"), ["主任沈河签批"]],
	[
		"a word on the telephone",
		note("冷库扩容花了31万元，沈主任电话里同意的，款已付清。"),
		["沈主任电话里同意的"],
	],
	[
		"a slip to the cashier",
		note("借给合作社的四十万，是沈主任批了条子，出纳当天转过去的。"),
		["是沈主任批了条子"],
	],
	["never brought to a meeting", note("冷库扩容31万元没有上会，已经验收付款。"), ["冷库扩容31万元没有上会"]],
	["decided before by the body", note("冷库扩容31万元，党组会4月6日研究同意，沈主任签字后由财务支付。"), []],
	["a small sum", note("门锁更换2,300元，沈主任电话里同意的，款已付清。"), []],
	["a demand", note("今后20万元以上支出不得由领导电话同意后支付。"), []],
	["an emergency", note("冷库起火抢险花了31万元，沈主任电话里同意先付，次日报党组会。"), []],
];

describe("sums above the limit approved by a person", () => {
	it.each(cases)("%s", (_name, draft, quotes) => {
		expect(quotesOf(uncollective, [rule, draft])).toEqual(quotes);
	});
});

const minutes = (title: string) =>
	`中心党组会议纪要\n2023年第6次\n时间：2023年5月8日\n主持人：沈河\n出席：沈河、郑南、王磊\n一、${title}\n会议同意实施。\n二、关于防汛值班安排\n会议同意。`;

describe("a meeting cited by a ledger", () => {
	it("has no such item", () =>
		expect(quotesOf(citedMeeting, [ledger("党组会2023年第6次"), minutes("关于车辆年检")])).toHaveLength(1));
	it("has the item", () =>
		expect(quotesOf(citedMeeting, [ledger("党组会2023年第6次"), minutes("关于更换冷库制冷机组")])).toEqual(
			[],
		));
	it("is not among the documents", () =>
		expect(quotesOf(citedMeeting, [ledger("党组会2023年第9次"), minutes("关于车辆年检")])).toEqual([]));
});
