import { describe, expect, it } from "vitest";
import { memberAsCounterpart } from "./member-as-counterpart";
import { quotesOf } from "./try-check";

const contract = (words: string) => ({
	kind: "contract" as const,
	text: `委托培训合同\n甲方：青阳区总工会（代表：邢朗）\n乙方：匠艺职业培训学校（法定代表人：郝继松；${words}）`,
});
const minutes = "主席办公会议记录\n时间：2022年9月2日\n主持人：邢朗\n列席：温小岚（服务中心副主任）、贺青";

describe("one of the unit's people on the other side of a contract", () => {
	it("is marked where the person signs for the other side", () =>
		expect(quotesOf(memberAsCounterpart, [contract("授权代表（教务）：温小岚"), minutes])).toEqual([
			"授权代表（教务）：温小岚",
		]));
	it("is nothing with another person", () =>
		expect(quotesOf(memberAsCounterpart, [contract("授权代表：温大岚"), minutes])).toEqual([]));
	it("is nothing on the unit's own side", () =>
		expect(
			quotesOf(memberAsCounterpart, [
				{
					kind: "contract",
					text: "培训合同\n甲方：青阳区总工会（授权代表：温小岚）\n乙方：匠艺职业培训学校",
				},
				minutes,
			]),
		).toEqual([]));
});
