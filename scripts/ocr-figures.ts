import { GlobalFonts } from "@napi-rs/canvas";
import { createRecogniser } from "../lib/readers/ocr/recogniser";
import type { RecognisedPage } from "../lib/readers/port";
import { samplePages, textOfPage } from "./ocr-pages";
import { damages, renderPage } from "./ocr-render";

// Error rates of recognition over our own sample pages, in several faces and conditions.
// npm run ocr:figures -- [conditions…] [--errors]

const wantedFaces = ["AR PL UMing CN", "Noto Serif CJK JP", "AR PL UKai CN", "Noto Sans CJK JP"];

/** Punctuation that differs in width or form only. */
const folds: Readonly<Record<string, string>> = {
	"，": ",",
	"：": ":",
	"；": ";",
	"？": "?",
	"！": "!",
	"（": "(",
	"）": ")",
	"〔": "(",
	"〕": ")",
	"［": "(",
	"］": ")",
	"[": "(",
	"]": ")",
	"【": "(",
	"】": ")",
	"—": "-",
	"－": "-",
	"一-": "-",
	"．": ".",
	"·": ".",
	"％": "%",
};

const bare = (text: string) => text.replace(/\s+/g, "");
const folded = (text: string) => [...bare(text)].map((character) => folds[character] ?? character).join("");

/** Smallest number of changes from one text to the other. */
function changes(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const next = [i];
		for (let j = 1; j <= to.length; j++)
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
			);
		row = next;
	}
	return row[to.length] ?? 0;
}

function readingOf(page: RecognisedPage): string {
	return page.lines.map((line) => line.text).join("\n");
}

const words = process.argv.slice(2);
const showErrors = words.includes("--errors");
const conditions = words.filter((word) => word in damages);
const faces = wantedFaces.filter((face) => GlobalFonts.has(face));
if (faces.length === 0) throw new Error("no Chinese faces are installed");
console.log(`faces: ${faces.join(", ")}`);
const recognise = await createRecogniser({ threads: 1 });
const { signal } = new AbortController();
console.log("condition    pages   CER raw   CER folded   words only   s/page");
for (const condition of conditions.length > 0 ? conditions : Object.keys(damages)) {
	const damage = damages[condition];
	if (!damage) continue;
	const sums = { characters: 0, raw: 0, folded: 0, words: 0, wordCharacters: 0, ms: 0, pages: 0 };
	for (const [index, page] of samplePages.entries()) {
		const face = faces[index % faces.length] ?? "";
		const picture = await renderPage(page, face, damage, index + 1);
		const started = performance.now();
		const reading = readingOf(await recognise(picture, signal));
		sums.ms += performance.now() - started;
		const truth = textOfPage(page);
		const onlyWords = (text: string) => text.replace(/[^\p{Script=Han}\p{Letter}\p{Number}]/gu, "");
		sums.pages += 1;
		sums.characters += bare(truth).length;
		sums.raw += changes(bare(truth), bare(reading));
		sums.folded += changes(folded(truth), folded(reading));
		sums.words += changes(onlyWords(truth), onlyWords(reading));
		sums.wordCharacters += onlyWords(truth).length;
		if (showErrors) printErrors(condition, face, truth, reading);
	}
	const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(2)} %`;
	console.log(
		[
			condition.padEnd(10),
			String(sums.pages).padStart(7),
			percent(sums.raw, sums.characters).padStart(9),
			percent(sums.folded, sums.characters).padStart(12),
			percent(sums.words, sums.wordCharacters).padStart(12),
			(sums.ms / sums.pages / 1000).toFixed(2).padStart(8),
		].join(" "),
	);
}

/** Lines of the reading that stand nowhere in the truth, beside what is closest. */
function printErrors(condition: string, face: string, truth: string, reading: string): void {
	const whole = folded(truth);
	for (const line of reading.split("\n")) {
		if (!whole.includes(folded(line))) console.log(`  ${condition} ${face}: ${line}`);
	}
}
