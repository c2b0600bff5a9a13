import { describe, expect, it } from "vitest";
import { decode } from "./charset";

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const wide = (text: string, little: boolean) =>
	Uint8Array.from(
		[...text].flatMap((character) => {
			const code = character.charCodeAt(0);
			return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
		}),
	);

describe("decode", () => {
	it.each([
		["UTF-8", new TextEncoder().encode("会议纪要"), "会议纪要", "utf-8", false],
		["UTF-8 with a mark", new TextEncoder().encode("\ufeff会议"), "会议", "utf-8", false],
		["GBK, four characters", hex("bbe1d2e9bccdd2aa"), "会议纪要", "gb18030", true],
		["GBK among Latin letters", hex("4e6f2e313720bbe1d2e9"), "No.17 会议", "gb18030", true],
		["Big5", hex("c3f6a9f3b77cc4b3acf6ad6eaabab371aabe"), "關於會議紀要的通知", "big5", true],
		["UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, ...wide("会议", true)]), "会议", "utf-16le", false],
		["UTF-16 without a mark", wide("会议纪要 2022\n", true), "会议纪要 2022\n", "utf-16le", false],
		["UTF-16 big end first", wide("会议纪要 2022\n", false), "会议纪要 2022\n", "utf-16be", false],
	])("%s", (_name, bytes, text, charset, guessed) => {
		expect(decode(bytes)).toEqual({ text, charset, guessed });
	});

	it("obeys a choice by hand", () => {
		expect(decode(hex("bbe1d2e9"), "big5").charset).toBe("big5");
	});

	it("believes what a page declares when it fits", () => {
		expect(decode(hex("83658358836783678358"), undefined, "Shift_JIS").text).toBe("テストトス");
	});
});
