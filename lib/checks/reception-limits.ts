import type { AnalysedDocument } from "../facts/case";

/** Ten guests or fewer: three hosts at the most; more guests: a third. Since 2013. */
const fewGuests = 10;
const fewHosts = 3;

/** Hosts allowed beside so many guests. */
export function hostsAllowed(guests: number): number {
	return guests <= fewGuests ? fewHosts : Math.floor(guests / 3);
}

export function hostsRule(guests: number): string {
	return guests <= fewGuests ? "10人以内陪餐不超过3人" : "超过10人的陪餐不超过三分之一";
}

/** CNY a head and meal by the unit's own rule, and where it stands: in the same document, else in a rule of the case. */
export interface MealLimit {
	value: number;
	document: AnalysedDocument;
	span: AnalysedDocument["facts"]["unitRules"][number]["span"];
}

export function mealLimit(
	documents: readonly AnalysedDocument[],
	document: AnalysedDocument,
): MealLimit | undefined {
	return limitIn(document) ?? documents.map(limitIn).find((limit) => limit !== undefined);
}

/** With several limits the highest, so that no breakfast price judges a dinner. */
function limitIn(document: AnalysedDocument): MealLimit | undefined {
	return document.facts.unitRules
		.flatMap(({ matter, below, from, span }) => {
			const value = below ?? from;
			return matter === "reception" && value !== undefined && value < 1000 ? [{ value, document, span }] : [];
		})
		.sort((a, b) => b.value - a.value)[0];
}
