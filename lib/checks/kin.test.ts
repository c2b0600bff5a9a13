import { describe, expect, it } from "vitest";
import { kinAppointed } from "./kin-appointed";
import { kinDenied } from "./kin-denied";
import { kinUnderKin } from "./kin-under-kin";
import { quotesOf, smallCase } from "./try-check";

const head =
	"民主生活会记录\n时间：2023年1月9日\n主持：汤泽民\n到会：汤泽民、温岚、贺青，应到3人，实到3人。\n";
const told: [string, string[]][] = [
	["据了解，邢小雨系局长汤泽民的侄女。", ["汤泽民 侄女 邢小雨"]],
	["温岚与汤泽民为姑侄关系。", ["汤泽民 姑侄 温岚"]],
	["职工邢小雨（汤泽民之女）在财务科任会计。", ["汤泽民 女 邢小雨"]],
	["汤泽民同志说明邢小雨是他的儿媳，随后离场。", ["汤泽民 儿媳 邢小雨"]],
	["汤泽民：妹妹家的孩子邢磊去年入职。", ["汤泽民 妹妹的孩子 邢磊"]],
	["汤泽民：大哥泽厚家的闺女汤雨在运输科。", ["汤泽民 大哥的闺女 汤雨", "汤泽民 大哥 汤泽厚"]],
	["温岚与贺青同姓不同宗，没有亲属关系。", []],
];

describe("kinship as told", () => {
	it.each(told)("%s", (words, kin) => {
		const { documents } = smallCase([head + words]);
		const found = documents[0]?.facts.kinships ?? [];
		expect(found.map(({ person, relation, relative }) => `${person?.name} ${relation} ${relative}`)).toEqual(
			kin,
		);
	});
});

const register =
	"员工登记表\n姓名|邢小雨|性别|女\n家庭成员\n关系|姓名|年龄|工作单位\n父|邢大山|52|市运输公司\n姑|邢玉莲|47|本公司副主任";
const recruiting = (more: string) =>
	`公开招聘情况说明\n面试考官5名，其中库内2名，由邢玉莲、贺青担任。${more}\n拟录用人员：邢小雨、闵志。`;

describe("kin in a selection", () => {
	it("is marked where the aunt examines", () =>
		expect(quotesOf(kinAppointed, [recruiting(""), register])).toEqual(["由邢玉莲、贺青担任"]));
	it("is in order where the aunt steps back", () =>
		expect(
			quotesOf(kinAppointed, [recruiting("邢玉莲因亲属报名申请回避，改由武海担任。"), register]),
		).toEqual([]));
	it("is in order with a namesake of no kin", () =>
		expect(quotesOf(kinAppointed, [recruiting(""), register.replace("姑|邢玉莲", "姑|邢玉兰")])).toEqual([]));
});

const list = (words: string) => `人员分布情况\n局财务审计股：股长经纬，会计邢凤仙。\n${words}`;
const declared =
	"亲属关系申报汇总\n申报人|现岗位|亲属姓名|与本人关系|亲属所在单位及岗位\n邢向阳|副局长|邢凤仙|女儿|本局会计";

describe("kin in charge of kin", () => {
	it("is marked", () =>
		expect(quotesOf(kinUnderKin, [list("副局长邢向阳（分管财务审计股、装备中心）。"), declared])).toEqual([
			"邢向阳\n副局长\n邢凤仙\n女儿\n本局会计",
		]));
	it("is in order in another field", () =>
		expect(quotesOf(kinUnderKin, [list("副局长邢向阳（分管资助中心、体育中心）。"), declared])).toEqual([]));
	it("is in order once the charge was changed", () =>
		expect(quotesOf(kinUnderKin, [list("邢向阳不再分管财务审计股。"), declared])).toEqual([]));
});

describe("kin denied", () => {
	const form = (words: string) =>
		`管理人员任免审批表\n姓名|邢启明|性别|男\n出生年月|1988.04|现任职务|工程部副部长\n个人声明|${words}`;
	it("is held against what another says", () =>
		expect(
			quotesOf(kinDenied, [
				form("本人与领导班子成员之间不存在亲属关系。"),
				`${head}汤泽民同志说明邢启明是他的女婿，随后离场。`,
			]),
		).toEqual(["本人与领导班子成员之间不存在亲属关系"]));
	it("stands when nothing speaks against it", () =>
		expect(quotesOf(kinDenied, [form("本人与领导班子成员之间不存在亲属关系。"), head])).toEqual([]));
});
