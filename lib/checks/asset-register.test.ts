import { describe, expect, it } from "vitest";
import { assetLease } from "./asset-lease";
import { assetRegister } from "./asset-register";
import { quotesOf } from "./try-check";

describe("assets let or disposed of beside others that went through an appraisal", () => {
	const head = "场地出租登记表\n编号|场地|承租方|租期|年租金|定价与产生方式";
	const proper =
		"1|东楼二层舞蹈厅|青禾培训中心|2022至2025年|9.6万元|评估后公开招租，三家竞价\n5|屋顶光伏|荻风公司|2023至2033年|3.2万元|评估后挂牌";
	it("finds the row that tells neither", () =>
		expect(
			quotesOf(assetRegister, [`${head}\n${proper}\n2|临街铺面3间|慧芳母婴店|2021至2024年|5.76万元|续签`]),
		).toEqual([expect.stringContaining("临街铺面3间")]));
	it.each([
		["an asset in the unit's own use", "2|一楼库房|自用|—|—|自管"],
		["a use for the public good", "2|院内广告牌|融媒体中心|2022年|0元|公益宣传"],
		["a rent that the price office set", "2|多功能厅|临时使用|按场|每场300元|县发改、财政核定标准"],
		["a lease that the authority approved", "2|屋面|荻风能源公司|2023至2033年|3.2万元|区财政局批复"],
	])("leaves %s", (_name, row) =>
		expect(quotesOf(assetRegister, [`${head}\n${proper}\n${row}`])).toEqual([]),
	);
});

describe("assets let by talk", () => {
	it.each([
		["调查笔录\n问：四仓和院坝呢？\n答：去年起由姚记物流放货车，没有立字据，算顶租。", "由姚记物流放货车"],
		[
			"处置说明\nA.旧展车两辆：经评估，网络竞价成交。\nB.专利：与长期代工的宏礼玩具厂签转让合同，作价8万元。",
			"签转让合同",
		],
		["场地说明\n二号厂房由红梅车队一直停放货车，口头约定年底给三万元租金。", "口头约定"],
	])("are found: %s", (text, words) => expect(quotesOf(assetLease, [text]).join()).toContain(words));
	it.each([
		"调查笔录\n问：四仓呢？\n答：公开挂牌招租，姚记物流中标，年租18万元。",
		"会议记录\n农贸市场要留足停车位，车辆一律停放在线内。",
	])("are not where the offer was public or nothing is let: %s", (text) =>
		expect(quotesOf(assetLease, [text])).toEqual([]),
	);
});
