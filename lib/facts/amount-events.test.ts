import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";

/** A text and the sums it tells with their roles. */
const cases: [string, string][] = [
	["预算金额：35万元", "350000 budget"],
	["项目预算350,000.00元，列入年初预算。", "350000 budget"],
	["概算投资1200万元。", "12000000 estimate"],
	["估算费用约80万元。", "800000 estimate"],
	["会议同意列支32万元。", "320000 approved"],
	["党组会议批准总额控制在680万元以内。", "6800000 approved"],
	["批准金额 | 32万元", "320000 approved"],
	["甲公司报价29.8万元，乙公司报价31万元。", "298000 quoted; 310000 quoted"],
	["最低报价 | 298000元", "298000 quoted"],
	["中标价29.8万元。", "298000 awarded"],
	["成交金额：人民币贰拾玖万捌仟元整", "298000 awarded"],
	["合同金额：29.8万元", "298000 contract"],
	["合同价款为人民币298,000元（大写：贰拾玖万捌仟元整）。", "298000 contract; 298000 contract"],
	["签订合同，总价29.8万元。", "298000 contract"],
	["补充协议增加3.2万元。", "32000 supplement"],
	["工程变更增加费用3.2万元。", "32000 supplement"],
	["已支付20万元，尚欠9.8万元。", "200000 paid; 98000 other"],
	["2023年10月付款20万元。", "200000 paid"],
	["实付金额 | 20万元", "200000 paid"],
	["结算价33万元。", "330000 settled"],
	["审定金额：33万元，核减1.2万元。", "330000 settled; 12000 other"],
	["10万元（含）以上的支出由党组会议决定。", "100000 limit"],
	["单笔不超过5万元的由局长办公会审批。", "50000 limit"],
	["单项3万元以上、不足10万元的支出", "30000 limit; 100000 limit"],
	["每人发放补助800元。", "800 allowance"],
	["加班补贴标准每人每天120元。", "120 allowance"],
	["慰问金每户500元。", "500 allowance"],
	["用餐7人，餐费1190元。", "1190 reception"],
	["接待费用 | 1190元", "1190 reception"],
	["罚款2000元。", "2000 other"],
	["一次性支付工程款壹佰贰拾万元整。", "1200000 paid"],
	[
		"单位 | 报价（万元） | 得分\n恒远公司 | 84.9 | 90.1\n通衢公司 | 87.5 | 86.7",
		"849000 quoted; 875000 quoted",
	],
	[
		"日期 | 款项 | 金额（元）\n2023.6.30 | 首期款 | 260,400.00\n2023.9.15 | 进度款 | 434,000.00\n | 合计 | 694,400.00",
		"260400 paid; 434000 paid",
	],
	["招标控制价400万元。", "4000000 estimate"],
];

describe("sums with their roles", () => {
	it.each(cases)("%s", (text, wanted) => {
		const { amounts } = factsOfText(text);
		expect(amounts.map(({ value, role }) => `${value} ${role}`).join("; ")).toBe(wanted);
	});
});
