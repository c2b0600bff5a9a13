import { describe, expect, it } from "vitest";
import { type Draft, smallCase } from "../../checks/try-check";
import { appointmentsByMonth, eightSteps, fourChecks } from "./appointments";
import { archiveDoubts } from "./archive";
import { type MeasureMethod, measureOf } from "./model";
import { publicityMet } from "./publicity";

function measure(method: MeasureMethod, ...drafts: Draft[]) {
	return measureOf(method, smallCase(drafts));
}

const file = (lines: string): Draft => ({
	kind: "selection-file",
	text: `干部选拔任用工作纪实
李晓，女，1986年4月出生，2008年7月参加工作，现任办公室科员，拟任办公室副主任。
${lines}`,
});
const complete = `动议时间：2023年3月1日
民主推荐时间：2023年3月6日
考察时间：2023年3月9日
干部人事档案审核：2023年3月10日已审核
派驻纪检监察组2023年3月13日回复廉政意见：未收到反映
个人有关事项报告已核查，一致
信访情况已核查，未收到反映
讨论决定时间：2023年3月20日
公示时间：2023年3月21日至2023年3月27日
任职文件印发时间：2023年3月29日
2023年3月30日到岗，任前谈话同日进行
工资变动审批：2023年4月3日`;

describe("measures of appointments", () => {
	it("ask for all steps in their order", () => {
		const found = measure(
			eightSteps,
			file(complete),
			file(complete.replace("动议时间：2023年3月1日", "动议时间：2023年3月8日")),
			file(complete.replace(/工资变动.*$/, "")),
		);
		expect(found.cases.map(({ counted }) => counted)).toEqual([true, false, false]);
		expect(found.cases[1]?.note).toContain("民主推荐（2023-03-06）早于动议（2023-03-08）");
		expect(found.cases[2]?.note).toContain("未见工资变动或备案");
	});

	it("ask for four checks, none of them after the decision", () => {
		const found = measure(
			fourChecks,
			file(complete),
			file(complete.replace("个人有关事项报告已核查，一致", "个人有关事项：尚未核查")),
			file(complete.replace("2023年3月13日回复", "2023年3月25日回复")),
		);
		expect(found.cases.map(({ counted }) => counted)).toEqual([true, false, false]);
		expect(found.cases[1]?.note).toContain("未见个人事项核查");
		expect(found.cases[2]?.note).toContain("晚于讨论决定");
	});

	it("count working days of publicity", () => {
		const found = measure(
			publicityMet,
			file("公示时间：2023年3月21日至2023年3月27日"),
			file("任前公示时间：2023年9月28日至2023年10月7日"),
		);
		expect(found.cases.map(({ counted }) => counted)).toEqual([true, false]);
	});

	it("count who was appointed in each month", () => {
		const minutes = (month: number) => `局党组会议记录
时间：2023年${month}月10日
主持：周庭
应到3人，实到3人。出席：周庭、郑南、王磊
一、研究干部任免
会议决定任命李晓为办公室主任。`;
		expect(measure(appointmentsByMonth, minutes(5), minutes(5), minutes(6)).months).toEqual([
			{ month: "2023-05", count: 2 },
			{ month: "2023-06", count: 1 },
		]);
	});
});

describe("the measure of personnel files", () => {
	const archive = (end: string): Draft => ({
		kind: "personnel-file",
		text: `关于李晓同志人事档案的审核
1990年5月《入团志愿书》记载出生时间为1974年12月。
2010年3月《干部任免审批表》记载出生时间为1975年12月。${end}`,
	});

	it("counts files whose materials differ without recognition", () => {
		expect(measure(archiveDoubts, archive("")).counted).toBe(1);
		const one = measure(archiveDoubts, archive("").valueOf() as Draft);
		expect(one.cases[0]?.note).toContain("1974.12、1975.12");
	});

	it("does not count what the organisation has recognised", () => {
		const found = measure(archiveDoubts, {
			kind: "personnel-file",
			text: `关于李晓同志人事档案的审核
1990年5月《入团志愿书》记载出生时间为1974年12月，2010年3月《干部任免审批表》记载出生时间为1975年12月，经区委组织部认定为1974年12月。`,
		});
		expect([found.counted, found.all]).toEqual([0, 1]);
	});
});
