import { browser } from "wxt/browser";
import { AnalysisClient } from "../../lib/adapters/analysis-client";
import { CaseStore } from "../../lib/adapters/case-store";
import { Database } from "../../lib/adapters/database";
import { OwnRules } from "../../lib/adapters/own-rules";
import { ReaderPool } from "../../lib/adapters/reader-pool";
import type { SessionTools } from "../../lib/adapters/session-tools";
import type { StoredSettings } from "../../lib/adapters/settings";
import type { SelfTestFailure } from "../../lib/engine/self-test";
import { sha256 } from "../../lib/readers/read-case";
import { type OwnList, withOwn } from "../../lib/rules/own/own-list";
import type { Rules } from "../../lib/rules/schema";
import AnalysisWorker from "./analysis.worker?worker";
import ReaderWorker from "./reader.worker?worker";

export interface Started {
	store: CaseStore;
	/** Packaged indicators and lists with the inspectors' own behind them. */
	rules: Rules;
	packaged: Rules;
	own: OwnList;
	ownRules: OwnRules;
	/** Examples that do not come out; those of packaged and own indicators together. */
	failures: SelfTestFailure[];
	tools: SessionTools;
	appVersion: string;
}

/** Reads the packaged rules and the inspectors' own, starts the workers and asks the browser to keep what is stored. */
export async function startWorkbench(settings: () => StoredSettings): Promise<Started> {
	const packaged = (await (await fetch(browser.runtime.getURL("/rules.json" as "/"))).json()) as Rules;
	const database = new Database();
	const ownRules = new OwnRules(database);
	const own = await ownRules.list();
	const rules = withOwn(packaged, own);
	const analysis = new AnalysisClient(new AnalysisWorker());
	const { failures } = await analysis.load(rules);
	await navigator.storage?.persist?.();
	const store = new CaseStore(database);
	return {
		store,
		rules,
		packaged,
		own,
		ownRules,
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

/** The same workbench after the inspectors' own lists have changed. */
export async function reloadRules(started: Started): Promise<Started> {
	const own = await started.ownRules.list();
	const rules = withOwn(started.packaged, own);
	const { failures } = await started.tools.analysis.load(rules);
	return { ...started, own, rules, failures };
}
