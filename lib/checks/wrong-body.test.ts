import { describe, expect, it } from "vitest";
import { mergedMeeting } from "./merged-meeting";
import { type Draft, quotesOf } from "./try-check";
import { wrongBody } from "./wrong-body";
import { wrongBodyTold } from "./wrong-body-told";

const rule: Draft = {
	kind: "unit-rule",
	text: `党组议事规则
第三条 下列事项由党组会议讨论决定：（一）干部任免；（二）单项20万元（含）以上的支出。
第四条 馆长办公会研究单项5万元（含）以上、不足20万元的支出，以及讲解组组长聘任。
第五条 本规则自2021年3月1日起施行。`,
};
const executive = (items: string, title = "馆长办公会议纪要"): Draft => `${title}
时间：2022年4月6日
主持：温启明
出席：温启明、柏立春、佟秀兰
记录：虞小舟
${items}`;

describe("what the executive meeting decides for the party body", () => {
	it.each([
		["a sum in the decision", "一、展柜更新\n会议同意按38万元更换恒温展柜。", "会议同意按38万元更换恒温展柜"],
		[
			"a sum in the report",
			"一、展柜更新\n柏立春汇报，恒温展柜询价三家，最低报价38.6万元。会议决定采购，由保管部6月底前办理。",
			"会议决定采购，由保管部6月底前办理",
		],
		["a product", "一、展柜更新\n会议同意购置恒温展柜8个，每个按3.2万元控制。", "8个，每个按3.2万元"],
		[
			"a list of names for posts",
			"一、中层竞聘结果\n虞小舟汇报竞聘情况。会议同意竞聘结果，按名单聘任。",
			"会议同意竞聘结果，按名单聘任",
		],
		[
			"the grades of party members",
			"一、民主评议党员等次\n虞小舟汇报支部意见。会议决定优秀三名，报机关党委。",
			"会议决定优秀三名，报机关党委",
		],
		[
			"a sanction",
			"一、研究对贺明山同志的处理\n会议决定给予贺明山同志警告处分。",
			"会议决定给予贺明山同志警告处分",
		],
		[
			"an appointment",
			"一、保管部力量\n会议决定由贺明山同志担任保管部副主任，试用期一年。",
			"会议决定由贺明山同志担任保管部副主任，试用期一年",
		],
	])("is marked: %s", (_name, items, words) => {
		expect(quotesOf(wrongBody, [rule, executive(items)])).toEqual([words]);
	});

	it.each([
		["outside of the staff", "一、编外人员招聘\n会议同意招聘编外讲解员6名，按聘任程序办理。"],
		["for the party body to settle", "一、年度考核优秀等次\n会议同意工作安排，优秀等次名单提交党组会审定。"],
		["below the limit", "一、展柜更新\n会议同意按12万元更换展柜。"],
		["sent on", "一、展柜更新\n柏立春汇报，预算38万元。会议同意方案，提请党组会议研究决定。"],
		["carried out", "一、展柜更新\n根据党组会3月9日决定，会议明确展柜更新38万元由保管部组织招标。"],
		["of its own by the rule", "一、讲解组\n会议同意聘任尹文博同志为讲解组组长。"],
		["income", "一、文创收入\n柏立春汇报，一季度收入42万元。会议同意继续做好宣传。"],
	])("is not told of what is %s", (_name, items) => {
		expect(quotesOf(wrongBody, [rule, executive(items)])).toEqual([]);
	});
});

describe("which meeting decided, as other papers tell it", () => {
	const register = (meeting: string, settled: string) => `议定事项登记簿
序号|会议|日期|议定事项
1|党组会议|2023.2.3|研究干部任用2人，通过
2|${meeting}|2023.2.17|${settled}`;
	it.each([
		["a notice", "任职通知\n各科室：经3月7日馆长办公会议研究，决定任命尹文博同志为保管部副主任。", 1],
		["a register", register("馆长办公会", "①车辆维修，同意。②年度考核等次，确定优秀4名"), 1],
		["a party meeting", register("党组会议", "年度考核等次，确定优秀4名"), 0],
		["business of its own", register("馆长办公会", "展厅开放时间，同意"), 0],
		[
			"what goes on to the party body",
			"报告\n经馆长办公会议研究，同意尹文博同志任保管部副主任的建议，提请党组会议审定。",
			0,
		],
		["a rule", "规则\n馆长办公会议不得决定干部任免事项。", 0],
	] as [string, string, number][])("%s", (_name, text, count) => {
		expect(quotesOf(wrongBodyTold, [{ kind: "unknown", text }])).toHaveLength(count);
	});
});

describe("two meetings in one", () => {
	it.each([
		[
			"by its title",
			executive("一、展柜\n会议同意。", "馆党组会议暨馆长办公会议记录"),
			"馆党组会议暨馆长办公会议记录",
		],
		[
			"by a title that joins them in its own way",
			executive("一、展柜\n会议同意。", "馆党组会纪要（3号） 兼馆长办公会纪要（7号）"),
			"馆党组会纪要（3号） 兼馆长办公会纪要（7号）",
		],
		[
			"by what follows",
			executive("一、展柜\n会议同意。\n二、其他\n办公会议完后，党组成员留下又研究了年度考核等次。"),
			"党组成员留下又研究了年度考核等次",
		],
		[
			"by the record",
			executive("一、展柜\n会议同意。\n二、考核\n党组三名委员接着议了先进人选，并入本次记录。"),
			"党组三名委员接着议了先进人选",
		],
	] as [string, Draft, string][])("are marked %s", (_name, draft, words) => {
		expect(quotesOf(mergedMeeting, [draft])).toEqual([words]);
	});

	it.each([
		["a joint meeting by its rules", executive("一、展柜\n会议同意。", "党政联席会议纪要")],
		["two records", executive("一、展柜\n会议同意。\n办公会结束后，党组成员另行召开党组会，另有记录。")],
		["a rule", executive("一、规则\n会议重申，党组会不得与办公会套开、合并记录。")],
	] as [string, Draft][])("are not told from %s", (_name, draft) => {
		expect(quotesOf(mergedMeeting, [draft])).toEqual([]);
	});
});
