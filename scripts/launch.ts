import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { ensureBrowser } from "./browser";

export const extensionFolder = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url));

export interface Launched {
	context: BrowserContext;
	/** `chrome-extension://…/` */
	origin: string;
	page: Page;
	close: () => Promise<void>;
}

export interface LaunchOptions {
	headless: boolean;
	width?: number;
	height?: number;
	/** Profile folder to use again after a restart; a new one, removed at the end, when absent. */
	profile?: string;
}

/** Starts the browser with the built extension and opens the workbench. */
export async function launchWorkbench(options: LaunchOptions): Promise<Launched> {
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), "xunyue-"));
	const viewport = { width: options.width ?? 1440, height: options.height ?? 900 };
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: ensureBrowser(),
		headless: false,
		viewport: options.headless ? viewport : null,
		acceptDownloads: true,
		args: [
			...(options.headless ? ["--headless=new"] : []),
			...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			`--disable-extensions-except=${extensionFolder}`,
			`--load-extension=${extensionFolder}`,
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--lang=zh-CN",
			`--window-size=${viewport.width},${viewport.height}`,
		],
	});
	const worker =
		context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 30_000 }));
	const origin = `chrome-extension://${new URL(worker.url()).host}/`;
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto(`${origin}workbench.html`);
	return {
		context,
		origin,
		page,
		close: async () => {
			await context.close();
			if (!options.profile) rmSync(profile, { recursive: true, force: true });
		},
	};
}
