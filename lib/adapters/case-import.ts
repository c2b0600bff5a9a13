import type { DocumentModel } from "../document/model";
import { EngineError, type ReadAnswer } from "../engine/protocol";
import type { CaseHolder } from "./case-holder";
import type { ImportItem } from "./case-state";
import type { QueuedFile, StoredSource } from "./database";
import type { SessionTools } from "./session-tools";

/** How a file is to be read the next time; a password is kept in memory only. */
export interface ReadingWish {
	password?: string;
	charset?: string;
}

/** What a session does with what the import brings. */
export interface ImportEvents {
	/** A file was read and stored. */
	arrived: (documents: { source: StoredSource; document: DocumentModel }[]) => Promise<void>;
	/** Nothing is left to read. */
	finished: () => Promise<void>;
}

/** Brings files into a case: puts them aside, reads some at a time, stores what became of each. */
export class CaseImport {
	private stop = new AbortController();
	private closed = false;
	private readonly wishes = new Map<string, ReadingWish>();
	/** Files to read once more although the case has them. */
	private readonly again = new Set<string>();
	/** Files being read at this moment, so that two copies dropped together are one. */
	private readonly inHand = new Set<string>();

	constructor(
		private readonly tools: SessionTools,
		private readonly holder: CaseHolder,
		private readonly events: ImportEvents,
	) {}

	private get caseId(): string {
		return this.holder.current.record.id;
	}

	/** Puts files aside in storage first and then reads them; a killed browser takes up where it stopped. */
	async importFiles(files: readonly { name: string; bytes: Blob }[]): Promise<void> {
		try {
			await this.tools.store.enqueue(this.caseId, files);
		} catch (error) {
			this.holder.trouble("storage", error);
			return;
		}
		await this.resume();
	}

	/** Reads what waits in the queue. */
	async resume(): Promise<void> {
		const queued = await this.tools.store.queued(this.caseId);
		const { imports } = this.holder.current;
		const known = new Set(imports.items.map((item) => item.key));
		const fresh = queued.filter((file) => !known.has(file.key as number));
		if (fresh.length === 0 || this.closed) return;
		const items = fresh.map(waiting);
		this.holder.set({
			imports: {
				running: true,
				items: [...(imports.running ? imports.items : []), ...items],
				startedAt: imports.running ? imports.startedAt : Date.parse(this.tools.now()),
			},
		});
		if (!imports.running) await this.run();
	}

	private async run(): Promise<void> {
		this.stop = new AbortController();
		// Files may be added while the last ones are read.
		while (this.next() && !this.stop.signal.aborted)
			await Promise.all(Array.from({ length: this.tools.parallel }, () => this.runLane()));
		this.holder.set({ imports: { ...this.holder.current.imports, running: false } });
		await this.events.finished();
	}

	private next(): ImportItem | undefined {
		return this.holder.current.imports.items.find((item) => item.state === "waiting");
	}

	private async runLane(): Promise<void> {
		for (;;) {
			const next = this.next();
			if (!next || this.stop.signal.aborted) return;
			this.setItem(next.key, { state: "reading" });
			await this.importOne(next.key);
		}
	}

	private setItem(key: number, change: Partial<ImportItem>): void {
		const { imports } = this.holder.current;
		const items = imports.items.map((item) => (item.key === key ? { ...item, ...change } : item));
		this.holder.set({ imports: { ...imports, items } });
	}

	private async importOne(key: number): Promise<void> {
		const queued = (await this.tools.store.queued(this.caseId)).find((file) => file.key === key);
		if (!queued) return this.setItem(key, { state: "cancelled" });
		const bytes = new Uint8Array(await queued.bytes.arrayBuffer());
		const hash = await this.tools.sha256(bytes);
		if (this.inHand.has(hash) || (await this.isKnown(hash))) {
			await this.tools.store.dequeue(key);
			return this.setItem(key, { state: "duplicate" });
		}
		this.inHand.add(hash);
		await this.readAndKeep(queued, bytes, hash).finally(() => this.inHand.delete(hash));
	}

