import { describe, expect, it } from "vitest";
import { findCounts } from "./counts";
import { findPercents } from "./percents";

describe("findCounts", () => {
	it.each<[string, [string, number][]]>([
		[
			"应到7人，实到６人",
			[
				["7人", 7],
				["６人", 6],
			],
		],
		[
			"同意六票，反对零票，弃权0票",
			[
				["六票", 6],
				["零票", 0],
				["0票", 0],
			],
		],
		[
			"发出选票11张，收回11张",
			[
				["11张", 11],
				["11张", 11],
			],
		],
		[
			"谈话十二人，3 份",
			[
				["十二人", 12],
				["3 份", 3],
			],
		],
		[
			"两名同志、一位副局长",
			[
				["两名", 2],
				["一位", 1],
			],
		],
		["7人均表示同意", [["7人", 7]]],
		[
			"十来人，十几人",
			[
				["十来人", 10],
				["十几人", 10],
			],
		],
		["一来人少", []],
		["10余人参加", [["10余人", 10]]],
	])("%s", (text, expected) =>
		expect(findCounts(text).map(({ span, value }) => [text.slice(span.start, span.end), value])).toEqual(
			expected,
		),
	);

	it("marks approximate counts", () => {
		expect(findCounts("30余人")).toMatchObject([{ value: 30, approximate: true }]);
		expect(findCounts("约30人")).toMatchObject([{ value: 30, approximate: true }]);
		expect(findCounts("30人左右")).toMatchObject([{ value: 30, approximate: true }]);
		expect(findCounts("30人")[0]).not.toHaveProperty("approximate");
	});

	it.each([
		"第3人",
		"第一名",
		"第一人民医院",
		"统一票据",
		"5月份",
		"120人次",
		"5人大代表",
		"个人",
		"3.5人",
		"数十人",
	])("%s counts nobody", (text) => expect(findCounts(text)).toEqual([]));

	it("counts other units when asked", () => {
		expect(findCounts("变更2项，召开会议5次，询价三家", ["项", "次", "家"])).toMatchObject([
			{ value: 2, unit: "项" },
			{ value: 5, unit: "次" },
			{ value: 3, unit: "家" },
		]);
	});
});

describe("findPercents", () => {
	it.each<[string, number]>([
		["百分之三十", 30],
		["百分之三十五点五", 35.5],
		["不超过10%", 10],
		["３０％", 30],
		["千分之五", 0.5],
		["三成以上", 30],
	])("%s is %d", (text, value) => expect(findPercents(text)).toMatchObject([{ value }]));

	it("finds none in other numbers", () => expect(findPercents("3成员单位，百分制，30人")).toEqual([]));
});
