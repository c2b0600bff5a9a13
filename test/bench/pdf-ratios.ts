import type { Browser } from "playwright-core";
import { loadRawRules } from "../../lib/cli/load-rules";
import { compileRules } from "../../lib/engine/compile";
import { openPdf } from "../../lib/readers/pdf/load";
import { readFile } from "../../lib/readers/read-file";
import { parseRules } from "../../lib/rules/parse";
import { Segmenter } from "../../lib/tokens/segmenter";
import { readAsset } from "../../scripts/dictionary-files";
import { analyse, inputsOf } from "./analysis";
import { type Ratio, ratio } from "./engine-ratios";
import { medians } from "./measure";

const context = { signal: new AbortController().signal };

/**
 * What analysis adds to reading: a PDF of 30 pages and more, printed by the browser, read with bare
 * pdf.js, and the same followed by the shipped rules over its text. Measured in Node; our own
 * reader, which also rebuilds lines, tables and margins, has a line of its own.
 */
export async function pdfRatios(browser: Browser, texts: readonly string[]): Promise<Ratio[]> {
	const bytes = await printPdf(browser, texts);
	const rules = compileRules(parseRules(loadRawRules()).rules);
	const segmenter = new Segmenter(readAsset());
	const pages = (await openPdf(bytes, context)).numPages;
	const lines = documentTexts(await bareText(bytes), texts.length);
	const time = await medians(
		{
			"bare pdf.js": async () => void (await bareText(bytes)),
			analysis: () => analyse(rules, segmenter, inputsOf(lines)),
			"own reader": async () => void (await readFile({ name: "a.pdf", bytes }, context)),
		},
		5,
	);
	time.both = (time["bare pdf.js"] as number) + (time.analysis as number);
	return [
		ratio(`pdf.js and analysis / bare pdf.js, ${pages} pages`, time, "both", "bare pdf.js", "≤ 1.10"),
		ratio(`own pdf reader / bare pdf.js, ${pages} pages`, time, "own reader", "bare pdf.js", "-"),
	];
}

async function printPdf(browser: Browser, texts: readonly string[]): Promise<Uint8Array> {
	const page = await browser.newPage();
	const body = texts.map(
		(text) =>
			`<div>${text
				.split("\n")
				.map((line) => `<p>${line}</p>`)
				.join("")}</div>`,
	);
	await page.setContent(
		`<meta charset="utf-8"><style>div{break-after:page}p{font-size:14pt}</style>${body.join("")}`,
	);
	const bytes = await page.pdf({ format: "A4" });
	await page.close();
	return new Uint8Array(bytes);
}

async function bareText(bytes: Uint8Array): Promise<string> {
	const pdf = await openPdf(bytes, context);
	let text = "";
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const content = await (await pdf.getPage(number)).getTextContent();
		for (const item of content.items) if ("str" in item) text += item.str + (item.hasEOL ? "\n" : "");
	}
	await pdf.loadingTask.destroy();
	return text;
}

/** Cuts the text of the PDF back into about as many documents as were printed. */
function documentTexts(text: string, count: number): string[] {
	const lines = text.split("\n");
	const size = Math.ceil(lines.length / count);
	return Array.from({ length: count }, (_, index) =>
		lines.slice(index * size, (index + 1) * size).join("\n"),
	);
}
