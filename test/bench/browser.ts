import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { ensureBrowser } from "../../scripts/browser";
import { assetPath } from "../../scripts/dictionary-files";
import type { Ratio } from "./engine-ratios";

export function launchBrowser(): Promise<Browser> {
	const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	return chromium.launch({ executablePath: ensureBrowser(), headless: true, args });
}

/** Runs the portable part of the bench in a page of the browser. */
export async function browserRatios(browser: Browser, texts: readonly string[]): Promise<Ratio[]> {
	const page = await browser.newPage();
	await page.addScriptTag({ content: await bundle() });
	const dictionary = readFileSync(assetPath).toString("base64");
	const ratios = await page.evaluate(
		([packed, all]) => (globalThis as unknown as { runBench: RunBench }).runBench(packed, all),
		[dictionary, [...texts]] as const,
	);
	await page.close();
	return ratios;
}

export type RunBench = (packedDictionary: string, texts: readonly string[]) => Promise<Ratio[]>;

async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL("./in-browser.ts", import.meta.url));
	const result = await build({
		configFile: false,
		logLevel: "error",
		build: { write: false, minify: true, lib: { entry, formats: ["iife"], name: "bench" } },
	});
	const output = Array.isArray(result) ? result[0] : result;
	if (!output || !("output" in output)) throw new Error("the bench was not bundled");
	return output.output[0].code;
}
