import type { Decision, OwnFinding } from "../evidence/model";
import type { CaseProfile } from "../facts/case";
import type { Facts } from "../facts/model";
import type { Measure } from "../findings/measures/model";
import type { Finding, Outcome } from "../findings/model";
import type { CaseRecord, StoredSource } from "./database";

/** One file on its way in. */
export interface ImportItem {
	key: number;
	name: string;
	state: "waiting" | "reading" | "done" | "failed" | "duplicate" | "cancelled";
	done: number;
	total: number;
	step?: string;
}

export interface ImportState {
	running: boolean;
	items: ImportItem[];
	/** Milliseconds since the run began, told by the session's clock. */
	startedAt: number;
}

/** All that the workbench shows of a case. Replaced as a whole on every change, so that views compare by identity. */
export interface CaseState {
	record: CaseRecord;
	sources: readonly StoredSource[];
	facts: Readonly<Record<string, Facts>>;
	/** Profile with the roster collected from the documents. */
	profile: CaseProfile;
	findings: readonly Finding[];
	outcomes: readonly Outcome[];
	measures: readonly Measure[];
	decisions: readonly Decision[];
	own: readonly OwnFinding[];
	imports: ImportState;
	analysing: boolean;
	/** A failure of the session as a whole: storage full, worker lost. */
	trouble?: { code: "storage" | "analysis"; message: string };
}

const byName = new Intl.Collator("zh-CN", { numeric: true });

/** Files as a reader would lay them out, by name with figures by value, whatever the order they were read in. */
export function inReadingOrder(sources: readonly StoredSource[]): StoredSource[] {
	return [...sources].sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

export function profileOf(record: CaseRecord): CaseProfile {
	return {
		unit: record.unit,
		unitType: record.unitType,
		roster: record.roster,
		thresholds: record.thresholds,
		...(record.from ? { from: record.from } : {}),
		...(record.to ? { to: record.to } : {}),
	};
}
