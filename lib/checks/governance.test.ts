import { describe, expect, it } from "vitest";
import { governanceAbsent } from "./governance";
import { type Draft, quotesOf } from "./try-check";

const life = (text: string): Draft => ({ kind: "democratic-life", text: `党组班子民主生活会记录\n${text}` });
const report = (text: string): Draft => ({ kind: "ledger", text: `关于反馈意见整改情况的报告\n${text}` });

describe("party governance on no agenda", () => {
	it.each([
		[
			"told of a year",
			life("温启明：去年一年，从严治党没有单独上过一次会。"),
			"去年一年，从严治党没有单独上过一次会",
		],
		[
			"told with the number of meetings",
			life("班子检查：2022年开会18次，一次也没有专门研究过党风廉政建设。"),
			"2022年开会18次，一次也没有专门研究过党风廉政建设",
		],
		[
			"told the other way round",
			life("佟秀兰：上半年党委会议了61件事，党风廉政一件都没排上。"),
			"上半年党委会议了61件事，党风廉政一件都没排上",
		],
		[
			"an account in figures",
			report("全年召开党组会18次，研究议题72个，其中项目建设31个、资金安排22个、干部人事11个、安全生产8个。"),
			"全年召开党组会18次，研究议题72个，其中项目建设31个、资金安排22个、干部人事11个、安全生产8个",
		],
		[
			"an account in ideographs",
			report(
				"今年以来，馆党委开会十九次，议定事项八十七件，其中馆舍工程三十二件，经费拨付二十八件，人员聘用十七件，日常行政十件。",
			),
			"今年以来，馆党委开会十九次，议定事项八十七件，其中馆舍工程三十二件，经费拨付二十八件，人员聘用十七件，日常行政十件",
		],
		[
			"one year of several that name it",
			report(
				"2021年召开12次，议题60项：人事20项、资金18项、业务12项、全面从严治党2项、其他8项。\n2022年召开14次，议题66项：人事24项、资金20项、业务13项、安全3项、其他6项。",
			),
			"2022年召开14次，议题66项：人事24项、资金20项、业务13项、安全3项、其他6项",
		],
	] as [string, Draft, string][])("is marked: %s", (_name, draft, words) => {
		expect(quotesOf(governanceAbsent, [draft])).toEqual([words]);
	});

	it.each([
		[
			"an account that names it",
			report("全年研究议题72个，其中项目31个、资金22个、人事11个、党风廉政建设8个。"),
		],
		["a rule", report("党组每半年至少专题研究一次全面从严治党，没有特殊情况不得不研究。")],
		[
			"a problem retold",
			report("一、反馈指出2021年未专题研究党风廉政建设的问题。已于3月、9月两次专题研究。"),
		],
		["another unit", life("会上通报了邻县某局全年没有研究党风廉政建设的案例。")],
		["what was not found", life("纪检组：没有发现违反党风廉政规定的情况。")],
		["an account of other things", report("全年接访120件，其中来信31件、来访22件、电话11件、网络8件。")],
		["budget by kinds", report("研究预算项目共12个，其中维修2个、采购3个、信息化4个、展览3个。")],
	] as [string, Draft][])("is not told from %s", (_name, draft) => {
		expect(quotesOf(governanceAbsent, [draft])).toEqual([]);
	});
});
