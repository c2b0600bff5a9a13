import { describe, expect, it } from "vitest";
import { timeInPost } from "./time-in-post";
import { quotesOf } from "./try-check";

const record = (words: string) => ({
	kind: "meeting-record" as const,
	text: `馆党组会议记录\n时间：2024年8月8日\n主持人：温启明\n出席：温启明、柏立春、佟秀兰\n记录：虞小舟\n一、研究干部任用\n虞小舟：${words}\n柏立春：同意。\n佟秀兰：同意。\n温启明：同意。`,
});

describe("time in the lower post", () => {
	it.each([
		["宽兮绰，女，1994年2月生，拟任组宣部部长。她是去年九月由组宣部干事提的副部长，干了一年不到。"],
		["宽兮绰，女，1994年2月生，2023年3月由四级主任科员转任保管科副科长，拟任保管科科长。"],
	])("is too short: %s", (words) => {
		expect(quotesOf(timeInPost, [record(words)])).toHaveLength(1);
	});
	it.each([
		["宽兮绰，女，1994年2月生，2019年7月任组宣部副部长，拟任组宣部部长。"],
		[
			"宽兮绰，女，1994年2月生，2023年3月任保管科副科长，拟任保管科科长，属破格提拔，已报县委组织部批复同意。",
		],
	])("is long enough or excepted: %s", (words) => {
		expect(quotesOf(timeInPost, [record(words)])).toEqual([]);
	});
});
