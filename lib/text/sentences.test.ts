import { describe, expect, it } from "vitest";
import { spanAt, splitClauses, splitSentences } from "./sentences";

const words = (text: string, spans: { start: number; end: number }[]) =>
	spans.map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
	it.each<[string, string[]]>([
		["会议同意。散会。", ["会议同意。", "散会。"]],
		["他说：“同意。”大家鼓掌！", ["他说：“同意。”", "大家鼓掌！"]],
		["第一行\n第二行", ["第一行", "第二行"]],
		["  有无不同意见？？ 没有", ["有无不同意见？？", "没有"]],
		["单价3.5元。共1,200元", ["单价3.5元。", "共1,200元"]],
		["", []],
		["\n \n", []],
	])("%j", (text, expected) => expect(words(text, splitSentences(text))).toEqual(expected));
});

describe("splitClauses", () => {
	it.each<[string, string[]]>([
		["甲、乙同意，丙反对；丁未到。", ["甲、乙同意，", "丙反对；", "丁未到。"]],
		["付款1,200元，14:30到", ["付款1,200元，", "14:30到"]],
		["付款１，２００元", ["付款１，２００元"]],
		["主持人：张三", ["主持人：", "张三"]],
	])("%j", (text, expected) => expect(words(text, splitClauses(text))).toEqual(expected));
});

describe("spanAt", () => {
	const spans = [
		{ start: 0, end: 3 },
		{ start: 5, end: 8 },
	];
	it("finds the span that holds an offset", () => {
		expect(spanAt(spans, 2)).toEqual({ start: 0, end: 3 });
		expect(spanAt(spans, 5)).toEqual({ start: 5, end: 8 });
		expect(spanAt(spans, 3)).toBeUndefined();
		expect(spanAt(spans, 8)).toBeUndefined();
	});
});
