import type { AnalysedDocument } from "../facts/case";
import { findDates } from "../text/dates";
import { done, met, notMet } from "./done-first-words";
import type { Section } from "./sections";
import { isDemand, type Sentence } from "./sentences";

/** A dated clause: something done, or a meeting that took the matter up. */
export interface Event {
	kind: "done" | "met";
	/** yyyymmdd; a date without a day stands at the end of its month. */
	day: number;
	clause: string;
	sentence: Sentence;
	from: number;
	to: number;
}

/** A meeting whose line stands above the matters it took up. */
export interface Head {
	day: number;
	start: number;
	sentence?: Sentence;
}

const headWords = /主持|到会|实到|全到|出席|应到|参会/;

/** Lines that open a meeting with its date, and the dates that the facts give to meetings. */
export function headsOf(document: AnalysedDocument, sections: readonly Section[]): Head[] {
	const read = document.facts.meetings.flatMap(({ date, span }) =>
		date?.iso ? [{ day: Number(date.iso.replaceAll("-", "")), start: span.start }] : [],
	);
	const told = sections.flatMap(({ sentences }) =>
		sentences.flatMap((sentence): Head[] => {
			const titled = sentence.text.length < 40 && /会(?:议)?(?:记录|纪要|决议|记要)/.test(sentence.text);
			if (!(headWords.test(sentence.text) || titled) || sentence.line.cell) return [];
			const [date] = datesIn(sentence.text, document);
			return date && date.from < 30 ? [{ day: date.day, start: sentence.span.start, sentence }] : [];
		}),
	);
	return [...read, ...told].sort((a, b) => a.start - b.start);
}

/** Dated acts and meetings of a section, clause by clause. */
export function eventsOf(section: Section, document: AnalysedDocument, year?: number): Event[] {
	const events: Event[] = [];
	let carried: { row: number | undefined; day: number } | undefined;
	for (const sentence of section.sentences) {
		if (
			isDemand(sentence.text) ||
			(headWords.test(sentence.text.slice(0, 40)) && /主持/.test(sentence.text) && !sentence.line.cell)
		)
			continue;
		// Only a cell may lend its date to the next; elsewhere a sentence without act or meeting tells nothing.
		if (!sentence.line.cell && !done.test(sentence.text) && !met.test(sentence.text)) continue;
		let from = 0;
		for (const clause of sentence.text.split(/(?<=[，。；、：（）])/)) {
			const to = from + clause.length;
			const [date] = datesIn(clause, document, year);
			const bare = date && clause.replace(/[，。；、：（）\s]/g, "").length - (date.to - date.from) <= 3;
			const day = date?.day ?? (carried && carried.row === sentence.line.cell?.row ? carried.day : undefined);
			if (date && bare && sentence.line.cell) carried = { row: sentence.line.cell.row, day: date.day };
			else if (day !== undefined && !bare) {
				const kind = kindOf(clause, date?.from ?? -1);
				if (kind) events.push({ kind, day, clause, sentence, from, to });
				if (!date) carried = undefined;
			}
			from = to;
		}
	}
	return events;
}

function kindOf(clause: string, date: number): Event["kind"] | undefined {
	if (/(?:拟|计划|预计|将于|前(?:完成|付|签|开工|到位|装|发|上岗)|之前|以前|争取|力争|须|要求)/.test(clause))
		return undefined;
	const meeting = clause.search(met);
	// 会议研究了九月的投放: the date is what was talked about, not when.
	if (meeting >= 0)
		return notMet.test(clause) || (meeting < date && !/时间/.test(clause)) ? undefined : "met";
	return done.test(clause) ? "done" : undefined;
}

interface Dated {
	day: number;
	from: number;
	to: number;
}

/** Dates of a clause, those as short as `6.26` among them. */
function datesIn(text: string, document: AnalysedDocument, near?: number): Dated[] {
	const year = near ? Math.floor(near / 10_000) : yearOf(document);
	const found = findDates(text, year ? { year } : {}).flatMap(({ year, month, day, span }): Dated[] =>
		year && month ? [{ day: year * 10_000 + month * 100 + (day ?? 31), from: span.start, to: span.end }] : [],
	);
	if (found.length > 0 || !year) return found;
	return [
		...text.matchAll(/(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.]|[万亿元%‰倍米吨年])(?=[\u4e00-\u9fff]|$)/g),
	].flatMap((match) => {
		const [month, day] = [Number(match[1]), Number(match[2])];
		if (month < 1 || month > 12 || day < 1 || day > 31) return [];
		return [{ day: year * 10_000 + month * 100 + day, from: match.index, to: match.index + match[0].length }];
	});
}

function yearOf(document: AnalysedDocument): number | undefined {
	if (document.facts.date) return Number(document.facts.date.slice(0, 4));
	const told = /20\d{2}(?=年|〕|\]|-|\.|\/)/.exec(document.document.text)?.[0];
	return told ? Number(told) : undefined;
}
