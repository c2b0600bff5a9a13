import { describe, expect, it } from "vitest";
import { quorumTold } from "./quorum-told";
import { quotesOf } from "./try-check";

describe("quorum told in other papers", () => {
	it.each([
		[
			"a letter",
			"关于处分建议的情况说明\n三、县民政局党组现有成员七名，当日四名到会，三名因公外出。\n四、会议以举手方式，四票同意，给予蔡某警告处分。",
			["四名到会"],
		],
		[
			"a register",
			"镇党委会出席情况\n党委委员九人\n5月25日 四人到会（五人外出考察），研究培训经费十二万元分配，四人举手同意。\n6月8日 八人到会，研究防汛，八人举手同意。",
			["四人到会（五人外出考察）"],
		],
	])("finds too few in %s", (_name, text, quotes) => {
		expect(quotesOf(quorumTold, [text])).toEqual(quotes);
	});

	it.each([
		["enough for a post", "情况说明\n党组成员六名，当日五名到会，一名住院。会议票决同意任命科长一名。"],
		["put off", "情况说明\n党组成员七名，当日三名到会，未达法定人数，改期召开，不作表决。"],
		["no decision", "简报\n理事会共13名理事，5名出席座谈，听取了意见。"],
		["too small a body", "登记\n支委会委员三人，一人到会，同意发展计划。"],
	])("leaves %s", (_name, text) => expect(quotesOf(quorumTold, [text])).toEqual([]));
});
