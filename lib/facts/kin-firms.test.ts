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
		[
			"a declaration under a post and a name",
			"领导干部亲属从业申报\n副总经理　达奚朗\n配偶：呼延芸，教师；女婿：易舟，岳父母均退休；弟：达奚明，云浦顺通运输队经营者\n工会主席　苌立\n配偶：夏侯娟，保健员",
			["达奚朗", "弟", "达奚明", "云浦顺通运输队"],
		],
		[
			"a declaration behind a label, the firm under two names",
			"亲属关系申报表\n申报人：秘书长　毋祥\n家庭：妻　闻莺，药师\n其他：堂姐　毋兰兰，丈夫徐景行，自营“惠行”（云浦惠行器材有限公司）\n申报人：副秘书长　呼延嘉\n家庭：夫　漆雕弓，铁路职工",
			["毋祥", "丈夫", "徐景行", "云浦惠行器材有限公司"],
		],
		[
			"answers below whoever was asked",
			"谈话笔录\n一　被谈人：副局长　公上黎（分管种苗）\n妻弟名邵陵，在城西办“翠屏苗圃”；\n二　被谈人：科员　屠苏，父母务农。",
			["公上黎", "妻弟", "邵陵", "翠屏苗圃"],
		],
		[
			"the parents-in-law of a child",
			"亲属从业申报\n副总经理　达奚朗\n配偶：呼延芸；子：达奚行，岳父母：顾长路（云浦宏源商行经营者）",
			["达奚朗", "子的岳父母", "顾长路", "云浦宏源商行"],
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
	it("is found under the whole name, not under the place it begins with", () => {
		const form = "亲属从业申报\n副总经理　达奚朗\n弟：达奚明，云浦宏源运输队经营者";
		const result = "遴选公示\n一包：云浦宏源运输队，得分88.9\n二包：云浦宏昌车队，得分86.1";
		expect(quotesOf(relatedParty, [form, result])).toEqual(["云浦宏源运输队，得分88.9"]);
	});
	it("is not told by another firm of the same place", () =>
		expect(quotesOf(relatedParty, [talk, "入围结果报告\n第一名：沧云机电有限公司，得分90.1"])).toEqual([]));
});
