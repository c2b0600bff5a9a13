import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";
import { factsOfText } from "./facts-of-text";
import type { Meeting } from "./model-meeting";

interface Case {
	says: string;
	text: string;
	/** One line a meeting: body, day, chair, recorder; `-` where nothing is told. */
	meetings: string[];
}

const body = "一、研究物资采购\n冯立本：同意。\n苏晚晴：同意。";

const cases: Case[] = [
	{
		says: "a party group's record",
		text: `中共青岚区水务局党组会议记录\n时间：2023年5月6日14:30\n地点：三楼会议室\n主持人：贺知远\n出席：贺知远、冯立本\n记录人：卓然\n${body}`,
		meetings: ["party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "the year in Han numerals with a circle for zero",
		text: `党委会会议记录\n时间：二○二三年五月六日上午九时\n主持：贺知远\n记录：卓然\n${body}`,
		meetings: ["party-committee 2023-05-06 贺知远 卓然"],
	},
	{
		says: "dates with points, strokes and two-figure years",
		text: `局长办公会记录\n时间：23.5.6 下午\n主持：贺知远\n记录：卓然\n${body}`,
		meetings: ["executive 2023-05-06 贺知远 卓然"],
	},
	{
		says: "slashes",
		text: `院长办公会议记录\n会议时间：2023/5/6\n主持人：贺知远\n记录人：卓然\n${body}`,
		meetings: ["executive 2023-05-06 贺知远 卓然"],
	},
	{
		says: "hyphens and a weekday",
		text: `董事会会议记录\n日期：2023-05-06（星期六）\n主持人：贺知远（董事长）\n记录人：卓然\n${body}`,
		meetings: ["board 2023-05-06 贺知远 卓然"],
	},
	{
		says: "chair and recorder after the place on one line",
		text: `校长办公会记录\n时间：2023年5月6日　地点：机关三楼　主持：贺知远　记录：卓然\n出席：贺知远、冯立本\n${body}`,
		meetings: ["executive 2023-05-06 贺知远 卓然"],
	},
	{
		says: "a running head",
		text: "青岚区水务局党组会议纪要\n〔2023〕5号\n2023年5月6日，局党组书记、局长贺知远主持召开2023年第5次党组会议。纪要如下：\n一、审议采购方案\n会议同意采购方案。\n记录：卓然",
		meetings: ["party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "会议由…主持 in a sentence",
		text: "青岚区水务局党组会议纪要\n2023年5月6日，局党组召开第5次会议，会议由党组书记贺知远同志主持。现将议定事项纪要如下：\n一、审议采购方案\n会议同意采购方案。",
		meetings: ["party-group 2023-05-06 贺知远 -"],
	},
	{
		says: "主持 by the deputy for the absent head",
		text: `党组会议记录\n时间：2023年5月6日\n主持：冯立本（受贺知远同志委托）\n出席：冯立本、苏晚晴\n记录：卓然\n${body}`,
		meetings: ["party-group 2023-05-06 冯立本 卓然"],
	},
	{
		says: "head in a table",
		text: `党组会议记录\n会议时间 | 2023年5月6日 | 会议地点 | 三楼会议室\n主持人 | 贺知远 | 记录人 | 卓然\n出席人员 | 贺知远、冯立本\n${body}`,
		meetings: ["party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "signatures at the end tell chair and recorder",
		text: `党组会议记录\n时间：2023年5月6日\n出席：贺知远、冯立本\n${body}\n主持人（签字）：贺知远　　记录人（签字）：卓然`,
		meetings: ["party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "the date of the title when the head has none",
		text: `党组会议记录（2023年5月6日）\n主持：贺知远\n出席：贺知远、冯立本\n记录：卓然\n${body}`,
		meetings: ["party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "a democratic life meeting",
		text: "2023年度党组民主生活会记录\n时间：2024年1月12日\n主持人：贺知远\n出席：贺知远、冯立本\n记录：卓然\n贺知远作个人对照检查。\n冯立本批评：抓落实不够。",
		meetings: ["democratic-life 2024-01-12 贺知远 卓然"],
	},
	{
		says: "a study group",
		text: "党组理论学习中心组学习记录\n学习时间：2023年3月16日\n主持人：贺知远\n参学人员：贺知远、冯立本\n记录人：卓然\n学习内容：关于粮食安全的论述\n冯立本：要守住耕地。",
		meetings: ["study-group 2023-03-16 贺知远 卓然"],
	},
	{
		says: "two full heads",
		text: `党组会议记录\n时间：2023年5月6日\n主持：贺知远\n记录：卓然\n${body}\n党组会议记录\n时间：2023年5月20日\n主持：冯立本\n记录：卓然\n${body}`,
		meetings: ["party-group 2023-05-06 贺知远 卓然", "party-group 2023-05-20 冯立本 卓然"],
	},
	{
		says: "numbered meetings of a record book",
		text: `党组会议记录本\n2023年第4次党组会\n时间：2023年4月11日\n主持：贺知远\n记录：卓然\n${body}\n2023年第5次党组会\n时间：2023年5月6日\n主持：贺知远\n记录：卓然\n${body}`,
		meetings: ["party-group 2023-04-11 贺知远 卓然", "party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "the days alone head the meetings, the year is told above",
		text: "内科党支部“三会一课”记录本（2024年3月至6月）\n3月7日　星期四　支部委员会\n主持：贺知远　记录：卓然　地点：示教室\n应到委员3人，实到3人。\n冯立本：同意。\n4月18日　星期四　支部党员大会\n主持：贺知远　记录：卓然　地点：科教楼\n应到党员20名，实到18名。\n苏晚晴：同意。",
		meetings: ["branch 2024-03-07 贺知远 卓然", "branch 2024-04-18 贺知远 卓然"],
	},
	{
		says: "the recorder signs below the words, a day in them is not the meeting's",
		text: "支部记录本（2024年）\n3月7日　星期四　支部委员会\n主持：贺知远　记录：卓然　到会3名，请假1名。\n冯立本：2022年11月列为积极分子，建议提交大会。\n苏晚晴：同意。\n记录人：卓然\n4月18日　星期四　支部党员大会\n主持：贺知远　记录：卓然\n支部共有党员23名，实到19名；请假4名。\n议题1：接收预备党员。2023年4月13日由支部接收。\n苏晚晴：同意。",
		meetings: ["branch 2024-03-07 贺知远 卓然", "branch 2024-04-18 贺知远 卓然"],
	},
	{
		says: "dates in brackets behind the ordinal",
		text: "党组理论学习中心组2023年学习记录\n整理人：卓然　　归档：2024.1.5\n第一次集体学习（2023.3.16）\n时间：14:30—16:40　地点：机关三楼　主持：贺知远　记录：卓然\n到会：贺知远、冯立本\n研讨：冯立本讲，要压减台账。\n第二次集体学习（2023.5.25）\n时间：9:00—11:00　地点：机关三楼　主持：冯立本　记录：卓然\n到会：冯立本、苏晚晴\n研讨：苏晚晴讲，要延长窗口时间。",
		meetings: ["study-group 2023-03-16 贺知远 卓然", "study-group 2023-05-25 冯立本 卓然"],
	},
	{
		says: "party group and executive meeting in one book",
		text: `会议记录本\n一、党组会议\n时间：2023年5月6日\n主持：贺知远\n记录：卓然\n出席：贺知远、冯立本\n议题：物资采购\n冯立本：同意。\n二、局长办公会议\n时间：2023年5月8日\n主持：贺知远\n记录：卓然\n出席：贺知远、冯立本\n议题：值班安排\n冯立本：同意。`,
		meetings: ["party-group 2023-05-06 贺知远 卓然", "executive 2023-05-08 贺知远 卓然"],
	},
	{
		says: "one meeting whose items have their own times is not split",
		text: "党组会议记录\n时间：2023年5月6日\n主持：贺知远\n记录：卓然\n一、通报工程进度\n开工时间：2023年4月1日\n地点：城东\n冯立本：同意。\n二、研究采购\n交货时间：2023年6月1日\n冯立本：同意。",
		meetings: ["party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "a telegraphic head",
		text: "党组会（今年第3次）\n2022.3.15 周二 14:30—16:05　三楼小会议室\n主持　贺局\n到　贺局　冯局　苏副局长\n记　小卓\n①值班\n冯局——同意。",
		meetings: ["party-group 2022-03-15 贺局 小卓"],
	},
	{
		says: "month and day only, the year in the title",
		text: `2023年党组会议记录\n时间：5月6日下午\n主持：贺知远\n记录：卓然\n${body}`,
		meetings: ["party-group 2023-05-06 贺知远 卓然"],
	},
	{
		says: "the date is left blank",
		text: `党组会议记录\n时间：    年  月  日\n主持：贺知远\n记录：\n${body}`,
		meetings: ["party-group - 贺知远 -"],
	},
	{
		says: "a decision form of one matter",
		text: "“三重一大”事项集体决策记录表\n事项名称 | 购置检测车 | 会议时间 | 2023年5月6日\n主持人 | 贺知远 | 记录人 | 卓然\n应到人数 | 5 | 实到人数 | 4\n表决结果 | 同意4票 | 决议 | 同意购置",
		meetings: ["unknown 2023-05-06 贺知远 卓然"],
	},
];

function line(meeting: Meeting): string {
	return [
		meeting.body,
		meeting.date?.iso ?? "-",
		meeting.chair ? (meeting.chair.name ?? meeting.chair.written) : "-",
		meeting.recorder ? (meeting.recorder.name ?? meeting.recorder.written) : "-",
	].join(" ");
}

describe("meetings of a file", () => {
	it.each(cases)("$says", ({ text, meetings }) => {
		expect(factsOfText(text).meetings.map(line)).toEqual(meetings);
	});

	it("reads the hours of a meeting", () => {
		const [meeting] = factsOfText(
			`党组会议记录\n时间：2023年5月6日下午2:30至5:05\n地点：局三楼会议室\n主持：贺知远\n记录：卓然\n${body}`,
		).meetings;
		expect([meeting?.starts, meeting?.ends]).toEqual(["14:30", "17:05"]);
	});

	it("tells number and year of a meeting", () => {
		for (const [title, number] of [
			["党组会议记录（2023年第7次）", [2023, 7]],
			["党组会议纪要〔2023〕7号", [2023, 7]],
			["党组第17次会议记录", [undefined, 17]],
			["党组会（今年第3次）", [undefined, 3]],
			["党组会议纪要（〔2023〕第七期）", [2023, 7]],
		] as const) {
			const [meeting] = factsOfText(
				`${title}\n时间：2023年5月6日\n主持：贺知远\n记录：卓然\n${body}`,
			).meetings;
			expect([meeting?.number?.year, meeting?.number?.ordinal], title).toEqual(number);
		}
	});

	it("keeps what is left blank as an empty field", () => {
		const [meeting] = factsOfText(
			`党组会议记录\n时间：2023年5月6日\n地点：\n主持：贺知远\n记录：\n出席：见签到表\n${body}`,
		).meetings;
		expect(meeting?.emptyFields.map(({ field }) => field).sort()).toEqual([
			"attendance",
			"place",
			"recorder",
		]);
	});

	it("keeps its place, so that the words can be shown", () => {
		const document = documentFromText(
			`党组会议记录\n时间：2023年5月6日\n地点：局三楼会议室\n主持：贺知远\n记录：卓然\n${body}`,
		);
		const place = extractFacts(document, {}).meetings[0]?.place;
		expect(place && document.text.slice(place.start, place.end)).toBe("局三楼会议室");
	});
});
