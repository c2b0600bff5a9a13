import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { corpusTable, type FileOutcome } from "./corpus-table";
import type { CorpusAnswer } from "./corpus-worker";
import { listFiles } from "./files";

const usage = `用法：npm run corpus -- <文件夹> [--json FILE] [--budget 秒] [--workers 个数] [--recognise]

对文件夹里的每个文件试读一遍，按种类列出：读取、部分读取、没有文字、拒读及原因、中断、超时、读取占有文字的比例、毫秒。
退出码：0 没有中断和超时；1 有；2 用法有误。`;

/** Reads files one after another in threads that can be ended; one that hangs is replaced. */
class CorpusReader {
	private worker: Worker | undefined;

	/** `budget` is in milliseconds; `recognise` reads scans and photos too. */
	constructor(
		private readonly budget: number,
		private readonly recognise: boolean,
	) {}

	async read(path: string): Promise<Omit<FileOutcome, "path">> {
		this.worker ??= new Worker(new URL("./corpus-worker.ts", import.meta.url), {
			execArgv: ["--import", "tsx"],
			workerData: { recognise: this.recognise },
			resourceLimits: { maxOldGenerationSizeMb: 2048 },
			stdout: true,
			stderr: true,
		});
		const worker = this.worker;
		const started = performance.now();
		try {
			const answer = await answerOf(worker, path, this.budget);
			return { ...answer, outcome: outcomeOf(answer) };
		} catch (error) {
			this.worker = undefined;
			await worker.terminate();
			const reason = error instanceof Error ? error.message : String(error);
			const ms = Math.round(performance.now() - started);
			const outcome = reason === "hung" ? "hung" : "crashed";
			return { kind: "unknown", outcome, codes: [], characters: 0, ms, reason };
		}
	}

	async close(): Promise<void> {
		await this.worker?.terminate();
	}
}

function answerOf(worker: Worker, path: string, budget: number): Promise<CorpusAnswer> {
	const patience = new AbortController();
	const timer = setTimeout(() => patience.abort(), budget);
	return new Promise<CorpusAnswer>((resolve, reject) => {
		patience.signal.addEventListener("abort", () => reject(new Error("hung")));
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.postMessage(path);
	}).finally(() => {
		clearTimeout(timer);
		worker.removeAllListeners("message");
		worker.removeAllListeners("error");
	});
}

function outcomeOf(answer: CorpusAnswer): FileOutcome["outcome"] {
	if (answer.codes.includes("crashed")) return "crashed";
	if (answer.codes.length === 1 && answer.codes[0] === "no-text") return "empty";
	return answer.status === "unread" ? "refused" : answer.status;
}

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: "string" },
			budget: { type: "string" },
			workers: { type: "string" },
			recognise: { type: "boolean" },
		},
	});
	if (positionals.length === 0) {
		console.error(usage);
		return 2;
	}
	const files = listFiles(positionals);
	const outcomes: FileOutcome[] = [];
	const waiting = [...files];
	const work = async () => {
		const reader = new CorpusReader(Number(values.budget ?? 60) * 1000, values.recognise === true);
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			outcomes.push({ path: relative(process.cwd(), path), ...(await reader.read(path)) });
			process.stderr.write(`\r${outcomes.length}/${files.length}`);
		}
		await reader.close();
	};
	await Promise.all(Array.from({ length: Number(values.workers ?? 2) }, work));
	outcomes.sort((one, other) => (one.path < other.path ? -1 : 1));
	console.log(`\n${corpusTable(outcomes)}`);
	if (values.json) writeFileSync(values.json, `${JSON.stringify(outcomes, null, "\t")}\n`);
	return outcomes.some(({ outcome }) => outcome === "crashed" || outcome === "hung") ? 1 : 0;
}

process.exitCode = await main();
