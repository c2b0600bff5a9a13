import { browser } from "wxt/browser";
import * as z from "zod";

/** Where the inspector stood in a case. */
const placeSchema = z.object({
	view: z.enum(["materials", "checklists", "timeline", "relations", "evidence"]),
	document: z.string().optional(),
	findings: z
		.object({
			scope: z.enum(["here", "all"]),
			state: z.enum(["all", "open", "decided", "positive"]),
			order: z.enum(["place", "priority", "indicator"]),
		})
		.optional(),
});

const settingsSchema = z.object({
	appearance: z.enum(["light", "dark", "system"]).catch("light"),
	language: z.enum(["zh_CN", "en"]).catch("zh_CN"),
	reviewer: z.string().catch(""),
	recognise: z.boolean().catch(true),
	/** Widths of the side panes in pixels. */
	panes: z.object({ left: z.number(), right: z.number() }).catch({ left: 260, right: 400 }),
	/** Last opened case and the place in each, so that a restart comes back to the same page. */
	lastCase: z.string().optional().catch(undefined),
	places: z.record(z.string(), placeSchema).catch({}),
});

/** What this machine remembers of the inspector's choices. */
export type StoredSettings = z.infer<typeof settingsSchema>;

/** A change made to whatever the settings are by then, so that two changes never undo each other. */
export type SettingsChange = (before: StoredSettings) => StoredSettings;

const key = "settings";

export async function loadSettings(): Promise<StoredSettings> {
	const stored = await browser.storage.local.get(key);
	return settingsSchema.parse(stored[key] ?? {});
}

export async function saveSettings(settings: StoredSettings): Promise<void> {
	await browser.storage.local.set({ [key]: settings });
}
