import type { ReadAnswer } from "../engine/protocol";
import type { Decision, OwnFinding } from "../evidence/model";
import type { DocumentKind } from "../facts/model";
import { type CaseRecord, Database, type QueuedFile, type StoredSource } from "./database";

/** Everything of one case but the texts. */
export interface CaseContent {
	sources: StoredSource[];
	decisions: Decision[];
	own: OwnFinding[];
}

/** The inspector's cases on this machine. Every method writes at once; nothing waits for a "save". */
export class CaseStore {
	constructor(private readonly database = new Database()) {}

	listCases(): Promise<CaseRecord[]> {
		return this.database.cases.orderBy("openedAt").reverse().toArray();
	}

	getCase(id: string): Promise<CaseRecord | undefined> {
		return this.database.cases.get(id);
	}

	async putCase(record: CaseRecord): Promise<void> {
		await this.database.cases.put(record);
	}

	async updateCase(id: string, change: Partial<CaseRecord>): Promise<void> {
		await this.database.cases.update(id, change);
	}

	/** Removes a case with all its files, texts and decisions. */
	async deleteCase(id: string): Promise<void> {
		const { cases, sources, documents, files, queue, decisions, own } = this.database;
		await this.database.transaction(
			"rw",
			[cases, sources, documents, files, queue, decisions, own],
			async () => {
				for (const table of [sources, documents, files, queue, decisions, own])
					await table.where("caseId").equals(id).delete();
				await cases.delete(id);
			},
		);
	}

	async content(caseId: string): Promise<CaseContent> {
		const { sources, decisions, own } = this.database;
		return {
			sources: await sources.where("caseId").equals(caseId).sortBy("addedAt"),
			decisions: await decisions.where("caseId").equals(caseId).sortBy("key"),
			own: await own.where("caseId").equals(caseId).toArray(),
		};
	}

	/** Puts dropped files aside before they are read, so that a killed browser loses none. */
	async enqueue(caseId: string, files: readonly { name: string; bytes: Blob }[]): Promise<number[]> {
		const keys = await this.database.queue.bulkAdd(
			files.map((file) => ({ caseId, ...file })),
			{ allKeys: true },
		);
		return keys as number[];
	}

	queued(caseId: string): Promise<QueuedFile[]> {
		return this.database.queue.where("caseId").equals(caseId).sortBy("key");
	}

	async dequeue(key: number): Promise<void> {
		await this.database.queue.delete(key);
	}

	/** Stores what became of one queued file and takes it off the queue, in one step. */
	async finishFile(
		caseId: string,
		queued: QueuedFile,
		answers: readonly ReadAnswer[],
		at: string,
	): Promise<void> {
		const { sources, documents, files, queue } = this.database;
		await this.database.transaction("rw", [sources, documents, files, queue], async () => {
			for (const { record, document } of answers) {
				await sources.put({ ...record, caseId, addedAt: at });
				if (document) await documents.put({ caseId, id: record.id, document });
			}
			const outer = answers[0];
			if (outer && !outer.record.notices.some((notice) => notice.code === "classified"))
				await files.put({ caseId, sha256: outer.record.sha256, name: queued.name, bytes: queued.bytes });
			if (queued.key !== undefined) await queue.delete(queued.key);
		});
	}

	async hasSource(caseId: string, id: string): Promise<boolean> {
		const source = await this.database.sources.get([caseId, id]);
		return source !== undefined && !source.removed;
	}

	async document(caseId: string, id: string) {
		return (await this.database.documents.get([caseId, id]))?.document;
	}

	/** Calls back with each text of the case in turn, so that a large case never stands in memory at once. */
	async eachDocument(
		caseId: string,
		visit: (id: string, document: NonNullable<ReadAnswer["document"]>) => void,
	) {
		await this.database.documents
			.where("caseId")
			.equals(caseId)
			.each((stored) => visit(stored.id, stored.document));
	}

	async file(caseId: string, sha256: string) {
		return this.database.files.get([caseId, sha256]);
	}

	async correctKind(caseId: string, id: string, kind: DocumentKind | undefined): Promise<void> {
		await this.database.sources.update([caseId, id], { kindCorrection: kind });
	}

	/** Takes a document out of the case; its record stays when evidence refers to it. */
	async removeSource(caseId: string, id: string): Promise<void> {
		await this.database.sources.update([caseId, id], { removed: true });
	}

	async restoreSource(caseId: string, id: string): Promise<void> {
		await this.database.sources.update([caseId, id], { removed: false });
	}

	/** Decisions are only added; taking one back adds `undecided`. */
	async addDecision(caseId: string, decision: Decision): Promise<void> {
		await this.database.decisions.add({ ...decision, caseId });
	}

	async addOwn(caseId: string, own: OwnFinding): Promise<void> {
		await this.database.own.put({ ...own, caseId });
	}

	async removeOwn(caseId: string, id: string): Promise<void> {
		await this.database.own.delete([caseId, id]);
	}
}
