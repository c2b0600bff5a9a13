import type { AnalysedDocument } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, type Sentence, wordsOf } from "./sentences";

/** What is given, by its many names. */
const thing =
	"(?:补助|补贴|津贴|奖金|[\u4e00-\u9fff]{1,4}奖(?![惩状章项牌杯励品])|奖励|慰问(?:金|费|品)|福利|过节费|节日费|劳务费|加班费|值班费|误餐费?|(?:购物|米油|粮油|米面|粽子|月饼|消费|提货|超市|礼品|加油|蛋糕|电影|储值|健身|洗浴|商场)(?:卡|券|票)|油卡|卡券|红包|实物|礼品|土特产|绩效|辛苦费|通讯费|交通费|服装费|防暑费|取暖费|评审费|好处费|分红)";
const giving =
	"(?:发放|发给|核发|购发|配发|补发|计发|加发|增发|另发|各发|发|领取|领|购置|购买|买|兑现|分给|分到|分发|补|奖励|计提|列支|造册|造表)";
const heads =
	"(?:人均|每人|每位|每名|每生|每户|按人头|人手一|各\\d|\\d+(?:名|人)[^，。；]{0,10}各|分到个人|个人|一人\\d)";
const pays = new RegExp(
	`(?:${giving}|${heads}|适当(?:发|补)).{0,24}${thing}|${thing}.{0,16}(?:${heads}|\\d+元|按.{0,6}标准发|发放)`,
);
const staff =
	/职工|个人|系里|科里|队里|中心人员|队员|领导|干部|同志|工作人员|机关|班子|员工|人员|每人|人均|我们|大家|医护|教师|中层/;
const decided =
	/同意|明确|造表|列入|开支|支付|安排|计发|购发|决定|议定|明确|发放|已发|发了|列支|造册|就按|照办|领取/;
const grounds =
	/(?:依据|根据|按照?|执行)[^，。；]{0,30}(?:〔\d{4}〕|\[\d{4}\]|号文|文件规定|规定标准|规定的?标准|政策标准)|标准(?:内|以内)|上级工会|会员\d+人|会员[^，。；]{0,6}每人|工会会员|会员(?:慰问|福利)|节日慰问品|丧葬|遗属|(?<!从)困难(?:职工(?!帮扶资金)|群众|党员|家庭)|退役|低保|(?<!服务)群众|(?:困境|留守|贫困|孤残)?儿童|孤儿|母亲|老人|居民|农户|贫困|脱贫|补助对象|患者|住户|业主|城建|审批表齐全|经财政.{0,8}(?:批准|核定)/;
/** Money for those whom the unit serves is another matter. */
const served =
	/(?:向|给|为|对|发给|资助|帮扶|扶持)[^，。；]{0,10}(?:学生|企业|用户|乘客|农民工|考生|客户|商户|参赛)|(?:学生|企业|考生|用户)(?![^，。；]{0,8}(?:费|款|金)[^，。；]{0,6}(?:中|里|列|结余|开支))[^，。；]{0,8}(?:补助|补贴|助学|奖学|奖励|慰问|救助)/;
/** Nothing is given, or not any more. */
const notGiven =
	/(?:不|未|没有?|均未|从未|不再|一律不|无)[^，。；]{0,4}(?:领取|发放|发给|拿|领|计发|取|补发|享受)|停(?:发|止发放)|取消/;
const habit =
	/参照去年|照旧|按(?:惯例|老办法)|和去年一样|适当|变通|工会经费|专项(?:资金|经费)|结余|小金库|不入账|现金|班子成员.{0,8}(?:每人|另)|误餐|值班补助|食堂.{0,6}(?:列|出)|会议费|培训费|项目经费|(?:走|列(?:入|支|在)?|从|挤占|在)[“"「]?[^，。；]{0,8}(?:经费|维护费|维修费|前期费|办公费|培训费|业务费|项目费|宣传费|会务费|劳务费)/;
const settled =
	/清退|退缴|退还|上缴|追缴|整改|停发|否决|不予|没有同意|不同意|未同意|审计(?:指出|发现)|巡察(?:指出|反馈)/;

const others = new Set<DocumentKind>([
	"unit-rule",
	"study-record",
	"branch-record",
	"democratic-life",
	"selection-file",
	"appointment-form",
	"personnel-file",
	"personal-matters",
]);

/** Money or goods are given out to staff with no ground on record. */
export const allowance: DocumentCheck = {
	id: "allowance",
	scope: "document",
	run: ({ document }) =>
		document.facts.kind.kind === "democratic-life"
			? proposed(mattersOf(document).flatMap((matter) => underAnotherName(matter, document)))
			: others.has(document.facts.kind.kind)
				? notApplied("制度、学习、人事材料不作此项比对")
				: proposed(mattersOf(document).flatMap((matter) => judge(matter, document))),
};

/** 过节费不好写，就写值班补助: paid under another name. */
const disguised =
	/(?:奖|费|补[贴助]|津贴|福利|慰问)[^。；]{0,40}以[“"]?[^，。；]{2,12}[”"]?(?:的)?(?:名义|名目)(?:造[表册]|列支|报销|入账|发放|支付|开支)|(?:奖金?|补[贴助]|津贴|福利|过节费)[^，。；]{0,6}(?:造|做|开|列|写)成[^，。；]{0,8}(?:劳务|补[助贴]|会议|培训|办公|资料)|(?:过节费|节日费|福利|奖金|补[贴助]|津贴|慰问|购物卡|礼品|礼金|烟酒|餐费|饭费|吃饭|招待|红包|钱)[^。；]{0,12}(?:不好|不便|不能|没法|不宜|不准|没处)[^，。；]{0,4}(?:写|列|报|开|入账|走账|做账|发|下账)[^。；]{0,24}(?:写|列|开|报|走|记|作|按|以|算|改|换|挪)[^，。；]{0,4}(?:成|为|作|在|到|进)?[^，。；]{0,10}(?:补[助贴]|费|办公用品|会议|培训|资料|加班|值班|劳务|耗材)/;

function underAnotherName(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	return matter.sentences
		.filter(({ text }) => disguised.test(text) && !isDemand(text) && !settled.test(text))
		.slice(0, 1)
		.map((sentence) => ({
			grade: "hit" as const,
			at: passage(document, trim(document.document.text, wordsOf(sentence))),
			why: "文中说明款项改用其他名目列支，请核实际用途和发放对象",
		}));
}

function judge(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	const renamed = underAnotherName(matter, document);
	if (renamed.length > 0) return renamed;
	return matter.sentences
		.flatMap((sentence) => {
			if (!applies(sentence, matter)) return [];
			const clear = habit.test(matter.text);
			return [
				{
					grade: clear ? ("hit" as const) : ("doubt" as const),
					at: passage(document, trim(document.document.text, wordsOf(sentence))),
					why: "会议同意（或凭据显示）向工作人员发放补助、补贴或福利，本处未见发放依据的文件和标准",
				},
			];
		})
		.slice(0, 1);
}

function applies(sentence: Sentence, matter: Matter): boolean {
	const { text } = sentence;
	return (
		pays.test(text) &&
		staff.test(text) &&
		decided.test(text) &&
		!isDemand(text) &&
		!grounds.test(text) &&
		!served.test(text) &&
		!notGiven.test(text) &&
		!settled.test(matter.text)
	);
}
