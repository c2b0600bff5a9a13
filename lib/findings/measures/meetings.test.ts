import { describe, expect, it } from "vitest";
import { type Draft, smallCase } from "../../checks/try-check";
import { dissent, eachSpeaks, lastToSpeak } from "./discussion";
import { closed, studyLag } from "./follow-up";
import { added, quorumMet, ratified } from "./meetings";
import { type MeasureMethod, measureOf } from "./model";

const head = (attendance: string) => `局党组会议记录
时间：2023年5月10日
主持：周庭（党组书记、局长）
${attendance}
记录：钱多
`;
const full = head("应到5人，实到5人。出席：周庭、郑南、王磊、李晓、孙玉");

function measure(method: MeasureMethod, ...drafts: Draft[]) {
	return measureOf(method, smallCase(drafts));
}

const early = `${full}一、研究办公楼维修
周庭：我的意见是交给上次那家做，抓紧办。
郑南：同意书记意见。
王磊：同意。
李晓：同意。
孙玉：同意。
会议决定实施维修。`;
const late = `${full}一、研究办公楼维修，预算18万元
郑南：同意维修，建议先修屋面，赶在雨季之前。
王磊：同意，材料单价要再核一遍，去年比市价高。
李晓：我保留意见，这笔钱年初没有列预算，应当先调整预算。
孙玉：同意，走询价程序，三家以上。
周庭：我同意大家的意见，屋面先修。
会议决定先修屋面，由郑南负责，6月30日前完成。`;

describe("measures of discussion", () => {
	it("count the items in which the principal leader spoke last", () => {
		const found = measure(lastToSpeak, early, late);
		expect([found.counted, found.all, found.percent]).toEqual([1, 2, undefined]);
		expect(found.cases.map(({ document, counted }) => [document, counted])).toEqual([
			["0", false],
			["1", true],
		]);
		expect(found.cases[0]?.quote.exact).toContain("我的意见是交给上次那家做");
	});

	it("set apart the items whose order cannot be told", () => {
		const found = measure(lastToSpeak, `${full}一、研究办公楼维修\n会议决定实施维修。`);
		expect([found.all, found.apart.map(({ note }) => note)]).toEqual([0, ["未识别出逐人发言"]]);
	});

	it("ask for words of two thirds of those present, not for bare assent", () => {
		const found = measure(eachSpeaks, early, late);
		expect(found.cases.map(({ counted }) => counted)).toEqual([false, true]);
	});

	it("show where other opinions are recorded", () => {
		const found = measure(dissent, early, late);
		expect(found.cases.map(({ counted }) => counted)).toEqual([false, true]);
		expect(found.cases[1]?.quote.exact).toContain("保留意见");
	});
});

describe("measures of meetings", () => {
	it("hold attendance against the share that the matter asks, appointments apart", () => {
		const appoint = `一、研究干部任免\n郑南：同意。\n会议决定任命李晓为办公室主任。`;
		const found = measure(
			quorumMet,
			`${head("应到5人，实到3人。出席：周庭、郑南、王磊")}${appoint}`,
			`${head("应到5人，实到3人。出席：周庭、郑南、王磊")}一、研究办公楼维修\n会议决定实施维修。`,
		);
		expect(found.cases.map(({ counted, group }) => [counted, group])).toEqual([
			[false, "任免、处分"],
			[true, "其他会议"],
		]);
		expect(found.groups).toEqual([
			{ name: "任免、处分", counted: 0, all: 1 },
			{ name: "其他会议", counted: 1, all: 1 },
		]);
	});

	it("count items raised on the spot and items brought after the fact", () => {
		const text = `${full}一、研究车辆购置
郑南：车辆上个月已经买了，钱也付了，今天把程序补上。
会议同意购置，金额22万元。
（临时增加议题）二、研究办公楼维修
会议决定实施维修，金额18万元。`;
		expect(measure(added, text).cases.map(({ counted }) => counted)).toEqual([false, true]);
		const found = measure(ratified, text);
		expect([found.counted, found.all]).toEqual([1, 2]);
	});

	it("take a decision as closed when someone, a day and its completion are told", () => {
		const done: Draft = {
			kind: "ledger",
			text: "重点任务督办台账\n任务名称 | 责任人 | 完成时限 | 完成情况\n办公楼先修屋面，由郑南负责 | 郑南 | 6月30日 | 已完成",
		};
		expect(measure(closed, late, done).counted).toBe(1);
		const open = measure(closed, late);
		expect([open.counted, open.all, open.cases[0]?.note]).toEqual([0, 1, "未见完成记载"]);
	});

	it("give the middle of the days from issue to study", () => {
		const study = (day: string) => `${full}一、学习会议精神
会议学习了《关于加强作风建设的通知》（云办发〔2023〕4号，${day}印发），郑南谈了体会。`;
		const found = measure(studyLag, study("2023年5月1日"), study("2023年3月11日"));
		expect(found.cases.map(({ days }) => days)).toEqual([9, 60]);
		expect(found.median).toBe(34.5);
	});
});

describe("percentages", () => {
	it("are given from ten cases on", () => {
		const nine = measure(dissent, ...Array.from({ length: 9 }, () => late));
		const ten = measure(dissent, early, ...Array.from({ length: 9 }, () => late));
		expect([nine.percent, ten.percent]).toEqual([undefined, 90]);
	});
});
