import { blockIndexAt } from "../document/locate";
import type { DocumentModel } from "../document/model";
import { normalise } from "../text/normalise";
import { oncePer } from "../text/remembered";
import type { Span } from "../text/span";

/** A place where the words sought stand, with the words around it. */
export interface SearchHit {
	document: string;
	name: string;
	/** UTF-16 offsets in the document's text. */
	span: Span;
	before: string;
	exact: string;
	after: string;
}

/** Characters of context on each side of a hit. */
const context = 40;

/** Hits returned at most. */
export const mostHits = 300;

const folded = oncePer(
	(document: DocumentModel) => document,
	({ text }) => normalise(text),
);

/**
 * Finds words in every document, for the inspector: whatever their width and whatever spaces or line
 * breaks stand within them. Of several words, parted by spaces, all must stand in one paragraph or
 * cell; the places of the first are returned.
 */
export function searchDocuments(
	words: string,
	listed: readonly { id: string; name: string }[],
	documents: ReadonlyMap<string, DocumentModel>,
): SearchHit[] {
	const [first, ...others] = words
		.trim()
		.split(/\s+/)
		.map((word) => normalise(word).text)
		.filter((word) => word !== "");
	const hits: SearchHit[] = [];
	if (!first) return hits;
	for (const { id, name } of listed) {
		const document = documents.get(id);
		if (!document) continue;
		for (const span of placesOf(first, others, document)) {
			const { text } = document;
			hits.push({
				document: id,
				name,
				span,
				before: text.slice(Math.max(0, span.start - context), span.start),
				exact: text.slice(span.start, span.end),
				after: text.slice(span.end, span.end + context),
			});
			if (hits.length === mostHits) return hits;
		}
	}
	return hits;
}

function* placesOf(first: string, others: readonly string[], document: DocumentModel): Generator<Span> {
	const { text, toOriginal } = folded(document);
	for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + first.length)) {
		const span = toOriginal(at, at + first.length);
		const block = document.blocks[blockIndexAt(document, span.start)];
		// Words that go on in the next paragraph or cell are not what was sought.
		if (block && span.end > block.span.end) continue;
		if (others.length > 0 && !(block && holdsAll(others, document.text, block.span))) continue;
		yield span;
	}
}

function holdsAll(words: readonly string[], text: string, { start, end }: Span): boolean {
	const paragraph = normalise(text.slice(start, end)).text;
	return words.every((word) => paragraph.includes(word));
}
