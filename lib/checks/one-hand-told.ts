import type { AnalysedDocument } from "../facts/case";
import type { Stage } from "../facts/hand-stages";
import { isFullName, postAlternatives } from "../facts/names";
import type { Span } from "../text/span";
import type { CheckProposal } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, wordsOf } from "./sentences";

export const stageNames: Record<Stage, string> = {
	initiate: "经办",
	accept: "验收",
	verify: "审核",
	approve: "审批",
	pay: "付款",
};

const stageWords: readonly [Stage, RegExp][] = [
	[
		"initiate",
		/经办|经手|申请|申报|立项|受理|提出|采购|询价|比价|下单|购买|谈价|联系(?:商家|供应商|机构|单位)|(?:机构|供应商|商家)联系|选(?:定|择)(?:供应商|商家|施工队)?/,
	],
	["accept", /验收|收货|点收|入库|验货|入户|查验/],
	["approve", /审批|付款审批|批准|签批|审签|签字(?:同意|报销|付款|报账)|代表[^，。；]{0,6}签字|拍板|批条/],
	["pay", /付款|支付|报销|报账|结账|付钱|开支票/],
	["verify", /审核|复核|记账|做账|保管/],
];

/** `管账、管物、管钥匙`, `既管账又管钱`. */
const allKeys =
	/(?:分管|掌管|兼管|保管|管)(?:总)?账[、，]?(?:又|还|也|兼)?(?:管|保管)?(?:物|钱|款|现金|库|钥匙|章|印)|(?:既|又)管(?:账|钱)[^，。；]{0,4}又管(?:钱|账|物|库|章)|出纳[^，。；]{0,8}(?:兼(?:任)?)(?:会计|记账)|(?:记账|支票|印鉴|现金)[、和与](?:保管)?(?:支票|印鉴|印章|现金|密钥)[^，。；]{0,8}(?:一人|同一人|均由)/;

/** Words by which several steps are told to be one person's. */
const alone =
	/一(?:个)?人(?!一|员)(?:经办|承担|负责|包办|完成|办理|办|签|干|操办|说了算|包揽|兼)|(?:都|均|全|又|也)?(?:是|由|为|系)(?:他|她|我|其|本人|同)?一(?:个)?人|一手(?:操办|经办|包办|办)|一肩挑|包办|包揽|同一(?:个)?人|从头到尾|自己[^。；]{1,12}自己|(?:均|都|全)(?:是|为|由|系|写的?是)|(?:同时|一并|既|还)(?:负责|承担|兼)|只有[^，。；]{0,8}一(?:个)?(?:名字|签名|笔迹)|(?:一|同)(?:个)?(?:人)?(?:的)?(?:签名|笔迹|字迹|名字)/;

/** One person's steps told in a sentence: named as one person's doing, or owned up to clause by clause. */
export function oneHandTold(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (ownSteps(text).size >= 3 && !isDemand(text))
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, wordsOf(sentence))),
				why: `此处自述${[...ownSteps(text)].map((stage) => stageNames[stage]).join("、")}由同一人承担，请核对原始单据上的签字`,
			},
		];
	const keys = allKeys.exec(text);
	if (keys && !isDemand(text) && !denied.test(text))
		return [
			{
				grade: "hit",
				at: passage(
					document,
					trim(document.document.text, partOf(sentence, keys.index, keys.index + keys[0].length)),
				),
				why: "账、款、物、印、钥匙等由一人掌管，岗位未分离",
			},
		];
	if (!alone.test(text) || isDemand(text) || denied.test(text)) return [];
	const held = stageWords.filter(([, words]) => words.test(text)).map(([stage]) => stage);
	if (held.length < 2 || !(held.includes("accept") || held.includes("approve") || held.includes("pay")))
		return [];
	if (!held.includes("initiate") && !held.includes("accept")) return [];
	if (!toldOfOne(text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, shortest(sentence))),
			why: `此处讲到${held.map((stage) => stageNames[stage]).join("、")}由同一人承担，请核对原始单据上的签字`,
		},
	];
}

