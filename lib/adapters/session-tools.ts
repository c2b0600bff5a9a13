import type { AnalysisClient } from "./analysis-client";
import type { CaseStore } from "./case-store";
import type { ReaderPool } from "./reader-pool";

/** What a session works with; made once by the workbench and shared by its cases. */
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
