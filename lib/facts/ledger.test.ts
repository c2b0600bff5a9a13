import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";
import { factsOfText } from "./facts-of-text";
import { mergedTable } from "./merged-table";
import type { LedgerRow } from "./model-money";

/** A row as `ledger: key=value …`; sums and days as they were understood. */
function show(row: LedgerRow): string {
	const cells = Object.entries(row.cells).map(
		([key, cell]) => `${key}=${cell.amount ?? cell.iso ?? cell.count ?? cell.text}`,
	);
	return `${row.ledger}: ${cells.join(" ")}`;
}

const cases: [string, string, string[]][] = [
	[
		"purchases",
		"2023年采购台账\n序号 | 采购项目 | 采购方式 | 供应商 | 金额（元） | 采购日期\n1 | 防汛沙袋 | 询价 | 江岚商贸公司 | 49,800 | 2023.5.6\n2 | 抽水泵 | 比选 | 青水机电公司 | 98000.00 | 2023.6.1\n合计 |  |  |  | 147,800 | ",
		[
			"procurement: number=1 title=防汛沙袋 method=询价 supplier=江岚商贸公司 amount=49800 date=2023-05-06",
			"procurement: number=2 title=抽水泵 method=比选 supplier=青水机电公司 amount=98000 date=2023-06-01",
		],
	],
	[
		"columns headed as they are spoken",
		"2021年买东西的登记本\n序号 | 日子 | 买的啥 | 多少钱 | 怎么买的 | 卖家 | 谁定的\n1 | 3月2日 | 打印纸、硒鼓 | 21,000元 | 直接买 | 文汇用品店 | 贺审、苏签",
		[
			"procurement: number=1 date=2021-03-02 title=打印纸、硒鼓 amount=21000 method=直接买 supplier=文汇用品店 basis=贺审、苏签",
		],
	],
	[
		"days of a decision, a tender and a signature",
		"付款台账\n编号 | 事项 | 会议决定日 | 招标/比价 | 合同签订 | 付款日 | 金额\n01 | 包装礼盒 | 2022-08-30 | 2022-06-02 比价三家 | 2022-06-10 | 2022-07-22 | 27.5万元",
		[
			"other: number=1 title=包装礼盒 decided=2022-08-30 evaluated=2022-06-02 signed=2022-06-10 paidOn=2022-07-22 amount=275000",
		],
	],
	[
		"sums in ten thousands",
		"合同台账\n合同编号 | 合同名称 | 乙方 | 合同金额（万元） | 签订日期\nHT-01 | 泵站维修 | 青水机电公司 | 29.8 | 2023年5月6日",
		["contract: number=HT-01 title=泵站维修 supplier=青水机电公司 amount=298000 signed=2023-05-06"],
	],
	[
		"sums with their unit in the cell",
		"采购情况表\n项目名称 | 成交单位 | 成交金额 | 采购方式\n打印机 | 江岚商贸公司 | 4.9万元 | 询价",
		["procurement: title=打印机 supplier=江岚商贸公司 amount=49000 method=询价"],
	],
	[
		"the unit of a table told above it, and who approved",
		"采购付款台账\n填报：财务科　单位：万元\n品名及规格 | 供应方 | 合同金额 | 已付款 | 决策依据 | 签订日期\n泵站控制柜 | 青水机电公司 | 29.8 | 31.2 | 局务会（5月4日） | 2023-05-06",
		[
			"procurement: title=泵站控制柜 supplier=青水机电公司 amount=298000 paid=312000 basis=局务会（5月4日） signed=2023-05-06",
		],
	],
	[
		"receptions",
		"公务接待清单\n日期 | 来宾单位 | 来宾人数 | 陪餐人数 | 地点 | 金额（元）\n2023.12.14 | 临邑县水务局 | 6 | 3 | 机关食堂 | 540",
		["reception: date=2023-12-14 guests=临邑县水务局 guestCount=6 hostCount=3 place=机关食堂 amount=540"],
	],
	[
		"days without their year follow the row before",
		"公务接待清单（2023年）\n日期 | 来访单位 | 客数 | 陪同就餐人数 | 金额（元）\n2023年10月26日 | 甲局 | 4 | 3 | 518.00\n11月15日 | 乙局 | 6 | 5 | 846.00",
		[
			"reception: date=2023-10-26 guests=甲局 guestCount=4 hostCount=3 amount=518",
			"reception: date=2023-11-15 guests=乙局 guestCount=6 hostCount=5 amount=846",
		],
	],
	[
		"reimbursements",
		"费用报销明细\n日期 | 报销人 | 事由 | 金额（元）\n2023-05-06 | 阮青 | 差旅 | 1,280.50",
		["reimbursement: date=2023-05-06 person=阮青 title=差旅 amount=1280.5"],
	],
	[
		"rectification",
		"整改台账\n序号 | 反馈问题 | 整改措施 | 责任领导 | 责任部门 | 完成时限 | 完成情况\n1 | 会议记录不规范 | 修订制度 | 冯立本 | 办公室 | 2023年6月30日 | 已完成",
		[
			"rectification: number=1 problem=会议记录不规范 measures=修订制度 responsible=冯立本 department=办公室 deadline=2023-06-30 state=已完成",
		],
	],
	[
		"tasks",
		"重点任务分解表\n序号 | 工作任务 | 责任领导 | 责任科室 | 完成时限\n1 | 清淤十公里 | 冯立本 | 工程科 | 2023年9月30日",
		["task: number=1 title=清淤十公里 responsible=冯立本 department=工程科 deadline=2023-09-30"],
	],
	[
		"a head repeated on the next page is no row",
		"采购台账\n采购项目 | 供应商 | 金额（元）\n沙袋 | 江岚商贸公司 | 4980\n采购项目 | 供应商 | 金额（元）\n水泵 | 青水机电公司 | 9800",
		[
			"procurement: title=沙袋 supplier=江岚商贸公司 amount=4980",
			"procurement: title=水泵 supplier=青水机电公司 amount=9800",
		],
	],
	["a form is no ledger", "审批表\n项目名称 | 泵站维修\n金额 | 29.8万元\n供应商 | 青水机电公司", []],
	["a roster is no ledger", "姓名 | 性别 | 民族\n冯立本 | 男 | 汉", []],
];

