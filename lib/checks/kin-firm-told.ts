import { nearRelation } from "../facts/kinship";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, sentences, wordsOf } from "./sentences";

/** Someone says in plain words that who got the unit's business belongs to a leader's relative. */
export const kinFirmTold: DocumentCheck = {
	id: "kin-firm-told",
	scope: "document",
	run: ({ document }) => {
		if (["unit-rule", "personal-matters", "appointment-form"].includes(document.facts.kind.kind))
			return notApplied("制度、报告表不作此项比对");
		const all = sentences(document);
		return proposed(
			all.flatMap((sentence, index): CheckProposal[] => {
				const { text } = sentence;
				const promise = onlyPromised.exec(text);
				if (promise && !arranged.test(text) && !isDemand(text))
					return [
						{
							grade: "hit",
							at: passage(document, trim(document.document.text, wordsOf(sentence))),
							why: "亲属在企业任职或经营，只写本人表态会避嫌，未见分管调整或回避安排，请核实该企业与本单位的业务关系",
						},
					];
				const owned = owner.test(text);
				if (!(firm.test(text) || owned) || denied.test(text) || isDemand(text)) return [];
				const near = `${all[index - 1]?.text ?? ""}${text}${all[index + 1]?.text ?? ""}`;
				if (!(owned || leader.test(near)) || !business.test(near) || settled.test(near)) return [];
				return [
					{
						grade: "hit",
						at: passage(document, trim(document.document.text, wordsOf(sentence))),
						why: "材料中说明承办（供货）单位与领导人员的亲属有关，请核实关系、选定过程和回避情况",
					},
				];
			}),
		);
	},
};

/** `他外甥女婿的公司`, `是书记小舅子开的店`. */
const firm = new RegExp(
	`(?:他|她|其|书记|局长|校长|院长|主任|主席|理事长|董事长|总经理|经理|领导|[老小][\\u4e00-\\u9fff])(?:的|家|家里)?(?:${nearRelation})(?:的|家的?|开的?|办的?|包的?|干的?|名下的?|注册的?)[^，。；]{0,4}(?:公司|店|厂|队|门市|工作室|农庄|饭店|超市|车行|企业)`,
);
/** `该店经营者某某系用地科某某的叔叔`, `法人是某某的妻弟`. */
const owner = new RegExp(
	`(?:经营者|老板|店主|业主|负责人|法定代表人|法人(?:代表)?|承租人|承包人|股东)[^。；]{0,8}?(?:系|是|为)[^，。；]{2,16}?(?:的|之)?(?:${nearRelation})(?=[，。；）]|$)`,
);
/** `其兄在某公司任经理，本人表示会注意避嫌`: kin in a firm, and a promise is all that answers it. */
const onlyPromised = new RegExp(
	`(?:其|本人|他|她)?(?:${nearRelation}|[妻夫兄弟姐妹子女父母])[\\u4e00-\\u9fff·]{0,4}?(?:在|任|担任|经营|开办?|系|是)[^。；，]{2,24}(?:公司|企业|厂|店|事务所|经营部|商行)[^。；]{0,24}(?:本人|其|自己|该同志)?(?:表示|表态|承诺|称|说)[^。；]{0,14}(?:避嫌|回避|注意|不(?:会|打)招呼)`,
);
const arranged =
	/调整(?:了)?[^，。；]{0,6}分工|不再分管|已回避|改由|交由[^，。；]{1,10}(?:负责|分管)|不存在业务/;
const leader = /书记|局长|校长|院长|主任|主席|理事长|董事长|总经理|领导|班子|副[局校院]长/;
const business =
	/施工|承建|承接|中标|供货|供应|采购|合同|装修|维修|工程|项目|招标|询价|比选|外包|承包|承接|培训|款项|租金|欠缴|介绍|推荐|做的|干的|包给|租|印|送货|报价/;
const denied = /不是|并非|没有|未发现|无关|听说|传言|是否|是不是|有没有/;
const settled = /回避|已(?:终止|解除|退出|整改|查处)|重新(?:招标|比选)/;
