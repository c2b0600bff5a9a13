import { describe, expect, it } from "vitest";
import { kinFirmTold } from "./kin-firm-told";
import { quotesOf } from "./try-check";

const talk = (answer: string) => `谈话记录\n问：实训楼改造的施工单位怎么来的？\n答：${answer}`;

describe("business of a leader's relative told in plain words", () => {
	it.each([
		"永固公司是郎校长介绍的，说是他外甥女婿的公司，干活实在。",
		"那家店是主任小舅子开的店，打印纸一直从那儿买，合同也没签过。",
	])("%s", (answer) => expect(quotesOf(kinFirmTold, [talk(answer)])).toEqual([answer.replace(/。$/, "")]));
	it.each([
		"不是他外甥女婿的公司，是公开招标来的。",
		"他外甥女婿的公司也报了名，郎校长回避了，没有中标。",
		"我外甥女婿的公司在外省，和学校没有往来。",
	])("not: %s", (answer) => expect(quotesOf(kinFirmTold, [talk(answer)])).toEqual([]));
});
