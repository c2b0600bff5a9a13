import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, type Sentence, wordsOf } from "./sentences";

/** Asking one by one, before or outside of the meeting. */
const asked =
	/(?:打(?:了|过)?(?:个)?招呼|通(?:了|过)?(?:个)?气|碰(?:了|过)头|沟通(?:过|好|了)|征求(?:了|过)?[^，。；]{0,12}意见|电话(?:征求|询问|沟通|请示|里)|微信(?:群)?|工作群|钉钉|群里|传阅|会签|圈阅|逐个(?:问|征求|签)|分别(?:问|征求|签|沟通)|书面(?:征求|传签)|传签|口头(?:请示|同意))/;
/** … and that is taken for the decision. */
const instead =
	/(?:都|均|全部|各(?:位)?[^，。；]{0,6})(?:表示)?(?:没有意见|没意见|无意见|无异议|同意|回复|赞成|签字)|不再(?:一一|逐个|逐一)?(?:过|讨论|上会|研究|开会|议)|不(?:用|必|再)(?:上会|开会|讨论|议|过会)|(?:按|照)(?:群里|会签|传阅|圈阅|大家|各位)[^，。；]{0,8}(?:意见|同意|办|执行)|代替(?:会议|上会|讨论)|视为(?:同意|通过|会议)|就(?:算|这么)(?:定|通过)|直接(?:定|办|执行)|执行即可|就按[^，。；]{1,12}(?:执行|办)/;
const decides = /资金|经费|费用|元|采购|项目|合同|干部|任|人选|补助|工程|事项|设备|方案|支出/;
const excused =
	/应急|抢险|突发|灾|(?:提交|再上|列入|报)[^，。；]{0,10}(?:会议|党组会|党委会)(?:研究|审议|讨论|集体)|会上(?:再|逐一)|退回|补(?:开|上)会|会前(?:酝酿|沟通)[^。；]{0,20}(?:会上|逐一)|公开征求|征求(?:群众|居民|职工|患者|业主|社会|意见稿)/;

/** A decision rests on asking members one by one instead of a meeting's deliberation. */
export const circulationInstead: DocumentCheck = {
	id: "circulation-instead",
	scope: "document",
	kinds: ["meeting-record", "meeting-summary", "decision-table", "agenda-approval", "contract", "expense"],
	run: ({ document }) => proposed(mattersOf(document).flatMap((matter) => judge(matter, document))),
};

function judge(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	const found = matter.sentences.find((sentence, index) => replaces(sentence, matter.sentences[index + 1]));
	if (!found || !decides.test(matter.text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(found))),
			why: "事项以打招呼、传阅、会签、电话或群内征求意见的方式议定，未见会议讨论",
		},
	];
}

function replaces(sentence: Sentence, next: Sentence | undefined): boolean {
	const text = sentence.text + (next && next.line === sentence.line ? next.text : "");
	return asked.test(sentence.text) && instead.test(text) && !isDemand(sentence.text) && !excused.test(text);
}
