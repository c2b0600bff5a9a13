import { describe, expect, it } from "vitest";
import { travel } from "./travel";
import { proposalsOf } from "./try-check";

const rule = "差旅复核记录\n执行口径：住宿费上限，省会每人每天350元，其他地区280元；高铁限二等座。\n";
const cases: [string, number][] = [
	["温岚赴海滨市参加年会，高铁商务座往返2,946元，通过。", 1],
	["贺青赴省会培训，住宿3晚，每晚860元，会务费另附，通过。", 1],
	["六人去南湾“标准研讨”，半天开会，其余三天合影为游艇、海岛，租船费9,400元列“样品运输”，已报销。", 1],
	["以考察名义赴岭南五天，景区门票3,200元列入会务费报销。", 1],
	["温岚赴省会比对考核，住宿2晚，每晚340元，二等座，通过。", 0],
	["贺青乘商务座，差额部分个人承担，按二等座核报420元。", 0],
	["组织职工赴旅游公司开展调研，支付讲解费300元。", 0],
	["未发现以培训名义到景区游览、报销门票的情况。", 0],
];

describe("travel beyond what is allowed", () => {
	it.each(cases)("%s", (text, count) => expect(proposalsOf(travel, [rule + text]).length).toBe(count));
});
