/** Run in a process of its own: loads one dictionary and prints how long that took and what it holds. */
import { readFileSync } from "node:fs";
import { openSegmenter } from "../../lib/tokens/open-segmenter";
import { assetPath, userDictionaries } from "../../scripts/dictionary-files";

const jieba = (await import("nodejieba")).default;
globalThis.gc?.();
const before = process.memoryUsage().rss;
const start = performance.now();
const bytes = process.argv[2] === "segmenter" ? await loadOurs() : loadTheirs();
console.log(JSON.stringify({ milliseconds: performance.now() - start, bytes }));

/** From the packed file on disk to the first word; the memory is that of its arrays and their buffer. */
async function loadOurs(): Promise<number> {
	const segmenter = await openSegmenter(new Uint8Array(readFileSync(assetPath)));
	segmenter.segment("会议同意");
	return segmenter.bytes;
}

function loadTheirs(): number {
	jieba.load({ userDict: userDictionaries().join(";") });
	jieba.cut("会议同意");
	return process.memoryUsage().rss - before;
}
