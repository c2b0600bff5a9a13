import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { mostHits, searchDocuments } from "./search-documents";

const listed = [
	{ id: "a", name: "记录" },
	{ id: "b", name: "台账" },
];
const documents = new Map([
	["a", documentFromText("党组会议记录\n研究大修经费１２万元。\n傅 长庚：同意大修。")],
	["b", documentFromText("项目|金额\n泵站大修|120000")],
]);
const found = (words: string) =>
	searchDocuments(words, listed, documents).map(({ document, exact }) => `${document}:${exact}`);

describe("searching all documents", () => {
	it("finds every place, document by document", () => {
		expect(found("大修")).toEqual(["a:大修", "a:大修", "b:大修"]);
	});
	it("looks past width and spaces, and shows the words as they stand", () => {
		expect(found("12万元")).toEqual(["a:１２万元"]);
		expect(found("傅长庚")).toEqual(["a:傅 长庚"]);
	});
	it("wants all of several words in one paragraph or cell", () => {
		expect(found("大修 同意")).toEqual(["a:大修"]);
		expect(found("大修 验收")).toEqual([]);
	});
	it("does not join what two paragraphs or cells say", () => {
		expect(found("记录研究")).toEqual([]);
		expect(found("大修120000")).toEqual([]);
	});
	it("returns nothing for blanks and stops at its limit", () => {
		expect(found("　 ")).toEqual([]);
		const many = new Map([["a", documentFromText("同意。".repeat(mostHits + 20))]]);
		expect(searchDocuments("同意", listed, many)).toHaveLength(mostHits);
	});
	it("gives the words around a hit", () => {
		const [hit] = searchDocuments("经费", listed, documents);
		expect([hit?.before.endsWith("研究大修"), hit?.after.startsWith("１２万元")]).toEqual([true, true]);
	});
});
