import type { Span } from "./span";

/** Ends a sentence; closing quotes and brackets after it still belong to it. */
const sentenceEnds = /[。！？!?\n]+[”’"』」）)]*|(?<=[A-Za-z0-9])\.(?=\s|$)/g;
const clauseEnds = /[，,；;：:。！？!?\n]+[”’"』」）)]*/g;
/** A comma or colon between figures is part of a number or a time. */
const betweenFigures = /[0-9０-９][,，:：]$/;

/** The sentences of a text with their end marks; a line break ends one. Blank stretches are left out. */
export function splitSentences(text: string): Span[] {
	return split(text, sentenceEnds);
}

/** The clauses of a text: sentences cut at commas, semicolons and colons too, but not at 、. */
export function splitClauses(text: string): Span[] {
	return split(text, clauseEnds);
}

/** The one of ordered, gapless spans that holds an offset. */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as Span).end <= offset) low = middle + 1;
		else high = middle;
	}
	const span = spans[low];
	return span && span.start <= offset ? span : undefined;
}

function split(text: string, ends: RegExp): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const match of text.matchAll(ends)) {
		const end = match.index + match[0].length;
		const mark = text.slice(match.index - 1, match.index + 1);
		if (betweenFigures.test(mark) && /^[0-9０-９]/.test(text.slice(end))) continue;
		keep(spans, text, start, end);
		start = end;
	}
	keep(spans, text, start, text.length);
	return spans;
}

/** Adds a stretch without the white space around it. */
function keep(spans: Span[], text: string, start: number, end: number): void {
	const words = text.slice(start, end);
	const trimmed = words.trim();
	if (trimmed === "") return;
	const from = start + words.length - words.trimStart().length;
	spans.push({ start: from, end: from + trimmed.length });
}
