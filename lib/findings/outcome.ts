import type { Proposal } from "../match/proposal";
import type { Indicator } from "../rules/schema";
import type { Outcome, OutcomeState } from "./model";
import type { IndicatorProposal } from "./settle";

/** One indicator over one document, or over the case when `document` is absent. */
export interface IndicatorRun {
	indicator: string;
	document?: string;
	proposals: IndicatorProposal[];
	state: OutcomeState;
	reason?: string;
}

/** Decides how an indicator ends. What was not read or not recognised is never called clean. */
export function documentOutcome(
	indicator: Indicator,
	document: string | undefined,
	proposals: readonly Proposal[],
	seen: { applied: boolean; gaps: boolean; reason: string | undefined },
): IndicatorRun {
	const standing = proposals.filter((proposal) => !proposal.withdrawn);
	const state: OutcomeState = standing.some((proposal) => proposal.grade === "hit")
		? "found"
		: standing.length > 0
			? "doubtful"
			: seen.applied && !seen.gaps
				? "not-found"
				: "could-not-tell";
	const reason = seen.gaps ? "本文有未读内容" : seen.reason;
	return {
		indicator: indicator.id,
		...(document ? { document } : {}),
		proposals: proposals.map((proposal) => ({
			...proposal,
			indicator: indicator.id,
			polarity: indicator.polarity,
		})),
		state,
		...(state === "could-not-tell" ? { reason: reason ?? "材料中没有可供判断的要素" } : {}),
	};
}

const weight: Record<OutcomeState, number> = { found: 3, doubtful: 2, "could-not-tell": 1, "not-found": 0 };

/** Outcomes per document, then one per indicator for the case: the strongest of its documents. */
export function summarise(runs: readonly IndicatorRun[], gaps: boolean): Outcome[] {
	const outcomes: Outcome[] = [];
	const whole = new Map<string, Outcome>();
	for (const run of runs) {
		const outcome: Outcome = {
			indicator: run.indicator,
			state: run.state,
			...(run.document ? { document: run.document } : {}),
			...(run.reason ? { reason: run.reason } : {}),
		};
		if (run.document) outcomes.push(outcome);
		const known = whole.get(run.indicator);
		if (!known || stronger(run.state, known.state)) whole.set(run.indicator, caseOutcome(outcome, gaps));
	}
	return [...outcomes, ...whole.values()];
}

/** For the case `not-found` in one document outweighs `could-not-tell` in another, unless files stay unread. */
function stronger(a: OutcomeState, b: OutcomeState): boolean {
	const rank = (state: OutcomeState) => (state === "not-found" ? 1.5 : weight[state]);
	return rank(a) > rank(b);
}

function caseOutcome({ document: _document, ...outcome }: Outcome, gaps: boolean): Outcome {
	return gaps && outcome.state === "not-found"
		? { ...outcome, state: "could-not-tell", reason: "部分材料未读，不能下“未见”的判断" }
		: outcome;
}
