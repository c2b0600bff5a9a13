import type { DocumentModel } from "../document/model";
import type { Facts } from "./model";
import type { RosterEntry } from "./model-person";

export type UnitType = "government" | "mass-organisation" | "enterprise-institution";

/** Money limits of the unit or district, CNY; from its own rules or set by the inspector. */
export interface Thresholds {
	/** From this sum on, the party body decides. */
	collectiveDecision?: number;
	/** From this sum on, the executive meeting decides. */
	executiveDecision?: number;
	/** From this sum on, tender or open selection. */
	tender?: number;
	/** From this sum on, legal review of the contract. */
	legalReview?: number;
	/** Days a document may wait for study. */
	studyDays?: number;
}

/** What is known of the inspected unit before a document is read; confirmed facts win over collected ones. */
export interface CaseProfile {
	unit: string;
	unitType: UnitType;
	/** ISO days. */
	from?: string;
	to?: string;
	roster: RosterEntry[];
	thresholds: Thresholds;
}

/** One document of the case with all that was understood of it. */
export interface AnalysedDocument {
	/** Stable id, unique in the case: the file's SHA-256, with the member path where one file holds several. */
	id: string;
	name: string;
	document: DocumentModel;
	facts: Facts;
}

export function emptyProfile(): CaseProfile {
	return { unit: "", unitType: "government", roster: [], thresholds: {} };
}
