import { describe, expect, it } from "vitest";
import { oneHand } from "./one-hand";
import { quotesOf } from "./try-check";

const marked: [string, string, string][] = [
	[
		"a column of several roles",
		"序号|品名|金额|经办／验收／审批\n1|扫描仪|8,200|单文远／单文远／单文远\n2|打印机|3,100|单文远／贺春来／穆青",
		"单文远／单文远／单文远",
	],
	[
		"a column for each role",
		"日期|品名|金额|申购人|验收人|审批人\n3月2日|茶水柜|6,400|卜长河|卜长河|卜长河\n3月9日|碎纸机|1,900|卜长河|邹丽|穆青",
		"卜长河\n卜长河\n卜长河",
	],
	[
		"fields of a form, one below another",
		"付款审批单\n事项|会场布置\n金额|38,000元\n申请人|穆　青　2023年4月1日\n验收人|邹丽　2023年4月6日\n总经理|（卜总外出）穆　青代签　2023年4月8日",
		"卜总外出）穆　青代签　2023年4月8日",
	],
	["roles in one line", "经办：穆青　验收：穆青　审批：卜长河", "经办：穆青　验收：穆青"],
	[
		"a run in a cell",
		"凭证|事项|手续\n0291|围栏修补|提出：卜长河；验收：卜长河；批准支付：卜长河（6-2）",
		"提出：卜长河；验收：卜长河；批准支付：卜长河",
	],
	[
		"told in a sentence",
		"抽查发现，墙面粉刷的询价、验收和签批都是卜长河一个人办的。",
		"墙面粉刷的询价、验收和签批都是卜长河一个人办的",
	],
	[
		"told in speech",
		"老卜这几单都是自己下单、自己验收，再自己签字报账。",
		"老卜这几单都是自己下单、自己验收，再自己签字报账",
	],
	[
		"a name behind the roles",
		"查该单据，经办人、验收人、审批人均为卜长河。",
		"经办人、验收人、审批人均为卜长河",
	],
];

const further: [string, string, string][] = [
	[
		"a line of several vouchers",
		"费用单汇编\n【7】事由：讲义印刷　金额：1,875元　申请人：邹丽　证明人：穆青　领导审批：毋丘山（5月25日）\n【8】事由：物料购置　金额：8,600元　申请人：毋丘山　证明人：毋丘山　领导审批：毋丘山（5月26日）",
		"申请人：毋丘山　证明人：毋丘山　领导审批：毋丘山",
	],
	[
		"a form typed as lines",
		"零星维修单\n事由：楼道灯更换，3200元\n申请：毋丘山 3月4日\n验收：毋丘山 3月9日\n同意支付：毋丘山 3月10日",
		"同意支付：毋丘山",
	],
	[
		"a name of an unknown surname",
		"购置单\n申购部门意见|拟购。景和\n验收意见|合格，已安装。景和\n部门负责人审批|同意付款。景和 2023.4.9",
		"同意付款。景和 2023.4.9",
	],
	[
		"one name on all papers",
		"另有一笔印刷，询价记录、合同、入库、付款审批四张纸上都只有邹丽一个名字。",
		"询价记录、合同、入库、付款审批四张纸上都只有邹丽一个名字",
	],
	[
		"a post before the name",
		"编号66，申请代办、入户调查、审核意见、审批签字都是副镇长穆青。",
		"申请代办、入户调查、审核意见、审批签字都是副镇长穆青",
	],
	[
		"steps owned up to",
		"单文远：改造那点活，方案是我提的，队伍是我叫来的，完了也是我去看的，钱也是我签的字。",
		"改造那点活，方案是我提的，队伍是我叫来的，完了也是我去看的，钱也是我签的字",
	],
];

const passed: [string, string][] = [
	["three people in three roles", "品名|金额|经办／验收／审批\n扫描仪|8,200|单文远／贺春来／穆青"],
	["one person checks and approves", "申请人|邹丽\n审核人|穆青\n审批人|穆青"],
	[
		"forms side by side",
		"报销单\n经办：邹丽　审核：单文远　审批：穆青\n经办：单文远　审核：邹丽　审批：穆青",
	],
	["titles of another kind", "整改单\n牵头领导：穆青\n责任领导：穆青\n验收人：邹丽"],
	["a rule", "采购的经办、验收、审批不得由一个人包办。"],
	["a denial", "未发现经办、验收、审批由一人承担的情况。"],
	["a column of one role", "品名|金额|经办人|供应商\n扫描仪|8,200|单文远|力诚公司"],
	[
		"the leader in charge puts a matter forward",
		"三重一大事项审批表\n事项名称|信息系统升级\n提出人|穆青\n分管领导意见|同意上会。穆青\n主要领导意见|提交党组会研究。卜长河",
	],
];

describe("one person in roles that exclude one another", () => {
	it.each([...marked, ...further])("is marked in %s", (_name, text, words) => {
		expect(quotesOf(oneHand, [text])).toEqual([words]);
	});
	it.each(passed)("is not seen in %s", (_name, text) => {
		expect(quotesOf(oneHand, [text])).toEqual([]);
	});
});
