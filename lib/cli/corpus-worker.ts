import { parentPort, workerData } from "node:worker_threads";
import type { NoticeCode } from "../document/notice";
import { createRecogniser } from "../readers/ocr/recogniser";
import { readFile } from "../readers/read-file";
import { loadFile } from "./files";

/** What one reading gave, without its text. */
export interface CorpusAnswer {
	kind: string;
	status: "read" | "partly" | "unread";
	codes: NoticeCode[];
	reason?: string;
	characters: number;
	ms: number;
}

const signal = new AbortController().signal;
const wanted = (workerData as { recognise?: boolean } | undefined)?.recognise === true;
const recogniser = wanted ? createRecogniser({ threads: 1 }) : undefined;

/** Reads the file at each path it is sent and answers with what became of it. */
parentPort?.on("message", async (path: string) => {
	const started = performance.now();
	const recognise = await recogniser;
	const context = { signal, ...(recognise ? { recognise } : {}) };
	const { kind, status, notices, document } = await readFile(loadFile(path), context);
	const reason = notices.find((notice) => notice.values?.reason !== undefined)?.values?.reason;
	const answer: CorpusAnswer = {
		kind,
		status,
		codes: [...new Set(notices.map((notice) => notice.code))],
		characters: document?.text.length ?? 0,
		ms: Math.round(performance.now() - started),
		...(reason === undefined ? {} : { reason: String(reason) }),
	};
	parentPort?.postMessage(answer);
});
