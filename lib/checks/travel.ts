import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { sectionsOf } from "./sections";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

const dearSeat = /商务座|特等座|头等舱|公务舱|高级软卧|豪华(?:座|舱|间|套房)|总统套房|行政套房/;
const allowed =
	/不得|限(?:乘|经济)|仅限|严禁|应(?:当)?乘|标准为|可(?:以)?乘|退回|自理|补(?:交|缴|回)|差额|个人承担|不予|未乘|核减|已退|改签/;
const limitWords = /上限|标准|限额|不超过|以内|不高于|封顶/;
const nightly =
	/(?:住宿|宿费|房费|酒店|宾馆)[^。；]{0,24}?(?:每晚|每天|每日|每间|每人每[天晚])[^\d。；]{0,4}([\d,]+)元|(?:住宿|宿费|房费)[^。；]{0,24}?([\d,]+)元(?:[／/每一]|一)(?:晚|天|日|间)/g;

/** Travel beyond the class or the nightly price that the same paper sets, and trips of leisure under another name. */
export const travel: DocumentCheck = {
	id: "travel",
	scope: "document",
	run: ({ document }) => {
		if (["unit-rule", "study-record", "branch-record"].includes(document.facts.kind.kind))
			return notApplied("制度、学习和支部材料不作此项比对");
		if (!/差旅|出差|住宿|机票|高铁|考察|培训|会务|研讨|调研/.test(document.document.text))
			return notApplied("不涉及差旅、会议、培训");
		const all = sentences(document);
		const limit = lodgingLimit(all);
		return proposed([
			...all.flatMap((sentence) => beyond(sentence, limit, document)),
			...all.flatMap((sentence) => overstayed(sentence, document)),
			...all.flatMap((sentence) => paidByFirm(sentence, document)),
			...sectionsOf(document).flatMap((section) =>
				section.sentences.flatMap((one) => disguised(one, document)),
			),
		]);
	},
};

/** The highest nightly price that the paper allows, so that no other place's limit judges. */
function lodgingLimit(all: readonly Sentence[]): number | undefined {
	const values = all
		.filter(({ text }) => /住宿|宿费|房费/.test(text) && (limitWords.test(text) || isDemand(text)))
		.flatMap(({ text }) => [...text.matchAll(/([\d,]+)元/g)].map((match) => number(match[1])))
		.filter((value) => value >= 80 && value <= 2000);
	return values.length > 0 ? Math.max(...values) : undefined;
}

function beyond(sentence: Sentence, limit: number | undefined, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (isDemand(text) || allowed.test(text) || limitWords.test(text)) return [];
	const seat = dearSeat.exec(text);
	const nights = [...text.matchAll(nightly)].map((match) => ({
		match,
		value: number(match[1] ?? match[2]),
	}));
	const dear = limit === undefined ? undefined : nights.find(({ value }) => value > limit);
	if (!dear && !(seat && /\d/.test(text) && /报销|往返|元|单据|机票|车票/.test(text))) return [];
	const from = Math.min(seat?.index ?? text.length, dear?.match.index ?? text.length);
	const to = dear ? dear.match.index + dear.match[0].length : clauseEnd(text, from);
	return [
		finding(
			document,
			sentence,
			text.lastIndexOf("，", from) + 1 > from - 14 ? text.lastIndexOf("，", from) + 1 : from,
			Math.max(to, clauseEnd(text, seat?.index ?? 0)),
			[
				seat ? `乘坐${seat[0]}` : "",
				dear && limit ? `住宿每晚${dear.value}元，高于本材料所载上限${limit}元` : "",
			]
				.filter(Boolean)
				.join("；"),
		),
	];
}

const host =
	/(?:公司|企业|厂家|供应商|承包商|施工(?:方|单位)|老板|商家|合作(?:单位|方)|[\u4e00-\u9fff]{2,8}(?:集团|展陈|建设|建筑|科技|装饰))[^，。；]{0,6}(?:承担|支付|负担|报销|买单|垫付|安排|出)(?:了)?[^，。；]{0,8}(?:机票|车票|住宿|食宿|吃住|旅费|差旅|费用|往返|全程)|(?:机票|食宿|住宿|费用|吃住)[^，。；]{0,6}(?:由|均由|都由)[^，。；]{2,14}(?:公司|企业|厂家|供应商|施工方|老板)[^，。；]{0,4}(?:承担|支付|负担|买单|出)/;

