import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { findAmounts } from "../text/amounts";
import { sentences } from "./sentences";

/** Sums of limits met in practice where the unit's own are not told, CNY. */
const usual = [
	10_000, 20_000, 30_000, 50_000, 100_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000, 4_000_000,
];

/** Limits from which another way of buying or deciding holds. */
export interface PurchaseLimits {
	/** CNY, ascending. */
	values: readonly number[];
	/** They are told in the papers, not merely usual. */
	told: boolean;
}

const boundBefore =
	/(?:满|不足|不满|未满|不到|达到?|低于|超过?|超出|高于|限额|标准|上限|线|限)(?:为|是|的)?$/;
const boundAfter =
	/^(?:整)?(?:（[^）]{0,6}）)?(?:的?标准|限额|及?以[上下内]|起|往[上下]|这条线|门槛|的线|线|至|到|—|-)/;
const aboutBuying =
	/采购|招标|比选|询价|比价|磋商|直购|直接购买|购买|委托|竞价|审批|签批|研究|会|报|公开|平台|自行|自主|集采|政采|定点|上限|限额|权限|交易中心|拆/;

/** Limits as rules, talks and remarks name them; the papers' own where there are any. */
export function purchaseLimits(documents: readonly AnalysedDocument[], profile: CaseProfile): PurchaseLimits {
	const own = new Set<number>();
	for (const { facts } of documents)
		for (const { matter, from, below } of facts.unitRules)
			if (matter !== "reception" && matter !== "publicity")
				for (const value of [from, below]) if (value) own.add(value);
	for (const value of [profile.thresholds.collectiveDecision, profile.thresholds.tender])
		if (value) own.add(value);
	for (const document of documents)
		for (const { text } of sentences(document))
			if (aboutBuying.test(text)) for (const value of limitsIn(text)) own.add(value);
	const told = [...own].filter((value) => value >= 5000).sort((a, b) => a - b);
	return told.length > 0 ? { values: told, told: true } : { values: usual, told: false };
}

function limitsIn(text: string): number[] {
	return findAmounts(text).flatMap(({ span, value, bound, range }) => {
		const round = value % 1000 === 0;
		const named =
			bound !== undefined ||
			range !== undefined ||
			boundBefore.test(text.slice(Math.max(0, span.start - 4), span.start)) ||
			boundAfter.test(text.slice(span.end, span.end + 8));
		return round && named ? [value] : [];
	});
}

/** The limit that every one of the sums stays under, one of them near it, and their total reaches. */
export function limitEvaded(
	sums: readonly number[],
	limits: PurchaseLimits,
	nearness: number,
): number | undefined {
	const total = sums.reduce((sum, value) => sum + value, 0);
	const most = Math.max(...sums);
	return limits.values.find((limit) => most < limit && total >= limit && most >= limit * nearness);
}
