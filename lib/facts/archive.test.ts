import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { extractFacts } from "./extract";

interface Case {
	says: string;
	text: string;
	/** `person item material@formed=recorded`, `!` behind a recognised one; parted by `; `. */
	pairs: string;
}

const cases: Case[] = [
	{
		says: "a form with a row for each item",
		text: "干部人事档案专项审核登记表\n姓名 | 冯立本\n项目 | 最早材料名称 | 材料形成时间 | 记载内容 | 认定结论\n出生时间 | 高中毕业生登记表 | 1992.06 | 1974年12月 | \n参加工作时间 | 转正定级表 | 1997.08 | 1996年7月 | 以1996年7月为准\n入党时间 | 入党志愿书 | 1998.06 | 1998年6月 | ",
		pairs:
			"冯立本 birth 高中毕业生登记表@1992-06=1974-12; 冯立本 work-start 转正定级表@1997-08=1996-07 !; 冯立本 party-joined 入党志愿书@1998-06=1998-06",
	},
	{
		says: "two materials side by side",
		text: "档案专审表\n姓名 | 冯立本\n项目 | 最早材料记载 | 最新任免表记载 | 是否一致\n出生时间 | 1974年12月（入团志愿书，1990.05） | 1976年12月 | 否",
		pairs: "冯立本 birth 入团志愿书@1990-05=1974-12; 冯立本 birth 任免表@-=1976-12",
	},
	{
		says: "told in sentences",
		text: "关于冯立本同志档案审核情况的说明\n1990年5月《入团志愿书》记载出生时间为1974年12月，2015年3月《干部履历表》填写出生年月为1976年12月。",
		pairs: "冯立本 birth 入团志愿书@1990-05=1974-12; 冯立本 birth 干部履历表@2015-03=1976-12",
	},
	{
		says: "material first, the day behind it in brackets",
		text: "档案审核报告\n冯立本同志《入党志愿书》（1998年6月形成）记载入党时间为1998年6月；《干部任免审批表》（2020年3月）记载入党时间为1997年6月。",
		pairs:
			"冯立本 party-joined 入党志愿书@1998-06=1998-06; 冯立本 party-joined 干部任免审批表@2020-03=1997-06",
	},
	{
		says: "work start by the unit's paper",
		text: "干部档案专项审核\n姓名：冯立本\n参加工作时间：1996年8月《录用审批表》记载为1996年7月，《职工登记表》（2001.03）记载为1995年7月。",
		pairs: "冯立本 work-start 录用审批表@1996-08=1996-07; 冯立本 work-start 职工登记表@2001-03=1995-07",
	},
	{
		says: "heads in plain words, the unit in brackets behind the name",
		text: "干部档案翻查登记\n名字 | 看哪样 | 最早的材料咋写 | 后头的表咋写 | 怎么认\n冯立本（业务科） | 出生 | 2000.09招工登记表：1983.06 | 1985.06 | 按最早的，认1983.06",
		pairs: "冯立本 birth @-=1983-06 !; 冯立本 birth 后头的表@-=1985-06 !",
	},
	{
		says: "a list of papers with what they record",
		text: "人事档案出生时间认定表\n姓名 | 冯立本\n序号 | 材料名称 | 形成时间 | 出生时间\n1 | 入团志愿书 | 1990年5月 | 1974.12\n2 | 高考登记表 | 1993年6月 | 1974.12\n3 | 干部履历表 | 2015年3月 | 1976.12",
		pairs:
			"冯立本 birth 入团志愿书@1990-05=1974-12; 冯立本 birth 高考登记表@1993-06=1974-12; 冯立本 birth 干部履历表@2015-03=1976-12",
	},
];

describe("materials of a personnel file and what they record", () => {
	it.each(cases)("$says", ({ text, pairs }) => {
		const { archive } = extractFacts(documentFromText(text), {});
		const month = (date?: { year?: number; month?: number }) =>
			date ? `${date.year}-${String(date.month).padStart(2, "0")}` : "-";
		const shown = archive.map(
			(pair) =>
				`${pair.person?.name ?? "?"} ${pair.item} ${pair.material ?? ""}@${month(pair.formed)}=${month(pair.recordedDate)}${pair.recognised ? " !" : ""}`,
		);
		expect(shown.join("; ")).toBe(pairs);
	});
});
