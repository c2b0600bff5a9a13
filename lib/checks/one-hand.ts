import type { AnalysedDocument } from "../facts/case";
import type { ContractRecord } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

/** Roles that must not lie in one hand, by what they do. */
const stages: readonly [string, RegExp][] = [
	["经办", /提出|拟办|经办|申请|承办|申报|报销人|采购|询价/],
	["验收", /验收|保管|证明/],
	["审核", /财务|复核|会签|审核/],
	["审批", /分管|审批|批准|签批|主要|局长|院长|主席|校长|董事长|总经理|主任|领导|单位负责人/],
];

const substituted = /人(?:员)?少|编制(?:仅|只有)|兼任|补偿控制|审计监督.{0,6}(?:替代|复核)|附委托/;

/** One person proposes, approves, accepts or signs for another on the same form. */
export const oneHand: DocumentCheck = {
	id: "one-hand",
	scope: "document",
	run: ({ document }) => {
		const records = document.facts.contracts.filter((record) => record.signers.length >= 2);
		if (records.length === 0) return notApplied("未读到经办、审核、审批人的签署");
		return proposed(records.flatMap((record) => judge(record, document)));
	},
};

function judge(record: ContractRecord, document: AnalysedDocument): CheckProposal[] {
	const byPerson = new Map<string, ContractRecord["signers"]>();
	for (const signer of record.signers) {
		const list = byPerson.get(signer.person.written);
		if (list) list.push(signer);
		else byPerson.set(signer.person.written, [signer]);
	}
	return [...byPerson].flatMap(([person, signers]) => {
		const held = new Set(
			signers.flatMap((signer) => stages.filter(([, test]) => test.test(signer.role)).map(([name]) => name)),
		);
		const proposes = held.has("经办");
		if (held.size < 2 || !(proposes || held.has("验收"))) return [];
		const last =
			signers.find((signer) => signer.onBehalf && /主要|局长|院长|审批|批准/.test(signer.role)) ??
			(signers.at(-1) as (typeof signers)[number]);
		const words = document.document.text.slice(record.span.start, record.span.end);
		return [
			{
				grade:
					held.size > 2 || signers.some((signer) => signer.onBehalf) || held.has("审批")
						? ("hit" as const)
						: ("doubt" as const),
				at: passage(document, last.span),
				why: `${person}在同一单据上签了${signers.map((signer) => signer.role).join("、")}，${[...held].join("、")}由一人承担`,
				related: signers
					.filter((signer) => signer !== last)
					.slice(0, 4)
					.map((signer) => ({ passage: passage(document, signer.span), label: signer.role })),
				...(substituted.test(words) ? { withdrawn: "文中说明人员少，已有替代的监督办法" } : {}),
			},
		];
	});
}
