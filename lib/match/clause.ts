import type { DocumentKind } from "../facts/model";
import type { AgendaItem } from "../facts/model-meeting";
import type { Clause, ClauseGuard, ClauseNear } from "../rules/schema";
import type { Span } from "../text/span";
import { exclusionOf, exclusionWords, isNotYet } from "./exclusions";
import type { PhraseHits } from "./hits";
import type { PreparedText } from "./prepared";
import type { Proposal } from "./proposal";
import type { Scopes } from "./scope";

/** All that a clause needs to know of one document. */
export interface ClauseInput {
	document: string;
	kind: DocumentKind;
	items: readonly AgendaItem[];
	prepared: PreparedText;
	hits: PhraseHits;
	scopes: Scopes;
	/** Original spans of problems that a rectification table answers. */
	answered: readonly Span[];
}

/** Runs the clause of an indicator that speaks for the unit: only what was done, with nothing to withdraw. */
export function runPositiveClause(clause: Clause, input: ClauseInput): Proposal[] {
	const { text } = input.prepared;
	const done = (anchor: Span) => !isNotYet(text, anchor, input.scopes.around(anchor, "sentence"));
	return matches(clause, input)
		.filter(done)
		.map((anchor) => proposalFor(clause, anchor, input))
		.filter(({ withdrawn }) => !withdrawn);
}

/** Runs one clause over one document. Withdrawn matches are kept with their reason. */
export function runClause(clause: Clause, input: ClauseInput): Proposal[] {
	return matches(clause, input).map((anchor) => proposalFor(clause, anchor, input));
}

function matches(clause: Clause, input: ClauseInput): Span[] {
	if (clause.kinds.length > 0 && !clause.kinds.includes(input.kind)) return [];
	const anchors = oncePerSentence(dropContained(input.hits.among(clause.any)), input);
	return anchors.filter(
		(anchor) =>
			clause.near.every((one) => nearSpan(one, anchor, input) !== undefined) && inItem(clause, anchor, input),
	);
}

function proposalFor(clause: Clause, anchor: Span, input: ClauseInput): Proposal {
	const sentence = input.scopes.around(anchor, "sentence");
	const span = input.prepared.toOriginal(anchor);
	const retold =
		!clause.keep.includes("rectified") &&
		input.answered.some((cell) => cell.start <= span.start && span.end <= cell.end);
	const excluded = retold
		? "rectified"
		: exclusionOf(input.prepared.text, anchor, sentence, input.kind, clause.keep);
	const guard = clause.unless.find((one) => guardSpan(one, anchor, input));
	const doubt = clause.doubt.find((one) => guardSpan(one, anchor, input));
	const quote = input.prepared.text.slice(anchor.start, anchor.end);
	const withdrawn = excluded ? exclusionWords[excluded] : guard?.because;
	return {
		grade: doubt ? "doubt" : clause.grade,
		at: { document: input.document, span },
		why: clause.why.replaceAll("{quote}", quote),
		counter: doubt ? [{ text: doubt.because }] : [],
		...(withdrawn ? { withdrawn } : {}),
	};
}

/** Of overlapping matches the first and longest stands for all. */
function dropContained(spans: readonly Span[]): Span[] {
	const kept: Span[] = [];
	for (const span of spans) {
		const last = kept.at(-1);
		if (!last || span.start >= last.end) kept.push(span);
	}
	return kept;
}

/** A sentence that says one thing in two ways is one passage. */
function oncePerSentence(spans: readonly Span[], input: ClauseInput): Span[] {
	let end = -1;
	return spans.filter((span) => {
		if (span.start < end) return false;
		end = input.scopes.around(span, "sentence").end;
		return true;
	});
}

function nearSpan(near: ClauseNear, anchor: Span, input: ClauseInput): Span | undefined {
	const scope = input.scopes.around(anchor, near.within);
	return input.hits.among(near.any).find((span) => {
		if (span.start < scope.start || span.end > scope.end) return false;
		const before = span.end <= anchor.start;
		const after = span.start >= anchor.end;
		if (near.order === "before" && !before) return false;
		if (near.order === "after" && !after) return false;
		const gap = before ? anchor.start - span.end : after ? span.start - anchor.end : 0;
		return near.distance === undefined || gap <= near.distance;
	});
}

function guardSpan(guard: ClauseGuard, anchor: Span, input: ClauseInput): boolean {
	const scope = input.scopes.around(anchor, guard.within);
	return input.hits.among(guard.any).some((span) => span.start >= scope.start && span.end <= scope.end);
}

function inItem(clause: Clause, anchor: Span, input: ClauseInput): boolean {
	if (clause.items.length === 0) return true;
	const place = input.prepared.toOriginal(anchor);
	return input.items.some(
		(item) =>
			item.span.start <= place.start &&
			place.start < item.span.end &&
			item.kinds.some((kind) => clause.items.includes(kind)),
	);
}
