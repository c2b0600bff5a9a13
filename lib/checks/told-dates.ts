import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import type { DateValue } from "../facts/model-values";
import { dateValue } from "../facts/person-draft";
import { monthNumber } from "../facts/resume";
import { ownerOf } from "../facts/whose-words";
import { findDates } from "../text/dates";
import { oncePer } from "../text/remembered";
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

/** All such places of a document: records of persons, identity numbers, materials of files. Read once. */
export const toldDates = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly ToldDate[] => [
		...fromRecords(document),
		...fromArchive(document),
		...fromOwnWords(document),
	],
);

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

const life = /(?:自传|自述|生平|本人(?:经历|情况)|思想汇报|入党申请书|履历(?:书|自述))/;
const tells: readonly (readonly [Age, RegExp])[] = [
	["birth", /^[^，。；]{0,4}(?:出?生(?!产|活)|来到)/],
	[
		"work-start",
		/^[^，。；]{0,6}(?:参加工作|到[^，。；]{2,16}(?:上班|报到|工作)|签到|分(?:配)?[到在]|入职|考(?:入|进)[^，。；]{2,10}[局厅委办院所]|进(?:了)?[^，。；]{1,10}[厂局所站社矿公司](?:工作|当|做|上班)|上班|当(?:了)?(?:工人|教师|学徒|民办))/,
	],
	[
		"party-joined",
		/^[^，。；]{0,8}(?:入(?:了)?党(?!申请)|加入(?:中国共产党|党组织)|成为(?:一名)?(?:预备|共产)党员)/,
	],
];

/** What someone tells of the own life in running words: `一九八八年三月生于…`, `八月签到某所上班`. */
function fromOwnWords(document: AnalysedDocument): ToldDate[] {
	const lines = readLines(document.document);
	const title = lines
		.slice(0, 2)
		.map(({ text }) => text)
		.join("");
	if (!life.test(title)) return [];
	const name = ownerOf(lines) ?? /^([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:的)?(?:自传|自述)/.exec(title)?.[1];
	if (!name) return [];
	const found: ToldDate[] = [];
	for (const line of lines) {
		if (line.cell) continue;
		for (const date of findDates(line.text)) {
			const after = line.text.slice(date.span.end, date.span.end + 24);
			const age = tells.find(([, pattern]) => pattern.test(after))?.[0];
			// The first that fits is the start; what follows are later posts.
			if (!age || found.some((one) => one.age === age)) continue;
			found.push(...one(document, name, age, dateValue(date, line, 0)));
		}
	}
	return found;
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
	// 认定为1968年3月, or 按1968年3月认定.
	const date = [words.slice(from), words]
		.flatMap((stretch) => findDates(stretch))
		.find(({ month }) => month !== undefined);
	return date && { span: date.span, ...(date.year ? { year: date.year } : {}), month: date.month as number };
}

export function writtenMonth(month: number): string {
	return `${Math.floor(month / 12)}年${(month % 12) + 1}月`;
}
