import type { AnalysedDocument } from "../facts/case";
import { findAmounts } from "../text/amounts";
import { parseNumeral } from "../text/numerals";
import type { CheckProposal } from "./check";
import type { Limit } from "./decision-limit";
import { passage, trim } from "./meeting-support";
import { isUrgent } from "./outlay-steps";
import { type Section, sectionsOf } from "./sections";
import { isDemand, partOf, type Sentence } from "./sentences";

const head =
	"(?:书记|局长|院长|校长|主任|总经理|董事长|主席|社长|所长|站长|乡长|镇长|区长|会长|理事长|总队长|队长|一把手|主要领导|主要负责同志|领导|[\\u4e00-\\u9fff](?:局|院|校|主任|总|书记|董|处|科|乡长|镇长))";
/** One person's word or slip stands for the decision. */
const words: readonly RegExp[] = [
	/(?:电话|口头|微信|短信|当面|路上|私下|车上|饭桌)(?:里|上|中|请示|征得|报告|汇报|向)?[^，。；]{0,14}(?:同意|点(?:了|过)?头|点的头|答应|说(?:了)?行|定(?:了|的|下)|拍(?:了|的)?板|允许|批(?:了|准)?|安排|交代|认可|表示可以)/,
	/(?:由|让|找)[^，。；]{1,8}(?:批|签|定)(?:了|个字|一下)?(?:就行|就可以|就成|即可|算数)/,
	/点(?:了|过|的)头|拍(?:了|的)板|打了?招呼|批(?:了|个|过)?条|条子|手谕|便条|白条审批/,
	new RegExp(`${head}[^，。；]{0,8}(?:一(?:个)?人|个人)(?:就)?(?:定|说了算|拍板|决定|签|批)`),
	new RegExp(`${head}[^，。；]{0,10}(?:直接|当场|随即|径直|自行)(?:定|签|批|同意|拍板|安排|决定|拨|付)`),
	new RegExp(
		`${head}[^，。；]{0,6}(?:同志)?(?:签(?:了)?(?:个)?(?:字|批|名)|批示|批准|同意|签发)[^，。；]{0,8}(?:后|就|即|便|，)(?:由|让|财务|会计|付|支付|拨|办理|转|签|实施|采购|下单)`,
	),
	/商量(?:了|过)?(?:一下|几句|定)?(?:就|便|后)(?:让|叫|由|安排|把|定|付|拨|签)|(?:让|叫|通知|交代)(?:会计|财务|出纳)[^，。；]{0,8}(?:打|付|转|拨|划|汇)/,
	/(?:未见|没有|无|未提供|缺)[^，。；]{0,6}(?:会议|集体(?:研究|决策)|决策|上会)[^，。；]{0,4}(?:记录|纪要|依据|材料)|(?:未见|没有|无|未提供|缺)(?:招标|比选|询价|采购)[^，。；]{0,6}(?:资料|文件|手续)[^，。；]{0,8}(?:会议|集体)[^，。；]{0,4}(?:记录|纪要)/,
	/(?:未|没有?|不用|不必|无需|来不及|没顾上|没顾得上|没来得及|也没)(?:再|单独|专门)?(?:上(?:过)?(?:党组|党委|办公|局务|班子)?会|经(?:过)?(?:党组|党委|会议|集体|班子|办公会)|(?:提交|报|提请)(?:党组|党委|会议|班子)|(?:召)?开(?:过)?(?:党组|党委|班子|办公)?会(?:研究|讨论|议)?|(?:进行)?集体(?:研究|讨论|决策)|过会)/,
];
/** It was done, not only put forward. */
const done =
	/已|做完|完工|拨|付|划|签|验收|结算|到位|进场|支付|购|打(?:过去|给|了|款)|转(?:给|账|了)|借给|借款|汇|执行|落实|实施/;
const decided =
	/(?<!未经|没经|未|没有经|没有|没|不)(?:党组|党委|党工委|董事会|理事会|办公会|班子|集体|会议|[局院校馆社处站所园场台]务会)(?:会议?)?[^，。；]{0,14}(?:研究|同意|通过|决定|决议|审议|定(?:的|了)?)/;
const excused =
	/整改|纠正|追责|问责|案例|警示|外单位|兄弟单位|不(?:能|准|许|得|可|要|应)|是否|有没有|如果|若|万一|限额(?:以下|以内)|授权|不属|不需|小额|低于|不足|不满|以下/;

/** Sums above the unit's limit of which a text tells that one person gave the word. */
export function toldOfOne(document: AnalysedDocument, limit: Limit | undefined): CheckProposal[] {
	if (!limit) return [];
	if (["unit-rule", "democratic-life"].includes(document.facts.kind.kind)) return [];
	return sectionsOf(document).flatMap((section) => {
		const texts = section.sentences.map(({ text }) => text);
		if (isUrgent(texts)) return [];
		for (const sentence of section.sentences) {
			const found = judge(sentence, section, document, limit);
			if (found) return [found];
		}
		return [];
	});
}

function judge(
	sentence: Sentence,
	section: Section,
	document: AnalysedDocument,
	limit: Limit,
): CheckProposal | undefined {
	const { text } = sentence;
	const match = words.map((pattern) => pattern.exec(text)).find((one) => one !== null);
	if (!match || isDemand(text) || excused.test(text) || !done.test(text)) return undefined;
	if (decided.test(text.slice(Math.max(0, match.index - 40)))) return undefined;
	// What is told to colleagues one by one, and what a meeting makes up for, are other questions.
	if (/打了?招呼/.test(match[0]) && /成员|委员|班子|各位|大家/.test(text)) return undefined;
	if (document.facts.meetings.length > 0 && /补(?:上|办|个|一|手续|程序|议)|追认/.test(section.text))
		return undefined;
	const own = sumIn(text);
	const sum =
		own > 0
			? own
			: section.sentences.length <= 6
				? Math.max(section.sum, sumIn(section.text))
				: sumIn(sentence.line.text);
	if (sum < limit.value) return undefined;
	const from = text.lastIndexOf("，", match.index) + 1;
	const stop = text.slice(match.index + match[0].length).search(/[，。；]/);
	const to = stop < 0 ? text.length : match.index + match[0].length + stop;
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, partOf(sentence, from, to))),
		why: `金额${sum / 10_000}万元，本单位规定${limit.value / 10_000}万元以上须集体研究决定，此处记为由个人同意办理`,
		...(limit.at ? { related: [{ passage: limit.at, label: "本单位规定" }] } : {}),
	};
}

/** Sums, also those told without 元: 八十万, 七十六万八千. */
function sumIn(text: string): number {
	const spoken = [
		...text.matchAll(
			/([一二两三四五六七八九十百零\d.]+)万(?:([一二三四五六七八九])千)?(?![人户亩吨斤件只头字次平])/g,
		),
	].map(
		(match) =>
			(Number(match[1]) || (parseNumeral(match[1] as string) ?? 0)) * 10_000 +
			(parseNumeral(match[2] ?? "") ?? 0) * 1000,
	);
	return Math.max(0, ...findAmounts(text).map(({ value }) => value), ...spoken);
}
