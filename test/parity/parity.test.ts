import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseWordList } from "../../lib/tokens/dictionary-source";
import { Segmenter } from "../../lib/tokens/segmenter";
import {
	assetPath,
	buildFromFiles,
	hashOf,
	hashPath,
	hasSources,
	readAsset,
	userDictionaries,
} from "../../scripts/dictionary-files";
import { compare } from "./compare";
import { CorpusGenerator } from "./corpus";
import { FuzzGenerator } from "./fuzz";
import { loadJieba } from "./oracle";
import { mainWords, newWords } from "./words";

describe("segmenter and nodejieba", async () => {
	const jieba = await loadJieba();

	it.skipIf(!jieba)("split a generated corpus, made-up strings and added words alike", () => {
		const words = mainWords();
		const segmenter = new Segmenter(readAsset());
		const lines = new CorpusGenerator(words, 11)
			.documents(150_000)
			.flatMap((document) => document.split("\n"));
		const fuzz = new FuzzGenerator(
			words.map(({ word }) => word),
			12,
		);
		const texts = [...lines, ...Array.from({ length: 10_000 }, () => fuzz.string())];
		expect(compare(segmenter, jieba!, texts)).toMatchObject({ mismatches: 0, examples: [] });
		const added = newWords(words, 300, 13);
		for (const word of added) {
			segmenter.addWord(word);
			jieba!.insertWord(word);
		}
		const again = new FuzzGenerator(added, 14);
		const more = Array.from({ length: 5_000 }, () => again.string());
		expect(compare(segmenter, jieba!, more)).toMatchObject({ mismatches: 0, examples: [] });
	});
});

describe("committed dictionary", () => {
	const hash = readFileSync(hashPath, "utf8").trim();

	it("is the one its hash names", () => {
		expect(hashOf(new Uint8Array(readAsset()))).toBe(hash);
	});

	it.skipIf(!hasSources && !process.env.CI)(
		"is the one its sources make",
		() => {
			expect(hashOf(buildFromFiles())).toBe(hash);
		},
		60_000,
	);

	it("is small enough to ship", () => {
		expect(statSync(assetPath).size).toBeLessThanOrEqual(2_300_000);
	});

	it("keeps each of our words whole", () => {
		const segmenter = new Segmenter(readAsset());
		const ours = userDictionaries().filter((path) => path.startsWith("dictionaries/"));
		for (const path of ours)
			for (const { word } of parseWordList(readFileSync(path, "utf8"), path))
				expect(segmenter.cut(word), word).toEqual([word]);
	});
});
