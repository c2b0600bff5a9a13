/** The columns of a list of one's own, as the sheet shows them. */
export const indicatorColumns = [
	"编号",
	"指标",
	"类别",
	"维度",
	"先后",
	"适用文书",
	"词语",
	"邻近",
	"排除",
	"依据",
	"核查建议",
	"命中示例",
	"不命中示例",
] as const;

export type IndicatorColumn = (typeof indicatorColumns)[number];

export const checklistColumns = ["清单", "板块", "条目", "方向", "看什么", "指标编号"] as const;

export type ChecklistColumn = (typeof checklistColumns)[number];

/** One row of a sheet by its columns, with the number it has in the sheet (the head is row 1). */
export interface SheetRow<Column extends string> {
	number: number;
	cells: Partial<Record<Column, string>>;
}

/** What is wrong with a row, and where. */
export interface RowProblem {
	row: number;
	column?: string;
	message: string;
}

/** Families by the names inspectors use. */
export const familyNames = {
	meeting: "决策执行",
	personnel: "选人用人",
	politics: "讲政治",
	development: "谋发展",
	safety: "保安全",
	livelihood: "惠民生",
	duty: "强责任",
	party: "抓党建",
	money: "廉洁自律",
	rectification: "整改与档案",
} as const;

/** Kinds of document by the names inspectors use, some of them shorter than the interface's. */
export const kindNames = {
	"meeting-record": ["会议记录"],
	"meeting-summary": ["会议纪要"],
	"decision-table": ["三重一大决策表", "决策表"],
	"agenda-approval": ["议题审批表", "会签单"],
	"democratic-life": ["民主生活会材料", "民主生活会"],
	"work-report": ["述职述廉、总结", "述职述廉", "总结", "工作报告"],
	"appointment-form": ["任免审批表", "干部任免审批表"],
	"selection-file": ["选任纪实、考察卷", "选任纪实", "考察材料", "任免纪实"],
	"personnel-file": ["人事档案", "档案审核表"],
	contract: ["合同、采购、招标", "合同", "采购", "招标"],
	expense: ["报销、接待凭据", "报销凭据", "接待", "报销"],
	ledger: ["整改、任务、信访台账", "台账"],
	"study-record": ["中心组学习", "学习记录"],
	"branch-record": ["支部记录"],
	"personal-matters": ["个人有关事项"],
	"unit-rule": ["制度、分工文件", "制度"],
} as const;
