import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";

const periods = (text: string) =>
	extractFacts(documentFromText(text), { name: "a.docx" }).publicities.map(
		({ about, from, to, workingDays }) => [about, from?.iso, to?.iso, workingDays],
	);

describe("publicity told by the notice going up and coming down", () => {
	it("reads a register by the columns of posting and taking down, with the year of its title", () => {
		expect(
			periods(
				"2024年度任前公示登记簿\n序|对象|拟任职务|张贴日|揭下日|签字\n1|隗勇|副科长|3月4日|3月8日|车晗\n2|漆云|科长|11月14日|11月19日|车晗",
			),
		).toEqual([
			["appointment", "2024-03-04", "2024-03-08", 5],
			["appointment", "2024-11-14", "2024-11-19", 4],
		]);
	});

	it.each([
		["榜是4月24日（周一）上午贴的，28日中午就收了，两人的聘书随后下发。", "2023-04-24", "2023-04-28", 4.5],
		["拟任人选名单九月四日下午挂出，八日下班前取下，公示期间没有反映。", "2023-09-04", "2023-09-08", 4.5],
		["拟任名单6月1日上墙，6月9日撤下，公示无异议。", "2023-06-01", "2023-06-09", 7],
	])("reads a sentence: %s", (sentence, from, to, days) => {
		expect(periods(`情况汇报\n2023年12月1日\n${sentence}`)).toEqual([["appointment", from, to, days]]);
	});

	it.each(["公示牌5月3日贴在门口，合同5月6日截止。", "收文登记：5月3日收到，5月6日发布。"])(
		"takes nothing from other comings and goings: %s",
		(sentence) => {
			expect(
				periods(`工作日志\n2023年12月1日\n${sentence}`).filter(([about]) => about === "appointment"),
			).toEqual([]);
		},
	);

	it("takes the year of a row's days from the head of the paper", () =>
		expect(
			periods("选任材料袋\n2022年6月2日归档\n环节 | 日期 | 说明\n任前公示 | 4月29日至5月6日 | 本单位公示栏"),
		).toEqual([["appointment", "2022-04-29", "2022-05-06", 3]]));

	it("leaves out days of which it only says that they were holidays", () =>
		expect(
			periods("选任纪实\n2022年6月10日\n任前公示在内网同步，6月3日至5日端午放假，期间没有异议。").filter(
				([, from]) => from !== undefined,
			),
		).toEqual([]));
});
