import { describe, expect, it } from "vitest";
import { splitPurchase } from "./split-purchase";
import { splitTold } from "./split-told";
import { type Draft, quotesOf } from "./try-check";

const rule = "院里规定：单项10万元以上公开比选并上办公会，10万元以下科室询价。";

const lists: [string, string, string[]][] = [
	[
		"lines with wide spaces",
		`${rule}\n4月2日　病区窗帘（一至三层）　计92,000元　供：锦屏布艺公司\n4月6日　病区窗帘（四至六层）　计88,500元　供：锦屏布艺公司\n4月20日　拖把　计1,200元　供：柳河商店`,
		["病区窗帘（四至六层）　计88,500元"],
	],
	[
		"labels on one line",
		`${rule}\n日期：2023年4月2日　品名：监护仪支架甲型　金额：9.2万元　供应：恒康器械店\n日期：2023年4月9日　品名：监护仪支架乙型　金额：8.9万元　供应：恒康器械店`,
		["监护仪支架乙型　金额：8.9万元"],
	],
	[
		"clauses between commas",
		`${rule}\n1. 南院围墙东段，造价9.6万元，承建：石桥施工队，5月4日开工。\n2. 南院围墙西段，造价9.1万元，承建：石桥施工队，5月4日开工。`,
		["南院围墙西段，造价9.1万元"],
	],
	[
		"parts of one set, bought on one day",
		`${rule}\n6月1日　投影机　计96,000元　供：明视公司\n6月1日　幕布与吊架　计91,000元　供：明视公司`,
		["幕布与吊架　计91,000元"],
	],
	[
		"two different suppliers",
		`${rule}\n4月2日　病区窗帘　计92,000元　供：锦屏布艺公司\n4月6日　消防水带　计88,500元　供：平安器材公司`,
		[],
	],
	[
		"together still below the limit",
		`${rule}\n4月2日　病区窗帘　计42,000元　供：锦屏布艺公司\n4月6日　病区窗帘　计38,500元　供：锦屏布艺公司`,
		[],
	],
	[
		"half a year apart",
		`${rule}\n1月2日　化验试剂　计92,000元　供：求真试剂公司\n8月6日　化验试剂　计88,500元　供：求真试剂公司`,
		[],
	],
	[
		"instalments of one contract",
		`${rule}\n4月2日　档案扫描（首期款）　计72,000元　供：兰台公司\n4月26日　档案扫描尾款　计68,500元　供：兰台公司`,
		[],
	],
	[
		"each tendered openly",
		`${rule}\n4月2日　病区窗帘　公开招标　计92,000元　供：锦屏布艺公司\n4月6日　病区窗帘　公开招标　计88,500元　供：锦屏布艺公司`,
		[],
	],
];

const told: [string, string, string[]][] = [
	[
		"sums side by side with one seller",
		`${rule}\n凭证三张均为6月11日开票，同一家：立柱9.2万元、横梁8.8万元、护网9.5万元，经手人石某。`,
		["立柱9.2万元、横梁8.8万元、护网9.5万元"],
	],
	[
		"the reason told",
		`${rule}\n一个合同就得比选，时间长，所以分成三份合同签的。`,
		["一个合同就得比选，时间长，所以分成三份合同签的。"],
	],
	[
		"each below the line",
		`${rule}\n把设备拆成四张单子报，每张都不到10万元。`,
		["把设备拆成四张单子报，每张都不到10万元。"],
	],
	["quotes of three sellers", `${rule}\n三家报价：甲9.2万元、乙9.5万元、丙9.8万元，同日开封。`, []],
	["a rule", `${rule}\n任何科室不得把一个项目拆成几份合同，规避比选。`, []],
	["nothing found", `${rule}\n未发现把一个项目拆成几份合同规避比选的情况。`, []],
	["lots tendered", `${rule}\n工程分成两个标段，均经公开招标，避免工期过长。`, []],
];

describe("split purchases", () => {
	it.each(lists)("%s", (_name, text, quotes) => {
		expect(quotesOf(splitPurchase, [{ kind: "ledger", text } as Draft])).toEqual(quotes);
	});
	it.each(told)("told: %s", (_name, text, quotes) => {
		expect(quotesOf(splitTold, [text])).toEqual(quotes);
	});
});