	private async isKnown(hash: string): Promise<boolean> {
		return !this.again.delete(hash) && (await this.tools.store.hasSource(this.caseId, hash));
	}

	private async readAndKeep(queued: QueuedFile, bytes: Uint8Array, hash: string): Promise<void> {
		const key = queued.key as number;
		const answers = await this.read(queued, bytes, hash);
		if (!answers) return this.setItem(key, { state: "cancelled" });
		if (!(await this.keep(queued, answers))) return this.setItem(key, { state: "failed" });
		const failed = answers.every((answer) => answer.record.status === "unread");
		this.setItem(key, { state: failed ? "failed" : "done" });
	}

	private async read(queued: QueuedFile, bytes: Uint8Array, hash: string): Promise<ReadAnswer[] | undefined> {
		const size = bytes.length;
		try {
			return await this.tools.readers.read({
				...this.wishes.get(hash),
				name: queued.name,
				bytes,
				recognise: this.tools.recognise(),
				signal: this.stop.signal,
				onProgress: ({ done, total, step }) =>
					this.setItem(queued.key as number, { done, total, ...(step ? { step } : {}) }),
			});
		} catch (error) {
			const code = error instanceof EngineError ? error.code : "failed";
			if (code === "cancelled") return undefined;
			return [unreadAnswer(queued.name, size, hash, code === "timeout" ? "too-slow" : "crashed")];
		}
	}

	/** Stores what was read; false when storage refused it. */
	private async keep(queued: QueuedFile, answers: ReadAnswer[]): Promise<boolean> {
		const at = this.tools.now();
		try {
			await this.tools.store.finishFile(this.caseId, queued, answers, at);
		} catch (error) {
			this.holder.trouble("storage", error);
			this.stop.abort();
			return false;
		}
		if (this.closed) return true;
		const stored = answers.map(
			({ record }): StoredSource => ({ ...record, caseId: this.caseId, addedAt: at }),
		);
		const ids = new Set(stored.map((source) => source.id));
		const others = this.holder.current.sources.filter((source) => !ids.has(source.id));
		this.holder.set({ sources: [...others, ...stored] });
		await this.events.arrived(
			answers.flatMap(({ document }, index) =>
				document ? [{ source: stored[index] as StoredSource, document }] : [],
			),
		);
		return true;
	}

	/** Stops: files being read are dropped from the queue, those not begun too; what was read stays. */
	async cancel(): Promise<void> {
		this.stop.abort();
		for (const item of this.holder.current.imports.items) {
			if (item.state !== "waiting" && item.state !== "reading") continue;
			await this.tools.store.dequeue(item.key);
			this.setItem(item.key, { state: "cancelled" });
		}
	}

	/** Reads a stored file again, with a password or another character set. */
	async readAgain(source: StoredSource, wish: ReadingWish): Promise<void> {
		const file = await this.tools.store.file(
			this.caseId,
			outerOf(source, this.holder.current.sources).sha256,
		);
		if (!file) return;
		this.wishes.set(file.sha256, { ...this.wishes.get(file.sha256), ...wish });
		this.again.add(file.sha256);
		await this.importFiles([{ name: file.name, bytes: file.bytes }]);
	}

	/** Ends the import of a case that is left; files not yet read stay queued. */
	close(): void {
		this.closed = true;
		this.stop.abort();
	}
}

/** The file that holds a member of an archive; for any other file the file itself. */
function outerOf(source: StoredSource, sources: readonly StoredSource[]): StoredSource {
	const archives = sources.filter((one) => one.kind === "archive" && source.name.startsWith(`${one.name}/`));
	return archives.reduce((outer, one) => (one.name.length < outer.name.length ? one : outer), source);
}

function waiting(file: QueuedFile): ImportItem {
	return { key: file.key as number, name: file.name, state: "waiting", done: 0, total: 0 };
}

function unreadAnswer(name: string, size: number, hash: string, code: "too-slow" | "crashed"): ReadAnswer {
	return {
		document: null,
		record: {
			id: hash,
			name,
			sha256: hash,
			size,
			kind: "unknown",
			status: "unread",
			notices: [{ code, severity: "error" }],
			characters: 0,
			pages: 0,
		},
	};
}
