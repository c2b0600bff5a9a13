import { Automaton } from "../../lib/match/automaton";
import { Segmenter } from "../../lib/tokens/segmenter";
import { analyse, inputsOf, rulesOf } from "./analysis";
import { growthExponent, median, medians } from "./measure";
import { absentPhrases, densePhrases } from "./phrases";

/** One line of the result table. */
export interface Ratio {
	name: string;
	value: number;
	/** What the issue of performance is content with; "≤" or "≥" a number. */
	reach: string;
	/** The times behind it, for the reader. */
	note: string;
}

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** The matcher against the cheapest possible reading of the text and against a search phrase by phrase. */
export async function matcherRatios(texts: readonly string[]): Promise<Ratio[]> {
	const text = texts.join("");
	const ratios: Ratio[] = [];
	for (const [count, reach] of [
		[200, "≤ 4"],
		[2000, "≤ 8"],
		[20000, "≤ 15"],
	] as const) {
		const automaton = new Automaton(densePhrases(text, count));
		let sum = 0;
		const time = await medians({
			bare: () => {
				sum += bareLoop(text);
			},
			scan: () =>
				automaton.scan(text, (phrase, end) => {
					sum += phrase ^ end;
				}),
		});
		keep(sum);
		ratios.push(ratio(`matcher ${count} phrases / bare loop`, time, "scan", "bare", reach));
	}
	return [...ratios, await againstIndexOf(text.slice(0, 400_000))];
}

async function againstIndexOf(text: string): Promise<Ratio> {
	const phrases = densePhrases(text, 2000);
	const automaton = new Automaton(phrases);
	let sum = 0;
	const time = await medians(
		{
			scan: () =>
				automaton.scan(text, (phrase, end) => {
					sum += phrase ^ end;
				}),
			indexOf: () => {
				for (const phrase of phrases)
					for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) sum += at;
			},
		},
		5,
	);
	keep(sum);
	return ratio("matcher 2000 phrases, speed / indexOf loop", time, "indexOf", "scan", "≥ 30");
}

function bareLoop(text: string): number {
	let sum = 0;
	for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
	return sum;
}

/** The whole analysis with 200 phrases that hit and with 19,800 more that never do. */
export async function phraseRatio(dictionary: ArrayBuffer, texts: readonly string[]): Promise<Ratio> {
	const segmenter = new Segmenter(dictionary);
	const inputs = inputsOf(texts);
	const hitting = densePhrases(texts.join(""), 200);
	const few = rulesOf(hitting);
	const many = rulesOf([...hitting, ...absentPhrases(19_800)]);
	const time = await medians(
		{
			few: () => analyse(few, segmenter, inputs),
			many: () => analyse(many, segmenter, inputs),
		},
		5,
	);
	return ratio("analysis 20000 / 200 phrases", time, "many", "few", "≤ 1.4");
}

/** How analysis time grows from 10 to `most` documents, each analysed as a case of ten. */
export function growth(dictionary: ArrayBuffer, texts: readonly string[], most: number): Ratio {
	const segmenter = new Segmenter(dictionary);
	const rules = rulesOf(densePhrases(texts.join(""), 200));
	const points: [number, number][] = [];
	for (let size = 10; size <= most; size *= 10) {
		const rounds = size <= 100 ? 15 : size <= 1000 ? 5 : 3;
		const times: number[] = [];
		for (let round = -2; round < rounds; round += 1) {
			// Each round takes other documents: read again and again, a few would sit in every cache.
			const from = (round + 2) * size;
			const inputs = inputsOf(
				Array.from({ length: size }, (_, index) => texts[(from + index) % texts.length] as string),
			);
			const start = performance.now();
			analyse(rules, segmenter, inputs);
			if (round >= 0) times.push(performance.now() - start);
		}
		points.push([size, median(times)]);
	}
	const note = points.map(([size, time]) => `${size}: ${milliseconds(time)}`).join(", ");
	return {
		name: `growth exponent 10-${most} documents`,
		value: growthExponent(points),
		reach: "≤ 1.05",
		note,
	};
}

/** The time of one side over that of another. */
export function ratio(
	name: string,
	time: Record<string, number>,
	over: string,
	under: string,
	reach: string,
): Ratio {
	const [a, b] = [time[over] as number, time[under] as number];
	return { name, value: a / b, reach, note: `${over} ${milliseconds(a)}, ${under} ${milliseconds(b)}` };
}

let kept = 0;
/** Keeps results in use, so that no loop is optimised away. */
export function keep(value: number): void {
	kept ^= value;
	if (kept === Number.POSITIVE_INFINITY) console.log(kept);
}
