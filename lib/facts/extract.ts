import type { DocumentModel } from "../document/model";
import { readAmountEvents } from "./amount-events";
import { readArchive } from "./archive";
import type { CaseProfile } from "./case";
import { readCitations } from "./citation";
import { readContracts } from "./contract";
import { readDateEvents } from "./date-events";
import { readKinFirms } from "./kin-firms";
import { readKinLists } from "./kin-lists";
import { readKinTables } from "./kin-tables";
import { tellKind } from "./kind";
import { familyKinships, readKinships } from "./kinship";
import { readLedgers } from "./ledger";
import { type Line, readLines } from "./lines";
import { readMeetings } from "./meeting";
import { dateIn } from "./meeting-count";
import { type DocumentKind, emptyFacts, type Facts } from "./model";
import { readPeople } from "./person-record";
import { readPublicities } from "./publicity";
import { withoutUnsure } from "./quality";
import { readRectifications } from "./rectification";
import { bookOf, rosterOf } from "./roster";
import { readUnitRules } from "./unit-rule";

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
	return completeFacts(document, beginFacts(document, context), context);
}

/**
 * The kind of a document, its meetings and who took part: all that the roster of a case is collected from.
 * What optical recognition was not sure about is still among them.
 */
export function beginFacts(document: DocumentModel, context: ExtractContext): Facts {
	const lines = readLines(document);
	const book = bookOf(context.profile?.roster ?? [], firstDay(lines));
	const facts = emptyFacts();
	facts.kind = tellKind(lines, context.name, context.kind);
	facts.meetings = readMeetings(document, lines, facts.kind.kind, book);
	facts.roster = rosterOf(facts.meetings);
	const held = facts.meetings.find((meeting) => meeting.date?.iso && !meeting.row)?.date?.iso;
	if (held) facts.date = held;
	return facts;
}

/** Everything else a document states, once its meetings are read with all the names that are known. */
export function completeFacts(document: DocumentModel, begun: Facts, context: ExtractContext): Facts {
	const lines = readLines(document);
	const book = bookOf(context.profile?.roster ?? [], firstDay(lines));
	const facts = { ...begun };
	facts.publicities = readPublicities(lines, facts.kind.kind, facts.meetings, facts.date);
	facts.citations = readCitations(lines, facts.meetings, facts.date);
	facts.dates = readDateEvents(lines, facts.meetings, facts.date);
	facts.contracts = readContracts(document, lines, facts.date);
	facts.unitRules = readUnitRules(lines);
	facts.amounts = readAmountEvents(lines);
	facts.ledger = readLedgers(document, lines, facts.date);
	facts.rectifications = readRectifications(lines, facts.ledger);
	facts.people = readPeople(document, lines, facts.kind.kind, facts.date ?? firstDay(lines));
	facts.archive = readArchive(lines, facts.kind.kind);
	const family = familyKinships(facts.people);
	const listed = readKinTables(document).filter(
		({ relative }) => !family.some((one) => one.relative === relative),
	);
	const told = readKinships(lines, facts.meetings, book);
	const inLists = readKinLists(lines).filter(
		(one) =>
			![...told, ...family, ...listed].some(
				(other) => other.relative === one.relative && other.person?.name === one.person?.name,
			),
	);
	const kinships = [...told, ...family, ...listed, ...inLists];
	facts.kinships = [...kinships, ...readKinFirms(lines, kinships)];
	return sureOf(facts, document);
}

/** The facts without what optical recognition was not sure about. */
export function sureOf(facts: Facts, document: DocumentModel): Facts {
	return dated(withoutUnsure(facts, document.lowConfidence));
}

/** A day in the first lines, by which the roster tells who held which post. */
function firstDay(lines: readonly Line[]): string | undefined {
	for (const line of lines.slice(0, 8)) {
		const iso = dateIn(line)?.iso;
		if (iso) return iso;
	}
	return undefined;
}

/** The document's own day is no longer told when the meeting's was taken out. */
function dated(facts: Facts): Facts {
	const held = facts.meetings.find((meeting) => meeting.date?.iso && !meeting.row)?.date?.iso;
	if (held === facts.date) return facts;
	const { date: _date, ...rest } = facts;
	return held ? { ...rest, date: held } : rest;
}
