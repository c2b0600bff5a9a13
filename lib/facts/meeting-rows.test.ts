import { describe, expect, it } from "vitest";
import { factsOfText, namesOf } from "./facts-of-text";

const register = (rows: string) => factsOfText(`区粮食局2023年党组会议登记簿\n${rows}`).meetings;

describe("registers of meetings, a row each", () => {
	it("reads day, counts, the absent and the decision of each row", () => {
		const meetings = register(
			"会议日期|应到|实到|缺席及原因|议题及结果\n1月12日|5|5|无|研究年度预算安排，举手表决一致通过\n3月9日|5|3|甄立新、苗秀兰出差|研究季小云任基金科科长，同意",
		);
		expect(meetings.map(({ date }) => date?.iso)).toEqual(["2023-01-12", "2023-03-09"]);
		expect(meetings.map(({ body, row }) => [body, row])).toEqual([
			["party-group", true],
			["party-group", true],
		]);
		const second = meetings[1];
		expect([second?.attendance?.expected?.value, second?.attendance?.present?.value]).toEqual([5, 3]);
		expect(namesOf((second?.attendance?.absent ?? []).map(({ person }) => person))).toBe("甄立新 苗秀兰");
		expect(second?.items[0]?.kinds).toContain("personnel");
		expect(second?.items[0]?.resolutions.map(({ verb }) => verb)).toEqual(["approve"]);
	});

	it("reads both counts in one cell and the result in its own column", () => {
		const [first] = register(
			"召开日期|会议名称|应到/实到|主要议题|表决结果\n2023年2月3日|党组会议|7/6|研究仓房大修事项|同意6票\n2023年4月3日|党组会议|7/4|研究预算调整|同意4票",
		);
		expect(first?.attendance?.present?.value).toBe(6);
		expect(first?.items[0]?.votes[0]?.for?.value).toBe(6);
	});

	it("takes no other table with days for a register", () => {
		expect(register("日期|事项|金额\n2023年2月3日|购粮袋|3000\n2023年2月9日|修门|800")).toEqual([]);
		expect(register("学习时间|应参加|实参加\n2023年2月3日|7|6\n2023年2月9日|7|7")).toEqual([]);
	});
});
