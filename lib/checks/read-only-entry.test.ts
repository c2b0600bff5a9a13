import { describe, expect, it } from "vitest";
import { readOnlyEntry } from "./read-only-entry";
import { quotesOf } from "./try-check";

describe("a matter that was only read out", () => {
	it.each([
		[
			"in a register",
			"支部学习登记\n|日期|学习内容|主讲|人数|情况|\n|3.4|保密条例|温启明|9|查出混用优盘两只，当场封存|\n|4.6|安全生产会议精神|柏立春|9|全文宣读，用时五十分钟|\n|5.9|信访条例|贺明山|9|对照两件来信，定五月底前回访|",
			["全文宣读，用时五十分钟"],
		],
		[
			"in numbered minutes",
			"园林所办公会\n1. 传达市局防汛会议精神\n柏立春照稿念了一遍，大家听完散会。\n2. 树木修剪\n贺明山：三条路先修，月底前完成。\n3. 花坛补植\n佟秀兰负责，五月八日前种完。",
			["柏立春照稿念了一遍，大家听完散会"],
		],
		[
			"in a story",
			"回忆材料\n三月四日那次，学安全生产会议精神，佟秀兰提出换灭火器，四月底前换完。\n四月六日那次，来了个保密的文件，二十页，由虞小舟念，念完就下班了。\n五月九日那次，研究值班，温启明定了六人轮流。",
			["由虞小舟念，念完就下班了"],
		],
		[
			"as a film",
			"主题党日台账\n|时间|主题|结果|\n|3月|植树|栽树四十棵，责任到人|\n|4月|《警示录》专题片|集中观看录像，签到拍照|\n|5月|走访|走访六户，收集诉求五条，六月底前回复|",
			["集中观看录像，签到拍照"],
		],
	])("is marked %s", (_name, text, expected) => {
		const quotes = quotesOf(readOnlyEntry, [text]);
		expect(quotes).toHaveLength(1);
		expect((expected as string[])[0]).toContain((quotes[0] as string).slice(-8));
	});

	it.each([
		[
			"talk after it",
			"园林所办公会\n1. 传达市局防汛会议精神\n柏立春念了通知。\n佟秀兰：水泵要先试机。\n温启明：五月一日前试完。\n2. 树木修剪\n贺明山：三条路先修，月底前完成。",
		],
		[
			"a list of the elected",
			"大会议程\n1. 选举\n监票人宣读选举结果。\n2. 讲话\n温启明讲三项任务，六月底前完成。",
		],
		[
			"measures in the same breath",
			"学习登记\n|日期|内容|情况|\n|3.4|保密条例|宣读条例后查出优盘两只，当场封存|\n|4.6|防火通知|通读通知，明确由柏立春四月底前换灭火器|",
		],
	])("is not told of %s", (_name, text) => expect(quotesOf(readOnlyEntry, [text])).toEqual([]));
});
