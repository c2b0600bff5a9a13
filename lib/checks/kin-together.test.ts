import { describe, expect, it } from "vitest";
import { kinTogether } from "./kin-together";
import { quotesOf } from "./try-check";

const roster = (row: string) => `人员岗位一览
姓名|岗位|直接上级|家庭情况
郭铭宇|值班员|班长訾亮|父郭大山
${row}`;
const notice = (line: string) => `关于调整岗位人员的通知
一、综合岗：主管佘凤鸣。
${line}
附件
姓名|年龄|家庭主要成员
阎小溪|44|丈夫 涂念祖，项目经理；小叔 涂念恩，本单位
涂念恩|38|妻子，超市店长`;

describe("relatives in one office", () => {
	it.each([
		[
			"the superior is the father",
			roster("濮美玉|财务部出纳|财务部主任濮建设|父濮建设，母郑春"),
			"财务部出纳",
		],
		[
			"both in the accounts",
			notice("二、财务岗：会计阎小溪，出纳涂念恩。"),
			"二、财务岗：会计阎小溪，出纳涂念恩",
		],
	])("are marked where %s", (_name, text, quote) => {
		expect(quotesOf(kinTogether, [text])).toEqual([quote]);
	});
	it.each([
		["another is the superior", roster("濮美玉|财务部出纳|财务部主任訾亮|父濮建设，母郑春")],
		["they are apart", notice("二、财务岗：会计阎小溪，出纳毋奎。")],
		["one withdrew", notice("二、财务岗：会计阎小溪，出纳涂念恩须回避，另行安排。")],
	])("are not told where %s", (_name, text) => {
		expect(quotesOf(kinTogether, [text])).toEqual([]);
	});
});