/** A firm that has or wants business of the unit pays for the journey. */
function paidByFirm(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	const match = host.exec(text);
	if (!match || isDemand(text) || /退(?:还|回)|谢绝|拒绝|未接受|不得|自付|自理/.test(text)) return [];
	if (!/赴|去|到|考察|学习|出差|调研|参观|培训|外出/.test(text)) return [];
	return [
		finding(
			document,
			sentence,
			Math.max(text.lastIndexOf("，", match.index), -1) + 1,
			match.index + match[0].length,
			"外出费用由企业承担，请核与本单位的业务往来",
		),
	];
}

const few = "([一二两三四五六七八九十]|\\d{1,2})";
const eventDays = new RegExp(
	`(?:会议|会期|培训|活动|论坛|展会|考试|比赛|通知)[^，。；]{0,10}?${few}(?:整)?天`,
);
const nightsStayed = new RegExp(
	`(?:住宿|住|宿)(?:了)?${few}(?:个)?(?:晚|夜)|${few}(?:个)?(?:晚|夜)(?:的)?住宿`,
);
const accounted =
	/途中|路途|转车|航班|台风|延误|前一(?:天|日)报到|报到|调研|另(?:有|赴)|顺访|自理|自付|扣除|不予/;

/** More nights paid for than the event took: one night before and one after are usual. */
function overstayed(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	const days = numeral(eventDays.exec(text)?.[1]);
	const match = nightsStayed.exec(text);
	const nights = numeral(match?.[1] ?? match?.[2]);
	if (!days || !nights || !match || nights <= days + 1 || accounted.test(text) || isDemand(text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, partOf(sentence, 0, text.length))),
			why: `会期（通知）为${days}天，住宿${nights}晚，未见延长的说明`,
		},
	];
}

function numeral(written: string | undefined): number | undefined {
	return written === undefined ? undefined : (parseNumeral(written.replace("两", "二")) ?? undefined);
}

const purpose = /年会|论坛|展会|考察|研讨|培训|调研|学习|交流|会议|差旅|出差|团建|参观|拉练|招商|对接/;
const leisure =
	/游艇|海岛|景区|景点|游览|旅游|观光|租船|漂流|温泉|门票|度假|索道|缆车|游船|主题公园|乐园|古镇|雪场|滑雪|海鲜(?:排档|大餐)|风景区|国家公园|登山/;
const paid =
	/门票[^，。；]{0,4}[张\d一二两三四五六七八九十]|报销|列支|列[“"「]|支付|付(?:了|款)|元|签批|结算/;
const denied =
	/没有|未发现|不存在|不得|严禁|杜绝|自费|自理|个人承担|退(?:回|缴|还)|已(?:纠正|整改|退)|文旅|旅游(?:局|公司|集团|发展|开发|产业|业|项目|规划|资源)|景区(?:管|建|公司|规划|提升|改造|整治)/;

/** Leisure paid for as study, meeting or something else again. */
function disguised(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (!purpose.test(text) || !leisure.test(text) || !paid.test(text) || isDemand(text) || denied.test(text))
		return [];
	if (
		!/[“"「]|名义|以[^，。；]{1,10}(?:为名|为由)|其余|顺(?:道|路|便)|期间|返程|途(?:经|中)|半天|另附|附有|夹有|含|所附/.test(
			text,
		)
	)
		return [];
	const at = text.search(leisure);
	return [
		finding(
			document,
			sentence,
			Math.max(text.lastIndexOf("，", at), -1) + 1,
			text.length,
			`公务活动中列有“${leisure.exec(text)?.[0]}”等支出，请核日程、票据与列支科目`,
		),
	];
}

function finding(
	document: AnalysedDocument,
	sentence: Sentence,
	from: number,
	to: number,
	why: string,
): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, partOf(sentence, from, to))),
		why,
	};
}

function clauseEnd(text: string, from: number): number {
	const rest = text.slice(from).search(/[，。；]/);
	return rest < 0 ? text.length : from + rest;
}

function number(text: string | undefined): number {
	return Number((text ?? "").replaceAll(",", ""));
}
