import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Segmenter } from "../../lib/tokens/segmenter";
import { readAsset } from "../../scripts/dictionary-files";
import { loadJieba } from "../parity/oracle";
import { type Ratio, ratio } from "./engine-ratios";
import { medians } from "./measure";

/** The segmenter against nodejieba in the same process, on the same documents. */
export async function segmenterRatios(texts: readonly string[]): Promise<Ratio[]> {
	const jieba = await loadJieba();
	if (!jieba) return [];
	const segmenter = new Segmenter(readAsset());
	const time = await medians(
		{
			offsets: () => {
				for (const text of texts) segmenter.segment(text);
			},
			strings: () => {
				for (const text of texts) segmenter.cut(text);
			},
			nodejieba: () => {
				for (const text of texts) jieba.cut(text, true);
			},
		},
		5,
	);
	return [
		ratio("segmenter with offsets, speed / nodejieba", time, "nodejieba", "offsets", "≥ 6"),
		ratio("segmenter with strings, speed / nodejieba", time, "nodejieba", "strings", "≥ 4"),
	];
}

interface Loading {
	milliseconds: number;
	bytes: number;
}

/** Time to be ready and memory, each in a process of its own. */
export function loadingRatios(): Ratio[] {
	const [ours, theirs] = [loading("segmenter"), loading("nodejieba")];
	if (!ours || !theirs) return [];
	const note = (unit: string, a: number, b: number) =>
		`${a.toFixed(0)} ${unit}, nodejieba ${b.toFixed(0)} ${unit}`;
	return [
		{
			name: "dictionary ready / nodejieba load",
			value: ours.milliseconds / theirs.milliseconds,
			reach: "≤ 0.10",
			note: note("ms", ours.milliseconds, theirs.milliseconds),
		},
		{
			name: "dictionary memory / nodejieba memory",
			value: ours.bytes / theirs.bytes,
			reach: "≤ 0.05",
			note: note("MB", ours.bytes / 1e6, theirs.bytes / 1e6),
		},
	];
}

function loading(which: string): Loading | undefined {
	const program = fileURLToPath(new URL("./loading.ts", import.meta.url));
	const runs = [1, 2, 3].map(() =>
		spawnSync(process.execPath, ["--import", "tsx", "--expose-gc", program, which], { encoding: "utf8" }),
	);
	const results = runs
		.filter(({ status }) => status === 0)
		.map(({ stdout }) => JSON.parse(stdout) as Loading);
	return results.sort((a, b) => a.milliseconds - b.milliseconds)[results.length >> 1];
}
