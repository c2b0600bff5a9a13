import { describe, expect, it } from "vitest";
import { hashText } from "./hash";
import { findQuote, quoteOf } from "./quote";

const text = "第一项，会议同意。第二项，会议同意。第三项，会议不同意。";

describe("quoteOf", () => {
	it("keeps the exact words with what stands around them", () => {
		const start = text.indexOf("第二项") + 4;
		expect(quoteOf(text, { start, end: start + 4 })).toEqual({
			exact: "会议同意",
			prefix: "第一项，会议同意。第二项，",
			suffix: "。第三项，会议不同意。",
		});
	});
});

describe("findQuote", () => {
	const start = text.indexOf("第二项") + 4;
	const quote = quoteOf(text, { start, end: start + 4 });

	it("finds the same place among equal words", () => {
		expect(findQuote(text, quote)).toEqual({ start, end: start + 4 });
	});
	it("follows the words when text is put before them", () => {
		const longer = `会议同意。增加一段。${text}`;
		expect(findQuote(longer, quote)).toEqual({ start: start + 10, end: start + 14 });
	});
	it("gives nothing when the words are gone", () => {
		expect(findQuote("会议研究决定", quote)).toBeUndefined();
	});
});

describe("hashText", () => {
	it("stays what it was, so that stored decisions keep their finding", () => {
		expect(hashText("")).toBe("1ab1854e9fae12a7");
		expect(hashText("会议同意")).toBe(hashText("会议同意"));
		expect(hashText("会议同意")).toMatch(/^[0-9a-f]{16}$/);
	});
	it("tells near texts apart", () => {
		const hashes = new Set(Array.from({ length: 20000 }, (_, index) => hashText(`第${index}项`)));
		expect(hashes.size).toBe(20000);
	});
});
