import type { AnalysedDocument } from "../facts/case";
import { styleOf } from "../facts/entries";
import { type Line, readLines } from "../facts/lines";
import { type Row, tablesByIndex } from "../facts/table-rows";
import { findAmounts } from "../text/amounts";
import { oncePer } from "../text/remembered";
import { type Sentence, sentences } from "./sentences";

/** What a document of any kind tells of one matter: an agenda item, a numbered point, a ledger's row, a form, a short letter. */
export interface Section {
	sentences: Sentence[];
	/** The folded text of all its sentences. */
	text: string;
	/** The largest sum told in it, CNY; 0 when none is. */
	sum: number;
}

const begins =
	/^(?:【\d+】|第[一二三四五六七八九十\d]+[项条件宗]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|[①-⑳]|[一二三四五六七八九十]是|问：|问题[一二三四五六七八九十\d])/;
/** A stretch without numbers that is longer is judged paragraph by paragraph. */
const longest = 1500;

/** How finely a document is cut. */
interface Cut {
	/** A paragraph that begins another matter. */
	opens: (line: Line) => boolean;
	/** A table whose rows are matters of their own. */
	rowsApart: (rows: readonly Row[] | undefined) => boolean;
	/** Index of the agenda item that holds a sentence whole, or -1. */
	itemOf: (sentence: Sentence) => number;
	/** Text after a table is no part of the text before it. */
	endsAtTables: boolean;
}

export const sectionsOf = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly Section[] => {
		const items = document.facts.meetings.flatMap((meeting) => meeting.items);
		const tables = tablesByIndex(readLines(document.document));
		const groups = groupsOf(document, tables, {
			opens: (line) => line.heading || begins.test(line.text),
			rowsApart: (rows) => headOf(rows) !== undefined,
			itemOf: (sentence) =>
				items.findIndex(({ span }) => span.start <= sentence.span.start && sentence.span.start < span.end),
			endsAtTables: false,
		});
		return [...groups].flatMap(([key, group]) => {
			const length = group.reduce((sum, { text }) => sum + text.length, 0);
			if (key.startsWith("text") && length > longest) return byLine(group).map((one) => section(one, tables));
			return [section(group, tables)];
		});
	},
);

const opens =
	/^(?:第[一二三四五六七八九十\d]{1,3}[题项个]|议题|议项|事项?[一二三四五六七八九十\d]*[：、]|[【〔（]\d{1,2}[】〕）]|[■◆▲●▶★◎])/;

/** The same, cut as finely as the layout tells: a row before an item, a numbered line within an item. */
export const unitsOf = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly Section[] => {
		const tables = tablesByIndex(readLines(document.document));
		const groups = groupsOf(document, tables, {
			opens: (line) =>
				line.heading || begins.test(line.text) || opens.test(line.text) || styleOf(line) !== undefined,
			rowsApart,
			itemOf: () => -1,
			endsAtTables: true,
		});
		return [...groups.values()].map((group) => section(group, tables));
	},
);

/** The sentences of each item, row, form or run of text, by a key that tells which of them it is. */
function groupsOf(
	document: AnalysedDocument,
	tables: ReadonlyMap<number, Row[]>,
	cut: Cut,
): Map<string, Sentence[]> {
	const groups = new Map<string, Sentence[]>();
	let running = 0;
	let block = -1;
	let last: string | undefined;
	for (const sentence of sentences(document)) {
		const { line } = sentence;
		const item = cut.itemOf(sentence);
		const afterTable = cut.endsAtTables && last !== undefined && last !== `text ${running}`;
		if (!line.cell && ((line.block !== block && cut.opens(line)) || afterTable)) running += 1;
		block = line.block;
		const key =
			item >= 0
				? `item ${item}`
				: line.cell
					? cut.rowsApart(tables.get(line.cell.table))
						? `row ${line.cell.table} ${line.cell.row}`
						: `form ${line.cell.table}`
					: `text ${running}`;
		last = key;
		const group = groups.get(key);
		if (group) group.push(sentence);
		else groups.set(key, [sentence]);
	}
	return groups;
}

/** Each row tells its own matter: below a head, or by the number or day it begins with. */
function rowsApart(rows: readonly Row[] | undefined): boolean {
	if (!rows) return false;
	if (headOf(rows)) return true;
	const firsts = rows
		.flatMap((row) => [...row.values()].slice(0, 1))
		.filter(({ text }) => begins.test(text) || /^\d{1,4}(?:$|[.\-/年月])/.test(text));
	return firsts.length >= 3 && firsts.length * 2 > rows.length;
}

/** A section of running text cut into its paragraphs. */
export function linesOf(whole: Section): Section[] {
	if (whole.sentences.some(({ line }) => line.cell)) return [whole];
	return byLine(whole.sentences).map((one) => section(one, new Map()));
}

function byLine(group: readonly Sentence[]): Sentence[][] {
	const lines = new Map<Sentence["line"], Sentence[]>();
	for (const sentence of group) lines.set(sentence.line, [...(lines.get(sentence.line) ?? []), sentence]);
	return [...lines.values()];
}

/** A first row of three or more short labels heads the columns below it. */
function headOf(rows: readonly Row[] | undefined): Row | undefined {
	const head = rows?.[0];
	if (!head || head.size < 3 || (rows?.length ?? 0) < 2) return undefined;
	const labels = [...head.values()].every(({ text }) => text.length <= 14 && !/\d|。/.test(text));
	return labels && !isForm(rows as readonly Row[]) ? head : undefined;
}

/** Labels and values by turns in every row. */
function isForm(rows: readonly Row[]): boolean {
	return rows.every((row) => {
		const cells = [...row.values()];
		return cells.length % 2 === 0 && cells.every(({ text }, at) => at % 2 === 1 || !/\d/.test(text));
	});
}

function section(group: Sentence[], tables: ReadonlyMap<number, Row[]>): Section {
	const text = group.map((one) => (one.line.cell ? `${one.text}｜` : one.text)).join("");
	const told = findAmounts(text).map(({ value }) => value);
	return { sentences: group, text, sum: Math.max(0, ...told, ...bareSums(group, tables)) };
}

/** A bare number below `金额（万元）`. */
function bareSums(group: readonly Sentence[], tables: ReadonlyMap<number, Row[]>): number[] {
	return group.flatMap(({ text, line }) => {
		const label = line.cell && headOf(tables.get(line.cell.table))?.get(line.cell.column)?.text;
		if (!label || !/额|价|费|款|预算|租金|支出/.test(label)) return [];
		const bare = /^[¥￥]?([\d,]+(?:\.\d+)?)$/.exec(text)?.[1];
		return bare ? [Number(bare.replaceAll(",", "")) * (/万/.test(label) ? 10_000 : 1)] : [];
	});
}
