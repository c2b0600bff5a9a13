import { useEffect, useRef } from "react";

export type KeyActions = Partial<Record<string, () => void>>;

/** A dialog that is open; one that is fading away no longer holds the keys. */
const openDialog = ".ant-modal-wrap:not([style*='display: none']) .ant-modal:not([class*='-leave'])";

/**
 * Runs an action for a key or a pair of keys (`g m`). Keys rest while an input method composes,
 * while a field has the focus, and while a dialog is open.
 */
export function useKeys(actions: KeyActions): void {
	const latest = useRef(actions);
	latest.current = actions;
	useEffect(() => {
		let first = "";
		const listen = (event: KeyboardEvent) => {
			if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey)
				return;
			if (isField(event.target) || document.querySelector(openDialog)) return;
			const pair = first ? `${first} ${event.key}` : event.key;
			first = !first && event.key === "g" ? "g" : "";
			const action = latest.current[pair];
			if (!action) return;
			event.preventDefault();
			action();
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, []);
}

/** Inputs that take no text: a chosen switch or a ticked box must not silence the keys. */
const wordless = new Set(["radio", "checkbox", "button", "submit", "reset", "file"]);

function isField(target: EventTarget | null): boolean {
	if (target instanceof HTMLInputElement) return !wordless.has(target.type);
	return (
		target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
	);
}
