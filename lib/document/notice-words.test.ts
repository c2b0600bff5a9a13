import { describe, expect, it } from "vitest";
import { noticeSentence } from "./notice-words";
import { noticesInEnglish } from "./notice-words-en";
import { noticesInChinese } from "./notice-words-zh";

describe("noticeSentence", () => {
	it("fills values in", () => {
		const notice = { code: "charset-guessed", severity: "info", values: { charset: "gb18030" } } as const;
		expect(noticeSentence(notice, "zh_CN")).toContain("已按 gb18030 读取");
		expect(noticeSentence(notice, "en")).toContain("as gb18030");
	});

	it("leaves a part out when its value is missing", () => {
		expect(noticeSentence({ code: "damaged", severity: "error" }, "zh_CN")).toMatch(
			/^文件已损坏，无法读取。/,
		);
	});

	it("begins with the page a notice is about", () => {
		expect(noticeSentence({ code: "page-failed", severity: "warning", page: 3 }, "zh_CN")).toMatch(
			/^第3页：/,
		);
	});

	it("uses the same values in both languages", () => {
		const names = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();
		for (const [code, sentence] of Object.entries(noticesInChinese))
			expect([code, names(sentence)]).toEqual([
				code,
				names(noticesInEnglish[code as keyof typeof noticesInChinese]),
			]);
	});

	it("passes no verdict", () => {
		expect(Object.values(noticesInChinese).join("")).not.toMatch(/违规|违纪|违法/);
	});
});
