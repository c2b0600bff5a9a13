import { type CaseState, inReadingOrder } from "./case-state";

/** Keeps the state of an open case; views subscribe to it, the parts of a session replace it. */
export class CaseHolder {
	private readonly listeners = new Set<() => void>();
	private state: CaseState;

	constructor(state: CaseState) {
		this.state = { ...state, sources: inReadingOrder(state.sources) };
	}

	get current(): CaseState {
		return this.state;
	}

	snapshot = (): CaseState => this.state;

	subscribe = (listener: () => void): (() => void) => {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	};

	set(change: Partial<CaseState>): void {
		const { sources } = change;
		this.state = { ...this.state, ...change, ...(sources ? { sources: inReadingOrder(sources) } : {}) };
		for (const listener of this.listeners) listener();
	}

	/** Shows a failure of the session as a whole; what is stored stays as it is. */
	trouble(code: "storage" | "analysis", error: unknown): void {
		this.set({ trouble: { code, message: error instanceof Error ? error.message : String(error) } });
	}

	close(): void {
		this.listeners.clear();
	}
}
