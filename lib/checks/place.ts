import { blockIndexAt } from "../document/locate";
import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";

/** The paragraph or cell paragraph that a passage begins in. */
export function lineAround(document: AnalysedDocument, span: Span): Span {
	const block = document.document.blocks[blockIndexAt(document.document, span.start)];
	return block ? block.span : span;
}

/** A bare day or figure in a cell tells nothing by itself: its row from there on, or from the label before it. */
export function rowWords(document: AnalysedDocument, span: Span, most = 120): Span {
	const { blocks, text } = document.document;
	const at = blockIndexAt(document.document, span.start);
	const own = blocks[at];
	if (!own?.cell) return span;
	const length = text.slice(own.span.start, own.span.end).trim().length;
	if (length > 16) return length <= most ? own.span : span;
	const { table, row } = own.cell;
	let end = own.span.end;
	for (let next = at + 1; next < blocks.length; next += 1) {
		const block = blocks[next];
		if (block?.cell?.table !== table || block.cell.row !== row || block.span.end - own.span.start > most)
			break;
		end = block.span.end;
	}
	return { start: own.span.start, end };
}

/** A value in a form with the label in the cell to its left; the span itself outside of tables. */
export function withLabel(document: AnalysedDocument, span: Span): Span {
	const { blocks, text } = document.document;
	const at = blockIndexAt(document.document, span.start);
	const [own, label] = [blocks[at], blocks[at - 1]];
	const sameRow = own?.cell && label?.cell?.table === own.cell.table && label.cell.row === own.cell.row;
	if (!sameRow || !/^[\u4e00-\u9fff（）()]{2,14}$/.test(text.slice(label.span.start, label.span.end).trim()))
		return span;
	return { start: label.span.start, end: span.end };
}

/** The words of a paragraph from its start to the end of its first sentence, `most` characters at the most. */
export function firstSentence(document: AnalysedDocument, span: Span, most = 60): Span {
	const text = document.document.text.slice(span.start, Math.min(span.end, span.start + most));
	const end = text.search(/[。；！？!?]/);
	const whole = end >= 8 ? end + 1 : text.length;
	return { start: span.start, end: span.start + text.slice(0, whole).replace(/[，、：\s]+$/, "").length };
}
