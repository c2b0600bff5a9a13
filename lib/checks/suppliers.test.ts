import { describe, expect, it } from "vitest";
import { directAward } from "./direct-award";
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

const direct: [string, string, number][] = [
	["a letter", "签报\n事由：平台建设\n预算186万元。青禾云医公司口碑较好，人员也熟悉，拟请其承建。", 1],
	[
		"a form",
		"付款审批表\n服务项目|保洁|服务单位|青禾保洁公司\n合同情况|2022年6月届满，未另行招标，按原合同延用至今|应付|312,000.00元",
		1,
	],
	[
		"one paragraph of many",
		"通报\n物业：五家投标，经评审，安楼公司中标，年费96万元。\n餐厅：大家口味习惯，明年继续请梨园餐饮担任，全年53万元。",
		1,
	],
	[
		"one letter of enquiry",
		"询价记录\n最高限价18万元。\n向澄光影视公司发出询价函，次日收到报价17.8万元，确定其为成交供应商。",
		1,
	],
	[
		"a ledger's row",
		"采购台账\n序号|项目|金额|供应商|确定方式\n1|监控改造|286,000元|安维公司|领导指定\n2|打印纸|8,600元|文具店|网上商城",
		1,
	],
	["talk", "谈话记录\n答：校长说让海辰冷暖来做，我就拟了合同，一共73万，没搞比价。", 1],
	["one brand", "磋商文件\n采购需求：主机须采用“锐峰”牌RF-8型，其他品牌不予受理。", 1],
	["a brand or its like", "磋商文件\n采购需求：主机参考“锐峰”牌RF-8型，其他品牌性能相当者亦可。", 0],
	["a tender", "报告\n预算42万元，发布公告，三家响应，综合评分第一的青岳公司成交，由该公司施工。", 0],
	[
		"one source argued for",
		"说明\n年费12万元。源代码由云阶公司独有，经专家论证、公示无异议，采用单一来源方式。",
		0,
	],
	["an emergency", "纪要\n暴雨冲毁路基，同意启动应急抢险程序，由就近的路桥公司先行施工，约30万元。", 0],
	["a monopoly", "会签单\n合同名称：增容合同\n对方单位：市供电公司\n金额：460,000元，直接签订。", 0],
	["a matter put right", "整改报告\n2021年食堂56万元直接续签给和润公司，已终止合同，重新公开招标。", 0],
	["a small sum", "纪要\n法律顾问费3万元，拟续聘明德律师事务所一年，合作多年。", 0],
];

describe("work given without asking others", () => {
	it.each(direct)("%s", (_name, text, count) => expect(proposalsOf(directAward, [text]).length).toBe(count));
});
