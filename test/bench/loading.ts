/** Run in a process of its own: loads one dictionary and prints how long that took and what it holds. */
import { Segmenter } from "../../lib/tokens/segmenter";
import { readAsset, userDictionaries } from "../../scripts/dictionary-files";

const jieba = (await import("nodejieba")).default;
globalThis.gc?.();
const before = process.memoryUsage().rss;
const start = performance.now();
const bytes = process.argv[2] === "segmenter" ? loadOurs() : loadTheirs();
console.log(JSON.stringify({ milliseconds: performance.now() - start, bytes }));

/** From the packed file on disk to the first word; the memory is that of its arrays and their buffer. */
function loadOurs(): number {
	const segmenter = new Segmenter(readAsset());
	segmenter.segment("会议同意");
	return segmenter.bytes;
}

function loadTheirs(): number {
	jieba.load({ userDict: userDictionaries().join(";") });
	jieba.cut("会议同意");
	return process.memoryUsage().rss - before;
}
