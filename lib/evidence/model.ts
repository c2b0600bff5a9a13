import type { Place } from "../document/locate";
import type { FileKind } from "../document/model";
import type { Notice, ReadStatus } from "../document/notice";
import type { Measure } from "../findings/measures/model";
import type { Finding, Outcome } from "../findings/model";
import type { Quote } from "../text/quote";
import type { Span } from "../text/span";

/** 采用, 不采用, 存疑; `undecided` takes an earlier decision back. */
export type Verdict = "adopted" | "rejected" | "unsure" | "undecided";

/** One thing a person said about a finding. Decisions are only ever added; the last one counts. */
export interface Decision {
	finding: string;
	verdict: Verdict;
	note: string;
	by: string;
	/** ISO date and time. */
	at: string;
}

/** A passage the machine missed, filed under an indicator by hand. */
export interface OwnFinding {
	id: string;
	indicator: string;
	document: string;
	span: Span;
	quote: Quote;
	why: string;
	by: string;
	at: string;
}

/** A file of the case with what became of it. */
export interface SourceRecord {
	/** Id of the document; the SHA-256 of the bytes, with the member path for members of archives. */
	id: string;
	name: string;
	sha256: string;
	/** Bytes. */
	size: number;
	kind: FileKind;
	status: ReadStatus;
	notices: Notice[];
	characters: number;
	pages: number;
	/** Removed by the inspector; its adopted evidence stays. */
	removed?: boolean;
}

/** What a fold over findings and decisions yields for one passage. */
export interface EvidenceItem {
	number: number;
	finding: Finding;
	/** True for a passage added by hand. */
	own: boolean;
	indicatorName: string;
	/** Entries of the checklists that refer to the indicator: `正9 是否执行民主集中制…`. */
	entries: string[];
	dimension: string;
	document: { id: string; name: string; sha256: string };
	place: Place;
	basis: { code: string; name: string; article: string; verified: "V" | "V~" | "K"; effective: string }[];
	verify: string;
	verdict: Verdict;
	note: string;
	by: string;
	at: string;
	/** All decisions on it, oldest first. */
	history: Decision[];
}

/** A measure with what the 评估清单 calls it and says it counts. */
export interface NamedMeasure extends Measure {
	name: string;
	board: string;
	numerator: string;
	denominator: string;
	/** What to mind when reading it. */
	remark: string;
}

/** The exported whole. Same input, same bytes: it carries no clock of its own. */
export interface EvidenceList {
	case: { name: string; unit: string; unitType: string; from?: string; to?: string };
	items: EvidenceItem[];
	sources: SourceRecord[];
	outcomes: Outcome[];
	measures: NamedMeasure[];
	versions: { app: string; rules: string; dictionary: string };
	/** ISO time given by the caller. */
	exportedAt: string;
}

/** xlsx and json hold the evidence list (证据清单), docx the working papers (问题底稿). */
export type ExportFormat = "xlsx" | "docx" | "json";
