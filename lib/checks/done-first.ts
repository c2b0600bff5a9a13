import type { AnalysedDocument } from "../facts/case";
import { overlaps } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { type Event, eventsOf, type Head, headsOf } from "./done-first-events";
import { again, decidedBefore, isUrgentTold } from "./done-first-words";
import { passage, trim } from "./meeting-support";
import { type Section, unitsOf } from "./sections";
import { partOf } from "./sentences";

/** Days that an act may lie before a meeting and still belong to its matter. */
const apart = 200;
const least = 10_000;
const weighty = /任职|任命|聘任|任用|提拔|过户|处置|出租|租给|卖给|人选/;
const tensOfThousands = /(?:\d|[一二三四五六七八九十百千])(?:余|多)?万元/;
const kept = ["unit-rule", "personnel-file", "appointment-form"];

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
		isUrgentTold(around(section, first)) ||
		!(section.sum >= least || tensOfThousands.test(section.text) || weighty.test(section.text))
	)
		return [];
	const own = meetings[0] && meetings.reduce((a, b) => (b.day < a.day ? b : a));
	if (own)
		return own.day > first.day && near(first.day, own.day) ? [finding(document, first, own, section)] : [];
	if (!head || head.day <= first.day || !near(first.day, head.day)) return [];
	if (!/同意|通过|票|决定|批准|赞成/.test(section.text) || decidedBefore.test(section.text)) return [];
	if (again.test(section.text.slice(0, 24)) || /的[\u4e00-\u9fff]/.test(first.clause.slice(-4))) return [];
	return [finding(document, first, head, section)];
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
	const apartRows = document.facts.ledger.filter(({ cells }) => cells.title && cells.amount);
	for (const section of sections) {
		const first = section.sentences[0];
		const table = first?.line.cell?.table;
		// Rows that name their own matter and its sum are as many matters.
		if (first && apartRows.length > 1 && apartRows.some(({ span }) => overlaps(span, first.span))) continue;
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
		return near(act.day, meeting.day) && !isUrgentTold(meeting.clause)
			? [finding(document, meeting, act)]
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
			isUrgentTold(section.text) ||
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
				return [finding(document, act, head, section)];
		}
		return [];
	});
}

/** A name alone is shared by all works on one building; with what is done to it, it is the same matter. */
const deed = /[移扩改换装购租建修增拆铺投聘治造补采迁升]/;

/** Five characters in a row that both name, beyond what any paper says. */
function shares(text: string, title: string): boolean {
	for (let at = 0; at + 5 <= title.length; at += 1) {
		const piece = title.slice(at, at + 5);
		if (
			/^[\u4e00-\u9fff]{5}$/.test(piece) &&
			deed.test(piece) &&
			!/会议|同意|委员|党组|党委|书记|主持|记录/.test(piece) &&
			text.includes(piece)
		)
			return true;
	}
	return false;
}

/** `whole`: the matter that the act belongs to; without it the meeting is shown and the act stands beside it. */
function finding(
	document: AnalysedDocument,
	shown: Event,
	other: Event | Head,
	whole?: Section,
): CheckProposal {
	const text = document.document.text;
	const [act, day] = whole ? [shown.day, other.day] : [(other as Event).day, shown.day];
	const at = partOf(shown.sentence, shown.from, shown.to);
	const span = "clause" in other ? partOf(other.sentence, other.from, other.to) : other.sentence?.span;
	const title = whole?.sentences.find(({ text }) => text.length > 4);
	const related = [
		...(span
			? [{ passage: passage(document, trim(text, span)), label: whole ? "会议研究" : "先行办理" }]
			: []),
		...(title && !overlaps(title.span, at)
			? [{ passage: passage(document, trim(text, title.span)), label: "事项" }]
			: []),
	];
	return {
		grade: "hit",
		at: passage(document, trim(text, at)),
		why: `${written(act)}已经办理，${written(day)}才由会议研究，未见此前的决定或应急情形的说明`,
		related,
	};
}

function written(day: number): string {
	const date = day % 100;
	return `${Math.floor(day / 10_000)}年${Math.floor(day / 100) % 100}月${date === 31 ? "" : `${date}日`}`;
}
