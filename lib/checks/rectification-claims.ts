import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { findDates } from "../text/dates";
import { type Sentence, sentences } from "./sentences";

/** A sentence of a rectification report that claims a result. */
export interface Claim {
	document: AnalysedDocument;
	sentence: Sentence;
	/** ISO day from which the claim holds. */
	since: string;
	/** ISO day of the report. */
	until: string | undefined;
}

const claims =
	/已(?:于|经|与|全部|全额|按|完成|退|收|清|解|终|调|轮|停|拆|归|上|追|整|建|配|到|落|做到|实现)|全部(?:退|到位|完成|收回|轮岗|清|按|做到)|均(?:已|在|按|于|能|做到|落实)|收回|全额|不再|没有再|未再|再未|再没有|杜绝|没有(?:出现|发生|发现)|未(?:发现|出现|发生)/;
/** The problem is told, not what was done about it. */
const problem = /^(?:问题[一二三四五六七八九十\d]*[：:]|反馈(?:指出|问题)|存在问题|具体表现)/;

export function isReport(document: AnalysedDocument): boolean {
	const { kind } = document.facts.kind;
	const { text } = document.document;
	if (kind === "ledger") return /整改/.test(text.slice(0, 600));
	return (kind === "unknown" || kind === "work-report") && /整改|问题办理|销号/.test(text.slice(0, 60));
}

export function claimsOf(document: AnalysedDocument): Claim[] {
	const own = dayOf(document);
	const feedback = feedbackDay(document, own);
	return sentences(document).flatMap((sentence) => {
		const shortest = sentence.line.cell ? 3 : 12;
		if (!claims.test(sentence.text) || sentence.text.length < shortest || problem.test(sentence.text))
			return [];
		return [
			{ document, sentence, since: daysIn(sentence.text, own)[0] ?? feedback ?? yearBefore(own), until: own },
		];
	});
}

/** ISO days that a sentence tells with year and month, in order; the first of the month where no day is told. */
export function daysIn(text: string, base: string | undefined): string[] {
	return findDates(text, base ? { base } : {})
		.filter((date) => date.year !== undefined && date.month !== undefined)
		.map(
			(date) =>
				`${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day ?? 1).padStart(2, "0")}`,
		)
		.sort();
}

/** The day on which the problems were handed over: what happened before it was no breach of a promise. */
function feedbackDay(document: AnalysedDocument, base: string | undefined): string | undefined {
	const told = sentences(document)
		.slice(0, 20)
		.filter(({ text }) => /反馈|交办|移交/.test(text));
	return told
		.map(({ text }) => daysIn(text, base).at(-1))
		.find((day) => day !== undefined && (!base || day <= base));
}

/** The day a document carries: its own, that of a line made of a date or a number and a date, else the latest near its ends. */
export function dayOf(document: AnalysedDocument): string | undefined {
	if (document.facts.date) return document.facts.date;
	const lines = readLines(document.document);
	const dated = lines.filter(
		({ text, cell }) =>
			!cell && text.length <= 40 && /日(?:印发)?[）)]?$/.test(text) && !/[。；，]/.test(text),
	);
	const own = dated.flatMap(({ text }) => isoDays(text)).at(-1);
	if (own) return own;
	const { text } = document.document;
	return [...isoDays(text.slice(0, 400)), ...isoDays(text.slice(-160))].sort().at(-1);
}

function isoDays(text: string): string[] {
	return findDates(text).flatMap(({ iso }) => iso ?? []);
}

function yearBefore(day: string | undefined): string {
	return day ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : "0000";
}
