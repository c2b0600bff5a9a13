import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";
import type { ItemKind } from "./model-meeting";

const head =
	"青岚区水务局党组会议记录\n时间：2023年5月6日14:30\n地点：三楼会议室\n主持人：贺知远\n出席：贺知远、冯立本、苏晚晴\n记录：卓然";

interface Case {
	says: string;
	text: string;
	/** Titles in order; ` +` behind one that was raised on the spot, ` -` behind one not taken. */
	items: string[];
	head?: string;
}

const talk = "冯立本：同意。\n苏晚晴：同意。";

const cases: Case[] = [
	{
		says: "一、二、三",
		text: `一、审议预算调整方案\n${talk}\n二、研究物资采购\n${talk}\n三、传达防汛通知\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购", "传达防汛通知"],
	},
	{
		says: "（一）（二）",
		text: `（一）审议预算调整方案\n${talk}\n（二）研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "1. 2. 3.",
		text: `1.审议预算调整方案\n${talk}\n2.研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "circled numbers",
		text: `①审议预算调整方案\n${talk}\n②研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "议题一：",
		text: `议题一：审议预算调整方案\n${talk}\n议题二：研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "第一项 with a space",
		text: `第一项　审议预算调整方案\n${talk}\n第二项　研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "第一个议题是",
		text: `第一个议题：审议预算调整方案\n${talk}\n第二个议题：研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "议题1 and 议题2",
		text: `议题1　2024年预算调整\n${talk}\n议题2　研究物资采购\n${talk}`,
		items: ["2024年预算调整", "研究物资采购"],
	},
	{
		says: "第一议题 is study",
		text: `第一议题：学习关于治水的重要论述\n${talk}\n一、审议预算调整方案\n${talk}\n二、研究物资采购\n${talk}`,
		items: ["学习关于治水的重要论述", "审议预算调整方案", "研究物资采购"],
	},
	{
		says: "announced in the head, taken up below",
		text: `议题：1.审议预算调整方案；2.研究物资采购\n一、审议预算调整方案\n${talk}\n二、研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "announced as a list of lines",
		text: `议题：\n1.审议预算调整方案\n2.研究物资采购\n一、审议预算调整方案\n${talk}\n二、研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "announced and repeated with the same numbers",
		text: `会议议程：\n一、审议预算调整方案\n二、研究物资采购\n一、审议预算调整方案\n${talk}\n二、研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "numbered opinions within an item are no items",
		text: "一、审议预算调整方案\n会议要求：\n1.抓紧下达。\n2.做好公开。\n二、研究物资采购\n冯立本：讲两点：\n（1）要询价。\n（2）要验收。",
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "numbered speakers within an item are no items",
		text: "一、审议预算调整方案\n1.冯立本：同意。\n2.苏晚晴：同意。\n二、研究物资采购\n1.冯立本：同意。\n2.苏晚晴：同意。",
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "one unnumbered item under 议题",
		text: `议题：研究物资采购\n${talk}\n会议决定，同意采购。`,
		items: ["研究物资采购"],
	},
	{
		says: "an item raised on the spot within another",
		text: `一、研究物资采购\n${talk}\n贺知远：再加一个议题，把办公楼外墙维修定一下，三十二万元。\n冯立本：同意。`,
		items: ["研究物资采购", "再加一个议题，把办公楼外墙维修定一下，三十二万元。 +"],
	},
	{
		says: "an item told as raised on the spot",
		text: `一、研究物资采购\n${talk}\n二、临时增加议题：外墙维修\n${talk}`,
		items: ["研究物资采购", "临时增加议题：外墙维修 +"],
	},
	{
		says: "an item put off",
		text: `一、研究物资采购\n${talk}\n二、研究外墙维修\n因时间关系未研究，下次会议再议。`,
		items: ["研究物资采购", "研究外墙维修 -"],
	},
	{
		says: "a rule against raising items is none raised",
		text: `一、学习议事规则\n会议强调，严禁临时动议，不得临时增加议题。\n二、研究物资采购\n${talk}`,
		items: ["学习议事规则", "研究物资采购"],
	},
	{
		says: "title and text on one line",
		text: "一、研究物资采购。冯立本汇报了采购方案，会议同意采购。\n二、关于值班。会议要求按表值班。",
		items: ["研究物资采购", "关于值班"],
	},
	{
		says: "headings of a summary by subject",
		text: "一、关于物资采购事宜\n会议听取了汇报，同意采购。\n二、关于人员调整事宜\n会议同意调整。\n三、其他事项\n会议要求加强值班。",
		items: ["关于物资采购事宜", "关于人员调整事宜", "其他事项"],
	},
	{
		says: "会议议题（一）",
		text: `会议议题（一）：审议预算调整方案\n${talk}\n会议议题（二）：研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "【议题一】",
		text: `【议题一】审议预算调整方案\n${talk}\n【议题二】研究物资采购\n${talk}`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "a number of another system in the heading",
		text: `1、审议预算调整方案（附件1）\n${talk}\n2、研究物资采购（附件2）\n${talk}\n3、2023年值班安排\n${talk}`,
		items: ["审议预算调整方案（附件1）", "研究物资采购（附件2）", "2023年值班安排"],
	},
	{
		says: "the last item ends before signatures and attendance",
		text: `一、研究物资采购\n${talk}\n散会。\n主持人签字：贺知远　记录人签字：卓然`,
		items: ["研究物资采购"],
	},
	{
		says: "the chair's words open each item",
		text: "贺知远：今天研究两件事。第一件，物资采购，请冯立本汇报。\n冯立本：缺口三十万元，建议采购。\n苏晚晴：同意。\n贺知远：同意。第二件，值班安排。\n苏晚晴：表已排好。\n冯立本：同意。",
		items: ["物资采购，请冯立本汇报", "值班安排"],
	},
	{
		says: "议题 as a label before each",
		text: `议题：审议预算调整方案\n${talk}\n决定：同意。\n议题：研究物资采购\n${talk}\n决定：同意。`,
		items: ["审议预算调整方案", "研究物资采购"],
	},
	{
		says: "sections of a record are no items",
		text: `议题：研究物资采购\n汇报情况：\n冯立本：缺口三十万元。\n讨论情况：\n苏晚晴：同意。\n会议决定：\n同意采购。`,
		items: ["研究物资采购"],
	},
];

describe("agenda items", () => {
	it.each(cases)("$says", (one) => {
		const document = documentFromText(`${one.head ?? head}\n${one.text}`);
		const items = extractFacts(document, {}).meetings.flatMap((meeting) => meeting.items);
		const shown = items.map(
			(item) =>
				document.text.slice(item.title.start, item.title.end).trim() +
				(item.added ? " +" : "") +
				(item.notTaken ? " -" : ""),
		);
		expect(shown).toEqual(one.items);
	});
});

const kinds: [string, string, ItemKind][] = [
	["研究干部任免事宜", "会议同意冯立本同志任办公室主任。", "personnel"],
	["关于卓然同志试用期满转正的请示", "会议同意按期转正。", "personnel"],
	["讨论年度考核优秀等次", "会议确定冯立本等3名同志为优秀等次。", "personnel"],
	["关于阮青同志违反工作纪律的处理意见", "会议决定给予诫勉谈话。", "discipline"],
	["审议党纪处分事项", "会议决定给予党内警告处分。", "discipline"],
	["关于拨付防汛资金的请示", "会议同意拨付120万元。", "large-sum"],
	["研究年度预算调整", "会议同意调整预算80万元。", "large-sum"],
	["研究泵站更新改造工程", "会议同意立项。", "project"],
	["关于购置检测设备的请示", "会议同意公开招标采购。", "project"],
	["审议《采购管理办法》", "会议审议通过。", "major-decision"],
	["审议机构改革方案", "会议原则同意。", "major-decision"],
	["学习贯彻全会精神", "会议学习了全会公报。", "study"],
	["传达区纪委全会精神", "会议传达了会议精神。", "study"],
	["研究党风廉政建设工作", "会议要求压实责任。", "party-governance"],
	["听取巡察整改进展情况汇报", "会议要求抓紧整改。", "party-governance"],
	["研判意识形态领域形势", "会议要求加强阵地管理。", "ideology"],
	["部署安全生产大检查", "会议要求全面排查。", "safety"],
	["通报一季度工作情况", "会议听取了汇报。", "report"],
	["国庆值班安排", "会议明确了带班领导。", "daily"],
	["关于处置闲置车辆的请示", "会议同意公开拍卖。", "project"],
];

describe("kinds of items", () => {
	it.each(kinds)("%s", (title, decision, kind) => {
		const facts = extractFacts(
			documentFromText(`${head}\n一、${title}\n${decision}\n二、其他\n会议要求抓好落实。`),
			{},
		);
		expect(facts.meetings[0]?.items[0]?.kinds).toContain(kind);
	});
});
