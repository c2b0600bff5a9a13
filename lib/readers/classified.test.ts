import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { classificationMarking } from "./classified";

describe("classificationMarking", () => {
	it.each([
		["alone", "机密★1年\n某局文件", "机密★1年"],
		["spaced, after the copy number", "000012\n秘 密 ★ 长 期\n特急\n某局文件", "秘密★长期"],
		["copy number and urgency on the same line", "000012 绝密★ 特急\n某局文件", "绝密★"],
		["a term without a star", "秘密长期\n某局党组会议纪要", "秘密长期"],
		["labelled", "密级：机密\n关于某事的报告", "密级:机密".replace(":", "：")],
		["level alone at the very top", "机密\n某局党组会议纪要", "机密"],
	])("finds a marking that stands %s", (_name, text, expected) => {
		expect(classificationMarking(documentFromText(text))).toBe(expected);
	});

	it.each([
		["a sentence about markings", "会议要求，标有“机密★”字样的文件一律按规定清退。"],
		["a list of duties", "保守国家秘密\n落实保密责任制"],
		["a marking far down", `${"正文。\n".repeat(15)}机密★1年`],
		["a level alone, further down", "某局党组会议纪要\n时间：2022年\n地点：会议室\n秘密"],
		["a trade secret", "商业秘密\n合同第三条"],
	])("leaves %s alone", (_name, text) => {
		expect(classificationMarking(documentFromText(text))).toBeUndefined();
	});

	it("looks into page headers", () => {
		const document = documentFromText("某局党组会议纪要\n正文。\n秘密★5年");
		const last = document.blocks.at(-1);
		if (last) last.layer = "header";
		expect(classificationMarking(document)).toBe("秘密★5年");
	});
});