describe("ledgers", () => {
	it.each(cases)("%s", (_says, text, rows) => {
		expect(factsOfText(text).ledger.map(show)).toEqual(rows);
	});

	it("reads a merged supplier for all its rows", () => {
		const document = mergedTable([
			["采购项目", "供应商", "金额（元）"],
			["沙袋", { text: "江岚商贸公司", rows: 2 }, "4980"],
			["雨衣", "3000"],
		]);
		expect(extractFacts(document, {}).ledger.map(show)).toEqual([
			"procurement: title=沙袋 supplier=江岚商贸公司 amount=4980",
			"procurement: title=雨衣 supplier=江岚商贸公司 amount=3000",
		]);
	});
});

const problems: [string, string, string[]][] = [
	[
		"from a ledger",
		"整改台账\n序号 | 反馈问题 | 整改措施 | 状态\n1 | 会议记录不规范 | 修订制度 | 完成\n2 | 轮岗不到位 | 制定计划 | 基本完成\n3 | 统方风险 | 每月检查 | 长期坚持\n4 | 权属未办 | 正在测绘 | 未完成",
		["会议记录不规范 done", "轮岗不到位 partly", "统方风险 ongoing", "权属未办 none"],
	],
	[
		"from a report",
		"整改情况报告\n问题1：会议记录不规范。整改情况：已完成。修订制度两项。\n问题2：轮岗不到位。整改状态：长期推进。正在制定计划。",
		["会议记录不规范 done", "轮岗不到位 ongoing"],
	],
	[
		"numbered otherwise",
		"整改情况报告\n（一）关于会议记录不规范的问题。整改完成情况：已整改到位。\n（二）关于补贴发放的问题。整改进展情况：阶段性完成，已退缴。",
		["会议记录不规范的问题 done", "补贴发放的问题 partly"],
	],
];

describe("problems and their claimed state", () => {
	it.each(problems)("%s", (_says, text, wanted) => {
		const document = documentFromText(text);
		const found = extractFacts(document, {}).rectifications;
		const words = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
		expect(found.map((one) => `${words(one.problem)} ${one.claim?.state}`)).toEqual(wanted);
	});
});
