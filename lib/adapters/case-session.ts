import type { DocumentModel } from "../document/model";
import type { DocumentInput } from "../engine/analyse";
import { EngineError, type ReadAnswer } from "../engine/protocol";
import type { Verdict } from "../evidence/model";
import type { DocumentKind } from "../facts/model";
import { quoteOf } from "../text/quote";
import type { Span } from "../text/span";
import type { AnalysisClient } from "./analysis-client";
import { type CaseState, type ImportItem, profileOf } from "./case-state";
import type { CaseStore } from "./case-store";
import type { CaseRecord, QueuedFile, StoredSource } from "./database";
import type { ReaderPool } from "./reader-pool";

export interface SessionTools {
	store: CaseStore;
	readers: ReaderPool;
	analysis: AnalysisClient;
	/** Hex SHA-256 of bytes. */
	sha256: (bytes: Uint8Array) => Promise<string>;
	/** ISO date and time. */
	now: () => string;
	newId: () => string;
	/** Name of the inspector at this machine. */
	reviewer: () => string;
	recognise: () => boolean;
	/** Files read at the same time. */
	parallel: number;
}

/** An open case: imports files, keeps the analysis fresh, records decisions. Views subscribe to its state. */
export class CaseSession {
	private listeners = new Set<() => void>();
	private stop = new AbortController();
	private analysisWanted = false;
	private passwords = new Map<string, string>();
	private undoable: { finding: string }[] = [];

	private constructor(
		private readonly tools: SessionTools,
		private state: CaseState,
	) {}

	/** Opens a case with everything stored of it and takes up an import that was cut short. */
	static async open(record: CaseRecord, tools: SessionTools): Promise<CaseSession> {
		const content = await tools.store.content(record.id);
		const session = new CaseSession(tools, {
			record,
			...content,
			facts: {},
			profile: profileOf(record),
			findings: [],
			outcomes: [],
			imports: { running: false, items: [], startedAt: 0 },
			analysing: false,
		});
		await tools.analysis.clear();
		await session.sendStored();
		await session.analyse();
		void session.takeUpQueue();
		return session;
	}

	get current(): CaseState {
		return this.state;
	}

	subscribe = (listener: () => void): (() => void) => {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	};

	snapshot = (): CaseState => this.state;

	private set(change: Partial<CaseState>): void {
		this.state = { ...this.state, ...change };
		for (const listener of this.listeners) listener();
	}

	close(): void {
		this.stop.abort();
		this.listeners.clear();
	}

	// -- documents -----------------------------------------------------------

	private inputOf(source: StoredSource, document: DocumentModel): DocumentInput {
		return {
			id: source.id,
			name: source.name,
			document,
			gaps: source.status === "partly",
			...(source.kindCorrection ? { kind: source.kindCorrection } : {}),
		};
	}

	private async sendStored(): Promise<void> {
		const sources = new Map(this.state.sources.map((source) => [source.id, source]));
		let batch: DocumentInput[] = [];
		const batches: Promise<unknown>[] = [];
		await this.tools.store.eachDocument(this.state.record.id, (id, document) => {
			const source = sources.get(id);
			if (!source || source.removed) return;
			batch.push(this.inputOf(source, document));
			if (batch.length < 20) return;
			batches.push(this.tools.analysis.put(batch));
			batch = [];
		});
		await Promise.all([...batches, this.tools.analysis.put(batch)]);
	}

	document(id: string): Promise<DocumentModel | undefined> {
		return this.tools.store.document(this.state.record.id, id);
	}

	file(sha256: string) {
		return this.tools.store.file(this.state.record.id, sha256);
	}

	async correctKind(id: string, kind: DocumentKind | undefined): Promise<void> {
		await this.tools.store.correctKind(this.state.record.id, id, kind);
		await this.reload();
		const source = this.state.sources.find((one) => one.id === id);
		const document = await this.document(id);
		if (source && document) await this.tools.analysis.put([this.inputOf(source, document)]);
		await this.analyse();
	}

	async removeSource(id: string): Promise<void> {
		await this.tools.store.removeSource(this.state.record.id, id);
		await this.tools.analysis.remove([id]);
		await this.reload();
		await this.analyse();
	}

	async restoreSource(id: string): Promise<void> {
		await this.tools.store.restoreSource(this.state.record.id, id);
		await this.reload();
		const source = this.state.sources.find((one) => one.id === id);
		const document = await this.document(id);
		if (source && document) await this.tools.analysis.put([this.inputOf(source, document)]);
		await this.analyse();
	}

