import { type AnswerMessage, EngineError, type Progress } from "./protocol";
import type { CallTable, Port } from "./serve";

interface Waiting {
	resolve: (value: unknown) => void;
	reject: (error: EngineError) => void;
	progress?: (progress: Progress) => void;
}

export interface CallOptions {
	signal?: AbortSignal;
	onProgress?: (progress: Progress) => void;
	transfer?: Transferable[];
}

/** The asking side of a port. Closing it ends every open request with an error. */
export interface Connection<Calls extends CallTable<Calls>> {
	call: <K extends keyof Calls & string>(
		name: K,
		ask: Calls[K]["ask"],
		options?: CallOptions,
	) => Promise<Calls[K]["answer"]>;
	close: (error: EngineError) => void;
}

export function connect<Calls extends CallTable<Calls>>(port: Port): Connection<Calls> {
	const waiting = new Map<number, Waiting>();
	let last = 0;
	port.addEventListener("message", ({ data }) => {
		const message = data as AnswerMessage;
		const one = waiting.get(message.id);
		if (!one) return;
		if ("progress" in message) {
			one.progress?.(message.progress);
			return;
		}
		waiting.delete(message.id);
		if ("error" in message) one.reject(new EngineError(message.error.code, message.error.message));
		else one.resolve(message.value);
	});
	return {
		call(name, ask, options = {}) {
			const id = ++last;
			return new Promise((resolve, reject) => {
				if (options.signal?.aborted) {
					reject(new EngineError("cancelled"));
					return;
				}
				waiting.set(id, {
					resolve: resolve as (value: unknown) => void,
					reject,
					...(options.onProgress ? { progress: options.onProgress } : {}),
				});
				options.signal?.addEventListener("abort", () => port.postMessage({ id, cancel: true }));
				port.postMessage({ id, call: name, ask }, options.transfer);
			});
		},
		close(error) {
			for (const one of waiting.values()) one.reject(error);
			waiting.clear();
		},
	};
}
