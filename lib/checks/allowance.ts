import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, type Sentence, wordsOf } from "./sentences";

const pays =
	/(?:发放|发给|核发|补发|计发|领取|人均|每人|按人头|适当(?:发|补)).{0,24}(?:补助|补贴|津贴|奖金|慰问(?:金|费)|福利|过节费|劳务费|加班费|购物卡|消费卡|红包|绩效|实物|礼品|奖励)|(?:补助|补贴|津贴|慰问(?:金|费)|过节费|加班费|劳务费|购物卡|奖金).{0,16}(?:每人|人均|\d+元|按.{0,6}标准发|发放)/;
const staff = /职工|干部|同志|工作人员|机关|班子|员工|人员|每人|人均|我们|大家|医护|教师|中层/;
const decided = /同意|决定|议定|明确|发放|已发|发了|列支|造册|就按|照办|领取/;
const grounds =
	/(?:依据|根据|按照?|执行)[^，。；]{0,30}(?:〔\d{4}〕|\[\d{4}\]|号文|文件规定|规定标准|规定的?标准|政策标准)|标准(?:内|以内)|工会会员|会员(?:慰问|福利)|节日慰问品|丧葬|遗属|(?<!从)困难(?:职工(?!帮扶资金)|群众|党员|家庭)|退役|低保|群众|居民|农户|贫困|脱贫|补助对象|患者|学生|住户|企业|业主|城建|审批表齐全|经财政.{0,8}(?:批准|核定)/;
const habit =
	/参照去年|照旧|按(?:惯例|老办法)|和去年一样|适当|变通|工会经费|专项(?:资金|经费)|结余|小金库|不入账|现金|班子成员.{0,8}(?:每人|另)|误餐|值班补助|食堂.{0,6}(?:列|出)|会议费|培训费|项目经费/;
const settled =
	/清退|退缴|退还|上缴|追缴|整改|停发|否决|不予|没有同意|不同意|未同意|审计(?:指出|发现)|巡察(?:指出|反馈)/;

/** Money or goods are given out to staff with no ground on record. */
export const allowance: DocumentCheck = {
	id: "allowance",
	scope: "document",
	kinds: ["meeting-record", "meeting-summary", "decision-table", "agenda-approval", "expense", "contract"],
	run: ({ document }) => proposed(mattersOf(document).flatMap((matter) => judge(matter, document))),
};

function judge(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	return matter.sentences
		.flatMap((sentence) => {
			if (!applies(sentence, matter)) return [];
			const clear = habit.test(matter.text);
			return [
				{
					grade: clear ? ("hit" as const) : ("doubt" as const),
					at: passage(document, trim(document.document.text, wordsOf(sentence))),
					why: "会议同意（或凭据显示）向工作人员发放补助、补贴或福利，本处未见发放依据的文件和标准",
				},
			];
		})
		.slice(0, 1);
}

function applies(sentence: Sentence, matter: Matter): boolean {
	const { text } = sentence;
	return (
		pays.test(text) &&
		staff.test(text) &&
		decided.test(text) &&
		!isDemand(text) &&
		!grounds.test(text) &&
		!settled.test(matter.text)
	);
}
