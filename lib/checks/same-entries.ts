import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
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
		return proposed(sameEntries(document));
	},
};

/** Bare characters of an entry that says no more of its own than the day. */
const shortestEntry = 30;

/** Of a book of dated entries two are alike but for the day. */
export function sameEntries(document: AnalysedDocument): CheckProposal[] {
	const met = new Map<string, Said>();
	return readLines(document.document)
		.flatMap((line): CheckProposal[] => {
			const day = line.cell ? undefined : openingDay.exec(line.text)?.[0];
			const words = day ? line.text.slice(day.length) : "";
			const key = bare(words);
			if (!day || key.length < shortestEntry || isList(words)) return [];
			const before = met.get(key);
			if (!before) met.set(key, { span: line.span, day });
			if (!before || before.day === day) return [];
			return [
				{
					grade: "hit",
					at: passage(document, line.span),
					why: `这次的记录与${before.day}的一字不差，只换了日期`,
					related: [{ passage: passage(document, before.span), label: `${before.day}的记录` }],
				},
			];
		})
		.slice(0, 3);
}
