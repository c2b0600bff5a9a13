import { describe, expect, it } from "vitest";
import { documentFromText } from "../../../lib/document/from-text";
import { extractFacts } from "../../../lib/facts/extract";
import { factLabelsSchema } from "./labels";
import { emptyScore, scoreFacts } from "./score-facts";

const text = `党组会议记录
时间：2023年5月6日上午
主持：贺廷松
出席：贺廷松、邱明泽、陶静宜
记录：段小禾
一、研究电梯更新补助
邱明泽：同意，钱从年初预留里出。
陶静宜：同意。
贺廷松：同意。举手表决，3票赞成。`;

const document = documentFromText(text);
const analysed = { id: "a", name: "01.html", document, facts: extractFacts(document, { name: "01.html" }) };

const truth = factLabelsSchema.parse({
	file: "01.html",
	kind: "meeting-record",
	meetings: [
		{
			body: "party-group",
			date: "2023-05-06",
			present: ["贺廷松", "邱明泽", "陶静宜"],
			items: [
				{
					from: "研究电梯更新补助",
					turns: [
						{ who: "邱明泽", words: "同意，钱从年初" },
						{ who: "陶静宜", words: "同意" },
						{ who: "贺廷松", words: "同意。举手" },
					],
					votes: [{ for: 3 }],
				},
			],
		},
	],
});

describe("the measure of facts", () => {
	it("counts what was read as the labels have it", () => {
		const score = emptyScore();
		scoreFacts(truth, analysed, score);
		for (const name of ["kind", "attendance", "items", "turns", "speakers", "votes"] as const)
			expect([name, score[name].f1]).toEqual([name, 1]);
	});

	it("counts a wrong kind, a missing person, an item that is none and a vote read otherwise", () => {
		const score = emptyScore();
		const complaints: string[] = [];
		const [meeting] = truth.meetings;
		if (!meeting) throw new Error("no meeting");
		const [item] = meeting.items;
		if (!item) throw new Error("no item");
		scoreFacts(
			{
				...truth,
				kind: "contract",
				meetings: [
					{
						...meeting,
						present: [...meeting.present, "罗正"],
						items: [
							{ ...item, votes: [{ for: 4 }] },
							{ ...item, from: "研究人事任免" },
						],
					},
				],
			},
			analysed,
			score,
			(fact) => complaints.push(fact),
		);
		expect(score.kind.right).toBe(0);
		expect(score.attendance.right).toBe(0);
		expect(score.items.recall).toBe(0.5);
		expect(score.votes.right).toBe(0);
		expect(new Set(complaints)).toEqual(new Set(["kind", "attendance", "items", "turns", "votes"]));
	});
});
