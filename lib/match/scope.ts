import type { AgendaItem } from "../facts/model-meeting";
import type { Scope } from "../rules/schema";
import type { Span } from "../text/span";
import { indexAt, type PreparedText } from "./prepared";

const sentenceEnds = "。！？!?；;\n";
const clauseEnds = `${sentenceEnds}，,：:`;

/** Gives the stretch of normalised text around a passage that a rule may look at. */
export class Scopes {
	private readonly items: Span[];

	constructor(
		private readonly prepared: PreparedText,
		items: readonly AgendaItem[],
	) {
		this.items = items.map((item) => prepared.fromOriginal(item.span));
	}

	around(span: Span, scope: Scope): Span {
		if (scope === "document") return { start: 0, end: this.prepared.text.length };
		if (scope === "item") return this.itemOf(span) ?? this.blockOf(span);
		if (scope === "block") return this.blockOf(span);
		return this.between(span, scope === "clause" ? clauseEnds : sentenceEnds);
	}

	private itemOf(span: Span): Span | undefined {
		return this.items.find((item) => item.start <= span.start && span.start < item.end);
	}

	private blockOf(span: Span): Span {
		const starts = this.prepared.blockStarts;
		const index = indexAt(starts, span.start);
		const next = starts[index + 1];
		return { start: starts[index] ?? 0, end: next === undefined ? this.prepared.text.length : next - 1 };
	}

	private between(span: Span, ends: string): Span {
		const text = this.prepared.text;
		let start = span.start;
		while (start > 0 && !ends.includes(text[start - 1] as string)) start -= 1;
		let end = span.end;
		while (end < text.length && !ends.includes(text[end] as string)) end += 1;
		return { start, end };
	}
}
