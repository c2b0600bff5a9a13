import { blockIndexAt } from "../document/locate";
import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";

/** The paragraph or cell paragraph that a passage begins in. */
export function lineAround(document: AnalysedDocument, span: Span): Span {
	const block = document.document.blocks[blockIndexAt(document.document, span.start)];
	return block ? block.span : span;
}

/** The words of a paragraph from its start to the end of its first sentence, `most` characters at the most. */
export function firstSentence(document: AnalysedDocument, span: Span, most = 60): Span {
	const text = document.document.text.slice(span.start, Math.min(span.end, span.start + most));
	const end = text.search(/[。；！？!?]/);
	const whole = end >= 8 ? end + 1 : text.length;
	return { start: span.start, end: span.start + text.slice(0, whole).replace(/[，、：\s]+$/, "").length };
}
