import { describe, expect, it } from "vitest";
import { mattersCompared } from "./matters-compared";
import { mattersContradicted } from "./matters-contradicted";
import { mattersUntold } from "./matters-untold";
import { quotesOf } from "./try-check";

const head = "民主生活会记录\n时间：2023年1月9日\n";
const untold: [string, string, string][] = [
	[
		"a house forgotten",
		"温岚：前年替父母在海州买了一套电梯房，填个人有关事项报告表时忘了写进去。",
		"填个人有关事项报告表时忘了写进去",
	],
	[
		"shares not declared, told in the sentence before",
		"贺青：我爱人炒股，账户里有十几万。年初集中报告的时候没有填，后来也没补。",
		"年初集中报告的时候没有填，后来也没补",
	],
	["a marriage not told", "贺青：去年五月离了婚，觉得是私事，一直没有向组织报告。", "一直没有向组织报告"],
	[
		"found by others",
		"经查，温岚漏报其子在境外的居留许可，2022年个人有关事项报告表填“无”。",
		"温岚漏报其子在境外的居留许可",
	],
];
const told: [string, string][] = [
	["reported each year", "温岚：前年替父母在海州买了一套电梯房，个人有关事项里年年如实填报。"],
	["a demand", "会议要求，班子成员的房产、投资情况不得漏报、瞒报。"],
	["a denial", "经查核，未发现漏报房产、投资等个人有关事项的情况。"],
	["nothing private", "温岚：去年到村调研只有三次，有的问题没有写进报告。"],
];

describe("a matter left out of the report", () => {
	it.each(untold)("%s", (_name, text, quote) =>
		expect(quotesOf(mattersUntold, [head + text])).toEqual([quote]),
	);
	it.each(told)("is in order: %s", (_name, text) =>
		expect(quotesOf(mattersUntold, [head + text])).toEqual([]),
	);
});

const list = (rows: string) => `查核结果对照表\n核查事项|本人报告|查询反馈|结论\n${rows}`;
const compared: [string, string, string[]][] = [
	["none reported, some found", "因私出国境|无|2019年赴泰国1次|—", ["2019年赴泰国1次"]],
	["fewer reported than found", "房产|1套|2套|待说明", ["2套"]],
	["the same", "房产|2套|2套，相符|一致", []],
	["settled by decision", "房产|1套|2套（含车库）|认定为理解偏差，已补报", []],
	["nothing on both sides", "投资|无|无|一致", []],
];

describe("reported and found", () => {
	it.each(compared)("%s", (_name, rows, quotes) =>
		expect(quotesOf(mattersCompared, [list(rows)])).toEqual(quotes),
	);
});

const form = (rows: string) => `领导干部个人有关事项报告表\n报告人：温岚\n项目|内容\n${rows}`;
const speech = (words: string) => `对照检查材料（温岚）\n家庭方面。${words}`;
const contradicted: [string, string, string, string[]][] = [
	["a house elsewhere", "房产|1套，青阳区松江路", "去年在海州给孩子买了套小户型。", ["1套，青阳区松江路"]],
	["the same house", "房产|1套，青阳区松江路", "去年在青阳区买了套房子。", []],
	["a loan", "贷款|无", "房子还在还按揭，每月四千多。", ["无"]],
	["a firm of the family", "经商办企业|无", "爱人前年开了一家餐馆，生意一般。", ["无"]],
	["nothing told", "经商办企业|无", "爱人没有经商办企业，在小学教书。", []],
];

describe("declared and told elsewhere", () => {
	it.each(contradicted)("%s", (_name, rows, words, quotes) =>
		expect(quotesOf(mattersContradicted, [form(rows), speech(words)])).toEqual(quotes),
	);

	it("holds the family table against a firm told elsewhere", () => {
		const table =
			"干部任免审批表\n姓名|温岚|性别|女\n出生年月|1985.05|现任职务|规划科科长\n称谓|姓名|年龄|工作单位及职务\n丈夫|邢朗|40|自由职业";
		const report = "考察材料\n经查登记信息，其丈夫邢朗为青禾园艺有限公司股东，出资比例40%。";
		expect(quotesOf(mattersContradicted, [table, report])).toEqual(["丈夫\n邢朗\n40\n自由职业"]);
	});
});
