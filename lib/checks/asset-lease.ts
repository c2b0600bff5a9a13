import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, type Sentence, wordsOf } from "./sentences";

const lease = /续租|续签.{0,8}(?:租|合同)|承租|出租|租给|租赁(?!住房)|出借|租期|租金/;
const dispose =
	/(?:处置|转让|变卖|出售|报废|划转|拍卖).{0,20}(?:资产|车辆|设备|房|土地|设施|物资|股权)|(?:资产|车辆|设备|房产|土地|物资|股权).{0,16}(?:处置|转让|变卖|出售|折价)/;
const decides = /同意|决定|议定|明确|按.{0,12}(?:执行|办理|签)|定为|继续|签订|续签|签了|就这么|批准/;
const proof =
	/评估|评价报告|公开(?:招租|招标|竞价|拍卖|挂牌)|挂牌|竞价|拍卖|产权交易|公共资源交易|招租公告|竞租|询价比选|无偿使用.{0,10}(?:批复|批准)|财政.{0,6}(?:批复|批准|同意)/;
/** Terms of a lease put before a meeting that then agreed. */
const terms = /(?:承租|续租|出租|租给)[^，。；]{0,10}[一二三四五六七八九十\d]+年|租金[^。；]{0,16}元/;
const undone = /暂不|不予研究|再议|另行|收回|解除租赁|退回|不再出租|到期再说|待.{0,12}后再/;
const ownAsHolder =
	/(?:租用|承租|租赁|租)(?:了)?.{0,10}(?:办公用房|场地|车辆|会场|会议室|仓库)|保租房|保障性租赁|公租房|廉租/;

/** Assets of the unit are let or disposed of without appraisal or public offer on record. */
export const assetLease: DocumentCheck = {
	id: "asset-lease",
	scope: "document",
	kinds: ["meeting-record", "meeting-summary", "decision-table", "agenda-approval", "contract"],
	run: ({ document }) => proposed(mattersOf(document).flatMap((matter) => judge(matter, document))),
};

function judge(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	if (proof.test(matter.text) || ownAsHolder.test(matter.text)) return [];
	const agreed = matter.item !== undefined && decides.test(matter.text) && /同意|赞成|通过/.test(matter.text);
	const decided = matter.sentences.filter(
		(one) => decisive(one, lease, agreed) || decisive(one, dispose, agreed),
	);
	const best = decided.sort((a, b) => weight(b) - weight(a))[0];
	if (!best) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(best))),
			why: `${lease.test(best.text) ? "资产出租（续租）" : "资产处置"}作出决定，本议题中未见评估和公开招租（竞价）的记载`,
		},
	];
}

function decisive(sentence: Sentence, about: RegExp, agreed: boolean): boolean {
	return (
		about.test(sentence.text) &&
		(decides.test(sentence.text) || (agreed && terms.test(sentence.text))) &&
		!isDemand(sentence.text) &&
		!undone.test(sentence.text) &&
		(agreed || !/有意|申请|建议|提出|请示|汇报[，：]|拟(?:续|出)/.test(sentence.text.slice(0, 12)))
	);
}

function weight(sentence: Sentence): number {
	return (
		(/会议同意|会议决定|研究同意|一致同意/.test(sentence.text) ? 2 : 0) +
		(/元|年/.test(sentence.text) ? 1 : 0)
	);
}
