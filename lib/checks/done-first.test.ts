import { describe, expect, it } from "vitest";
import { doneFirst } from "./done-first";
import { madeUpLater } from "./made-up-later";
import { quotesOf } from "./try-check";

const head = "粮站党支部委员会记录\n2022年5月12日上午，五人到会，温启明主持，虞小舟记录。\n";

describe("carried out before the meeting that decided", () => {
	it.each([
		[
			"under the meeting's head",
			`${head}1. 研究烘干塔扩建。造价86万元，施工队4月3日已进场，五人先后同意，举手五票。`,
			"施工队4月3日已进场",
		],
		[
			"within one row",
			"资产处置台账\n|日期|事项|手续|\n|2022.3.8|旧粮仓租给个体户，年租2.4万元，3月8日签订协议|4月20日支委会五人同意|\n|2022.6.1|报废地磅，残值1.3万元，6月1日成交|5月20日支委会五人同意|",
			"3月8日签订协议",
		],
		[
			"day by day",
			"取证单\n|日期|事项|凭证|\n|2022-03-01|招标结果公示|档案|\n|2022-03-20|支付设备款90万元|凭证12号|\n|2022-05-12|党组会研究设备更新资金|记录本|",
			"党组会研究设备更新资金",
		],
		[
			"in a paragraph",
			"自查说明（2022年）\n一、副站长聘任。6月3日印发聘任通知并宣布到岗，6月20日党支部会议研究同意，五人到会。",
			"6月3日印发聘任通知并宣布到岗",
		],
	])("is marked %s", (_name, text, quote) => {
		const quotes = quotesOf(doneFirst, [text]);
		expect(quotes).toHaveLength(1);
		expect(quotes[0]).toContain(quote);
	});

	it.each([
		["in order", `${head}1. 研究烘干塔扩建。造价86万元，五人先后同意，举手五票，5月20日进场。`],
		[
			"decided before",
			`${head}1. 研究烘干塔扩建追加。4月1日支委会已研究同意，施工队4月3日进场，增加12万元，五人同意。`,
		],
		["an emergency", `${head}1. 研究水毁粮仓抢修。5月8日暴雨后抢险施工，费用13万元已付，五人同意列支。`],
		[
			"a report of progress",
			`${head}1. 听取烘干塔扩建进度汇报。4月3日进场，造价86万元，大家同意按计划推进。`,
		],
		[
			"the row in order",
			"资产处置台账\n|日期|事项|手续|\n|2022.6.1|报废地磅，残值1.3万元，6月1日成交|5月20日支委会五人同意|\n|2022.7.1|旧车一台2万元，7月1日过户|6月20日支委会五人同意|",
		],
		[
			"the next row's meeting",
			"决策记录表\n|序号|时间|事项|金额（万元）|决策会议|执行情况|\n|1|2023年4月|食堂改造|33.7|传签|4月26日开工，6月投入使用|\n|2|2023年7月19日|坝坡加固|24.3|7月21日党组会第8次报告|8月9日完成|\n|3|2023年11月13日|物业服务|19.1|办公会第21期|12月签订合同|",
		],
	])("is not told of %s", (_name, text) => expect(quotesOf(doneFirst, [text])).toEqual([]));
});

describe("made up later", () => {
	it.each([
		["from memory", "经办说明。4月的会没有写记录，现按各人回忆整理一份会议记录归档。"],
		["on request", "联系单\n意见：工程已完工，请院党委补个决定。"],
		["never held", "谈话摘录。当时没来得及上会，款就付了。"],
		[
			"by the day it was written",
			"目录\n|会议日期|记录形成日期|内容|\n|2023年4月18日|2023年4月19日|值班|\n|2023年6月2日|2023年10月16日|大修|",
		],
	])("is marked: %s", (_name, text) => expect(quotesOf(madeUpLater, [text])).toHaveLength(1));

	it.each([
		["a fair copy", "说明。当天有手写稿，三日后誊清补入会议记录，原稿附后。"],
		["a rule", "办法：不得事后补写会议记录，不得先办后议。"],
		["what was owned up to", "去年先付款后上会，已在党组会上作检查。"],
		["in time", "目录\n|会议日期|记录形成日期|内容|\n|2023年4月18日|2023年4月25日|值班|"],
	])("is not told of %s", (_name, text) => expect(quotesOf(madeUpLater, [text])).toEqual([]));
});
