import type { AnalysedDocument } from "../facts/case";
import type { ContractRecord } from "../facts/model-money";
import type { DateValue } from "../facts/model-values";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

/** The later of two dates stands before the earlier step of the order: signed before decided, paid before accepted. */
export const contractOrder: DocumentCheck = {
	id: "contract-order",
	scope: "document",
	run: ({ document }) => {
		const records = document.facts.contracts;
		if (records.length === 0) return notApplied("未读到合同、采购或付款的日期");
		return proposed(records.flatMap((record) => judge(record, document)));
	},
};

type Step = [
	keyof ContractRecord & ("decided" | "signed" | "started" | "accepted" | "paidOn" | "tendered"),
	string,
];

const orders: readonly [Step, Step][] = [
	[
		["decided", "会议研究"],
		["signed", "合同签订"],
	],
	[
		["tendered", "采购（开标）"],
		["signed", "合同签订"],
	],
	[
		["signed", "合同签订"],
		["started", "开工（供货）"],
	],
	[
		["accepted", "验收"],
		["paidOn", "付款"],
	],
];

function judge(record: ContractRecord, document: AnalysedDocument): CheckProposal[] {
	return orders.flatMap(([[before, beforeName], [after, afterName]]) => {
		const first = record[before] as DateValue | undefined;
		const second = record[after] as DateValue | undefined;
		if (!first?.iso || !second?.iso || second.iso >= first.iso) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, second.span),
				why: `${afterName}日期${second.iso}早于${beforeName}日期${first.iso}${record.title ? `（${record.title.text.slice(0, 24)}）` : ""}`,
				related: [{ passage: passage(document, first.span), label: beforeName }],
			},
		];
	});
}
