import { passage } from "../../checks/meeting-support";
import type { AnalysedDocument } from "../../facts/case";
import type { AmountEvent, AmountRole, DateEvent, DateRole } from "../../facts/model-events";
import { yuan } from "./contracts";
import type { MeasureDraftCase, MeasureMethod } from "./model";

/** Changes of a contract above this share of its sum need a new decision (R23). */
const mostChange = 0.1;

/** 合同变更率: contracts whose settled or paid sum exceeds the contract's by more than a tenth. */
export const contractChange: MeasureMethod = {
	id: "contract-change",
	shape: "share",
	run: ({ documents }) => ({
		cases: documents.flatMap((document) => {
			const forms = document.facts.contracts.flatMap(({ amount, settled, paid }) =>
				amount && (settled ?? paid)
					? [changeOf(document, amount.value, settled ?? paid, settled !== undefined)]
					: [],
			);
			if (forms.length > 0) return forms.flat();
			return subjectsOf(document.facts.amounts).flatMap((events) => {
				const agreed = withRole(events, ["contract"]) ?? withRole(events, ["awarded"]);
				const settled = withRole(events, ["settled"]);
				return agreed && settled ? changeOf(document, agreed.value, settled, true) : [];
			});
		}),
	}),
};

function changeOf(
	document: AnalysedDocument,
	agreed: number,
	last: { span: AmountEvent["span"]; value: number } | undefined,
	settled: boolean,
): MeasureDraftCase[] {
	if (!last || agreed <= 0) return [];
	const change = last.value / agreed - 1;
	return [
		{
			at: passage(document, last.span),
			counted: change > mostChange,
			note: `合同${yuan(agreed)}，${settled ? "结算" : "付款"}${yuan(last.value)}${change > 0 ? `，增加${(change * 100).toFixed(1)}%` : ""}`,
		},
	];
}

/** Longest that may be agreed between delivery and payment (R26), days. */
const mostPaymentDays = 60;

/** 付款超期中位天数: days from acceptance to payment; counted are those beyond the longest that may be agreed. */
export const paymentLag: MeasureMethod = {
	id: "payment-lag",
	shape: "median",
	run: ({ documents }) => ({
		cases: documents.flatMap((document) => {
			const pairs = [
				...document.facts.contracts.map(({ accepted, paidOn }) => [accepted, paidOn]),
				...subjectsOf(document.facts.dates).map((events) => [
					withRole(events, ["acceptance"]),
					withRole(events, ["payment"]),
				]),
			];
			const seen = new Set<number>();
			return pairs.flatMap(([accepted, paid]): MeasureDraftCase[] => {
				if (!accepted?.iso || !paid?.iso || seen.has(paid.span.start)) return [];
				seen.add(paid.span.start);
				const days = Math.round((Date.parse(paid.iso) - Date.parse(accepted.iso)) / 86_400_000);
				return [
					{
						at: passage(document, paid.span),
						counted: days > mostPaymentDays,
						note: `验收${accepted.iso}，付款${paid.iso}，相隔${days}天`,
						days,
					},
				];
			});
		}),
	}),
};

/** Events of one document by the matter they are told of. */
function subjectsOf<Event extends { subject?: string }>(events: readonly Event[]): Event[][] {
	const groups = new Map<string, Event[]>();
	for (const event of events) {
		if (!event.subject) continue;
		const known = groups.get(event.subject);
		if (known) known.push(event);
		else groups.set(event.subject, [event]);
	}
	return [...groups.values()];
}

function withRole<Event extends DateEvent | AmountEvent>(
	events: readonly Event[],
	roles: readonly (DateRole | AmountRole)[],
): Event | undefined {
	return events.find(({ role }) => roles.includes(role));
}
