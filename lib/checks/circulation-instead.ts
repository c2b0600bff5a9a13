import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { signedSheets } from "./circulated-sheet";
import { passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, type Sentence, wordsOf } from "./sentences";

/** By which way members are asked outside of a meeting. */
const way =
	/打(?:了|过|个|一圈|一轮)*(?:招呼|电话)|去(?:了|过)?电话|电话|来电|回电|通(?:了|过)?(?:个)?气|碰(?:了|过)?(?:个)?[头面]|微信|工作群|群[里内中]|钉钉|短信|邮件|接龙|传阅|传签|会签|圈阅|签注|签署意见|分头签|意见表|书面征求|口头(?:征求|请示|征询)|征求(?:了|过)?[^，。；]{0,12}意见|征询|登门|走廊|饭桌|工作餐|(?:逐[一个人]|挨个|一个个|分别|分头|个别|一对一|单独)[^，。；]{0,12}(?:问|谈|说|签|听|沟通|征求|找|联系|通话|办公室)|(?:给|和|同(?!志|意)|跟|找|与|向)[^，。；：]{2,8}(?:说了|讲了|讲过|说过|谈了|谈过|商量|通报)/g;
/** Who is asked: those who should have met. */
const whom =
	/班子|成员|委员|同志|各位|大家|几位|领导|董事|理事|(?:[两二三四五六七八九]|\d)[人位名个]|书记|局长|院长|校长|主席|经理|逐[一个]|挨个|群|分头/;
const agreed =
	/(?:没有?|无|均无|未)(?:大的|不同|什么|任何|有)?(?:意见|异议|反对)|没反对|同意|赞成|点(?:了|过)?头|认可|都说?(?:可以|行|好)|说(?:合理|可以|行|好)|回复|(?:都|均|已|全)签(?:了|过|字)?|签(?:齐|完)|收齐/;
/** … and that is taken for the decision. */
const instead =
	/(?:不再|不用|不必|无需|无须|就不|没(?:有)?|未(?:再)?)[^，。；]{0,8}(?:开(?!始|工|展|标)|上会|过会|讨论|研究|展开|召开|重复|集中|一一|逐[一个]|议)|视(?:为|同)(?:同意|通过|会议)|(?:代替|顶替|替代)(?:会议|上会|开会|讨论)|(?:直接|径直|当即|随即|遂|便|即)(?:由|与|记|办|定|执行|行文|签|发文|下达|通知|请|交)|(?:就)?(?:按|照|依)(?:群里|群内|会签|传阅|圈阅|签注|大家|各位|\d人|[三四五六七八九]人|电话)[^，。；]{0,10}(?:意见|同意|办|执行|结果)|照[批办]|就(?:算|这么|这样|照此)(?:定|办|通过)|记(?:作|为)?通过|(?:一并|都)?计入|执行即可|就办了|(?:会议|记录|手续|纪要)[^，。；]{0,6}(?:后补|再补|另补|随后补|以后补)/;
/** What was then done. */
const carriedOut =
	/(?:抓紧|尽快|立即|马上|着手)(?:办|落实|实施|采购)|签(?:约|订|了?合同|了?协议)|行文|印发|发文|下文|发出?(?:给|通知)|起草通知|付款|支付|拨付|办(?:理)?(?:了|完|妥)|执行|实施|采购|下单|任命|聘/;
const weighty =
	/\d[^，。；]{0,6}元|万元?|资金|经费|费|采购|项目|合同|协议|干部|任[命职免用]|聘|人选|补助|工程|设备|支出|标准|处分|考核|方案|出租|租赁/;
const held =
	/(?:现|再|拟)?(?:提交|提请|提出?|列入|报)[^，。；]{0,10}(?:会议?|党组|党委|支委会)[^，。；]{0,6}(?:研究|审议|讨论|集体|审定|决定)?|会上(?:再|逐|又|继续)|补(?:开|上)会|大家看看|(?:次日|随后|当日|后来)[^，。；]{0,8}(?:召开|开会)|请(?:大家|各位|逐一)(?:审议|发表|讨论)/;
const excused =
	/应急|抢险|突发|灾|退回|公开征求|(?:征求|征询|听取)[^，。；]{0,12}(?:群众|居民|职工|患者|业主|社会|会员|工会|纪委|纪检|部门|单位)[^，。；]{0,8}意见|征求意见稿|今后|已(?:经)?(?:改|纠正)|谈话|谈心|过去|不算(?:票|数)|不计(?:票|入)|材料|核阅|转达|纪要文稿/;

/** A decision rests on asking members one by one, or on their signatures, instead of a meeting's deliberation. */
export const circulationInstead: DocumentCheck = {
	id: "circulation-instead",
	scope: "document",
	run: ({ document }) =>
		document.facts.kind.kind === "unit-rule"
			? proposed([])
			: proposed([
					...signedSheets(document),
					...mattersOf(document).flatMap((matter) => judge(matter, document)),
				]),
};

function judge(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	// Outside of a record the paper as a whole tells what is at stake.
	const about = matter.item ? matter.text : document.document.text.slice(0, 1500);
	if (!weighty.test(about)) return [];
	const at = matter.sentences.findIndex((_, index) => replaces(matter, index));
	const found = matter.sentences[at];
	if (!found) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(found))),
			related: insteadOf(matter, at, document),
			why: "事项以打招呼、传阅、会签、电话或群内征求意见的方式议定，未见会议讨论",
		},
	];
}

const gathered =
	/(?:不再|不用|无需)(?:上会|讨论|研究|审议)[^。；]{0,20}|(?:按|照|依)(?:群里|群内|会签|传阅|圈阅|签注|电话|征求(?:的)?)[^，。；]{0,10}意见/;

/** Where what was gathered is taken for the decision, when another sentence than the asking says it. */
function insteadOf(matter: Matter, at: number, document: AnalysedDocument): CheckProposal["related"] {
	const told = matter.sentences.slice(at + 1, at + 6).find(({ text }) => gathered.test(text));
	return told
		? [{ passage: passage(document, trim(document.document.text, told.span)), label: "以此作为决定" }]
		: [];
}

/** The sentence with the two behind it; parts that a semicolon joins are one sentence. */
function windowOf(all: readonly Sentence[], index: number): string {
	let text = "";
	let whole = 0;
	for (const one of all.slice(index)) {
		text += one.text;
		if (!one.text.endsWith("；")) whole += 1;
		if (whole === 3) break;
	}
	return text;
}

/** Asked in this sentence; agreed, and taken for the decision or carried out, in it or the two that follow. */
function replaces(matter: Matter, index: number): boolean {
	const sentence = matter.sentences[index] as Sentence;
	const asked = sentence.text.match(way) ?? [];
	if (asked.length === 0 || !whom.test(sentence.text) || isDemand(sentence.text)) return false;
	if (excused.test(sentence.text)) return false;
	const window = windowOf(matter.sentences, index);
	if (!agreed.test(window) || held.test(window)) return false;
	if (instead.test(window)) return true;
	// Told outside of a meeting's own record: who was asked one after the other, then it was done.
	const several =
		asked.length >= 2 ||
		/逐[一个]|挨个|分别|分头|各位|群|[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){1,8}(?:等|几位|三位|两位|四位)?(?:同志|委员|成员)/.test(
			sentence.text,
		);
	const outside = !matter.item || matter.item.votes.length === 0;
	return outside && several && carriedOut.test(window) && !/会议(?:决定|研究|同意)/.test(window);
}
