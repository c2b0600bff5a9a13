import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, recordKinds, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, partOf } from "./sentences";

const open =
	/公开招标|招标(?:公告|结果|代理|文件)|开标|中标|比选(?:公告|结果|评审)|评审(?:得分|小组|专家)|磋商(?:小组|文件|公告|报告)|询价(?:了|情况|结果|\d|[二三四五六]家)|[三四五六七八3-8]家(?:单位|公司|供应商)?.{0,10}(?:报价|比价|询价)|比价|竞价|挂网|框架协议采购|定点采购目录|政府采购(?:网|目录|中心|程序)|摇号|公共资源交易/;

/** Told in neutral words; it takes more to tell that there was no comparison. */
const byCompany =
	/(?:委托|指定|确定|选定|聘请)[^，。；]{2,26}?(?:公司|集团|事务所|研究院|设计院|中心)(?:负责|承担|实施|施工|承建|供货|提供)|(?:外包|发包|承包|分包|转包)给[^，。；、]{2,18}?(?:公司|集团|中心|队|厂)|由[^，。；、]{2,18}?(?:公司|集团|事务所|(?<!医)院|中心|工程队|厂)(?:负责)?(?:承担|承接|承建|承办|承做|承揽|施工|供货|来做|制作)/;

const named = [
	/(?:施工|工程|项目|采购|业务|设计|监理|活儿?|服务|这事|承办)[^，。；]{0,6}(?:就)?(?:交给|委托给?|由)[^，。；]{2,24}?(?:公司|集团|单位|院|所|厂|中心)[^，。；]{0,8}(?:来干|来做|实施|承担|承建|施工|负责|办|做)?/,
	/(?:继续|续|仍|还|沿用|接着)(?:由|用|请|找|聘|签)[^，。；]{0,4}(?:原来?的?|那家|这家|老)[^，。；]{0,20}/,
	/(?:直接|就|还是|指定|点名).{0,8}(?:交给|委托|由|让|给|请|找|用|定).{1,24}?(?:公司|单位|队伍|集团|中心|院|所|厂|来干|来做|承担|实施|施工)/,
	/(?:这次|今年|还是?|仍|照旧|继续)[^，。；]{0,4}(?:给|由|找|请|让)(?:他们|他家|她家|这家|那家|老主顾)[^，。；]{0,10}/,
	/不(?:再|用|必|需要?)?(?:搞|走|组织|进行|履行)(?:招标|比选|询价|招投标|采购程序|那套程序)/,
	byCompany,
	/(?:跟|和|与|同)[^，。；]{1,14}?(?:老板|老总|经理|公司|厂家|那边|方面|业主|房东|[\u4e00-\u9fff]总|园区|对方|老[\u4e00-\u9fff])[^，。；]{0,6}?(?:谈(?:妥|好|拢|成|定)|说(?:好|定|妥)|讲(?:好|定|妥)|敲定|商量好|定好)[^。；]{0,24}/,
	/(?:均|都|全部|独家|统一|只能)[^，。；]{0,6}(?:由|向|从|用|采购|购买)[^，。；]{0,6}(?:该|其|捐赠|赞助|那家|这家)[^，。；]{0,10}(?:供应|供货|采购|购买|提供|订购|进货)/,
	/(?:走个?委托|直接(?:委托|采购|签订?合同|定)|单一来源)/,
];

const familiar =
	/知根知底|情况(?:最|更|也)?熟|(?:前|往|去|这)(?:几)?年[^，。；]{0,3}(?:也|都|就|一直)(?:是|由|用|找|请)|一直(?:是|由|用)|老(?:关系|客户|合作|队伍)|熟悉|信得过|长期合作|以前(?:合作|做过)|跟.{1,6}(?:碰过|谈过|打过招呼|说好)|原班人马|朋友|推荐的?|时间(?:紧|不等人|来不及)/;

const excused =
	/应急抢险|抢险|专利|唯一(?:供应商|来源).{0,20}(?:证明|论证|公示)|专家.{0,8}论证.{0,10}单一来源|财政.{0,8}(?:批复|批准)|授权范围|框架协议|法定(?:代理|机构)|上级(?:指定|明确)|不足(?:起付|限额)/;

/** A sum below which a direct award is an everyday purchase, CNY. */
const floor = 30_000;

/** Work or goods are given to a named party with no tender, comparison or grounds on record. */
export const namedSupplier: DocumentCheck = {
	id: "named-supplier",
	scope: "document",
	kinds: [...recordKinds, "agenda-approval"],
	run: ({ document, profile }) =>
		proposed(mattersOf(document).flatMap((matter) => judge(matter, document, profile))),
};

function judge(matter: Matter, document: AnalysedDocument, profile: CaseProfile): CheckProposal[] {
	if (!matter.item || open.test(matter.text)) return [];
	const largest = Math.max(0, ...matter.item.amounts.map((amount) => amount.value));
	if (largest > 0 && largest < Math.min(floor, profile.thresholds.tender ?? floor)) return [];
	for (const sentence of matter.sentences) {
		if (isDemand(sentence.text) || excused.test(sentence.text)) continue;
		const pattern = named.find((one) => one.test(sentence.text));
		const match = pattern?.exec(sentence.text);
		if (!match) continue;
		const clear = pattern !== byCompany || familiar.test(matter.text);
		if (!clear && largest === 0) continue;
		return [
			{
				grade: clear || familiar.test(matter.text) ? "hit" : "doubt",
				at: passage(
					document,
					trim(
						document.document.text,
						partOf(sentence, match.index, clauseEnd(sentence.text, match.index + match[0].length)),
					),
				),
				why: `${largest > 0 ? `涉及${largest / 10_000}万元，` : ""}直接确定承办单位，本议题中未见招标、比选或询价的记载，也未见不招标的依据`,
			},
		];
	}
	return [];
}

function clauseEnd(text: string, from: number): number {
	const rest = text.slice(from).search(/[。；]/);
	return rest < 0 ? text.length : from + rest;
}
