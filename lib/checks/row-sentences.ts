import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { type Row, tablesOf } from "../facts/table-rows";
import { oncePer } from "../text/remembered";
import { cover, type Span } from "../text/span";

/** A row of a table read as one sentence: `企业名称：青禾公司，股东：某某`, each cell behind its head. */
export interface RowSentence {
	text: string;
	span: Span;
	cells: { span: Span; text: string; head: string }[];
}

/** All rows below a head of columns, read once a document; without a head the cells stand alone. */
export const rowSentences = oncePer(
	(document: AnalysedDocument) => document.document,
	(document): readonly RowSentence[] => {
		const found = tablesOf(readLines(document.document)).flatMap((rows) => {
			const head = rows[0];
			const headed =
				head !== undefined && head.size >= 3 && [...head.values()].every(({ text }) => isTitle(text));
			return rows.slice(headed ? 1 : 0).map((row) => sentenceOf(row, headed ? head : undefined));
		});
		return found;
	},
);

/** Words over a column: short, more than a number or a day. */
function isTitle(text: string): boolean {
	return text.length <= 16 && !/[。；]/.test(text) && !/^[\d.,年月日—\-/%]+[元万]?$/.test(text);
}

function sentenceOf(row: Row, head: Row | undefined): RowSentence {
	const cells = [...row].map(([column, line]) => ({
		span: line.span,
		text: line.text,
		head: head?.get(column)?.text ?? "",
	}));
	const spans = cells.map(({ span }) => span);
	return {
		text: cells.map((cell) => (cell.head ? `${cell.head}：${cell.text}` : cell.text)).join("，"),
		span: spans.reduce(cover),
		cells,
	};
}
