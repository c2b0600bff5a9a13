import Dexie, { type EntityTable, type Table } from "dexie";
import type { DocumentModel } from "../document/model";
import type { Decision, OwnFinding, SourceRecord } from "../evidence/model";
import type { Thresholds, UnitType } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import type { RosterEntry } from "../facts/model-person";
import type { Checklist, Indicator } from "../rules/schema";

/** A 巡察任务: one inspected unit in one round. */
export interface CaseRecord {
	id: string;
	/** 云岭区水务局 · 第二轮 */
	name: string;
	unit: string;
	unitType: UnitType;
	from?: string;
	to?: string;
	createdAt: string;
	openedAt: string;
	/** Confirmed by the inspector; wins over what the documents tell. */
	roster: RosterEntry[];
	thresholds: Thresholds;
	/** Optional boards of the 操作清单 in use. */
	boards: string[];
	/** The shipped sample. */
	sample?: boolean;
}

export interface StoredSource extends SourceRecord {
	caseId: string;
	addedAt: string;
	/** Kind of document set by the inspector. */
	kindCorrection?: DocumentKind;
	charset?: string;
}

export interface StoredDocument {
	caseId: string;
	id: string;
	document: DocumentModel;
}

/** The bytes of an imported file, kept for the original layout and for reading again. */
export interface StoredFile {
	caseId: string;
	/** SHA-256 of the bytes. */
	sha256: string;
	name: string;
	bytes: Blob;
}

/** A file that was dropped and is not read yet; it survives a killed browser. */
export interface QueuedFile {
	key?: number;
	caseId: string;
	name: string;
	bytes: Blob;
}

export interface StoredDecision extends Decision {
	key?: number;
	caseId: string;
}

export interface StoredOwnFinding extends OwnFinding {
	caseId: string;
}

export class Database extends Dexie {
	cases!: EntityTable<CaseRecord, "id">;
	sources!: Table<StoredSource, [string, string]>;
	documents!: Table<StoredDocument, [string, string]>;
	files!: Table<StoredFile, [string, string]>;
	queue!: EntityTable<QueuedFile, "key">;
	decisions!: EntityTable<StoredDecision, "key">;
	own!: Table<StoredOwnFinding, [string, string]>;
	/** The inspectors' own lists; they belong to no case. */
	ownIndicators!: EntityTable<Indicator, "id">;
	ownChecklists!: EntityTable<Checklist, "id">;

	constructor(name = "xunyue") {
		super(name);
		this.version(1).stores({
			cases: "id, openedAt",
			sources: "[caseId+id], caseId",
			documents: "[caseId+id], caseId",
			files: "[caseId+sha256], caseId",
			queue: "++key, caseId",
			decisions: "++key, caseId, [caseId+finding]",
			own: "[caseId+id], caseId",
		});
		this.version(2).stores({ ownIndicators: "id", ownChecklists: "id" });
	}
}
