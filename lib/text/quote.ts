import type { Span } from "./span";

/** A passage's exact words with the words before and after it, enough to find it again. */
export interface Quote {
	exact: string;
	prefix: string;
	suffix: string;
}

/** UTF-16 units of context kept on each side. */
const context = 32;

export function quoteOf(text: string, span: Span): Quote {
	return {
		exact: text.slice(span.start, span.end),
		prefix: text.slice(Math.max(0, span.start - context), span.start),
		suffix: text.slice(span.end, span.end + context),
	};
}

/** Finds a quote again in a text that may have changed; of several places the one with most context in common. */
export function findQuote(text: string, quote: Quote): Span | undefined {
	let best: Span | undefined;
	let bestScore = -1;
	for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
		const end = start + quote.exact.length;
		const score =
			sharedEnd(text.slice(0, start), quote.prefix) +
			sharedStart(text.slice(end, end + context), quote.suffix);
		if (score > bestScore) {
			best = { start, end };
			bestScore = score;
		}
	}
	return best;
}

function sharedStart(a: string, b: string): number {
	let count = 0;
	while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
	return count;
}

function sharedEnd(a: string, b: string): number {
	let count = 0;
	while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count])
		count += 1;
	return count;
}
