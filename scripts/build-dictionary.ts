/**
 * Builds the segmenter's dictionary from nodejieba's text files and our own word lists:
 *   npm run build:dictionary                   writes public/segment.bin.gz and its hash
 *   npm run build:dictionary -- --suggest 词…  prints the frequencies that keep the words whole
 */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Segmenter } from "../lib/tokens/segmenter";
import { frequencyToKeepWhole } from "../lib/tokens/whole-word";
import { assetPath, buildFromFiles, hashOf, hashPath } from "./dictionary-files";

const bytes = buildFromFiles();
const words = process.argv.slice(2);
if (words[0] === "--suggest") suggest(words.slice(1));
else write();

function suggest(wanted: readonly string[]): void {
	const segmenter = new Segmenter(bytes.buffer as ArrayBuffer);
	for (const word of wanted) {
		const split = segmenter.cut(word).join("|");
		console.log(`${word} ${frequencyToKeepWhole(segmenter, word)} n (now ${split})`);
	}
}

function write(): void {
	const packed = gzipSync(bytes, { level: 9 });
	writeFileSync(assetPath, packed);
	writeFileSync(hashPath, `${hashOf(bytes)}\n`);
	console.log(`${assetPath}: ${packed.length} bytes, ${bytes.length} unpacked, sha256 ${hashOf(bytes)}`);
}
