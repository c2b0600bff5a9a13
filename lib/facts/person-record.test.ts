import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";
import type { PersonRecord } from "./model-person";
import type { DateValue } from "./model-values";

interface Case {
	says: string;
	text: string;
	/** What the first record of the text tells, in `key=value` parts. */
	tells: string;
}

const form = "干部任免审批表\n";

const cases: Case[] = [
	{
		says: "a form of pairs",
		text: `${form}姓名 | 冯立本 | 性别 | 男 | 出生年月 | 1974.12（48岁）\n民族 | 汉族 | 籍贯 | 江岚 | 出生地 | 江岚\n入党时间 | 1998.06 | 参加工作时间 | 1996.07 | 健康状况 | 健康\n现任职务 | 青岚区水务局副局长\n拟任职务 | 青岚区水务局局长\n拟免职务 | 青岚区水务局副局长`,
		tells:
			"name=冯立本 sex=男 birth=1974-12 age=48 party=1998-06 work=1996-07 now=青岚区水务局副局长 next=青岚区水务局局长",
	},
	{
		says: "spaces within labels and names",
		text: `${form}姓 名 | 滕　越 | 性 别 | 女 | 出生年月（岁） | 1980年3月（43岁）\n入 党 时 间 | 2003年6月 | 参加工作时间 | 2002年7月\n现 任 职 务 | 青岚区水务局办公室主任\n拟 任 职 务 | 青岚区水务局副局长`,
		tells:
			"name=滕越 sex=女 birth=1980-03 age=43 party=2003-06 work=2002-07 now=青岚区水务局办公室主任 next=青岚区水务局副局长",
	},
	{
		says: "lines with colons",
		text: `${form}姓名：冯立本　性别：男　出生年月：1974年12月\n参加工作时间：1996年7月\n入党时间：1998年6月\n现任职务：青岚区水务局副局长\n拟任职务：青岚区水务局局长`,
		tells:
			"name=冯立本 sex=男 birth=1974-12 party=1998-06 work=1996-07 now=青岚区水务局副局长 next=青岚区水务局局长",
	},
	{
		says: "a label of two rows beside its parts",
		text: `${form}姓名 | 冯立本 | 性别 | 男 | 出生年月 | 1974.12\n学历学位 | 全日制教育 | 大学 | 毕业院校系及专业 | 江岚大学水利系\n|  | 在职教育 | 研究生 | 毕业院校系及专业 | 省委党校\n现任职务 | 副局长 | 拟任职务 | 局长`,
		tells: "name=冯立本 sex=男 birth=1974-12 now=副局长 next=局长 education",
	},
	{
		says: "party time told as no party member",
		text: `${form}姓名 | 阮青 | 性别 | 女 | 出生年月 | 1985.09\n政治面貌 | 群众 | 参加工作时间 | 2008.08\n现任职务 | 科员 | 拟任职务 | 副科长`,
		tells: "name=阮青 sex=女 birth=1985-09 work=2008-08 now=科员 next=副科长",
	},
	{
		says: "an empty field is empty",
		text: `${form}姓名 | 阮青 | 性别 | 女 | 出生年月 | 1985.09\n入党时间 |  | 参加工作时间 | 2008.08\n现任职务 | 科员 | 拟任职务 | 副科长`,
		tells: "name=阮青 sex=女 birth=1985-09 work=2008-08 now=科员 next=副科长 empty=入党时间",
	},
	{
		says: "a sentence of an inspection report",
		text: "关于冯立本同志的考察材料\n冯立本，男，汉族，1974年12月出生，江岚人，1996年7月参加工作，1998年6月加入中国共产党，大学学历，现任青岚区水务局副局长，拟任局长。\n不足：抓落实的力度还不够。",
		tells: "name=冯立本 birth=1974-12 party=1998-06 work=1996-07 now=青岚区水务局副局长 next=局长",
	},
	{
		says: "生 in short",
		text: "关于阮青同志的考察材料\n阮青，女，1985年9月生，2008年8月参加工作，2010年6月入党，现任财务科副科长。",
		tells: "name=阮青 birth=1985-09 party=2010-06 work=2008-08 now=财务科副科长",
	},
	{
		says: "post before the name, data in brackets order",
		text: "任前公示\n财务科副科长阮青，女，1985.09出生，2008.08参加工作，现任财务科副科长，拟任财务科科长。",
		tells: "name=阮青 birth=1985-09 work=2008-08 now=财务科副科长 next=财务科科长",
	},
	{
		says: "several candidates in one list",
		text: "任前公示\n冯立本，男，1974年12月出生，现任副局长，拟任局长。阮青，女，1985年9月出生，现任副科长，拟任科长。",
		tells: "name=冯立本 birth=1974-12 now=副局长 next=局长",
	},
	{
		says: "同志 and a clause between",
		text: "党组会议记录\n龙小川：冯立本同志，男，1974年12月出生，1996年7月参加工作，2019年11月任副局长，拟任局长。",
		tells: "name=冯立本 birth=1974-12 work=1996-07 next=局长 post=副局长@2019-11",
	},
	{
		says: "age in brackets behind a day",
		text: `${form}姓名 | 冯立本 | 出生日期 | 1974年12月3日(48岁)\n现任职务 | 副局长`,
		tells: "name=冯立本 birth=1974-12 age=48 now=副局长",
	},
	{
		says: "labels of another form",
		text: "干部任免呈报表\n姓名 | 冯立本 | 性别 | 男\n出生时间 | 1974-12 | 参加革命工作时间 | 1996-07\n入党（团）时间 | 1998-06 | 专业技术职务 | 工程师\n现任职务及任职时间 | 副局长 2019.11\n拟任免职务 | 拟任局长",
		tells: "name=冯立本 sex=男 birth=1974-12 party=1998-06 work=1996-07 now=副局长 2019.11 next=拟任局长",
	},
];

