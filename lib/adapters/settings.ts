import { browser } from "wxt/browser";
import * as z from "zod";

const settingsSchema = z.object({
	appearance: z.enum(["light", "dark", "system"]).catch("light"),
	language: z.enum(["zh_CN", "en"]).catch("zh_CN"),
	reviewer: z.string().catch(""),
	recognise: z.boolean().catch(true),
	/** Widths of the side panes in pixels. */
	panes: z.object({ left: z.number(), right: z.number() }).catch({ left: 260, right: 400 }),
	/** Last opened case, view and document, so that a restart comes back to the same place. */
	lastCase: z.string().optional().catch(undefined),
	places: z
		.record(
			z.string(),
			z.object({ view: z.string(), document: z.string().optional(), scope: z.string().optional() }),
		)
		.catch({}),
});

/** What this machine remembers of the inspector's choices. */
export type StoredSettings = z.infer<typeof settingsSchema>;

const key = "settings";

export async function loadSettings(): Promise<StoredSettings> {
	const stored = await browser.storage.local.get(key);
	return settingsSchema.parse(stored[key] ?? {});
}

export async function saveSettings(settings: StoredSettings): Promise<void> {
	await browser.storage.local.set({ [key]: settings });
}
