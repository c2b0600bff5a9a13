import { useCallback } from "react";
import type { OwnList } from "../../lib/rules/own/own-list";
import type { Indicator } from "../../lib/rules/schema";
import { reloadRules, type Started } from "./start";

/** Changes to the inspectors' own lists: stored, loaded into the engine, and the open case analysed anew. */
export function useOwnList(
	started: Started,
	onStarted: (started: Started) => void,
	analyse: () => Promise<void>,
) {
	const { ownRules } = started;
	const after = useCallback(
		async (change: Promise<void>) => {
			await change;
			onStarted(await reloadRules(started));
			await analyse();
		},
		[started, onStarted, analyse],
	);
	return {
		save: (indicator: Indicator) => after(ownRules.putIndicator(indicator)),
		remove: (id: string) => after(ownRules.removeIndicator(id)),
		removeChecklist: (id: string) => after(ownRules.removeChecklist(id)),
		takeAll: (list: OwnList) => after(ownRules.putAll(list)),
		tryOut: useCallback(
			(indicator: Indicator) => started.tools.analysis.trial(indicator, started.packaged),
			[started],
		),
	};
}
