import type { Span } from "../text/span";
import type { AmountEvent, Citation, DateEvent, Publicity } from "./model-events";
import type { Meeting } from "./model-meeting";
import type { ContractRecord, LedgerRow, Rectification, UnitRule } from "./model-money";
import type { ArchivePair, Kinship, PersonRecord, RosterEntry } from "./model-person";
import type { Certainty, Unsure } from "./model-values";

/**
 * What a document states, each fact with its span in the original text.
 *
 * Plain data: it crosses worker borders, is stored, and is shown in the 要素 view, where
 * every fact links to its words. A fact that cannot be told is left out or marked
 * `unsure`; it is never guessed.
 */

/** The kinds of document of the domain (letters as in the inspectors' lists). */
export type DocumentKind =
	| "meeting-record" // A 会议记录 (verbatim)
	| "meeting-summary" // B 会议纪要 (decisions only)
	| "decision-table" // C 三重一大决策表
	| "agenda-approval" // D 议题审批表
	| "democratic-life" // E 民主生活会材料
	| "work-report" // F 述职述廉、总结
	| "appointment-form" // G 任免审批表
	| "selection-file" // H 选任纪实、考察卷
	| "personnel-file" // I 人事档案、专项审核
	| "contract" // J 合同、采购、招标
	| "expense" // K 报销、接待凭据
	| "ledger" // L 整改、任务、信访台账与整改报告
	| "study-record" // M 中心组学习
	| "branch-record" // N 支部记录
	| "personal-matters" // P 个人有关事项
	| "unit-rule" // Q 制度、分工文件
	| "unknown";

export interface KindFact {
	kind: DocumentKind;
	certainty: Certainty;
	/** The words that told it. */
	reasons: Span[];
	/** Set by the inspector; wins over what the machine saw. */
	corrected?: boolean;
}

export interface Facts {
	kind: KindFact;
	/** Day the document itself carries: meeting, signature or issue. ISO. */
	date?: string;
	meetings: Meeting[];
	roster: RosterEntry[];
	dates: DateEvent[];
	amounts: AmountEvent[];
	publicities: Publicity[];
	people: PersonRecord[];
	archive: ArchivePair[];
	kinships: Kinship[];
	contracts: ContractRecord[];
	ledger: LedgerRow[];
	rectifications: Rectification[];
	unitRules: UnitRule[];
	citations: Citation[];
	/** Read by recognition without certainty, for a person to confirm; absent when there is none. */
	unsure?: Unsure[];
}

export function emptyFacts(): Facts {
	return {
		kind: { kind: "unknown", certainty: "unsure", reasons: [] },
		meetings: [],
		roster: [],
		dates: [],
		amounts: [],
		publicities: [],
		people: [],
		archive: [],
		kinships: [],
		contracts: [],
		ledger: [],
		rectifications: [],
		unitRules: [],
		citations: [],
	};
}
