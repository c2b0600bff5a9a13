import type { AnalysedDocument } from "../facts/case";
import { oneMatter, sharedPairs } from "./matter-key";
import { type Outlay, outlaysOf } from "./outlays";

/** All matters of money of a case, with those of other documents that are the same matter. */
export interface CaseOutlays {
	all: readonly Outlay[];
	/** The same matter in other documents. */
	elsewhere: (outlay: Outlay) => readonly Outlay[];
}

const least = 3;

export function caseOutlays(documents: readonly AnalysedDocument[]): CaseOutlays {
	const all = documents.flatMap((document) => outlaysOf(document));
	const byPair = new Map<string, Outlay[]>();
	for (const outlay of all)
		for (const pair of outlay.key.pairs) {
			const list = byPair.get(pair);
			if (list) list.push(outlay);
			else byPair.set(pair, [outlay]);
		}
	// A pair that stands in many titles is the unit's name or trade and tells nothing apart.
	const usual = new Set(
		[...byPair].filter(([, list]) => new Set(list.map((one) => one.document)).size > 6).map(([pair]) => pair),
	);
	return {
		all,
		elsewhere: (outlay) => {
			const own = new Set([...outlay.key.pairs].filter((pair) => !usual.has(pair)));
			const near = new Set([...own].flatMap((pair) => byPair.get(pair) ?? []));
			return [...near].filter(
				(other) =>
					other.document !== outlay.document &&
					sharedPairs(own, other.key.pairs) >= least &&
					oneMatter(outlay.key, other.key),
			);
		},
	};
}
