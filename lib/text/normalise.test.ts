import { describe, expect, it } from "vitest";
import { folding } from "./folding";
import { normalise } from "./normalise";

describe("normalise", () => {
	it.each<[string, string, string]>([
		["width", "２０２３年（第１次）：Ａ", "2023年(第1次):A"],
		["radicals of the supplement", "⺠主集中、⻓期、⻛险、⻔⻋⻢⻰⻬", "民主集中、长期、风险、门车马龙齐"],
		["Kangxi radicals", "⼈⼤⽴⽅⽇⽉", "人大立方日月"],
		["the radical drawn like 户", "三保户、账⼾、帐戶", "三保户、账户、帐户"],
		["compatibility ideographs", "\uf900\ufa0b", "豈廓"],
		["ligatures", "ﬁle oﬃce", "file office"],
		["spaces between ideographs", "民 主 集　中", "民主集中"],
		["a line break within a word", "集体研\n究决定", "集体研究决定"],
		["spaces around figures", "2023 年 5 月", "2023年5月"],
		["spaces between words", "word  and\nword", "word and word"],
		["invisible units", "民\u200b主\ufeff集\u00ad中", "民主集中"],
		["the zero of dates", "二○二三年", "二〇二三年"],
		["the dot in names", "买买提•艾力", "买买提·艾力"],
		["edges", "  会议 ", "会议"],
		["nothing", "", ""],
	])("folds %s", (_name, text, folded) => expect(normalise(text).text).toBe(folded));

	it("leaves what is written on purpose", () => {
		expect(normalise("①㎡Ⅳ㈠…").text).toBe("①㎡Ⅳ㈠…");
	});

	it("folds every radical of the supplement", () => {
		for (let unit = 0x2e81; unit <= 0x2ef3; unit += 1)
			if (unit !== 0x2e9a) expect(folding[unit], unit.toString(16)).not.toBe(unit);
	});

	it("leads back to the original words", () => {
		const text = "会议由局⻓ 主\n持，ﬁle １";
		const { text: folded, toOriginal } = normalise(text);
		const back = (words: string) => {
			const start = folded.indexOf(words);
			const span = toOriginal(start, start + words.length);
			return text.slice(span.start, span.end);
		};
		expect(back("局长主持")).toBe("局⻓ 主\n持");
		expect(back("file")).toBe("ﬁle");
		expect(back("1")).toBe("１");
		expect(toOriginal(folded.length, folded.length)).toEqual({ start: text.length, end: text.length });
	});
});

describe("normalise, on made-up texts", () => {
	const alphabet = "民主，。：（） \n\t　１A⺠⼈ﬁ○•\u200b\ud842\udfb7①x";
	const texts = Array.from({ length: 400 }, (_, seed) => {
		let state = seed * 2654435761 + 1;
		return Array.from({ length: 1 + (seed % 37) }, () => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return alphabet[state % alphabet.length];
		}).join("");
	});

	it("is settled after once", () => {
		for (const text of texts) {
			const once = normalise(text).text;
			expect(normalise(once).text).toBe(once);
		}
	});

	it("gives for each match an original slice that folds to the matched words", () => {
		for (const text of texts) {
			const { text: folded, toOriginal } = normalise(text);
			for (let start = 0; start < folded.length; start += 1)
				for (const end of [start + 1, start + 2, start + 5]) {
					const words = folded.slice(start, end);
					if (end > folded.length || words !== words.trim() || splits(folded, start, end)) continue;
					const span = toOriginal(start, end);
					expect(normalise(text.slice(span.start, span.end)).text).toBe(words);
				}
		}
	});

	/** A match of whole words begins and ends in no ligature and no surrogate pair. */
	const splits = (folded: string, start: number, end: number) =>
		/^[i\udc00-\udfff]|[f\ud800-\udbff]$/.test(folded.slice(start, end));

	it("maps offsets in order", () => {
		for (const text of texts) {
			const { map } = normalise(text);
			for (let index = 1; index < map.length; index += 1)
				expect(map[index]).toBeGreaterThanOrEqual(map[index - 1] as number);
		}
	});
});
