import { describe, expect, it } from "vitest";
import { findAmounts } from "./amounts";

describe("findAmounts", () => {
	it.each<[string, string, number]>([
		["付款1,200,000.00元。", "1,200,000.00元", 1200000],
		["付款１，２００，０００．００元。", "１，２００，０００．００元", 1200000],
		["合同价人民币壹佰贰拾万元整", "人民币壹佰贰拾万元整", 1200000],
		["（贰拾玖万壹仟元整）", "贰拾玖万壹仟元整", 291000],
		["计壹仟零伍拾元叁角伍分", "壹仟零伍拾元叁角伍分", 1050.35],
		["一百二十万元", "一百二十万元", 1200000],
		["投资3.5亿元", "3.5亿元", 350000000],
		["投入1.2百万元", "1.2百万元", 1200000],
		["概算486万元，", "486万元", 4860000],
		["26.8 万元", "26.8 万元", 268000],
		["每月给1200元交通补贴", "1200元", 1200],
		["共3亿2千万元", "3亿2千万元", 320000000],
		["￥98,000", "￥98,000", 98000],
		["¥ 1200.50元", "¥ 1200.50元", 1200.5],
		["共1 200 000元", "1 200 000元", 1200000],
		["5千元", "5千元", 5000],
		["三千元", "三千元", 3000],
		["三点五万元", "三点五万元", 35000],
		["由45万元压到35万元", "45万元", 450000],
		["控制在26.8万以内", "26.8万", 268000],
		["批了一百二十万。", "一百二十万", 1200000],
		["大约要两万块钱", "两万块钱", 20000],
	])("%s holds %s", (text, written, value) => {
		const [amount] = findAmounts(text);
		expect(amount && text.slice(amount.span.start, amount.span.end)).toBe(written);
		expect(amount?.value).toBe(value);
	});

	it.each<[string, number]>([
		["约80万", 800000],
		["80余万元", 800000],
		["120余万元", 1200000],
		["120万余元", 1200000],
		["三千多元", 3000],
		["2百多万元", 2000000],
		["十几万元", 100000],
		["近百万元", 1000000],
		["上千元", 1000],
		["50万元左右", 500000],
	])("%s is approximate", (text, value) => {
		expect(findAmounts(text)).toMatchObject([{ value, approximate: true }]);
	});

	it("leaves exact sums unmarked", () => {
		expect(findAmounts("付款80万元")[0]).not.toHaveProperty("approximate");
	});

	it.each([
		["不超过50万元", "at-most"],
		["不足10万元的", "under"],
		["10万元（含）以上", "at-least"],
		["3万元以上、", "at-least"],
		["40万元以内", "at-most"],
		["超过5万元", "over"],
	])("%s is a bound", (text, bound) => expect(findAmounts(text)).toMatchObject([{ bound }]));

	it.each<[string, number[]]>([
		["3至5万元", [30000, 50000]],
		["10万元—50万元", [100000, 500000]],
		["三到五万元", [30000, 50000]],
		["800-1200元", [800, 1200]],
	])("%s is a range", (text, values) => {
		const amounts = findAmounts(text);
		expect(amounts.map(({ value }) => value)).toEqual(values);
		expect(amounts.map(({ range }) => range)).toEqual(["from", "to"]);
	});

	it.each([
		"3万人",
		"12万平方米",
		"5万户居民",
		"数亿元",
		"几十万元",
		"单位：万元",
		"千万不能",
		"万一出事",
		"元旦",
		"十一元旦",
		"一元化领导",
		"5万美元",
		"二元结构".replace("结构", "化"),
		"〔2023〕14号",
		"第12次",
		"0531-88886666",
		"版本1.2.3",
		"百万",
	])("%s holds none", (text) => expect(findAmounts(text)).toEqual([]));
});
