import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, recordKinds, trim } from "./meeting-support";
import { isDemand, sentences, wordsOf } from "./sentences";

const packed =
	/(?:以上|上述|前述)(?:各|几|\d+|[一二三四五六七八九十]+)?(?:项|个|条|名)?[^，。；]{0,10}(?:议题|事项|人选|人事(?:方案|安排)|方案|同志)?[^，。；]{0,6}(?:一并|一次性|一揽子|打包|集中|合并|整体)(?:通过|表决|同意|审议|举手)|(?:一揽子|打包|一并)(?:表决|通过|审议通过)|[一二三四五六七八九十\d]+[-—至到][一二三四五六七八九十\d]+项(?:议题)?(?:均|都|一并)(?:同意|通过)|(?:议题)?(?:汇报|介绍)完(?:毕)?后(?:统一|一并|集中)(?:表态|表决)/;
const separately = /逐(?:项|人|个|一)(?:表决|审议|研究|举手|投票|讨论)|分别(?:表决|投票)|子条款|作为一个整体/;

/** Several matters or persons are voted on at one stroke. */
export const packageVote: DocumentCheck = {
	id: "package-vote",
	scope: "document",
	kinds: [...recordKinds, "ledger"],
	run: ({ document }) => proposed(sentences(document).flatMap((sentence) => judge(sentence, document))),
};

function judge(sentence: ReturnType<typeof sentences>[number], document: AnalysedDocument): CheckProposal[] {
	if (
		!packed.test(sentence.text) ||
		separately.test(sentence.text) ||
		isDemand(sentence.text) ||
		/不得|不能/.test(sentence.text)
	)
		return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(sentence))),
			why: "多个事项（人选）一并表决，未见逐项（逐人）表决的记载",
		},
	];
}
