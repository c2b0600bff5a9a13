import type { DocumentModel } from "../document/model";
import type { DocumentInput } from "../engine/analyse";
import type { DocumentKind } from "../facts/model";
import { CaseHolder } from "./case-holder";
import { CaseImport } from "./case-import";
import { CaseReview } from "./case-review";
import { type CaseState, profileOf } from "./case-state";
import type { CaseRecord, StoredSource } from "./database";
import type { SessionTools } from "./session-tools";

/** An open case: keeps its analysis fresh while files come in and decisions are made. */
export class CaseSession {
	readonly imports: CaseImport;
	readonly review: CaseReview;
	private analysisWanted = false;
	private closed = false;

	private constructor(
		private readonly tools: SessionTools,
		private readonly holder: CaseHolder,
	) {
		this.review = new CaseReview(tools, holder);
		this.imports = new CaseImport(tools, holder, {
			arrived: (documents) => this.send(documents),
			finished: async () => {
				if (this.closed) return;
				await this.reload();
				await this.analyse();
			},
		});
	}

	/** Opens a case with everything stored of it and takes up an import that was cut short. */
	static async open(record: CaseRecord, tools: SessionTools): Promise<CaseSession> {
		const content = await tools.store.content(record.id);
		const holder = new CaseHolder({
			record,
			...content,
			facts: {},
			profile: profileOf(record),
			findings: [],
			outcomes: [],
			measures: [],
			imports: { running: false, items: [], startedAt: 0 },
			analysing: false,
		});
		const session = new CaseSession(tools, holder);
		await tools.analysis.clear();
		await session.sendStored();
		await session.analyse();
		void session.imports.resume();
		return session;
	}

	get current(): CaseState {
		return this.holder.current;
	}

	get subscribe() {
		return this.holder.subscribe;
	}

	get snapshot() {
		return this.holder.snapshot;
	}

	private get caseId(): string {
		return this.holder.current.record.id;
	}

	/** Stops the import and leaves the shared workers to the next case. */
	close(): void {
		this.closed = true;
		this.imports.close();
		this.holder.close();
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

	private async send(documents: { source: StoredSource; document: DocumentModel }[]): Promise<void> {
		if (documents.length === 0 || this.closed) return;
		await this.tools.analysis.put(documents.map(({ source, document }) => this.inputOf(source, document)));
	}

	private async sendStored(): Promise<void> {
		const sources = new Map(this.current.sources.map((source) => [source.id, source]));
		let batch: DocumentInput[] = [];
		const batches: Promise<unknown>[] = [];
		await this.tools.store.eachDocument(this.caseId, (id, document) => {
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
		return this.tools.store.document(this.caseId, id);
	}

	async correctKind(id: string, kind: DocumentKind | undefined): Promise<void> {
		await this.tools.store.correctKind(this.caseId, id, kind);
		await this.refresh(id);
	}

	async removeSource(id: string): Promise<void> {
		await this.tools.store.removeSource(this.caseId, id);
		await this.tools.analysis.remove([id]);
		await this.reload();
		await this.analyse();
	}

	async restoreSource(id: string): Promise<void> {
		await this.tools.store.restoreSource(this.caseId, id);
		await this.refresh(id);
	}

	/** Sends one document to the analysis again, as it stands now. */
	private async refresh(id: string): Promise<void> {
		await this.reload();
		const source = this.current.sources.find((one) => one.id === id);
		const document = await this.document(id);
		if (source && document) await this.send([{ source, document }]);
		await this.analyse();
	}

	async updateCase(change: Partial<CaseRecord>): Promise<void> {
		await this.tools.store.updateCase(this.caseId, change);
		this.holder.set({ record: { ...this.current.record, ...change } });
		await this.analyse();
	}

	private async reload(): Promise<void> {
		this.holder.set(await this.tools.store.content(this.caseId));
	}

	// -- analysis ------------------------------------------------------------

	/** Analyses the case anew; requests that come meanwhile are answered by one more run. */
	async analyse(): Promise<void> {
		if (this.closed) return;
		if (this.current.analysing) {
			this.analysisWanted = true;
			return;
		}
		this.holder.set({ analysing: true });
		try {
			do {
				this.analysisWanted = false;
				const { facts, profile, findings, outcomes, measures } = await this.tools.analysis.analyse(
					profileOf(this.current.record),
				);
				this.holder.set({ facts, profile, findings, outcomes, measures });
				if (this.current.trouble?.code === "analysis") this.holder.set({ trouble: undefined });
			} while (this.analysisWanted && !this.closed);
		} catch (error) {
			this.holder.trouble("analysis", error);
		} finally {
			this.holder.set({ analysing: false });
		}
	}
}
