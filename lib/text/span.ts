/** A half-open stretch `[start, end)` of a text, in UTF-16 units of the original text. */
export interface Span {
	start: number;
	end: number;
}

export function spanOf(start: number, end: number): Span {
	return { start, end };
}

/** The words a span stands on. */
export function slice(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Moves a span found in a part of a text to its place in the whole. */
export function shift(span: Span, by: number): Span {
	return { start: span.start + by, end: span.end + by };
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
