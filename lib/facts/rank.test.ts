import { describe, expect, it } from "vitest";
import { bodyOfPost, isDeputyPost, rankOf } from "./rank";

describe("the rank of a post", () => {
	it.each([
		["办公室科员", 1],
		["养护股股长", 3],
		["财务科副科长", 4],
		["财务科科长", 5],
		["公路管理所副所长（试用期一年，2023.08期满合格", 4],
		["社区建设办公室主任（正股级）", 3],
		["运营管理部部长（正科级）", 5],
		["行政副院长（副县级）", 6],
		["局长", 7],
		["顾问", undefined],
	])("%s", (post, rank) => {
		expect(rankOf(post)).toBe(rank);
	});

	it("knows a deputy and the body of a post", () => {
		expect(isDeputyPost("县公路管理所副所长（试用期一年）")).toBe(true);
		expect(isDeputyPost("县公路管理所所长")).toBe(false);
		expect(bodyOfPost("县公路管理所副所长（试用期一年）")).toBe("县公路管理所");
	});
});
