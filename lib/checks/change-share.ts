import type { AnalysedDocument } from "../facts/case";
import type { CheckProposal } from "./check";
import { passage, trim } from "./meeting-support";
import { rowSentences } from "./row-sentences";
import { isDemand, sentences, wordsOf } from "./sentences";

/** Of the contract's price, where the unit has no rule of its own. Government Procurement Law, article 49. */
const usual = 0.1;
const share =
	/(?:(?:占|达到?|为)[^，。；]{0,4}(?:合同|中标价?|成交价?|原价)[^，。；\d]{0,8}|(?:增幅|增加了?|增长|超出?)[^，。；\d]{0,10})(\d{1,2}(?:\.\d+)?)[%％]/;
const changed = /变更|增加|追加|签证|增(?:\d|补)|调增|改为/;
const contract = /合同|协议|签证|工程|施工|采购/;
/** The change went back to where the price was decided, or a new contract was tendered. */
const decidedAgain =
	/(?:党组|党委|办公会|董事会|理事会|班子|[局院校馆务]务会|会议)[^，。；]{0,12}(?:同意|研究|审议|通过|批准)|重新(?:提交|报|研究|上会|招标|采购)|经[^，。；]{0,12}会/;

/** A row or a sentence tells that a change came to more than a tenth of the contract, signed by one hand and not decided anew. */
export function changeShares(document: AnalysedDocument, margin = usual): CheckProposal[] {
	if (["unit-rule", "democratic-life"].includes(document.facts.kind.kind)) return [];
	const told = [
		...rowSentences(document).map(({ text, span, cells }) => ({
			text,
			span: cells.find((cell) => share.test(cell.text))?.span ?? span,
		})),
		...sentences(document)
			.filter(({ line }) => !line.cell)
			.map((one) => ({ text: one.text, span: wordsOf(one) })),
	];
	return told.flatMap(({ text, span }): CheckProposal[] => {
		const value = Number(share.exec(text)?.[1] ?? 0) / 100;
		if (value <= margin || value > 1 || !changed.test(text) || !contract.test(text)) return [];
		if (decidedAgain.test(text) || isDemand(text) || /不(?:得)?超过|以内|未超/.test(text)) return [];
		if (!/签|同意|批/.test(text)) return [];
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, span)),
				why: `变更占原合同${Math.round(value * 1000) / 10}%，超过${Math.round(margin * 100)}%，未见重新上会研究的记载`,
			},
		];
	});
}
