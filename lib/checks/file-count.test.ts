import { describe, expect, it } from "vitest";
import { alteredFile } from "./altered-file";
import { fileCount } from "./file-count";
import { quotesOf } from "./try-check";

const record = (words: string) => [`档案接收核对记录\n石小雨的档案。${words}`];

describe("files that hold less than their list", () => {
	it.each([
		["目录120页，实有113页，缺第30至36页。当日上架。", "实有113页，缺第30至36页"],
		["目录载明五十二份，清点只有四十九份。", "清点只有四十九份"],
		["移交清单88件，实收86件，签了回执。", "实收86件，签了回执"],
	])("marks %s", (words, quote) => {
		expect(quotesOf(fileCount, record(words))).toEqual([quote]);
	});
	it.each([
		"目录120页，实有120页。",
		"目录120页，实有113页，缺的7页已由原单位补寄。",
		"目录120页，实有113页。经查询，另卷存放。",
		"目录与实物应逐件核对，目录96页的，实有不得少于96页。",
		"目录3卷，实有113页。",
	])("passes over %s", (words) => {
		expect(quotesOf(fileCount, record(words))).toEqual([]);
	});
});

describe("papers pasted over, told outside of a file", () => {
	it("marks the paper of someone's file", () => {
		expect(quotesOf(alteredFile, ["自查记录\n招工登记表出生栏上贴了一条白纸，改写为1977年。"])).toHaveLength(
			1,
		);
	});
	it("leaves other papers alone", () => {
		expect(quotesOf(alteredFile, ["自查记录\n公告栏旧通知上贴了一张白纸。"])).toEqual([]);
	});
});
