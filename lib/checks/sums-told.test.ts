import { describe, expect, it } from "vitest";
import { sumsTold } from "./sums-told";
import { quotesOf } from "./try-check";

const cases: [string, string, string, string][] = [
	[
		"a whole and its parts",
		"情况汇报\n全县站点26个，全部在三个镇，即甲镇11个、乙镇8个、丙镇5个。",
		"26个，全部在三个镇，即甲镇11个、乙镇8个、丙镇5个",
		"情况汇报\n全县站点24个，全部在三个镇，即甲镇11个、乙镇8个、丙镇5个。",
	],
	[
		"parts and the total behind them",
		"情况汇报\n全年发稿75篇，短视频32条，两项合计117条。",
		"全年发稿75篇，短视频32条，两项合计117条",
		"情况汇报\n全年发稿75篇，短视频32条，两项合计107条。",
	],
	[
		"more votes than valid ballots",
		"推荐情况\n收回24张，有效23张，甲得15票，乙得7票，其他2人各得1票。",
		"收回24张，有效23张，甲得15票，乙得7票，其他2人各得1票",
		"推荐情况\n收回24张，有效24张，甲得15票，乙得7票，其他2人各得1票。",
	],
	[
		"rent, months and their product",
		"合同摘编\n租期共24个月。\n租金每月1500元，两年租金共38000元。",
		"租金共38000元",
		"合同摘编\n租期共24个月。\n租金每月1500元，两年租金共36000元。",
	],
	[
		"a column and its total",
		"付款登记\n日期|款项|金额\n1.4|预付款|3000\n2.5|进度款|4500\n3.6|尾款|1500\n合计||9600",
		"9600",
		"付款登记\n日期|款项|金额\n1.4|预付款|3000\n2.5|进度款|4500\n3.6|尾款|1500\n合计||9000",
	],
	[
		"so many times so much",
		"领用登记\n品名|数量|单价|金额\n毛巾|30份|20|600\n雨衣|12件|45|640",
		"640",
		"领用登记\n品名|数量|单价|金额\n毛巾|30份|20|600\n雨衣|12件|45|540",
	],
];

describe("totals that are not their parts", () => {
	it.each(cases)("%s", (_, wrong, quote, right) => {
		expect(quotesOf(sumsTold, [wrong])).toEqual([quote]);
		expect(quotesOf(sumsTold, [right])).toEqual([]);
	});

	it("leaves parts told as some of the whole, and approximate sums, alone", () => {
		expect(quotesOf(sumsTold, ["情况汇报\n全县站点26个，其中甲镇11个、乙镇8个。"])).toEqual([]);
		expect(quotesOf(sumsTold, ["情况汇报\n全年支出约120万元，即办公60万元、维修50万元。"])).toEqual([]);
	});
});