	async updateCase(change: Partial<CaseRecord>): Promise<void> {
		await this.tools.store.updateCase(this.state.record.id, change);
		this.set({ record: { ...this.state.record, ...change } });
		await this.analyse();
	}

	private async reload(): Promise<void> {
		this.set(await this.tools.store.content(this.state.record.id));
	}

	// -- analysis ------------------------------------------------------------

	/** Analyses the case anew; requests that come meanwhile are answered by one more run. */
	async analyse(): Promise<void> {
		if (this.state.analysing) {
			this.analysisWanted = true;
			return;
		}
		this.set({ analysing: true });
		try {
			do {
				this.analysisWanted = false;
				const { facts, profile, findings, outcomes } = await this.tools.analysis.analyse(
					profileOf(this.state.record),
				);
				this.set({ facts, profile, findings, outcomes, trouble: undefined });
			} while (this.analysisWanted);
		} catch (error) {
			this.set({
				trouble: { code: "analysis", message: error instanceof Error ? error.message : String(error) },
			});
		} finally {
			this.set({ analysing: false });
		}
	}

	// -- import --------------------------------------------------------------

	/** Puts files aside in storage first and then reads them; a killed browser takes up where it stopped. */
	async importFiles(files: readonly { name: string; bytes: Blob }[]): Promise<void> {
		try {
			await this.tools.store.enqueue(this.state.record.id, files);
		} catch (error) {
			this.set({
				trouble: { code: "storage", message: error instanceof Error ? error.message : String(error) },
			});
			return;
		}
		await this.takeUpQueue();
	}

	private async takeUpQueue(): Promise<void> {
		const queued = await this.tools.store.queued(this.state.record.id);
		const known = new Set(this.state.imports.items.map((item) => item.key));
		const fresh = queued.filter((file) => !known.has(file.key as number));
		if (fresh.length === 0) return;
		const items = fresh.map(
			(file): ImportItem => ({
				key: file.key as number,
				name: file.name,
				state: "waiting",
				done: 0,
				total: 0,
			}),
		);
		const running = this.state.imports.running;
		const earlier = running ? this.state.imports.items : [];
		this.set({
			imports: {
				running: true,
				items: [...earlier, ...items],
				startedAt: running ? this.state.imports.startedAt : Date.parse(this.tools.now()),
			},
		});
		if (!running) await this.runQueue();
	}

	private async runQueue(): Promise<void> {
		this.stop = new AbortController();
		const lanes = Array.from({ length: this.tools.parallel }, () => this.runLane());
		await Promise.all(lanes);
		this.set({ imports: { ...this.state.imports, running: false } });
		await this.reload();
		await this.analyse();
	}

	private async runLane(): Promise<void> {
		for (;;) {
			const next = this.state.imports.items.find((item) => item.state === "waiting");
			if (!next || this.stop.signal.aborted) return;
			this.setItem(next.key, { state: "reading" });
			await this.importOne(next.key);
		}
	}

	private setItem(key: number, change: Partial<ImportItem>): void {
		const items = this.state.imports.items.map((item) => (item.key === key ? { ...item, ...change } : item));
		this.set({ imports: { ...this.state.imports, items } });
	}

	private async importOne(key: number): Promise<void> {
		const queued = (await this.tools.store.queued(this.state.record.id)).find((file) => file.key === key);
		if (!queued) return this.setItem(key, { state: "cancelled" });
		const bytes = new Uint8Array(await queued.bytes.arrayBuffer());
		const hash = await this.tools.sha256(bytes);
		const password = this.passwords.get(hash);
		if (password === undefined && (await this.tools.store.hasSource(this.state.record.id, hash))) {
			await this.tools.store.dequeue(key);
			return this.setItem(key, { state: "duplicate" });
		}
		const answers = await this.readQueued(queued, bytes, hash, password);
		if (!answers) return this.setItem(key, { state: "cancelled" });
		await this.keep(queued, answers);
		const failed = answers.every((answer) => answer.record.status === "unread");
		this.setItem(key, { state: failed ? "failed" : "done" });
	}

