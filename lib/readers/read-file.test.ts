import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "./read-file";

const read = (name: string, bytes: Uint8Array | string) =>
	readFile(
		{ name, bytes: typeof bytes === "string" ? strToU8(bytes) : bytes },
		{ signal: new AbortController().signal },
	);
const codes = async (name: string, bytes: Uint8Array | string) =>
	(await read(name, bytes)).notices.map((notice) => notice.code);

describe("readFile", () => {
	it("reads text", async () => {
		const { status, document } = await read("会议.txt", "会议记录\n\n时间：三月");
		expect(status).toBe("read");
		expect(document?.text).toBe("会议记录\n时间：三月");
	});

	it.each([
		["an empty file", "a.txt", "", "empty-file"],
		["bytes of no known kind", "a.doc", Uint8Array.of(1, 2, 3), "unknown-kind"],
		[
			"an office file without its main part",
			"a.docx",
			zipSync({ "[Content_Types].xml": strToU8("x") }),
			"damaged",
		],
		["a format by its name", "a.pptx", zipSync({ "ppt/presentation.xml": strToU8("x") }), "unsupported-kind"],
		["a file without words", "a.txt", " \n ", "no-text"],
		["a classified file", "a.txt", "机密★1年\n某局会议纪要", "classified"],
	])("names %s", async (_name, name, bytes, code) => {
		expect(await codes(name, bytes)).toEqual([code]);
		expect((await read(name, bytes)).status).toBe("unread");
	});

	it("hands no text of a classified file on", async () => {
		expect((await read("a.txt", "秘密★长期\n某局会议纪要")).document).toBeNull();
	});

	it("says when a name promises another kind", async () => {
		expect(await codes("会议.doc", "<html><body>会议</body></html>")).toEqual(["kind-differs-from-name"]);
	});
});
