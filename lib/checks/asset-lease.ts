import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { linesOf, type Section, sectionsOf } from "./sections";
import { isDemand, partOf, type Sentence, wordsOf } from "./sentences";

const asset =
	/门面|门店|商铺|铺面|店面|房|楼|库|场地|厂房|土地|宗地|车|船|舟|设备|机器|机具|设施|资产|物资|木料|木材|倒木|废(?:钢|铁|旧)|材料|广告位|摊位|柜台|停车|食堂|宾馆|招待所|鱼塘|林地|果园|场站|股权|间|平方米|㎡|亩|护栏|路灯|机床|仪器|苗木/;
const lease =
	/续租|租[^，。；]{0,20}续签|(?:租户|商户)[^。；]{0,20}续签|续签[^，。；]{0,6}(?:年|租)|承租|出租|租给|租赁(?!住房)|出借|租期|租金|租出|招租|合作经营|联营|抽成|分成|承包(?:给|经营)/;
const things =
	"(?:资产|车辆?|设备|房产?|房屋|土地|物资|股权|设施|木[材料]|材料|机[器具床]|护栏|书库|仓库|旧[\\u4e00-\\u9fff]{1,4})";
const dispose = new RegExp(
	`转让|变卖|出售|卖给|卖掉|卖了|售予|售给|出让(?!金)|折价|作价|抵(?:给|顶|偿|扣|修|工程款|账|债|欠)|拉走|买走|现款提货|(?:处置|处理|报废|划转|清理|盘活)[^，。；]{0,16}${things}|${things}[^，。；]{0,16}(?:处置|处理给|处理掉|报废)`,
);
const decides =
	/同意|决定|议定|明确|按.{0,12}(?:执行|办理|签|价|转让|出售)|定为|继续|签订|续签|签了|就这么|批准|可行|行[，。]|举了手|表决/;
/** The price came from one counterpart or from custom, not from competition. */
const agreedPrice =
	/(?:双方|由双方|与(?:其|对方|原租户|承租人))[^，。；]{0,6}(?:协商|商量|商定|议定|约定)|协商(?:价|确定|一致|定)|商量(?:着)?(?:定|来)|随行就市|(?:租金|价格|价钱|租价)[^，。；]{0,6}(?:照旧|不变|不动|还按|仍按|按原)|原(?:价|租金|标准)|愿(?:出|意出)|开口|出价|出到|给(?:到|出)?[^，。；]{0,6}(?:万|元)|价钱(?:过得去|合适|还行|不错|公道|可以)|老(?:客户|租户|主顾|关系|熟人)|原(?:租户|承租|租赁|经营)|合作多年|熟人|抽成|找上门|上门(?:来)?(?:看|谈|问)|来(?:问|看|谈)过|直接(?:租|卖|转|给|签|续)|接着租/;
const proof =
	/评估|评价报告|评定|公开(?:招租|招标|竞价|拍卖|挂牌|发布|征集)|招租(?:公告|会|公示)|招商公示|挂牌|竞(?:价|拍|租|买)|拍卖|摇号|产权(?:交易|平台)|交易(?:中心|平台|所)|询价比选|比价|(?:财政|国资|上级|主管|政府|总工会|县总|市总)[^，。；]{0,8}(?:批复|批准|同意|备案)|批复|调令|调拨|划转|协调会|拆解企业|回收单位|再生资源/;
const denied =
	/(?:未|没有?|不用|不再|不必|无需|免于?|省去|未经|没做|没搞)[^，。；]{0,8}(?:评估|招租|挂牌|竞价|拍卖|招标|公开)[^，。；]{0,4}/g;
/** Terms of a lease put before a meeting that then agreed. */
const terms =
	/(?:承租|续租|出租|租给)[^，。；]{0,10}[一二三四五六七八九十\d]+年|租金[^。；]{0,16}元|愿出|开口|价/;
