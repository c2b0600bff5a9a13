import { describe, expect, it } from "vitest";
import { mergedMeeting } from "./merged-meeting";
import { type Draft, quotesOf } from "./try-check";
import { wrongBody } from "./wrong-body";

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
			"an appointment",
			"一、保管部力量\n会议决定由贺明山同志担任保管部副主任，试用期一年。",
			"会议决定由贺明山同志担任保管部副主任，试用期一年",
		],
	])("is marked: %s", (_name, items, words) => {
		expect(quotesOf(wrongBody, [rule, executive(items)])).toEqual([words]);
	});

	it.each([
		["below the limit", "一、展柜更新\n会议同意按12万元更换展柜。"],
		["sent on", "一、展柜更新\n柏立春汇报，预算38万元。会议同意方案，提请党组会议研究决定。"],
		["carried out", "一、展柜更新\n根据党组会3月9日决定，会议明确展柜更新38万元由保管部组织招标。"],
		["of its own by the rule", "一、讲解组\n会议同意聘任尹文博同志为讲解组组长。"],
		["income", "一、文创收入\n柏立春汇报，一季度收入42万元。会议同意继续做好宣传。"],
	])("is not told of what is %s", (_name, items) => {
		expect(quotesOf(wrongBody, [rule, executive(items)])).toEqual([]);
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
