/**
 * npm run parity: holds the segmenter against nodejieba word by word, on a generated corpus of two
 * million units, on 200,000 made-up strings, with words added while running and with a user
 * dictionary of frequencies. Prints a table; fails on the first kind of difference.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Segmenter } from "../../lib/tokens/segmenter";
import { readAsset, userDictionaries } from "../../scripts/dictionary-files";
import { type Comparison, compare } from "./compare";
import { CorpusGenerator } from "./corpus";
import { FuzzGenerator } from "./fuzz";
import { type Jieba, loadJieba } from "./oracle";
import { mainWords, newWords } from "./words";

const words = mainWords();
const plain = words.map(({ word }) => word);
const jieba = await loadJieba();
if (jieba) report(runAll(jieba));

function runAll(jieba: Jieba): Record<string, Comparison> {
	const segmenter = new Segmenter(readAsset());
	const corpus = new CorpusGenerator(words).documents(2_100_000);
	const lines = corpus.flatMap((document) => document.split("\n"));
	return {
		"corpus, line by line": compare(segmenter, jieba, lines),
		"corpus, whole documents": compare(segmenter, jieba, corpus),
		"made-up strings": compare(segmenter, jieba, strings(plain, 200_000, 1)),
		"words added while running": withAdded(jieba, lines),
		"user dictionary with frequencies": withUserDictionary(jieba, lines),
	};
}

function* strings(from: readonly string[], count: number, seed: number): Generator<string> {
	const generator = new FuzzGenerator(from, seed);
	for (let index = 0; index < count; index += 1) yield generator.string();
}

function withAdded(jieba: Jieba, lines: readonly string[]): Comparison {
	const segmenter = new Segmenter(readAsset());
	const added = newWords(words, 2000, 2);
	for (const word of added) {
		segmenter.addWord(word);
		jieba.insertWord(word);
	}
	return compare(segmenter, jieba, [...strings(added, 50_000, 3), ...lines.slice(0, 2000)]);
}

function withUserDictionary(jieba: Jieba, lines: readonly string[]): Comparison {
	const segmenter = new Segmenter(readAsset());
	const folder = mkdtempSync(join(tmpdir(), "xunyue-parity-"));
	const path = join(folder, "user.txt");
	const added = newWords(words, 2000, 4).map((word, index) => ({
		word,
		frequency: 1 + ((index * 7919) % 50_000),
	}));
	writeFileSync(path, added.map(({ word, frequency }) => `${word} ${frequency} n\n`).join(""));
	jieba.load({ userDict: [...userDictionaries(), path].join(";") });
	rmSync(folder, { recursive: true });
	for (const { word, frequency } of added) segmenter.addWord(word, frequency);
	const texts = [
		...strings(
			added.map(({ word }) => word),
			50_000,
			5,
		),
		...lines.slice(0, 2000),
	];
	return compare(segmenter, jieba, texts);
}

function report(results: Record<string, Comparison>): void {
	console.log("| compared with nodejieba | texts | units | mismatches |\n|---|---|---|---|");
	for (const [name, { texts, units, mismatches }] of Object.entries(results))
		console.log(
			`| ${name} | ${texts.toLocaleString("en")} | ${units.toLocaleString("en")} | ${mismatches} |`,
		);
	for (const [name, { examples }] of Object.entries(results))
		for (const example of examples) console.log(name, example);
	if (Object.values(results).some(({ mismatches }) => mismatches > 0)) process.exitCode = 1;
}
