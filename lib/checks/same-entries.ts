import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { columnOf, tablesOf } from "../facts/table-rows";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { personal } from "./comparable";
import { passage } from "./meeting-support";
import { bare } from "./shingles";

/** The day at which a paragraph of a notebook or a register opens. */
export const openingDay =
	/^(?:[二〇零一三四五六七八九]{4}年|20\d\d年)[一二三四五六七八九十\d]{1,2}月(?=[^\d一二三四五六七八九十])|^[一二三四五六七八九十]{1,3}月份|^(?:第[一二三四五六七八九十\d]{1,3}[次期回])?(?:20\d\d[年.])?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[月.](?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?/;

/** Names or things one after another. */
export const isList = (words: string) => (words.match(/、/g)?.length ?? 0) * 6 > words.length;

/** Where and on what day words were met first. */
export interface Said {
	span: Span;
	day: string;
}

/** Of the checks or visits noted down one after another, two are alike but for the day. */
export const sameEntriesCheck: DocumentCheck = {
	id: "same-entries",
	scope: "document",
	run: ({ document }) => {
		const { kind } = document.facts.kind;
		// Study and branch life are judged by the sentence.
		if (personal.includes(kind) || ["unit-rule", "contract", "expense"].includes(kind))
			return notApplied("不是逐次记录的材料");
		return proposed([...sameEntries(document), ...sameCells(document)]);
	},
};

/** Bare characters of an entry that says no more of its own than the day. */
const shortestEntry = 30;
/** Repetitions told of one document. */
const mostTold = 3;

/** Of a book of dated entries two are alike but for the day. */
export function sameEntries(document: AnalysedDocument): CheckProposal[] {
	return alike(
		document,
		readLines(document.document).flatMap((line) => {
			const day = line.cell ? undefined : openingDay.exec(line.text)?.[0];
			return day ? [{ span: line.span, day, words: line.text.slice(day.length) }] : [];
		}),
	);
}

/** In a register with a row a day the same long words stand in two rows. */
function sameCells(document: AnalysedDocument): CheckProposal[] {
	return tablesOf(readLines(document.document)).flatMap((rows) => {
		const head = rows[0];
		const dated = columnOf(head, /^(?:会议|检查|活动|学习)?(?:日期|时间)$/);
		if (dated === undefined || columnOf(head, /议题|内容|意见|情况|检查/) === undefined) return [];
		const cells = rows.slice(1).flatMap((row) => {
			const day = row.get(dated)?.text ?? "";
			return [...row.values()].map(({ span, text }) => ({ span, day, words: text }));
		});
		return alike(
			document,
			cells.filter(({ day }) => day !== ""),
		);
	});
}

function alike(document: AnalysedDocument, entries: readonly (Said & { words: string })[]): CheckProposal[] {
	const met = new Map<string, Said>();
	const found = entries.flatMap(({ span, day, words }): CheckProposal[] => {
		const key = bare(words);
		if (key.length < shortestEntry || isList(words)) return [];
		const before = met.get(key);
		if (!before) met.set(key, { span, day });
		if (!before || before.day === day) return [];
		return [
			{
				grade: "hit",
				at: passage(document, span),
				why: `${day}的记录与${before.day}的一字不差`,
				related: [{ passage: passage(document, before.span), label: `${before.day}的记录` }],
			},
		];
	});
	return found.slice(0, mostTold);
}
