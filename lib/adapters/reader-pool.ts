import { connect } from "../engine/connect";
import { EngineError, type Progress, type ReadAnswer, type ReaderCalls } from "../engine/protocol";
import type { Port } from "../engine/serve";

/** One file to read. */
export interface ReadTask {
	name: string;
	bytes: Uint8Array;
	password?: string;
	charset?: string;
	recognise: boolean;
	signal: AbortSignal;
	onProgress?: (progress: Progress) => void;
}

/** Milliseconds a file may go without any sign of progress before its worker is ended. */
const silence = 60_000;

/** How long a worker has to stop by itself after a cancellation, in milliseconds. */
const grace = 1_500;

/**
 * Reads files in workers, one file a worker at a time. A worker that hangs is ended, the file is
 * named, and a new worker takes the next file.
 */
export class ReaderPool {
	private idle: Worker[] = [];

	constructor(
		private readonly start: () => Worker,
		private readonly assets: string,
	) {}

	async read(task: ReadTask): Promise<ReadAnswer[]> {
		const worker = this.idle.pop() ?? this.start();
		const connection = connect<ReaderCalls>(worker as unknown as Port);
		let keep = true;
		const end = (error: EngineError) => {
			keep = false;
			worker.terminate();
			connection.close(error);
		};
		let timer = setTimeout(() => end(new EngineError("timeout")), silence);
		const alive = (progress: Progress) => {
			clearTimeout(timer);
			timer = setTimeout(() => end(new EngineError("timeout")), silence);
			task.onProgress?.(progress);
		};
		const cancel = () => setTimeout(() => keep && end(new EngineError("cancelled")), grace);
		task.signal.addEventListener("abort", cancel, { once: true });
		worker.addEventListener("error", (event) => end(new EngineError("failed", event.message)), {
			once: true,
		});
		try {
			const { signal: _signal, onProgress: _onProgress, ...ask } = task;
			return await connection.call(
				"read",
				{ ...ask, assets: this.assets },
				{ signal: task.signal, onProgress: alive, transfer: [ask.bytes.buffer as ArrayBuffer] },
			);
		} finally {
			clearTimeout(timer);
			task.signal.removeEventListener("abort", cancel);
			if (keep && !task.signal.aborted) this.idle.push(worker);
			else if (keep) worker.terminate();
		}
	}

	close(): void {
		for (const worker of this.idle.splice(0)) worker.terminate();
	}
}
