import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";

const head =
	"望澜县水务局党组会议记录\n时间：2023年5月6日14:30\n主持：贺知远　记录：卓然\n出席：贺知远、冯立本、苏晚晴、彭怀山、滕越\n";

/** Items as secretaries number and part them; each `items` entry is what the item's text begins with, label left out. */
const cases: { says: string; text: string; items: string[] }[] = [
	{
		says: "第一案、第二案",
		text: "第一案　泵站大修。冯立本汇报方案。各位同意。\n第二案　河道保洁续约。苏晚晴汇报。同意续一年。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "circled numbers behind 议题",
		text: "议题①泵站大修\n冯立本：建议按第二方案。\n议题②河道保洁续约\n苏晚晴：合同到期。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "a comma behind the number",
		text: "一，泵站大修的事。冯立本讲了方案，大家同意。\n二，河道保洁续约的事。苏晚晴讲了，同意。\n三，人事。卓然同志任办公室主任，同意。",
		items: ["泵站大修的事", "河道保洁续约的事", "人事"],
	},
	{
		says: "a sign before each",
		text: "〇 泵站大修：冯立本汇报，同意按第二方案。\n〇 河道保洁续约：苏晚晴汇报，同意续一年。\n〇 慰问：同意。",
		items: ["泵站大修", "河道保洁续约", "慰问"],
	},
	{
		says: "headings in brackets",
		text: "【议题一：泵站大修】\n冯立本：建议按第二方案。\n【议题二：河道保洁续约】\n苏晚晴：合同到期。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "事项 with a number behind",
		text: "事项1：泵站大修。冯立本汇报，同意。\n事项2：河道保洁续约。苏晚晴汇报，同意。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "a number and a full-width bracket",
		text: "1）泵站大修\n冯立本汇报，同意。\n2）河道保洁续约\n苏晚晴汇报，同意。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "Roman numerals",
		text: "Ⅰ．泵站大修\n冯立本汇报，同意。\nⅡ．河道保洁续约\n苏晚晴汇报，同意。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "议题 and 议程 in words",
		text: "第一个议题：泵站大修\n冯立本汇报，同意。\n第二个议题：河道保洁续约\n苏晚晴汇报，同意。\n第三个议题：人事\n同意。",
		items: ["泵站大修", "河道保洁续约", "人事"],
	},
	{
		says: "会议第一项",
		text: "会议第一项，泵站大修。冯立本汇报，同意。\n会议第二项，河道保洁续约。苏晚晴汇报，同意。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "关于…的问题 as headings of their own",
		text: "关于泵站大修的问题\n冯立本汇报了方案。会议同意。\n关于河道保洁续约的问题\n苏晚晴汇报。会议同意续一年。",
		items: ["关于泵站大修的问题", "关于河道保洁续约的问题"],
	},
	{
		says: "points within a speech are no items",
		text: "一、泵站大修\n冯立本：一是工期，二是经费。\n贺知远：三点要求：\n1.抓紧。\n2.保质。\n3.守规矩。\n二、河道保洁续约\n苏晚晴：到期了。",
		items: ["泵站大修", "河道保洁续约"],
	},
	{
		says: "an item told after the numbered ones",
		text: "一、泵站大修\n冯立本汇报，同意。\n二、河道保洁续约\n苏晚晴汇报，同意。\n临时议题：增购水泵\n彭怀山：三台，十八万元。同意。",
		items: ["泵站大修", "河道保洁续约", "增购水泵"],
	},
	{
		says: "an item raised in the room",
		text: "一、泵站大修\n冯立本汇报，同意。\n二、河道保洁续约\n苏晚晴汇报，同意。\n散会前，彭怀山提出增购水泵三台，十八万元，大家没意见，定了。",
		items: ["泵站大修", "河道保洁续约", "散会前，彭怀山提出增购水泵"],
	},
];

describe("agenda items by many hands", () => {
	it.each(cases)("$says", ({ text, items }) => {
		const whole = `${head}${text}`;
		const found = factsOfText(whole).meetings.flatMap((meeting) => meeting.items);
		expect(
			found.map((item, index) =>
				whole
					.slice(item.title.start, item.title.end)
					.replace(/^[\s　]+/, "")
					.slice(0, items[index]?.length ?? 20),
			),
		).toEqual(items);
	});
});
