import type { DocumentModel } from "../document/model";
import type { CaseProfile } from "./case";
import { tellKind } from "./kind";
import { readLines } from "./lines";
import { readMeetings } from "./meeting";
import { type DocumentKind, emptyFacts, type Facts } from "./model";
import { bookOf, rosterOf } from "./roster";

/** What is known before a document is read. */
export interface ExtractContext {
	/** File name; it may tell the kind when the text does not. */
	name?: string;
	/** Kind set by the inspector; wins over what the words tell. */
	kind?: DocumentKind;
	/** Roster and thresholds of the case. */
	profile?: CaseProfile;
}

/** Everything a document states, each fact with its span in the original. */
export function extractFacts(document: DocumentModel, context: ExtractContext): Facts {
	const lines = readLines(document);
	const book = bookOf(context.profile?.roster ?? []);
	const facts = emptyFacts();
	facts.kind = tellKind(lines, context.name, context.kind);
	facts.meetings = readMeetings(document, lines, facts.kind.kind, book);
	facts.roster = rosterOf(facts.meetings);
	const held = facts.meetings.find((meeting) => meeting.date?.iso)?.date?.iso;
	if (held) facts.date = held;
	// Dates with roles, publicity, citations, rectification: added here.
	// Amounts with roles, contracts, ledgers, the unit's own rules: added here.
	// Personnel forms, résumés, archives, kinships: added here.
	return facts;
}
