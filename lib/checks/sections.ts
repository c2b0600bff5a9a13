import type { AnalysedDocument } from "../facts/case";
import { styleOf } from "../facts/entries";
import { readLines } from "../facts/lines";
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

export const sectionsOf = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly Section[] => cutSections(document),
);

function cutSections(document: AnalysedDocument): Section[] {
	const items = document.facts.meetings.flatMap((meeting) => meeting.items);
	const tables = tablesByIndex(readLines(document.document));
	const groups = new Map<string, Sentence[]>();
	let running = 0;
	let block = -1;
	for (const sentence of sentences(document)) {
		const { line } = sentence;
		const item = items.findIndex(
			({ span }) => span.start <= sentence.span.start && sentence.span.start < span.end,
		);
		if (!line.cell && line.block !== block && (line.heading || begins.test(line.text))) running += 1;
		block = line.block;
		const key =
			item >= 0
				? `item ${item}`
				: line.cell
					? headOf(tables.get(line.cell.table))
						? `row ${line.cell.table} ${line.cell.row}`
						: `form ${line.cell.table}`
					: `text ${running}`;
		addTo(groups, key, sentence);
	}
	return [...groups].flatMap(([key, group]) => {
		const length = group.reduce((sum, { text }) => sum + text.length, 0);
		if (key.startsWith("text") && length > longest) return byLine(group).map((one) => section(one, tables));
		return [section(group, tables)];
	});
}

const opens =
	/^(?:第[一二三四五六七八九十\d]{1,3}[题项个]|议题|议项|事项?[一二三四五六七八九十\d]*[：、]|[【〔（]\d{1,2}[】〕）]|[■◆▲●▶★◎])/;

function addTo(groups: Map<string, Sentence[]>, key: string, sentence: Sentence): void {
	const group = groups.get(key);
	if (group) group.push(sentence);
	else groups.set(key, [sentence]);
}

/** The same, cut as finely as the layout tells: a row before an item, a numbered line within an item. */
export const unitsOf = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly Section[] => {
		const tables = tablesByIndex(readLines(document.document));
		const groups = new Map<string, Sentence[]>();
		let running = 0;
		let block = -1;
		for (const sentence of sentences(document)) {
			const { line } = sentence;
			const opening =
				line.heading || begins.test(line.text) || opens.test(line.text) || styleOf(line) !== undefined;
			if (
				(!line.cell && line.block !== block && opening) ||
				(line.cell === undefined) !== inText(running, groups)
			)
				running += 1;
			block = line.block;
			const key = line.cell
				? rowsApart(tables.get(line.cell.table))
					? `row ${line.cell.table} ${line.cell.row}`
					: `form ${line.cell.table}`
				: `text ${running}`;
			addTo(groups, key, sentence);
		}
		const found = [...groups.values()].map((group) => section(group, tables));
		return found;
	},
);

/** Text after a table is no part of the text before it. */
function inText(running: number, groups: ReadonlyMap<string, Sentence[]>): boolean {
	return groups.size === 0 || [...groups.keys()].at(-1) === `text ${running}`;
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
