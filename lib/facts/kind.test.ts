import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";
import type { DocumentKind } from "./model";

/** What a document calls itself in its first lines. */
const titles: [string, DocumentKind][] = [
	["中共青岚区水务局党组会议记录", "meeting-record"],
	["党组会议记录（2023年第7次）", "meeting-record"],
	["党委会会议原始记录", "meeting-record"],
	["局长办公会记录", "meeting-record"],
	["院长办公会议记录\n（2023年第3次）", "meeting-record"],
	["青岚水务投资有限公司董事会会议记录", "meeting-record"],
	["党组会（今年第3次）\n2022.3.15 三楼小会议室", "meeting-record"],
	["会议记录本", "meeting-record"],
	["干部任免工作会议记录专册", "meeting-record"],
	["党组会议纪要\n〔2023〕5号", "meeting-summary"],
	["局长办公会议纪要", "meeting-summary"],
	["青岚区水务局专题会议纪要", "meeting-summary"],
	["“三重一大”事项集体决策记录表", "decision-table"],
	["重大事项集体决策登记表", "decision-table"],
	["“三重一大”事项审批表", "decision-table"],
	["党组会议议题审批表", "agenda-approval"],
	["上会议题申报表", "agenda-approval"],
	["议题征集表", "agenda-approval"],
	["2023年度党组民主生活会记录", "democratic-life"],
	["民主生活会个人对照检查材料", "democratic-life"],
	["领导班子对照检查材料", "democratic-life"],
	["2023年度述职述廉报告", "work-report"],
	["青岚区水务局2023年工作总结", "work-report"],
	["落实全面从严治党主体责任情况报告", "work-report"],
	["干部任免审批表", "appointment-form"],
	["干部任免呈报表", "appointment-form"],
	["关于冯立本同志的考察材料", "selection-file"],
	["干部选拔任用工作纪实表", "selection-file"],
	["民主推荐情况报告", "selection-file"],
	["干部任前公示", "selection-file"],
	["关于阮青同志任前公示结果的报告", "selection-file"],
	["干部人事档案专项审核登记表", "personnel-file"],
	["档案任前审核报告", "personnel-file"],
	["出生时间认定表", "personnel-file"],
	["防汛物资采购合同", "contract"],
	["合同审批表", "contract"],
	["泵站改造工程施工招标文件", "contract"],
	["物资采购询价记录", "contract"],
	["工程竣工验收单", "contract"],
	["2023年合同台账", "ledger"],
	["差旅费报销单", "expense"],
	["公务接待清单", "expense"],
	["公务接待审批单", "expense"],
	["加班补助发放表", "expense"],
	["巡察反馈问题整改台账", "ledger"],
	["巡察整改进展情况报告", "ledger"],
	["信访事项登记表", "ledger"],
	["重点任务分解表", "ledger"],
	["政府采购台账", "ledger"],
	["党组理论学习中心组学习记录", "study-record"],
	["理论学习中心组2023年学习情况", "study-record"],
	["机关第二党支部党员大会记录", "branch-record"],
	["内科党支部“三会一课”记录本", "branch-record"],
	["支委会会议记录", "branch-record"],
	["主题党日活动记录", "branch-record"],
	["领导干部个人有关事项报告表", "personal-matters"],
	["个人有关事项报告抽查核实情况", "personal-matters"],
	["青岚区水务局党组议事规则", "unit-rule"],
	["关于印发《采购管理办法》的通知", "unit-rule"],
	["“三重一大”决策制度实施细则", "unit-rule"],
	["关于调整班子成员分工的通知", "unit-rule"],
];

/** Documents whose title is silent. */
const bodies: [string, string, DocumentKind][] = [
	[
		"a record without a title",
		"时间：2023年5月6日\n主持人：贺知远\n出席：贺知远、冯立本\n记录人：卓然\n冯立本：同意。\n散会。",
		"meeting-record",
	],
	[
		"a summary without a title",
		"2023年5月6日，贺知远主持召开会议。会议听取了物资科的汇报。会议决定，同意采购。会议要求，抓好落实。",
		"meeting-summary",
	],
	[
		"a contract without a title",
		"甲方：青岚区水务局\n乙方：江岚商贸公司\n合同编号：2023-5\n合同金额：29万元",
		"contract",
	],
	[
		"a rule without a title",
		"第一章　总则\n第一条　为规范采购，制定本办法。\n第二条　本办法适用于局机关。\n第三条　本办法自印发之日起施行。",
		"unit-rule",
	],
	["no document of these kinds", "春天来了，河边的柳树发了芽。", "unknown"],
];

describe("kinds of document", () => {
	it.each(titles)("%s", (title, kind) => {
		expect(factsOfText(`${title}\n正文。`).kind.kind).toBe(kind);
	});

	it.each(bodies)("%s", (_says, text, kind) => {
		expect(factsOfText(text).kind.kind).toBe(kind);
	});

	it("follows the inspector's correction", () => {
		const { kind } = factsOfText("会议记录\n正文。", { kind: "study-record" });
		expect(kind).toEqual({ kind: "study-record", certainty: "stated", reasons: [], corrected: true });
	});

	it("takes the file's name when the text is silent, with less certainty", () => {
		const { kind } = factsOfText("春天来了。", { name: "党组会议纪要2023.docx" });
		expect([kind.kind, kind.certainty]).toEqual(["meeting-summary", "inferred"]);
	});
});
