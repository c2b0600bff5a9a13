import type { AnalysedDocument } from "../facts/case";
import { findDates } from "../text/dates";
import { overlaps } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { again, decidedBefore, done, met, notMet, urgent } from "./done-first-words";
import { passage, trim } from "./meeting-support";
import { type Section, unitsOf } from "./sections";
import { isDemand, partOf, type Sentence } from "./sentences";

/** A dated clause: something done, or a meeting that took the matter up. */
interface Event {
	kind: "done" | "met";
	/** yyyymmdd; a date without a day stands at the end of its month. */
	day: number;
	clause: string;
	sentence: Sentence;
	from: number;
	to: number;
}

/** A meeting whose line stands above the matters it took up. */
interface Head {
	day: number;
	start: number;
	sentence?: Sentence;
}

/** Days that an act may lie before a meeting and still belong to its matter. */
const apart = 200;
const least = 10_000;
const weighty = /任职|任命|聘任|任用|提拔|过户|处置|出租|租给|卖给|人选/;
const tensOfThousands = /(?:\d|[一二三四五六七八九十百千])(?:余|多)?万元/;
const kept = ["unit-rule", "personnel-file", "appointment-form", "contract"];

/** One paper tells that something was carried out before the meeting that decided on it. */
export const doneFirst: DocumentCheck = {
	id: "done-first",
	scope: "document",
	run: ({ document }) => {
		if (kept.includes(document.facts.kind.kind)) return notApplied("不是议事、办理材料");
		const sections = unitsOf(document);
		const heads = headsOf(document, sections);
		const found = [
			...sections.flatMap((section) => judge(section, heads, document)),
			...tables(sections, document),
			...elsewhere(sections, heads, document),
		];
		return proposed(
			found.filter((one, at) => !found.slice(0, at).some((other) => overlaps(other.at.span, one.at.span))),
		);
	},
};

function judge(section: Section, heads: readonly Head[], document: AnalysedDocument): CheckProposal[] {
	const start = section.sentences[0]?.span.start ?? 0;
	const head = heads.filter((one) => one.start <= start).at(-1);
	const events = eventsOf(section, document, head?.day);
	const acts = events.filter(({ kind }) => kind === "done");
	const meetings = events.filter(({ kind }) => kind === "met");
	const first = acts[0] && acts.reduce((a, b) => (b.day < a.day ? b : a));
	if (
		!first ||
		urgent.test(around(section, first)) ||
		!(section.sum >= least || tensOfThousands.test(section.text) || weighty.test(section.text))
	)
		return [];
	const own = meetings[0] && meetings.reduce((a, b) => (b.day < a.day ? b : a));
	if (own) return own.day > first.day && near(first.day, own.day) ? [finding(document, first, own)] : [];
	if (!head || head.day <= first.day || !near(first.day, head.day)) return [];
	if (!/同意|通过|票|决定|批准|赞成/.test(section.text) || decidedBefore.test(section.text)) return [];
	if (again.test(section.text.slice(0, 24)) || /的[\u4e00-\u9fff]/.test(first.clause.slice(-4))) return [];
	return [finding(document, first, head)];
}

/** The sentence of an act with its neighbours. */
function around({ sentences }: Section, { sentence }: Event): string {
	const at = sentences.indexOf(sentence);
	return sentences
		.slice(Math.max(0, at - 1), at + 2)
		.map(({ text }) => text)
		.join("");
}

function near(from: number, to: number): boolean {
	return (time(to) - time(from)) / 86_400_000 <= apart;
}

function time(day: number): number {
	return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
}

/** A table that tells one matter day by day, with one meeting among its rows. */
function tables(sections: readonly Section[], document: AnalysedDocument): CheckProposal[] {
	const byTable = new Map<number, Section[]>();
	for (const section of sections) {
		const table = section.sentences[0]?.line.cell?.table;
		if (table !== undefined) byTable.set(table, [...(byTable.get(table) ?? []), section]);
	}
	return [...byTable.values()].flatMap((rows) => {
		const told = rows.map((row) => eventsOf(row, document));
		if (rows.length < 3 || told.some((events) => events.length > 1)) return [];
		const events = told.flat();
		const meetings = events.filter(({ kind }) => kind === "met");
		const [meeting] = meetings;
		const act = events.find(({ kind, day }) => kind === "done" && meeting !== undefined && day < meeting.day);
		if (meetings.length !== 1 || !meeting || !act || rows.every(({ sum }) => sum < least)) return [];
		return near(act.day, meeting.day) && !urgent.test(meeting.clause)
			? [finding(document, meeting, act, true)]
			: [];
	});
}

/** What a form above tells as done, and a meeting further down takes up by the same name. */
function elsewhere(
	sections: readonly Section[],
	heads: readonly Head[],
	document: AnalysedDocument,
): CheckProposal[] {
	return sections.flatMap((section, index): CheckProposal[] => {
		const events = eventsOf(section, document);
		const acts = events.filter(({ kind }) => kind === "done");
		if (
			acts.length === 0 ||
			acts.length !== events.length ||
			urgent.test(section.text) ||
			section.sum < least
		)
			return [];
		for (const later of sections.slice(index + 1)) {
			const start = later.sentences[0]?.span.start ?? 0;
			const head = heads.filter((one) => one.start <= start).at(-1);
			if (
				!head ||
				!/同意|通过|票|赞成/.test(later.text) ||
				decidedBefore.test(later.text) ||
				again.test(later.text.slice(0, 24))
			)
				continue;
			const act = acts.find(({ day }) => day < head.day && near(day, head.day));
			if (
				act &&
				head.start > (section.sentences[0]?.span.start ?? 0) &&
				shares(section.text, later.text.slice(0, 60))
			)
				return [finding(document, act, head)];
		}
		return [];
	});
}

/** Six characters in a row that both name, beyond what any paper says. */
function shares(text: string, title: string): boolean {
	for (let at = 0; at + 6 <= title.length; at += 1) {
		const piece = title.slice(at, at + 6);
		if (
			/^[\u4e00-\u9fff]{6}$/.test(piece) &&
			!/会议|同意|委员|党组|党委|书记|主持|记录/.test(piece) &&
			text.includes(piece)
		)
			return true;
	}
	return false;
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

export function eventsOf(section: Section, document: AnalysedDocument, year?: number): Event[] {
	const events: Event[] = [];
	let carried: { row: number | undefined; day: number } | undefined;
	for (const sentence of section.sentences) {
		if (
			isDemand(sentence.text) ||
			(headWords.test(sentence.text.slice(0, 40)) && /主持/.test(sentence.text) && !sentence.line.cell)
		)
			continue;
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

function finding(
	document: AnalysedDocument,
	shown: Event,
	other: Event | Head,
	meeting = false,
): CheckProposal {
	const text = document.document.text;
	const [act, day] = meeting ? [(other as Event).day, shown.day] : [shown.day, other.day];
	const at = partOf(shown.sentence, shown.from, shown.to);
	const span = "clause" in other ? partOf(other.sentence, other.from, other.to) : other.sentence?.span;
	return {
		grade: "hit",
		at: passage(document, trim(text, at)),
		why: `${written(act)}已经办理，${written(day)}才由会议研究，未见此前的决定或应急情形的说明`,
		...(span
			? {
					related: [
						{ passage: passage(document, trim(text, span)), label: meeting ? "先行办理" : "会议研究" },
					],
				}
			: {}),
	};
}

function written(day: number): string {
	const date = day % 100;
	return `${Math.floor(day / 10_000)}年${Math.floor(day / 100) % 100}月${date === 31 ? "" : `${date}日`}`;
}
