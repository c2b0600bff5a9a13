import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";

const head =
	"青岚区水务局党组会议记录\n时间：2023年5月6日14:30\n地点：三楼会议室\n主持人：贺知远\n出席：贺知远、冯立本、苏晚晴、彭怀山、滕越\n记录：卓然\n一、研究有关事项\n";

interface Case {
	says: string;
	text: string;
	/** `verb` with the amounts, responsible people or units, and the deadline behind it. */
	decided: string[];
}

const cases: Case[] = [
	{ says: "会议决定", text: "会议决定，由物资科实施采购。", decided: ["decide 物资科"] },
	{ says: "研究同意", text: "经研究，同意采购方案。", decided: ["approve"] },
	{
		says: "原则同意",
		text: "会议原则同意该方案，请办公室修改后印发。",
		decided: ["approve-in-principle 办公室"],
	},
	{ says: "审议通过", text: "会议审议通过了《采购管理办法》。", decided: ["approve"] },
	{
		says: "amount in the decision",
		text: "会议同意从预备费中列支32万元用于外墙维修。",
		decided: ["approve 320000"],
	},
	{
		says: "who and by when",
		text: "会议决定，由冯立本同志牵头，物资科负责，6月30日前完成采购。",
		decided: ["decide 冯立本 物资科 2023-06-30"],
	},
	{ says: "deferred", text: "会议决定暂缓研究，待论证后再议。", decided: ["defer"] },
	{ says: "rejected", text: "会议不同意该方案，退回财务科修改完善。", decided: ["reject"] },
	{ says: "the chair decides in speech", text: "贺知远：那就这么定，按方案办。", decided: ["decide"] },
	{ says: "requirements", text: "会议要求，各科室要抓好落实。", decided: ["require"] },
	{ says: "heard", text: "会议听取了财务科关于预算执行情况的汇报。", decided: ["note"] },
	{
		says: "an earlier meeting's decision is none of this",
		text: "冯立本：该项目4月局长办公会已研究同意。",
		decided: [],
	},
	{ says: "a member's assent is no decision", text: "冯立本：我同意这个方案。", decided: [] },
	{ says: "决议 as a label", text: "决议：同意采购，金额不超过30万元。", decided: ["approve 300000"] },
	{ says: "passed with a vote", text: "举手表决，同意5票，通过。", decided: ["approve"] },
	{
		says: "an appointment",
		text: "会议决定：阮青同志任财务科科长，试用期一年。",
		decided: ["decide"],
	},
];

describe("resolutions", () => {
	it.each(cases)("$says", ({ text, decided }) => {
		const document = documentFromText(`${head}${text}`);
		const items = extractFacts(document, {}).meetings.flatMap((meeting) => meeting.items);
		const shown = items
			.flatMap((item) => item.resolutions)
			.map((one) =>
				[
					one.verb,
					...one.amounts.map((amount) => amount.value),
					...one.responsible.map((person) => person.name ?? person.written),
					...(one.deadline?.iso ? [one.deadline.iso] : []),
				].join(" "),
			);
		expect(shown).toEqual(decided);
	});
});
