import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { launchWorkbench } from "../../scripts/launch";

/** A file as the test hands it to the browser. */
export interface Dropped {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export const dropped = (name: string, content: Uint8Array | string): Dropped => ({
	name,
	mimeType: "",
	buffer: Buffer.from(content),
});

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The workbench in a real browser, with what a person does at it, and a record of every request and error. */
export async function openDesk(options: { profile?: string; width?: number; height?: number } = {}) {
	const { context, origin, page, close } = await launchWorkbench({ headless: true, ...options });
	const requests: string[] = [];
	const errors: string[] = [];
	context.on("request", (request) => requests.push(request.url()));
	page.on("pageerror", (error) => errors.push(error.message));
	page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
	page.setDefaultTimeout(20_000);
	const dialog = page.getByRole("dialog");
	const current = page.locator(".finding-card.current");
	const desk = {
		page,
		origin,
		close,
		errors,
		current,
		/** Addresses asked for that are not the extension itself. */
		outside: () => requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url)),
		requests,
		tab: (name: RegExp) => page.getByRole("tab", { name }),
		document: (name: string | RegExp) => page.locator(".document-row").filter({ hasText: name }),
		tabText: (name: RegExp) =>
			page
				.getByRole("tab", { name })
				.or(page.locator(".tab", { hasText: name }))
				.first()
				.innerText(),
		state: () => current.locator(".state").innerText(),

		/** The note is kept with the decision as soon as the field is left. */
		async noteSaved() {
			await expect.poll(() => current.locator(".history").count()).toBeGreaterThan(0);
		},

		async createCase(unit: string) {
			await page.getByRole("button", { name: "新建任务" }).click();
			await dialog.getByLabel("被巡察单位").fill(unit);
			await dialog.getByRole("button", { name: "建立任务" }).click();
			await page.getByText("把文件或文件夹拖到这里").waitFor();
		},
		async choose(files: readonly Dropped[]) {
			await page.getByTestId("files").setInputFiles([...files]);
		},
		/** Waits for the end of the import and of the analysis after it; returns the closing sentence. */
		async imported(timeout = 90_000): Promise<string> {
			const done = page.getByText(/^读取完成：/);
			await done.waitFor({ timeout });
			await page.locator(".pulse:not(.on)").waitFor({ state: "attached", timeout });
			return done.innerText();
		},
		/** The sentence that closed an earlier import is put away first: it would pass for the end of this one. */
		async import(files: readonly Dropped[]): Promise<string> {
			const close = page.locator(".import-progress header button");
			if (await page.getByText(/^读取完成：/).isVisible()) await close.click();
			await desk.choose(files);
			return desk.imported();
		},
		async openSample() {
			await page.getByRole("button", { name: "打开样例任务" }).click();
			return desk.imported();
		},
		async openDocument(name: string | RegExp) {
			await desk.document(name).first().click();
			await expect.poll(() => page.locator(".pane-head b").innerText()).toMatch(name);
		},
		/** Selects words of the open document as a mouse would and reports whether they were there. */
		select: (words: string) => page.evaluate(selectWords, words),
		async download(button: string) {
			const [download] = await Promise.all([
				page.waitForEvent("download"),
				page.getByRole("button", { name: button }).click(),
			]);
			const path = await download.path();
			if (!path || !existsSync(path)) throw new Error(`${button}: nothing was saved`);
			return { name: download.suggestedFilename(), bytes: readFileSync(path) };
		},
	};
	return desk;
}

/** Runs in the page: the words may stretch over several marked pieces of one paragraph. */
function selectWords(words: string): boolean {
	for (const block of document.querySelectorAll<HTMLElement>(".document-text .block, .document-text td")) {
		const at = (block.textContent ?? "").indexOf(words);
		if (at < 0) continue;
		const place = (offset: number): [Node, number] => {
			const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
			let left = offset;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const length = node.textContent?.length ?? 0;
				if (left <= length) return [node, left];
				left -= length;
			}
			throw new Error("beyond the paragraph");
		};
		block.scrollIntoView({ block: "center" });
		const range = document.createRange();
		range.setStart(...place(at));
		range.setEnd(...place(at + words.length));
		const selection = getSelection();
		selection?.removeAllRanges();
		selection?.addRange(range);
		return true;
	}
	return false;
}
