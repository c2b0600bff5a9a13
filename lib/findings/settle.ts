import type { AnalysedDocument } from "../facts/case";
import type { Passage, Proposal } from "../match/proposal";

import { hashText } from "../text/hash";
import { quoteOf } from "../text/quote";
import { overlaps } from "../text/span";
import type { Finding, Polarity } from "./model";

/** A proposal with the indicator that made it. */
export interface IndicatorProposal extends Proposal {
	indicator: string;
	polarity: Polarity;
}

/**
 * Turns proposals into findings: merged where one indicator marks the same place twice, identified
 * by words and context (never by position or rule version), ordered by document and place.
 */
export function settle(
	proposals: readonly IndicatorProposal[],
	documents: readonly AnalysedDocument[],
): Finding[] {
	const byId = new Map(documents.map((document) => [document.id, document]));
	const order = new Map(documents.map((document, index) => [document.id, index]));
	const sorted = [...proposals]
		.filter((proposal) => byId.has(proposal.at.document))
		.sort(
			(a, b) =>
				(order.get(a.at.document) as number) - (order.get(b.at.document) as number) ||
				a.at.span.start - b.at.span.start ||
				a.at.span.end - b.at.span.end ||
				(a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0),
		);
	const ordinals = new Map<string, number>();
	return mergeSame(sorted).map((proposal) => findingOf(proposal, byId, ordinals));
}

/** One indicator on overlapping words is one finding; a hit wins over a doubt, a standing one over a withdrawn one. */
function mergeSame(sorted: readonly IndicatorProposal[]): IndicatorProposal[] {
	const kept: IndicatorProposal[] = [];
	// Places in `kept` by indicator and document: only those can overlap, and they are few.
	const places = new Map<string, number[]>();
	for (const proposal of sorted) {
		const key = `${proposal.indicator}\u0000${proposal.at.document}`;
		const own = places.get(key) ?? [];
		const index = own.find((place) => overlaps((kept[place] as IndicatorProposal).at.span, proposal.at.span));
		if (index === undefined) own.push(kept.push(proposal) - 1);
		else kept[index] = stronger(kept[index] as IndicatorProposal, proposal);
		places.set(key, own);
	}
	return kept;
}

function stronger(a: IndicatorProposal, b: IndicatorProposal): IndicatorProposal {
	const rank = (one: Proposal) => (one.withdrawn ? 0 : one.grade === "doubt" ? 1 : 2);
	const [winner, other] = rank(b) > rank(a) ? [b, a] : [a, b];
	if (other.withdrawn) return winner;
	return {
		...winner,
		counter: [...(winner.counter ?? []), ...(other.counter ?? [])],
		related: [...(winner.related ?? []), ...(other.related ?? [])],
	};
}

function findingOf(
	proposal: IndicatorProposal,
	documents: ReadonlyMap<string, AnalysedDocument>,
	ordinals: Map<string, number>,
): Finding {
	const quoteAt = (passage: Passage) => {
		const document = documents.get(passage.document);
		return quoteOf(document?.document.text ?? "", passage.span);
	};
	const quote = quoteAt(proposal.at);
	const key = [proposal.at.document, proposal.indicator, quote.exact, quote.prefix, quote.suffix].join(
		"\u0000",
	);
	const ordinal = ordinals.get(key) ?? 0;
	ordinals.set(key, ordinal + 1);
	return {
		id: hashText(`${key}\u0000${ordinal}`),
		indicator: proposal.indicator,
		polarity: proposal.polarity,
		grade: proposal.grade,
		document: proposal.at.document,
		span: proposal.at.span,
		quote,
		why: proposal.why,
		counter: (proposal.counter ?? []).map((counter) => ({
			text: counter.text,
			...(counter.at ? { ...counter.at, quote: quoteAt(counter.at) } : {}),
		})),
		related: (proposal.related ?? [])
			.filter((related) => documents.has(related.passage.document))
			.map((related) => ({
				...related.passage,
				quote: quoteAt(related.passage),
				...(related.label ? { label: related.label } : {}),
			})),
		...(proposal.withdrawn ? { withdrawn: proposal.withdrawn } : {}),
	};
}
