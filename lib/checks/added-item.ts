import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { decides, itemsOf, passage, recordKinds, trim } from "./meeting-support";
import { mattersOf, type Sentence, wordsOf } from "./sentences";

const raised =
	/(?:顺便|临时|现场|会上|再|另外)[^，。；]{0,8}(?:增加|加|提|议|定|说|研究|补充)(?:一|个|一下|一个)?[^，。；]{0,8}(?:议题|事项|事|题目|项)|(?:趁着?|正好|既然|难得)[^，。；]{0,8}(?:人齐|都在|都到|到齐)|没(?:有)?(?:印|列|写|排)(?:在|进|到)?[^，。；]{0,10}(?:单子|议题|议程|通知)|不在(?:议题|议程|单子)|未列入(?:会前)?(?:议题|议程)|议题单(?:上)?(?:没有|之外|以外)|材料(?:会后|回头|随后|以后)(?:再)?补|还有(?:一|个)[^，。；]{0,6}(?:题目|议题|事)[^，。；]{0,10}(?:没|今天|一道|一并)|(?:一道|一并|一块儿?)(?:定|议|研究)(?:掉|了|一下)/;
const refused =
	/不(?:予|作|再)?(?:研究|讨论|审议|上会|议)|下次(?:会议)?(?:再)?(?:议|研究)|另行(?:研究|安排)|退回|按(?:规定|程序)(?:报审|提交)|改日|暂不|本次(?:会议)?(?:不|未)|不得临时/;
const weighty = /任|聘|提拔|干部|人选|元|资金|经费|采购|项目|合同|补助|拨|费|出租|租|购置|奖/;
const excused = /应急|抢险|突发|灾情|紧急(?:事项|情况)[^，。；]{0,20}(?:说明|同意|报)/;

/** A matter of personnel or money is raised on the spot and decided at once. */
export const addedItem: DocumentCheck = {
	id: "added-item",
	scope: "document",
	kinds: recordKinds,
	run: ({ document }) => {
		if (document.facts.meetings.length === 0) return notApplied("未识别出会议");
		return proposed([...said(document), ...marked(document)].slice(0, 4));
	},
};

/** Someone says that it is raised on the spot. */
function said(document: AnalysedDocument): CheckProposal[] {
	return mattersOf(document).flatMap((matter) => {
		const at = matter.sentences.findIndex(
			(sentence) => raised.test(sentence.text) && !/不得|严禁|今后不/.test(sentence.text),
		);
		const sentence = matter.sentences[at];
		if (!sentence) return [];
		const rest = matter.sentences
			.slice(at)
			.map((one) => one.text)
			.join("");
		if (!weighty.test(rest) || refused.test(rest.slice(0, 400)) || excused.test(rest)) return [];
		if (!/同意|定|通过|赞成|决定|照办/.test(rest)) return [];
		return [finding(document, sentence)];
	});
}

function finding(document: AnalysedDocument, sentence: Sentence): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, wordsOf(sentence))),
		why: "涉及人事或资金的事项在会上临时提出并当场议定，不在会前议题之内",
	};
}

/** The item itself was recognised as added. */
function marked(document: AnalysedDocument): CheckProposal[] {
	return itemsOf(document)
		.filter(({ item }) => isAdded(item, document))
		.flatMap(({ item }) => {
			const span = item.added as NonNullable<AgendaItem["added"]>;
			const text = document.document.text.slice(item.span.start, item.span.end);
			if (raised.test(text) || refused.test(text) || excused.test(text)) return [];
			return [
				{
					grade: "hit" as const,
					at: passage(document, trim(document.document.text, span)),
					why: "涉及人事或资金的事项在会上临时提出并当场议定，不在会前议题之内",
				},
			];
		});
}

function isAdded(item: AgendaItem, document: AnalysedDocument): boolean {
	if (!item.added || item.notTaken || !decides(item)) return false;
	const heavy = item.kinds.some((kind) => kind === "personnel" || kind === "large-sum" || kind === "project");
	return heavy && document.document.text.slice(item.added.start, item.added.end).length > 0;
}
