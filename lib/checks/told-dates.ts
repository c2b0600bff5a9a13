import type { AnalysedDocument } from "../facts/case";
import type { DateValue } from "../facts/model";
import { monthNumber } from "../facts/resume";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";

/** The three ages of a personnel file. */
export type Age = "birth" | "work-start" | "party-joined";

export const ageWords: Readonly<Record<Age, string>> = {
	birth: "出生时间",
	"work-start": "参加工作时间",
	"party-joined": "入党时间",
};

/** What one place of a document gives as someone's birth, start of work or joining of the Party. */
export interface ToldDate {
	document: AnalysedDocument;
	name: string;
	age: Age;
	/** Months since year 0. */
	month: number;
	span: Span;
	/** How the month is written there: `1979年8月`. */
	written: string;
	/** Recorded in a material of the file, formed in this month (since year 0). */
	formed?: number;
	/** Words by which the file recognises one date, with the month they name. */
	recognised?: { span: Span; month?: number };
	archive?: true;
}

const read = new WeakMap<AnalysedDocument["facts"], ToldDate[]>();

/** All such places of a document: records of persons, identity numbers, materials of files. Read once. */
export function toldDates(document: AnalysedDocument): readonly ToldDate[] {
	const known = read.get(document.facts);
	if (known) return known;
	const found = [...fromRecords(document), ...fromArchive(document)];
	read.set(document.facts, found);
	return found;
}

function fromRecords(document: AnalysedDocument): ToldDate[] {
	return document.facts.people.flatMap((record) => {
		const name = record.name.name ?? record.name.written;
		const told: [Age, DateValue | undefined][] = [
			["birth", record.birth],
			["birth", record.identityBirth],
			["work-start", record.workStart],
			["party-joined", record.partyJoined],
		];
		return told.flatMap(([age, date]) => one(document, name, age, date));
	});
}

function one(document: AnalysedDocument, name: string, age: Age, date: DateValue | undefined): ToldDate[] {
	const month = monthNumber(date);
	if (!date || month === undefined) return [];
	return [{ document, name, age, month, span: date.span, written: writtenMonth(month) }];
}

function fromArchive(document: AnalysedDocument): ToldDate[] {
	const { text } = document.document;
	return document.facts.archive.flatMap((pair) => {
		const name = pair.person?.name;
		if (!name || (pair.item !== "birth" && pair.item !== "work-start" && pair.item !== "party-joined"))
			return [];
		const formed = pair.formed && monthNumber({ month: 1, ...pair.formed });
		const words = pair.recognised && text.slice(pair.recognised.start, pair.recognised.end);
		const recognised = words === undefined ? undefined : monthNumber(lastMonth(words));
		return one(document, name, pair.item, pair.recordedDate).map((told) => ({
			...told,
			span: pair.recorded,
			archive: true as const,
			...(formed === undefined ? {} : { formed }),
			...(pair.recognised
				? {
						recognised: { span: pair.recognised, ...(recognised === undefined ? {} : { month: recognised }) },
					}
				: {}),
		}));
	});
}

/** The month that a recognition names: behind 认定为 where it says so, else its only one. */
function lastMonth(words: string): DateValue | undefined {
	const from = Math.max(0, words.search(/认定|核定|仍认|确定|采信/));
	const date = findDates(words.slice(from)).find(({ month }) => month !== undefined);
	return date && { span: date.span, ...(date.year ? { year: date.year } : {}), month: date.month as number };
}

export function writtenMonth(month: number): string {
	return `${Math.floor(month / 12)}年${(month % 12) + 1}月`;
}
