import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { giftCards, giftGoods } from "./gift-words";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

const gift = new RegExp(
	`${giftGoods}|${giftCards}|(?:白|红|好|名)?酒[一二两三四五六\\d]*(?:瓶|箱|坛)|[一二两三四五六七八九十\\d]+(?:瓶|箱|坛)[^，。；]{0,6}酒|[一二两三四五六七八九十\\d]+条(?:中华|好|香)?烟|卡[一二两三四五六七八九十\\d]+张|[一二两三四五六七八九十\\d]+张[^，。；]{0,4}卡|水果[一二两三四五六\\d]+箱|字画|玉|手表|手机|羊绒|围巾|丝绸|皮带|钱包|油卡|现金|购物袋|家电|按摩椅`,
);
const brought =
	/送(?!到.{0,6}(?:检|修|医)|检|货|审|达|阅|签|报)|塞|捎|寄来|带来|拿来|提来|拎来|给了?我|给过|放(?:在|到|下|了)|收(?:了|过|下|受)|接受(?:了|过)?|递/;
const kept =
	/(?:没(?:有)?|未|从未|一直没|也没|不曾)[^，。；没未]{0,10}(?:退|上交|上缴|登记|交(?:给|到|公)?|报告|讲过|说过|提过|申报|还)|没推掉|推不掉|推辞不过|却之不恭|碍于情面|不好(?:意思)?(?:推|拒|退)|(?<![未没不])收(?:下(?!属|级)|了)(?!.{0,6}(?:退|登记))|留(?:下|着|了)|(?:自己|家里|后来|都|就|给(?:家人|孩子|老人))[^，。；]{0,8}(?:喝|吃|用|花|穿|戴|抽|买)(?:了|掉|完)|用掉|喝了|吃了|花掉|抽了|分(?:给|了|掉)|接受(?:了|过)|收受(?:了|过)?/;
const refused =
	/当场[^，。；]{0,10}(?:退|拒|谢绝|搬|让|推)|(?<!没)(?<!没有)(?<!未)(?<!也没)(?:退回|退还|退给|退了|送回|上交(?:了|纪|机关|办)|上缴了?|谢绝|婉拒|拒绝|拒收|登记(?:上交|备查|后)|交(?:到|给)(?:了)?(?:纪|机关|办公室|单位))|(?:没(?:有)?|未|从未|从不)(?:收|要|接)(?!.{0,4}(?:登记|报告))|不(?:肯)?收|已(?:上交|退|登记|上缴)/;
const retold =
	/收费|不给(?:发?票|收据)|押金|货款|票款|门票|有的|个别|某(?:市|县|区|局|单位|同志|些)|案例|通报(?:了|的)|学习|违反|规定|办法|严禁/;
const settled = /(?:已|均)(?:于|在)?[^，。；]{0,12}(?:清退|退缴|上缴|退还|整改|处理)/;
/** Welfare of one's own unit and gifts at family feasts are other matters. */
const ownUnit = /工会|会员|慰问(?:困难|职工|品|金)|职工福利|婚|发放|每人|人均|采购|购买/;

const reach = 2;

/** Someone owns up to, or is told to have kept, what an outsider brought. */
export const giftTaken: DocumentCheck = {
	id: "gift-taken",
	scope: "document",
	run: ({ document }) => {
		if (["unit-rule", "contract", "expense", "study-record", "ledger"].includes(document.facts.kind.kind))
			return proposed([], false);
		const all = sentences(document);
		return proposed(
			all.flatMap((sentence, index) => judge(sentence, all.slice(index + 1, index + 1 + reach), document)),
		);
	},
};

function judge(sentence: Sentence, behind: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	const what = gift.exec(text);
	if (!what || !brought.test(text) || isDemand(text) || retold.test(text) || ownUnit.test(text)) return [];
	const stretch = [sentence, ...behind.filter((one) => one.line === sentence.line)];
	const whole = stretch.map((one) => one.text).join("");
	if (!kept.test(whole) || refused.test(whole) || settled.test(whole)) return [];
	const first = Math.min(what.index, text.search(brought));
	const from = Math.max(text.lastIndexOf("，", first), text.lastIndexOf("：", first)) + 1;
	const keep = [...text.matchAll(new RegExp(kept, "g"))].at(-1);
	const to = Math.max(keep ? keep.index + keep[0].length : 0, what.index + what[0].length);
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, partOf(sentence, from, to))),
			why: `此处讲到收下他人所送“${what[0]}”，未见退还、上交或登记的记载`,
		},
	];
}
