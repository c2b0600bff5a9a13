import type { AnalysedDocument } from "../facts/case";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { decides, itemsOf, passage, trim } from "./meeting-support";
import type { StepAt } from "./outlay-steps";
import { type Outlay, outlaysOf } from "./outlays";
import { isDemand, sentencesWithin, wordsOf } from "./sentences";

const signs = /合同|协议/;
/** What the unit gives away is under rules of its own. */
const given = /转让|出租|处置|出让/;
const reviewed = /法律|法务|法规|合法性|律师/;

/** A contract above the unit's own limit for legal review is decided and signed with no review on record. */
export const legalReviewDue: CaseCheck = {
	id: "legal-review-due",
	scope: "case",
	run: ({ documents, profile }) => {
		const rules = documents.flatMap((document) =>
			document.facts.unitRules
				.filter((rule) => rule.matter === "legal-review" && rule.from)
				.map((rule) => ({ document, rule })),
		);
		const rule = rules[0];
		const limit = profile.thresholds.legalReview ?? rule?.rule.from;
		if (!limit) return notApplied("未读到本单位合法性审查的金额标准");
		const at = rule ? { passage: passage(rule.document, rule.rule.span), label: "本单位规定" } : undefined;
		return proposed([
			...documents.flatMap((document) => judge(document, limit, at)),
			...documents.flatMap(outlaysOf).flatMap((outlay) => tooLate(outlay, limit, at)),
		]);
	},
};

function judge(
	document: AnalysedDocument,
	limit: number,
	rule: { passage: ReturnType<typeof passage>; label: string } | undefined,
): CheckProposal[] {
	return itemsOf(document).flatMap(({ item }) => {
		const text = document.document.text.slice(item.span.start, item.span.end);
		const largest = Math.max(0, ...item.amounts.map((amount) => amount.value));
		if (largest < limit || !decides(item) || !signs.test(text) || reviewed.test(text) || given.test(text))
			return [];
		const sentence = sentencesWithin(document, item.span).find(
			(one) => signs.test(one.text) && /签|起草|会签|订立|文本/.test(one.text) && !isDemand(one.text),
		);
		if (!sentence) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, wordsOf(sentence))),
				why: `涉及${largest / 10_000}万元的合同，本单位规定${limit / 10_000}万元以上须经合法性审查，本议题中未见审查的记载`,
				...(rule ? { related: [rule] } : {}),
			},
		];
	});
}

/** The review is dated after the contract it should have preceded. */
function tooLate(
	{ document, sums, steps }: Outlay,
	limit: number,
	rule: { passage: ReturnType<typeof passage>; label: string } | undefined,
): CheckProposal[] {
	const signed = firstOf(steps, "signed");
	const review = firstOf(steps, "reviewed");
	const largest = Math.max(0, ...sums.map(({ value }) => value));
	if (!signed || !review || review.iso <= signed.iso || (largest > 0 && largest < limit)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, review.span)),
			why: `合同${signed.iso}已签订，法律审查意见${review.iso}才出具`,
			related: [
				{ passage: passage(document, trim(document.document.text, signed.span)), label: "签订" },
				...(rule ? [rule] : []),
			],
		},
	];
}

function firstOf(steps: readonly StepAt[], step: StepAt["step"]): StepAt | undefined {
	return steps.filter((one) => one.step === step).sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
}
