import { describe, expect, it } from "vitest";
import { figureByFigure, parseNumeral } from "./numerals";

describe("parseNumeral", () => {
	it.each([
		["0", 0],
		["120", 120],
		["１２３", 123],
		["1,200,000.00", 1200000],
		["1，200，000", 1200000],
		["26.8", 26.8],
		["26.8万", 268000],
		["3.5亿", 350000000],
		["1.2百万", 1200000],
		["3亿2千万", 320000000],
		["1万2千", 12000],
		["零", 0],
		["两", 2],
		["十", 10],
		["十二", 12],
		["二十", 20],
		["二十二", 22],
		["廿五", 25],
		["卅", 30],
		["一百零五", 105],
		["一百二", 120],
		["一百二十", 120],
		["三百五十六", 356],
		["一千零五十", 1050],
		["一百二十万", 1200000],
		["三万五", 35000],
		["三万零五", 30005],
		["一亿二千三百万", 123000000],
		["十二亿", 1200000000],
		["壹佰贰拾万", 1200000],
		["贰拾玖万壹仟", 291000],
		["壹仟零伍拾", 1050],
		["二〇二三", 2023],
		["二○二三", 2023],
		["三点五", 3.5],
		["三点五万", 35000],
		["一 百 二 十 万", 1200000],
	])("%s is %d", (text, value) => expect(parseNumeral(text)).toBe(value));

	it.each(["", "元", "万", "1,20", "1.2.3", "第三", "一二三百", "2万3亿", "几十"])(
		"%s is no numeral",
		(text) => expect(parseNumeral(text)).toBeUndefined(),
	);
});

describe("figureByFigure", () => {
	it("reads figures without units", () => {
		expect(figureByFigure("二〇二三")).toBe("2023");
		expect(figureByFigure("二十")).toBeUndefined();
	});
});
