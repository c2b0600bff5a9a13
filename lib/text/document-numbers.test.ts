import { describe, expect, it } from "vitest";
import { findDocumentNumbers } from "./document-numbers";

describe("findDocumentNumbers", () => {
	it.each<[string, string, string, number, number]>([
		["局党组发〔2024〕3号", "局党组发〔2024〕3号", "局党组发", 2024, 3],
		["(2024)3号", "(2024)3号", "", 2024, 3],
		["（2024）3号", "（2024）3号", "", 2024, 3],
		["党组发〔2024〕003号", "党组发〔2024〕003号", "党组发", 2024, 3],
		["〔2024〕第三号", "〔2024〕第三号", "", 2024, 3],
		["根据财办发[2023]14号文件", "财办发[2023]14号", "财办发", 2023, 14],
		["纪要〔二〇二三〕十二号", "纪要〔二〇二三〕十二号", "纪要", 2023, 12],
	])("%s", (text, written, sign, year, number) => {
		const [found] = findDocumentNumbers(text);
		expect(found && text.slice(found.span.start, found.span.end)).toBe(written);
		expect(found).toMatchObject({ sign, year, number });
	});

	it.each(["5号楼", "（2024年度）", "〔2024〕"])("%s is none", (text) =>
		expect(findDocumentNumbers(text)).toEqual([]),
	);
});
