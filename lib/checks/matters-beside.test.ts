import { describe, expect, it } from "vitest";
import { mattersBeside } from "./matters-beside";
import { quotesOf } from "./try-check";

const table = (own: string, found: string) =>
	`个人有关事项报告抽查核实结果\n姓名|本人填报|核实反馈|处理\n温岚|房产1套|与登记一致|—\n贺青|${own}|${found}|见下`;
const report = (words: string) => `个人有关事项查核专报\n一、温岚。查核一致。\n二、${words}`;
const card = (job: string) =>
	`个人有关事项申报卡\n【1号】温岚　采购部经理\n2023年填报：房产1套；配偶工作：${job}；投资：无\n【2号】贺青　厂长\n2023年填报：房产1套；配偶工作：教师\n附：登记检索“江海服饰店”，经营者尹秀（温岚配偶），营业状态：在业。`;
const file = (cell: string) =>
	`廉政档案\n年度|房产|因私出国（境）|签字\n2022|1套|无|温岚\n2023|1套|${cell}|温岚\n附件\n护照复印件（2023年7月18日、7月27日出入境验讫章）`;

describe("what is declared beside what was found", () => {
	it.each([
		[
			"a second house",
			table("房产1套（晨光花园）；无股票", "晨光花园1套，临海湾1套（2021年登记）"),
			"房产1套（晨光花园）；无股票",
		],
		[
			"an account",
			report("贺青（科长）。报告“持有基金、股票：无”。查核：证券账户市值二十三万元"),
			"证券账户市值二十三万元",
		],
		["a firm of the spouse", card("待业"), "配偶工作：待业"],
		["a journey", file("无"), "无"],
	])("is marked: %s", (_name, text, quote) => {
		expect(quotesOf(mattersBeside, [text])).toEqual([quote]);
	});
	it.each([
		["they agree", table("房产2套", "房产2套，一致")],
		[
			"it came later",
			report("贺青（科长）。报告房产一套；查核房产一套、车位一个，车位交付晚于报告截止时点，不需填"),
		],
		["the spouse's work is told", card("个体经营服装")],
		["the journey is told", file("赴境外探亲一次，已报告")],
	])("is not told when %s", (_name, text) => {
		expect(quotesOf(mattersBeside, [text])).toEqual([]);
	});
});