const denied =
	/不(?:得|能|应|可|宜|准|再)[^，。；]{0,10}(?:由|同)?[^，。；]{0,6}一(?:个)?人|不(?:存在|是)|未发现|没有(?:发现|出现)|分(?:离|开)|分别由|已(?:整改|纠正|改正|分开)|整改/;

/** A person is named or meant: `都是老罗一个人`, `均为某某`, `自己询价自己验收`. */
function toldOfOne(text: string): boolean {
	if (
		/自己[^。；]{1,12}自己|(?:他|她|我|本人|其)一(?:个)?人|一手|一肩挑|包办|包揽|从头到尾|同一(?:个)?人/.test(
			text,
		)
	)
		return true;
	if (/只有[^，。；]{2,10}一(?:个)?(?:人|名字|签名)|同一(?:个)?(?:人)?(?:的)?(?:签名|笔迹|字迹)/.test(text))
		return true;
	const both = /([\u4e00-\u9fff]{2,3}?)(?:同志)?(?:同时|一并)(?:负责|承担|兼)/.exec(text)?.[1];
	if (both && isFullName(both)) return true;
	const behindPost = new RegExp(
		`(?:均|都|全)(?:是|为|由|系)[^，。；]{0,8}(?:${postAlternatives})([\\u4e00-\\u9fff]{2,4}?)(?=同志|一人|一个人|[，。；、]|签|经办|$)`,
	).exec(text)?.[1];
	if (behindPost && isFullName(behindPost)) return true;
	const named =
		/(?:均|都|全)(?:是|为|由|系|写的?是)([\u4e00-\u9fff]{2,4}?)(?=同志|一人|一个人|[，。；、]|签|经办|$)/.exec(
			text,
		)?.[1];
	if (named && (isFullName(named) || /^老|^小|^我$|^他$/.test(named))) return true;
	return /([\u4e00-\u9fff]{2,3})(?:同志)?一(?:个)?人(?:经办|承担|负责|包办|完成|办理|办|签|干|操办)/.test(
		text,
	);
}

/** The clauses from the first step named on. */
function shortest(sentence: Sentence): Span {
	const { text } = sentence;
	const first = Math.min(...stageWords.map(([, words]) => text.search(words)).filter((at) => at >= 0));
	return partOf(sentence, text.lastIndexOf("，", first) + 1, text.length);
}

const ownVerbs: readonly [Stage, RegExp][] = [
	[
		"initiate",
		/提(?:的|出|了)|想(?:的|出)|找(?:的|来|人|了)|叫(?:的|来)|联系|选(?:的|定|了)|定(?:的|了)|下的?单|买(?:的|了)|谈(?:的|了)|采购|询价|经办|申请/,
	],
	["accept", /去看|看(?:的|了|过)|验(?:的|了|收)|点(?:的|了|收)|签收|收(?:的|了)?货|入库/],
	["approve", /签(?:的|了)?(?:字|批)|审批|批(?:的|了|准)|拍(?:的|了)?板/],
	["pay", /付(?:的|了|款)|转(?:的|了)(?:账|款|钱)|报(?:的|了)?(?:销|账)|结(?:的|了)?账/],
];

/** Steps that the speaker, or whom the speaker tells of, did in person, clause by clause. */
function ownSteps(text: string): Set<Stage> {
	const steps = new Set<Stage>();
	for (const clause of text.split(/[，、；。]/)) {
		if (!/(?:我|自己|他|她|本人)(?!们)/.test(clause) || /没|不|未/.test(clause)) continue;
		// 签收 is no signature of approval.
		const bare = clause.replace(/签收/g, "收货");
		const stage = [...ownVerbs].reverse().find(([, words]) => words.test(bare))?.[0];
		if (stage) steps.add(stage);
	}
	return steps;
}