const undone =
	/不(?:得|能|准|许|再|自行)[^，。；]{0,6}(?:变卖|出售|转让|出租|续租)|提前解除|违约金|退场|退租|清退|腾退|结清|暂不|不予研究|再议|另行|收回|解除租赁|退回|不再出租|到期再说|待.{0,12}后再|未到期(?!的)[^，。；]{0,4}。/;
const asked = /有意|申请|建议|提出|请示|汇报[，：]|拟(?:续|出)/;
const ownAsHolder =
	/(?:租用|承租|租赁|租)(?:了)?.{0,10}(?:办公用房|场地|车辆|会场|会议室|仓库)|保租房|保障性租赁|公租房|廉租|车辆租赁|租车/;
const others = /整改|纠正|案例|通报|要求|应当|今后/;

/** Assets of the unit are let or disposed of without appraisal or public offer on record. */
export const assetLease: DocumentCheck = {
	id: "asset-lease",
	scope: "document",
	run: ({ document }) => {
		const { kind, rectifications } = document.facts;
		if (["unit-rule", "democratic-life", "personal-matters"].includes(kind.kind) || rectifications.length > 0)
			return proposed([]);
		return proposed(partsOf(document).flatMap((part) => judge(part, document)));
	},
};

/** Items of a meeting whole; other texts by their sections, running text by its paragraphs. */
function partsOf(document: AnalysedDocument): Section[] {
	const sections = sectionsOf(document);
	return document.facts.meetings.length > 0 ? [...sections] : sections.flatMap(linesOf);
}

function judge(part: Section, document: AnalysedDocument): CheckProposal[] {
	const text = part.text.replace(denied, "");
	if (proof.test(text) || ownAsHolder.test(part.text) || !asset.test(part.text)) return [];
	const inMeeting = document.facts.meetings.length > 0;
	const agreed = inMeeting && decides.test(part.text) && /同意|赞成|通过|可行|票/.test(part.text);
	const decided = part.sentences.filter((one) => decisive(one, part, inMeeting, agreed));
	const best = decided.sort((a, b) => weight(b) - weight(a))[0];
	if (!best) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, told(best))),
			why: `${lease.test(part.text) ? "资产出租（出借、合作经营）" : "资产处置"}已作决定或已办理，此处未见评估和公开招租（竞价）的记载`,
		},
	];
}

function decisive(sentence: Sentence, part: Section, inMeeting: boolean, agreed: boolean): boolean {
	const { text } = sentence;
	if (isDemand(text) || undone.test(text) || others.test(text)) return false;
	const about = lease.test(text) || dispose.test(text);
	if (!inMeeting)
		return agreedPrice.test(text) && (about || lease.test(part.text) || dispose.test(part.text));
	if (!about && !(agreed && agreedPrice.test(text) && (lease.test(part.text) || dispose.test(part.text))))
		return false;
	if (!(decides.test(text) || (agreed && (terms.test(text) || agreedPrice.test(text))))) return false;
	if (/保洁|物业(?:服务|管理)|维保|运维|软件|保险/.test(text)) return false;
	return agreed || !asked.test(text.slice(0, 12));
}

/** From the first clause that tells of it to the last. */
function told(sentence: Sentence): Span {
	const { text } = sentence;
	const head = /^[^，。；：]{1,14}：/.exec(text)?.[0].length ?? 0;
	let from = text.length;
	let to = 0;
	let at = head;
	for (const clause of text.slice(head).split(/(?<=[，；])/)) {
		if (lease.test(clause) || dispose.test(clause) || agreedPrice.test(clause)) {
			from = Math.min(from, at);
			to = at + clause.length;
		}
		at += clause.length;
	}
	return from < to ? partOf(sentence, from, to) : wordsOf(sentence);
}

function weight({ text }: Sentence): number {
	return (
		(/会议同意|会议决定|研究同意|一致同意|议定/.test(text) ? 2 : 0) +
		(agreedPrice.test(text) ? 2 : 0) +
		(lease.test(text) || dispose.test(text) ? 1 : 0) +
		(/元|年|万/.test(text) ? 1 : 0)
	);
}
