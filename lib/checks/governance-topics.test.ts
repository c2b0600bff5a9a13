import { describe, expect, it } from "vitest";
import { governanceTopics } from "./governance-topics";
import { quotesOf } from "./try-check";

const quotes = (words: string) => quotesOf(governanceTopics, [`述职汇编\n2024年1月\n${words}`]);

describe("topics of a term without party governance", () => {
	it.each([
		["全年召开总支委员会十二次，议题分别为生产调度、党员发展、文明班组、技能比武、困难帮扶、设备改造六类"],
		["2024年1月至9月，党委会18次，议题41个：绿色认证、教材印制、厂区搬迁、招工、职工疗养、工会换届、团建等"],
		["上半年党组会9次，研究内容包括预算分配、馆舍维修、岗位聘用、展览合作、安全值守、职工体检"],
	])("are marked: %s", (words) => {
		expect(quotes(`${words}。`)).toEqual([words]);
	});

	it.each([
		["全年召开党组会十二次，议题分别为生产调度、党员发展、党风廉政、技能比武、困难帮扶、设备改造六类。"],
		[
			"全年召开党组会十二次，议题包括生产调度、党员发展、技能比武、困难帮扶、设备改造等。另有两次专题研究党风廉政建设。",
		],
		["全年召开职代会两次，议题包括生产调度、党员发展、技能比武、困难帮扶、设备改造。"],
		["党组会议题一般包括生产调度、党员发展、技能比武、困难帮扶、设备改造。"],
	])("are not told: %s", (words) => {
		expect(quotes(words)).toEqual([]);
	});
});