function tell(record: PersonRecord | undefined): string {
	if (!record) return "";
	const month = (date: DateValue | undefined) =>
		date && `${date.year}-${String(date.month).padStart(2, "0")}`;
	const parts: [string, string | number | undefined][] = [
		["name", record.name.name],
		["sex", record.sex],
		["birth", month(record.birth)],
		["age", record.age?.value],
		["party", month(record.partyJoined)],
		["work", month(record.workStart)],
		["now", record.currentPost?.text],
		["next", record.proposedPost?.text],
		["post", record.posts.map((post) => `${post.post}@${month(post.since)}`).join(",") || undefined],
		["empty", record.emptyFields.map(({ field }) => field).join(",") || undefined],
	];
	return parts.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])).join(" ");
}

describe("personnel forms", () => {
	it.each(cases)("$says", ({ text, tells }) => {
		const wanted = tells.replace(" education", "");
		const [record] = factsOfText(text).people;
		expect(tell(record)).toBe(wanted);
		if (tells.endsWith("education")) expect(record?.education).toBeDefined();
	});

	it("tells two candidates apart", () => {
		const names = factsOfText(cases[9]?.text as string).people.map((record) => record.name.name);
		expect(names).toEqual(["冯立本", "阮青"]);
	});

	it("tells two forms in one file apart", () => {
		const one = (name: string) =>
			`干部任免审批表\n姓名 | ${name} | 性别 | 男 | 出生年月 | 1974.12\n现任职务 | 科员 | 拟任职务 | 副科长\n简历\n1998.09—2002.07 江岚大学学习\n2002.07— 科员`;
		const people = factsOfText(`${one("冯立本")}\n${one("彭怀山")}`).people;
		expect(people.map((record) => [record.name.name, record.resume.length])).toEqual([
			["冯立本", 2],
			["彭怀山", 2],
		]);
	});
});

const family = "姓名 | 冯立本 | 性别 | 男 | 出生年月 | 1974.12\n现任职务 | 副局长\n";

const relatives: [string, string, string[]][] = [
	[
		"under a head",
		"称谓 | 姓名 | 年龄 | 政治面貌 | 工作单位及职务\n妻子 | 苏晚晴 | 45 | 群众 | 江岚商贸公司会计\n儿子 | 冯小满 | 18 | 团员 | 江岚大学学生",
		["妻子 苏晚晴 江岚商贸公司会计", "儿子 冯小满 江岚大学学生"],
	],
	[
		"behind a label cell",
		"家庭主要成员 | 称谓 | 姓名 | 年龄 | 政治面貌 | 工作单位及职务\n|  | 妻子 | 苏晚晴 | 45 | 群众 | 江岚商贸公司会计\n|  | 岳父 | 苏 明 | 70 | 中共党员 | 江岚粮站退休职工",
		["妻子 苏晚晴 江岚商贸公司会计", "岳父 苏明 江岚粮站退休职工"],
	],
	[
		"with remarks behind the unit",
		"称谓 | 姓名 | 出生年月 | 工作单位及职务 | 备注\n配偶 | 苏晚晴 | 1978.02 | 江岚商贸公司会计 | 无经商\n长女 | 冯小满 | 2005.06 | 江岚大学学生 | ",
		["配偶 苏晚晴 江岚商贸公司会计", "长女 冯小满 江岚大学学生"],
	],
	[
		"unit and post apart",
		"称谓 | 姓名 | 工作单位 | 职务\n妻 | 苏晚晴 | 江岚商贸公司 | 会计",
		["妻 苏晚晴 江岚商贸公司 会计"],
	],
	[
		"in lines",
		"家庭主要成员：妻子苏晚晴，江岚商贸公司会计；儿子冯小满，江岚大学学生。",
		["妻子 苏晚晴 江岚商贸公司会计", "儿子 冯小满 江岚大学学生"],
	],
];

describe("family members of a form", () => {
	it.each(relatives)("%s", (_says, text, wanted) => {
		const [record] = factsOfText(`${form}${family}${text}`).people;
		expect(
			record?.family.map(({ relation, name, workplace }) => [relation, name, workplace].join(" ")),
		).toEqual(wanted);
	});
});
