import { describe, expect, it } from "vitest";
import { factsOfText, namesOf } from "../facts/facts-of-text";
import { aboveApproved } from "./above-approved";
import { declaredTold } from "./declared-told";
import { giftBought } from "./gift-bought";
import { relatedParty } from "./related-party";
import { lateStudy } from "./study-dates";
import { type Pair, quotesOf } from "./try-check";

const outlay = (words: string) => ({
	kind: "expense" as const,
	text: `机关报销明细\n日期|事由|金额（元）|经办\n9月26日|${words}|12,000|卜长河\n10月8日|公务用车维修，更换刹车片|1,340|邹丽`,
});
const changes = (approval: string) => ({
	kind: "contract" as const,
	text: `展厅改造合同审批和变更\n部位|变更内容及金额|变更审批\n一层|喷淋移位，增12.40，占原合同3.9%|办公会同意\n二层|投影改为环幕，增38.20，占原合同13.0%|${approval}`,
});
const register = (kin: string) => ({
	kind: "personnel-file" as const,
	text: `干部监督专项审核情况表\n姓名|职务分工|配偶、子女及其配偶等从业情况|审核记载\n卜长河|副局长，分管就业|${kin}|无\n邹丽|副局长|配偶退休|无`,
});
const purchases = {
	kind: "ledger" as const,
	text: "2023年度采购台账\n序号|项目|金额（万元）|采购方式|供应商（法定代表人）|合同日期\n1|竞赛承办服务|38|比选|启航职业培训学校（卜晓然）|6月12日\n2|打印纸|1.9|网上超市|文海用品公司（齐鹏）|2月10日",
};
const studied = (held: string) =>
	`党组理论学习中心组学习记录\n时间：${held}\n主持：穆青　出席：穆青、卜长河、柏玉琴\n学习内容：传达学习2月10日市委工作会议上的讲话精神。\n柏玉琴：年底前走访一百名一线人员。`;

const pairs: Pair[] = [
	{
		says: "cards bought for one's own people",
		check: giftBought,
		hit: [outlay("中秋走访，购商场消费卡40张，每张300元，分送班子成员")],
		quote: "9月26日\n中秋走访，购商场消费卡40张，每张300元，分送班子成员\n12,000\n卜长河",
		miss: [outlay("重阳节看望离休干部，送慰问品，没有发放现金和消费卡")],
	},
	{
		says: "a change of more than a tenth signed by one hand",
		check: aboveApproved,
		hit: [changes("分管领导签：同意，按此施工")],
		quote: "投影改为环幕，增38.20，占原合同13.0%",
		miss: [changes("12月2日办公会研究同意")],
	},
	{
		says: "a school whose representative is the daughter of the leader in charge",
		check: relatedParty,
		hit: [register("配偶退休；女儿卜晓然，启航职业培训学校法定代表人"), purchases],
		quote: "启航职业培训学校（卜晓然）",
		miss: [
			register("配偶退休；女儿卜晓然，外省读研"),
			{ ...purchases, text: purchases.text.replace("卜晓然", "房明") },
		],
	},
	{
		says: "a speech passed on half a year later",
		check: lateStudy,
		hit: [{ kind: "study-record", text: studied("2023年9月14日") }],
		quote: "2月10日",
		miss: [{ kind: "study-record", text: studied("2023年2月20日") }],
	},
];

describe("faults told in accounts and registers", () => {
	it.each(pairs)("$says", ({ check, hit, quote, miss }) => {
		expect(quotesOf(check, hit)).toContain(quote);
		expect(quotesOf(check, miss)).toEqual([]);
	});

	it("holds a member's word that no kin is in business against the register", () => {
		const talk = (words: string) => ({
			kind: "democratic-life" as const,
			text: `民主生活会记录\n卜长河：妻子已退休，${words}`,
		});
		const school = register("配偶退休；女儿卜晓然，启航职业培训学校法定代表人");
		const denied = "亲属里头没有人在我管的摊子里办学办企业。";
		expect(quotesOf(declaredTold, [talk(denied), school])).toEqual([
			"卜长河：妻子已退休，亲属里头没有人在我管的摊子里办学办企业",
		]);
		expect(quotesOf(declaredTold, [talk("女儿在外地一家公司上班。"), school])).toEqual([]);
		expect(quotesOf(declaredTold, [talk(denied), register("配偶退休；女儿卜晓然，外省读研")])).toEqual([]);
	});

	it("reads a rule on withdrawing as no withdrawal, and those without a vote not as all", () => {
		const facts = factsOfText(
			"党组会议记录\n时间：2023年5月6日\n主持：穆青\n到会：党组成员3人，科室负责人9人，无缺席\n出席：穆青、卜长河、柏玉琴\n一、资助方案\n柏玉琴：评审专家从库里抽，亲属、同单位的一律回避。\n举手表决：同意3票。",
		);
		const meeting = facts.meetings[0];
		expect(meeting?.items[0]?.recusals).toEqual([]);
		expect(meeting?.attendance?.expected?.value).not.toBe(9);
		expect(namesOf(meeting?.attendance?.members ?? [])).toContain("柏玉琴");
	});
});
