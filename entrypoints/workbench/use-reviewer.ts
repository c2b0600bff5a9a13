import { useRef, useState } from "react";
import type { SettingsChange, StoredSettings } from "../../lib/adapters/settings";

/** Asks for the reviewer's name before the first decision, once a sitting; the decision follows either way. */
export function useReviewer(settings: StoredSettings, onSettings: (change: SettingsChange) => void) {
	const [asking, setAsking] = useState(false);
	const asked = useRef(false);
	const waiting = useRef<() => void>(undefined);
	return {
		asking,
		/** Runs a decision as soon as the name is known or refused. */
		named: (decide: () => void) => {
			if (settings.reviewer !== "" || asked.current) return decide();
			waiting.current = decide;
			setAsking(true);
		},
		answer: (name: string) => {
			asked.current = true;
			setAsking(false);
			if (name) onSettings((before) => ({ ...before, reviewer: name }));
			waiting.current?.();
			waiting.current = undefined;
		},
	};
}