	private async readQueued(
		queued: QueuedFile,
		bytes: Uint8Array,
		hash: string,
		password: string | undefined,
	): Promise<ReadAnswer[] | undefined> {
		try {
			return await this.tools.readers.read({
				name: queued.name,
				bytes,
				recognise: this.tools.recognise(),
				signal: this.stop.signal,
				onProgress: ({ done, total, step }) =>
					this.setItem(queued.key as number, { done, total, ...(step ? { step } : {}) }),
				...(password ? { password } : {}),
			});
		} catch (error) {
			const code = error instanceof EngineError ? error.code : "failed";
			if (code === "cancelled") return undefined;
			return [unreadAnswer(queued, hash, code === "timeout" ? "too-slow" : "crashed")];
		}
	}

	private async keep(queued: QueuedFile, answers: ReadAnswer[]): Promise<void> {
		const at = this.tools.now();
		try {
			await this.tools.store.finishFile(this.state.record.id, queued, answers, at);
		} catch (error) {
			this.set({
				trouble: { code: "storage", message: error instanceof Error ? error.message : String(error) },
			});
			this.stop.abort();
			return;
		}
		const stored = answers.map(({ record }) => ({ ...record, caseId: this.state.record.id, addedAt: at }));
		const ids = new Set(stored.map((source) => source.id));
		this.set({ sources: [...this.state.sources.filter((source) => !ids.has(source.id)), ...stored] });
		const inputs = answers.flatMap(({ document }, index) =>
			document ? [this.inputOf(stored[index] as StoredSource, document)] : [],
		);
		if (inputs.length > 0) await this.tools.analysis.put(inputs);
	}

	/** Stops the import: files being read are dropped from the queue, those not begun too; what was read stays. */
	async cancelImport(): Promise<void> {
		this.stop.abort();
		for (const item of this.state.imports.items) {
			if (item.state !== "waiting" && item.state !== "reading") continue;
			await this.tools.store.dequeue(item.key);
			this.setItem(item.key, { state: "cancelled" });
		}
	}

	/** Reads a stored file again, with a password or another character set. */
	async readAgain(source: StoredSource, password?: string): Promise<void> {
		const file = await this.file(source.sha256);
		if (!file) return;
		if (password) this.passwords.set(source.sha256, password);
		await this.tools.store.removeSource(this.state.record.id, source.id);
		await this.importFiles([{ name: file.name, bytes: file.bytes }]);
		await this.reload();
	}

	// -- decisions -----------------------------------------------------------

	async decide(finding: string, verdict: Verdict, note: string): Promise<void> {
		this.undoable.push({ finding });
		await this.record(finding, verdict, note);
	}

	private async record(finding: string, verdict: Verdict, note: string): Promise<void> {
		const decision = { finding, verdict, note, by: this.tools.reviewer(), at: this.tools.now() };
		await this.tools.store.addDecision(this.state.record.id, decision);
		this.set({ decisions: [...this.state.decisions, decision] });
	}

	/** Takes the last decision of this sitting back to what stood before; returns its finding. */
	async undo(): Promise<string | undefined> {
		const last = this.undoable.pop();
		if (!last) return undefined;
		const history = this.state.decisions.filter((decision) => decision.finding === last.finding);
		const before = history.at(-2);
		await this.record(last.finding, before?.verdict ?? "undecided", before?.note ?? "");
		return last.finding;
	}

	/** Files a selected passage under an indicator. */
	async addOwn(document: string, span: Span, indicator: string, why: string): Promise<string | undefined> {
		const text = (await this.document(document))?.text;
		if (text === undefined) return undefined;
		const own = {
			id: this.tools.newId(),
			indicator,
			document,
			span,
			quote: quoteOf(text, span),
			why,
			by: this.tools.reviewer(),
			at: this.tools.now(),
		};
		await this.tools.store.addOwn(this.state.record.id, own);
		this.set({ own: [...this.state.own, own] });
		await this.record(own.id, "adopted", why);
		return own.id;
	}

	async removeOwn(id: string): Promise<void> {
		await this.tools.store.removeOwn(this.state.record.id, id);
		this.set({ own: this.state.own.filter((own) => own.id !== id) });
	}
}

function unreadAnswer(queued: QueuedFile, hash: string, code: "too-slow" | "crashed"): ReadAnswer {
	return {
		document: null,
		record: {
			id: hash,
			name: queued.name,
			sha256: hash,
			size: queued.bytes.size,
			kind: "unknown",
			status: "unread",
			notices: [{ code, severity: "error" }],
			characters: 0,
			pages: 0,
		},
	};
}
