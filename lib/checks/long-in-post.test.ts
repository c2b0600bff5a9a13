import { describe, expect, it } from "vitest";
import { longInPost } from "./long-in-post";
import { type Draft, quotesOf } from "./try-check";

const rule = (text: string): Draft => ({
	text: `关键岗位管理规定\n2020年3月2日\n${text}`,
	kind: "unit-rule",
});
const record = (words: string): Draft => ({
	text: `局党组会议记录\n时间：2024年5月16日\n主持人：贺平\n出席：贺平、邱明、蒋文\n一、队伍情况\n${words}`,
	kind: "meeting-record",
});

const rules = [
	"财务、采购岗位负责人任职满五年的，应当轮岗交流。",
	"轮岗：在同一岗位满5年的必须调整。",
	"关键岗位任职一般不超过5年。",
];

const marked: [string, string, string][] = [
	["a run of posts", "邱明：会计韩冬2021年6月任，财务科科长唐远2014年9月任。", "财务科科长唐远2014年9月任"],
	["until now", "蒋文：唐远从2015年3月当财务科长到现在没动过。", "唐远从2015年3月当财务科长到现在没动过"],
	["in brackets", "邱明：招采部部长唐远（2016年2月任职至今）。", "招采部部长唐远（2016年2月任职至今）"],
];
const passed: [string, string][] = [
	["not yet five years", "邱明：财务科科长唐远2020年9月任。"],
	["on the plan of rotation", "邱明：财务科科长唐远2018年9月任，已列入轮岗计划，6月交流。"],
	["a closed interval", "邱明：唐远2012年3月至2016年4月任财务科长。"],
	["a rank, not a post", "邱明：财务科唐远2015年3月任四级主任科员。"],
	["the leader of the unit", "邱明：本局财务自2014年3月起由局长任命会计。"],
];

describe("posts held beyond the unit's rule of rotation", () => {
	it.each(rules)("reads the limit of %s", (words) => {
		expect(quotesOf(longInPost, [rule(words), record("邱明：财务科科长唐远2014年9月任。")])).toEqual([
			"财务科科长唐远2014年9月任",
		]);
	});

	it.each(marked)("marks %s", (_, words, quote) => {
		expect(quotesOf(longInPost, [rule(rules[0] as string), record(words)])).toEqual([quote]);
	});

	it.each(passed)("passes over %s", (_, words) => {
		expect(quotesOf(longInPost, [rule(rules[0] as string), record(words)])).toEqual([]);
	});

	it("asks for ten years where the unit has no rule", () => {
		expect(quotesOf(longInPost, [record("邱明：财务科科长唐远2016年9月任。")])).toEqual([]);
		expect(quotesOf(longInPost, [record("邱明：财务科科长唐远2012年9月任。")])).toHaveLength(1);
	});
});
