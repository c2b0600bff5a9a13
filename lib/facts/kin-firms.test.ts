import { describe, expect, it } from "vitest";
import { relatedParty } from "../checks/related-party";
import { quotesOf, smallCase } from "../checks/try-check";

const firms = (text: string) =>
	smallCase([text]).documents.flatMap(({ facts }) =>
		facts.kinships.flatMap((one) =>
			one.organisation ? [[one.person?.name, one.relation, one.relative, one.organisation]] : [],
		),
	);

describe("firms of relatives", () => {
	it.each([
		[
			"an answer in a talk",
			"谈话记录\n谈话对象：二分院院长邢朗\n答：有，她表弟温千里在沧州，公司叫云锐康，做骨科用的螺钉。",
			["邢朗", "表弟", "温千里", "云锐康"],
		],
		[
			"the cell of a register",
			"摸底表\n序号|姓名|职务|近亲属从业情况\n1|贺青|财务总监|配偶：税务师\n2|邢朗|副总经理|配偶：退休；女婿：易舟，云浦冷链有限公司实际控制人；胞兄：务农",
			["邢朗", "女婿", "易舟", "云浦冷链有限公司"],
		],
		[
			"a firm named before its owner",
			"座谈记录\n听说标由“轶云医疗”拿了，那不就是理事长邢朗的连襟温九龄办的吗。",
			["邢朗", "连襟", "温九龄", "轶云医疗"],
		],
	] as const)("are read in %s", (_name, text, told) => expect(firms(text)).toContainEqual(told));

	it("are not firms that relatives only buy from", () =>
		expect(
			firms("谈话记录\n谈话对象：邢朗\n答：我女儿温静去年结婚，家里的事都已报告。我常去云浦商行买菜。"),
		).toEqual([]));
});

describe("business with the firm of a relative", () => {
	const talk = "谈话记录\n谈话对象：二分院院长邢朗\n答：她表弟温千里在沧州，公司叫沧云康，做螺钉。";
	it("is found in another paper", () =>
		expect(quotesOf(relatedParty, [talk, "入围结果报告\n第一名：沧云康医疗器械有限公司，得分90.1"])).toEqual(
			["第一名：沧云康医疗器械有限公司，得分90.1"].map((words) => words.replace("第一名：", "")),
		));
	it("is not told by another firm of the same place", () =>
		expect(quotesOf(relatedParty, [talk, "入围结果报告\n第一名：沧云机电有限公司，得分90.1"])).toEqual([]));
});
