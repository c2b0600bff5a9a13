import { chromium } from "playwright-core";
import { ensureBrowser } from "../../scripts/browser";

const style = `
	body { font-family: "Noto Serif CJK SC", serif; font-size: 12pt; line-height: 1.75; }
	h1 { font-size: 18pt; text-align: center; } h2 { font-size: 13pt; }
	p { text-indent: 2em; margin: 0 0 4pt; }
	table { border-collapse: collapse; width: 100%; margin: 6pt 0; font-size: 10.5pt; }
	th, td { border: 0.75pt solid #333; padding: 3pt 5pt; text-align: left; vertical-align: top; }`;

/** Prints html as A4 pages; the browser embeds the used part of the Chinese font. */
export async function openPrinter() {
	const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
	return {
		async print(html: string): Promise<Uint8Array> {
			const page = await browser.newPage();
			await page.setContent(html);
			await page.addStyleTag({ content: style });
			const margin = { top: "25mm", bottom: "25mm", left: "26mm", right: "26mm" };
			const pdf = await page.pdf({ format: "A4", margin, tagged: false });
			await page.close();
			return withoutClock(pdf);
		},
		close: () => browser.close(),
	};
}

/** The date of printing becomes a fixed one of the same length: the same text gives the same file. */
function withoutClock(pdf: Uint8Array): Uint8Array {
	const text = Buffer.from(pdf).toString("latin1");
	return Buffer.from(
		text.replace(/\((D:)\d{14}/g, (_, opening: string) => `(${opening}20240101000000`),
		"latin1",
	);
}
