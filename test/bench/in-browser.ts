import { openSegmenter } from "../../lib/tokens/open-segmenter";
import type { Segmenter } from "../../lib/tokens/segmenter";
import type { RunBench } from "./browser";
import { growth, keep, matcherRatios, phraseRatio, type Ratio } from "./engine-ratios";
import { median, medians } from "./measure";

const runBench: RunBench = async (packedDictionary, texts) => {
	const packed = Uint8Array.from(atob(packedDictionary), (character) => character.charCodeAt(0));
	const unpacked = await new Response(
		new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")),
	).arrayBuffer();
	return [
		await ready(packed),
		await tokens(await openSegmenter(packed), texts),
		...(await matcherRatios(texts)),
		await phraseRatio(unpacked, texts.slice(0, 60)),
		growth(unpacked, texts, 100),
	];
};

/** From the packed asset to the first word, in milliseconds: the one number that is no ratio. */
async function ready(packed: Uint8Array<ArrayBuffer>): Promise<Ratio> {
	const times: number[] = [];
	for (let round = 0; round < 5; round += 1) {
		const start = performance.now();
		(await openSegmenter(packed)).segment("会议同意");
		times.push(performance.now() - start);
	}
	return {
		name: "dictionary ready, ms",
		value: median(times),
		reach: "≤ 120",
		note: "unpack, open, first word",
	};
}

async function tokens(segmenter: Segmenter, texts: readonly string[]): Promise<Ratio> {
	const native = new Intl.Segmenter("zh", { granularity: "word" });
	let count = 0;
	const time = await medians(
		{
			own: () => {
				for (const text of texts) segmenter.segment(text);
			},
			"Intl.Segmenter": () => {
				for (const text of texts.slice(0, 30))
					for (const { segment } of native.segment(text)) count += segment.length;
			},
		},
		5,
	);
	keep(count);
	const scaled = ((time["Intl.Segmenter"] as number) * texts.length) / 30;
	return {
		name: "segmenter, speed / Intl.Segmenter",
		value: scaled / (time.own as number),
		reach: "-",
		note: `own ${(time.own as number).toFixed(0)} ms, Intl.Segmenter about ${scaled.toFixed(0)} ms`,
	};
}

(globalThis as unknown as { runBench: RunBench }).runBench = runBench;
