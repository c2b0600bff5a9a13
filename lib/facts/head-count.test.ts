import { describe, expect, it } from "vitest";
import { headCount } from "./head-count";

describe("how many persons a field tells", () => {
	it.each([
		["8人", 8],
		["8", 8],
		["六人", 6],
		["6（含司机1人）", 6],
		["3人：商兰、鲍海、干事1人", 3],
		["某局孙局一行8人", 8],
		["区里来客6人", 6],
		["本公司8人", 8],
		["魏荻、罗成、倪一鸣、程海（4人）", 4],
		["龚守、魏荻、罗成栋、倪一鸣、佟晓梅", 5],
		["领导2人、随员5人", 7],
		["县卫健局来员，共11人，其中司机1人", 11],
		["无", 0],
		["—", 0],
		["", undefined],
		["职工食堂", undefined],
	])("%s", (text, count) => {
		expect(headCount(text)).toBe(count);
	});
});
