import { describe, expect, it } from "vitest";
import { governanceListing } from "./governance-listing";
import { type Draft, quotesOf } from "./try-check";

const quotes = (...drafts: Draft[]) => quotesOf(governanceListing, drafts);

const rows = (last: string) =>
	`期次|日期|议题
1|1月11日|年度预算；春节值守
2|3月15日|馆舍维修
3|5月20日|岗位聘用
4|7月18日|上半年工作
5|9月14日|${last}
6|11月28日|年终考核`;
const lines = (last: string) =>
	`第1次（1月20日）：年度工作要点
第2次（3月3日）：预算分配
第3次（5月12日）：意识形态工作分析
第4次（7月21日）：岗位聘用
第5次（10月27日）：${last}`;

describe("a list of all meetings without party governance", () => {
	it.each([
		["a table", `县档案馆党组会议题目录\n2023年度\n${rows("库房搬迁")}`, "县档案馆党组会议题目录"],
		[
			"numbered lines",
			`县档案馆党委会议议题一览（2023年）\n${lines("库房搬迁")}`,
			"县档案馆党委会议议题一览（2023年）",
		],
		[
			"a note that counts the meetings",
			`县档案馆党组会议题统计（2023年）\n${lines("库房搬迁")}\n说明：全年共召开党组会5次，会议记录连续编号。`,
			"说明：全年共召开党组会5次，会议记录连续编号",
		],
		[
			"dates in brackets",
			`机关支部委员会会议记录簿（2023年上半年）
【1月11日】3人到。议：走访名单。
【2月8日】3人到。议：工作要点。
【3月10日】3人到。议：座谈会。
【4月14日】3人到。议：展陈脚本。
【5月12日】3人到。议：调研题目。
【6月16日】3人到。议：防汛物资。
（本簿逐页编号，无缺页）`,
			"本簿逐页编号，无缺页",
		],
		[
			"days before numbers",
			"馆党组2023年会议议题目录\n1月9日 第1次 预算；库房\n3月6日 第2次 招聘；维修\n6月12日 第3次 采购\n9月4日 第4次 展览\n12月8日 第5次 决算",
			"馆党组2023年会议议题目录",
		],
		[
			"months in one line",
			"务虚会摘要\n附件：2023年班子会题目清单：1月预算；2月招聘；3月基建；4月采购；5月培训；6月评比；7月慰问。",
			"2023年班子会题目清单",
		],
		[
			"years with their counts",
			`三年总支委员会会议台账
2019年：发展党员、招聘、年会，11次
2020年：疫情防控、评优，10次
2021年：换届准备、仪器更新，12次`,
			"三年总支委员会会议台账",
		],
	])("is told: %s", (_name, text, quote) => {
		expect(quotes(text)).toEqual([quote]);
	});

	it("marks the word that claims otherwise, in the same or another document", () => {
		const list = `县档案馆党组会议题目录（2023年）\n${lines("库房搬迁")}`;
		expect(quotes(`${list}\n述职摘录\n党组每半年专题研究一次党风廉政建设工作。`)).toEqual([
			"党组每半年专题研究一次党风廉政建设工作",
		]);
		expect(quotes(list, "述责报告\n2023年12月\n本人主持党组会专题研究全面从严治党4次。")).toEqual([
			"本人主持党组会专题研究全面从严治党4次",
		]);
	});

	it.each([
		["the topic is among the items", `县档案馆党组会议题目录（2023年）\n${lines("党风廉政建设半年分析")}`],
		["a kindred topic is", `县档案馆党组会议题目录（2023年）\n${rows("巡察反馈意见整改方案")}`],
		[
			"there is a volume of its own",
			`县档案馆党组会议题目录（2023年）\n${lines("搬迁")}\n全面从严治党专题会议另册保管。`,
		],
		["the body is administrative", `县档案馆馆长办公会议题目录（2023年）\n${lines("搬迁")}`],
		["it is the study group's", `县档案馆党组理论学习中心组学习台账（2023年）\n${lines("搬迁")}`],
		[
			"the term is short",
			"县档案馆党组会议题目录\n第1次（1月20日）：要点\n第2次（2月3日）：预算\n第3次（3月3日）：聘用\n第4次（3月21日）：搬迁",
		],
	])("is not told when %s", (_name, text) => {
		expect(quotes(text)).toEqual([]);
	});
});
