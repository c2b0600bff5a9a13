/**
 * npm run bench [-- --browser] [--json FILE] [--quick]: the engine's speed as ratios of two times
 * taken in one run, so that they mean the same on any machine. It reports; it never fails by time.
 */
import { readAsset } from "../../scripts/dictionary-files";
import { CorpusGenerator } from "../parity/corpus";
import { mainWords } from "../parity/words";
import { browserRatios, launchBrowser } from "./browser";
import { growth, matcherRatios, phraseRatio, type Ratio } from "./engine-ratios";
import { loadingRatios, segmenterRatios } from "./node-ratios";
import { pdfRatios } from "./pdf-ratios";
import { printTable, writeJson } from "./table";

const words = process.argv.slice(2);
const quick = words.includes("--quick");
const corpus = new CorpusGenerator(mainWords()).documents(quick ? 400_000 : 2_400_000);
const units = corpus.reduce((sum, text) => sum + text.length, 0);
console.log(`Node ${process.version}; generated corpus of ${corpus.length} documents, ${units} units`);

const groups: Record<string, Ratio[]> = {
	"": [
		...(await segmenterRatios(corpus.slice(0, 400))),
		...loadingRatios(),
		...(await matcherRatios(corpus)),
		await phraseRatio(readAsset(), corpus.slice(0, 60)),
		growth(readAsset(), corpus, quick ? 100 : 1000),
	],
};
printTable("In Node", groups[""] as Ratio[]);
if (words.includes("--browser")) {
	const browser = await launchBrowser();
	groups["pdf: "] = await pdfRatios(browser, corpus.slice(0, 24));
	printTable("Reading and analysis, in Node", groups["pdf: "]);
	groups["browser: "] = await browserRatios(browser, corpus.slice(0, 300));
	printTable("In Chromium", groups["browser: "]);
	await browser.close();
}
const file = words[words.indexOf("--json") + 1];
if (words.includes("--json") && file) writeJson(file, groups);
