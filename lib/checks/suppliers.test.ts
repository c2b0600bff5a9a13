import { describe, expect, it } from "vitest";
import { namedSupplier } from "./named-supplier";
import { purchaseMethod } from "./purchase-method";
import { proposalsOf, quotesOf } from "./try-check";

const minutes = (words: string) =>
	`局党组会议记录\n时间：2023年6月2日\n主持人：邢朗\n应到3人，实到3人：邢朗、温岚、贺青\n一、关于档案数字化项目\n${words}\n会议同意。`;
const named: [string, number][] = [
	["温岚：预算38万元。\n邢朗：就让青禾公司做，去年合作得不错，不用再比了。", 1],
	["温岚：预算38万元。\n邢朗：我跟青禾的王总已经谈好了，价格也不高。", 1],
	["温岚：预算38万元。\n邢朗：续签原来那家，别折腾了。", 1],
	["温岚：预算38万元，直接委托青禾数据公司实施，时间不等人。", 1],
	["温岚：青禾公司愿捐一台设备，条件是五年耗材都由该公司供应，每年约12万元。", 1],
	["温岚：预算38万元，公开招标，第一名为青禾公司，拟由其实施。", 0],
	["温岚：预算38万元，经三家报价比价，青禾公司最低，委托青禾公司实施。", 0],
	["温岚：请审计局推荐，按财政批复采用单一来源，委托青禾公司实施，已公示5个工作日。", 0],
	["邢朗：谁也不许指定供应商，按程序公开比选。", 0],
];

describe("a supplier named in a meeting", () => {
	it.each(named)("%s", (words, count) =>
		expect(proposalsOf(namedSupplier, [minutes(words)]).length).toBe(count),
	);
});

const rule =
	"采购管理办法\n第四条 5万元（含）以上不足20万元的，询价不少于三家。\n第五条 20万元（含）以上的，公开招标或者公开比选。";
const list = (row: string) => `2023年采购台账\n序号|项目|供应商|金额（元）|采购方式|备注\n${row}`;
const methods: [string, string[]][] = [
	["1|机房改造|青禾公司|386,000|询价|", ["询价"]],
	["1|宣传栏|明瑞图文|78,000|直接委托|", ["直接委托"]],
	["1|宣传栏|明瑞图文|78,000|询价（三家）|", []],
	["1|机房改造|青禾公司|386,000|公开比选|", []],
	["1|应急抢修|青禾公司|386,000|直接委托|汛期抢险，3日内补报党组", []],
	["1|硒鼓|明瑞图文|3,800|直接采购|", []],
];

describe("a way of buying", () => {
	it.each(methods)("%s", (row, quotes) =>
		expect(quotesOf(purchaseMethod, [rule, list(row)])).toEqual(quotes),
	);
	it("reads a form", () =>
		expect(
			quotesOf(purchaseMethod, [
				rule,
				"采购审批表\n事项名称|学生机房更新\n金额|46.2万元\n采购方式与结果|使用部门向三家询价，青禾公司最低",
			]),
		).toEqual(["使用部门向三家询价，青禾公司最低"]));
});
