import {
	type AnswerMessage,
	type AskMessage,
	type CancelMessage,
	EngineError,
	type Progress,
} from "./protocol";

/** The part of a worker's global, a worker or a message port that both sides need. */
export interface Port {
	postMessage(message: unknown, transfer?: Transferable[]): void;
	addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
}

/** Calls by name, each with what is asked and what is answered. */
export type CallTable<Calls> = { [K in keyof Calls]: { ask: unknown; answer: unknown } };

export type Handlers<Calls extends CallTable<Calls>> = {
	[K in keyof Calls]: (
		ask: Calls[K]["ask"],
		context: { signal: AbortSignal; progress: (progress: Progress) => void },
	) => Promise<Calls[K]["answer"]> | Calls[K]["answer"];
};

/** Answers every request on a port: with a value, a typed error, or a cancellation. */
export function serve<Calls extends CallTable<Calls>>(port: Port, handlers: Handlers<Calls>): void {
	const running = new Map<number, AbortController>();
	const answer = (message: AnswerMessage) => port.postMessage(message);
	port.addEventListener("message", ({ data }) => {
		const message = data as AskMessage | CancelMessage;
		if ("cancel" in message) {
			running.get(message.id)?.abort();
			return;
		}
		const controller = new AbortController();
		running.set(message.id, controller);
		void run(message, controller).finally(() => running.delete(message.id));
	});

	async function run({ id, call, ask }: AskMessage, controller: AbortController): Promise<void> {
		const handler = handlers[call as keyof Calls];
		if (!handler) return answer({ id, error: { code: "unknown-call", message: call } });
		try {
			const progress = (value: Progress) => answer({ id, progress: value });
			const value = await handler(ask, { signal: controller.signal, progress });
			answer(
				controller.signal.aborted
					? { id, error: { code: "cancelled", message: "cancelled" } }
					: { id, value },
			);
		} catch (error) {
			answer({ id, error: errorOf(error, controller.signal.aborted) });
		}
	}
}

function errorOf(error: unknown, aborted: boolean) {
	if (aborted) return { code: "cancelled" as const, message: "cancelled" };
	if (error instanceof EngineError) return { code: error.code, message: error.message };
	return { code: "failed" as const, message: error instanceof Error ? error.message : String(error) };
}
