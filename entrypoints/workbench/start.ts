import { browser } from "wxt/browser";
import { AnalysisClient } from "../../lib/adapters/analysis-client";
import { CaseStore } from "../../lib/adapters/case-store";
import { ReaderPool } from "../../lib/adapters/reader-pool";
import type { SessionTools } from "../../lib/adapters/session-tools";
import type { StoredSettings } from "../../lib/adapters/settings";
import type { SelfTestFailure } from "../../lib/engine/self-test";
import { sha256 } from "../../lib/readers/read-case";
import type { Rules } from "../../lib/rules/schema";
import AnalysisWorker from "./analysis.worker?worker";
import ReaderWorker from "./reader.worker?worker";

export interface Started {
	store: CaseStore;
	rules: Rules;
	failures: SelfTestFailure[];
	tools: SessionTools;
	appVersion: string;
}

/** Reads the packaged rules, starts the workers and asks the browser to keep what is stored. */
export async function startWorkbench(settings: () => StoredSettings): Promise<Started> {
	const rules = (await (await fetch(browser.runtime.getURL("/rules.json" as "/"))).json()) as Rules;
	const analysis = new AnalysisClient(new AnalysisWorker());
	const { failures } = await analysis.load(rules);
	await navigator.storage?.persist?.();
	const store = new CaseStore();
	return {
		store,
		rules,
		failures,
		appVersion: browser.runtime.getManifest().version,
		tools: {
			store,
			analysis,
			readers: new ReaderPool(() => new ReaderWorker(), browser.runtime.getURL("/" as "/")),
			sha256,
			now: () => new Date().toISOString(),
			newId: () => crypto.randomUUID(),
			reviewer: () => settings().reviewer,
			recognise: () => settings().recognise,
			parallel: Math.max(1, Math.min(3, navigator.hardwareConcurrency - 1)),
		},
	};
}
