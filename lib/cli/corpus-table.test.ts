import { describe, expect, it } from "vitest";
import { corpusTable, type FileOutcome } from "./corpus-table";

const outcome = (
	path: string,
	kind: string,
	result: FileOutcome["outcome"],
	codes: string[] = [],
): FileOutcome => ({
	path,
	kind,
	outcome: result,
	codes,
	characters: 1,
	ms: 10,
});

describe("corpusTable", () => {
	it("counts by kind, gives reasons and names what crashed or hung", () => {
		const table = corpusTable([
			outcome("a.doc", "doc", "read"),
			outcome("b.doc", "doc", "refused", ["old-word"]),
			outcome("c.pdf", "pdf", "hung"),
			outcome("d.doc", "doc", "empty", ["no-text"]),
		]).replace(/ +/g, " ");
		expect(table).toContain("doc 3 1 0 1 1 0 0 50 % 30 10");
		expect(table).toContain("all 4 1 0 1 1 0 1 33 % 40 10");
		expect(table).toContain("1 refused doc: old-word");
		expect(table).toContain("hung: c.pdf");
	});
});
