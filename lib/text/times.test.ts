import { describe, expect, it } from "vitest";
import { findTimes } from "./times";

const seen = (text: string) =>
	findTimes(text).map(({ span, text: clock, range }) => [
		text.slice(span.start, span.end),
		range ? `${clock} ${range}` : clock,
	]);

describe("findTimes", () => {
	it.each<[string, [string, string][]]>([
		[
			"2023年5月9日14:30至16:40",
			[
				["14:30", "14:30 from"],
				["16:40", "16:40 to"],
			],
		],
		[
			"8:40—12:15",
			[
				["8:40", "08:40 from"],
				["12:15", "12:15 to"],
			],
		],
		["起止 10:35", [["10:35", "10:35"]]],
		["１４：３０", [["１４：３０", "14:30"]]],
		["下午2点", [["下午2点", "14:00"]]],
		["下午2点半开始", [["下午2点半", "14:30"]]],
		["上午九时", [["上午九时", "09:00"]]],
		["上午9:00 小会议室", [["上午9:00", "09:00"]]],
		["下午两点三十分", [["下午两点三十分", "14:30"]]],
		["14时30分", [["14时30分", "14:30"]]],
		["晚上7点许", [["晚上7点许", "19:00"]]],
		[
			"下午2点至5点",
			[
				["下午2点", "14:00 from"],
				["5点", "17:00 to"],
			],
		],
		["15点召开", [["15点", "15:00"]]],
		["中午12:30", [["中午12:30", "12:30"]]],
		["十九时一刻", [["十九时一刻", "19:15"]]],
	])("%s", (text, expected) => expect(seen(text)).toEqual(expected));

	it.each(["一时难以解决", "3点意见", "提出两点要求", "3小时", "比例3:2", "25:30", "届时", "14:75"])(
		"%s is no time",
		(text) => expect(seen(text)).toEqual([]),
	);

	it("marks what is only about", () =>
		expect(findTimes("下午3点左右")).toMatchObject([{ approximate: true }]));
});
