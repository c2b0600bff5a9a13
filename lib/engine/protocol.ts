import type { DocumentModel } from "../document/model";
import type { SourceRecord } from "../evidence/model";
import type { CaseProfile } from "../facts/case";
import type { Indicator, Rules } from "../rules/schema";
import type { CaseAnalysis, DocumentInput } from "./analyse";
import type { SelfTestFailure } from "./self-test";
import type { Trial } from "./trial";

/** A file read by a worker, with its record for the case. */
export interface ReadAnswer {
	record: SourceRecord;
	document: DocumentModel | null;
}

/** What can be asked of a reading worker: one file at a time. */
export interface ReaderCalls {
	read: {
		ask: {
			name: string;
			bytes: Uint8Array;
			password?: string;
			charset?: string;
			assets: string;
			recognise: boolean;
		};
		answer: ReadAnswer[];
	};
}

/** What can be asked of the analysis worker. It keeps the documents, so that each travels once. */
export interface AnalysisCalls {
	/** Loads rules; answers with the indicators that failed their own examples and were set aside. */
	load: { ask: { rules: Rules }; answer: { failures: SelfTestFailure[] } };
	put: { ask: { documents: DocumentInput[] }; answer: null };
	remove: { ask: { ids: string[] }; answer: null };
	clear: { ask: null; answer: null };
	/** Runs one indicator that is not saved yet over its examples and the documents of the open case. */
	trial: { ask: { indicator: Indicator; rules: Rules }; answer: Trial };
	analyse: { ask: { profile: CaseProfile }; answer: Omit<CaseAnalysis, "documents"> & { facts: FactsById } };
}

export type FactsById = Record<string, CaseAnalysis["documents"][number]["facts"]>;

/** Steps done of all, with a word for the step. */
export interface Progress {
	done: number;
	total: number;
	step?: string;
}

export interface AskMessage {
	id: number;
	call: string;
	ask: unknown;
}

export interface CancelMessage {
	id: number;
	cancel: true;
}

/** Every request ends in exactly one of `value` or `error`. */
export type AnswerMessage =
	| { id: number; value: unknown }
	| { id: number; error: { code: EngineErrorCode; message: string } }
	| { id: number; progress: Progress };

export type EngineErrorCode = "cancelled" | "unknown-call" | "failed" | "closed" | "timeout";

/** What went wrong between page and worker, with a code the words stand behind. */
export class EngineError extends Error {
	constructor(
		readonly code: EngineErrorCode,
		message: string = code,
	) {
		super(message);
		this.name = "EngineError";
	}
}
