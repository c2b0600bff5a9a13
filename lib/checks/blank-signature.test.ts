import { describe, expect, it } from "vitest";
import { blankSignature } from "./blank-signature";
import { quotesOf } from "./try-check";

const record = (last: string) => `局党组会议记录
时间：2023年4月10日
主持人：蒲叶
出席：蒲叶、乔峰、文斌
一、研究慰问方案
乔峰：同意。
蒲叶：同意。
${last}`;

describe("blank signature", () => {
	it.each([
		"主持人：　　；记录人：郝洁",
		"主持人（签字）：______　记录人（签字）：郝洁",
		"主持人：蒲叶　　记录人：",
		"主持人签字 　　，记录人签字 郝洁",
	])("finds the slot left empty: %s", (last) => {
		expect(quotesOf(blankSignature, [record(last)])).toEqual([last]);
	});

	it.each([
		"主持人：蒲叶；记录人：郝洁",
		"主持人签字：蒲叶　记录人签字：郝洁",
		"主持人、记录人已签名",
		"记录人：郝洁",
	])("leaves a signed line: %s", (last) => expect(quotesOf(blankSignature, [record(last)])).toEqual([]));
});
