import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type InspectionSection, inspectionSections } from "./inspection-sections";
import { passage, trim } from "./meeting-support";
import { partOf, type Sentence } from "./sentences";

const lack =
	/不足|缺点|短板|弱项|欠缺|毛病|问题是|有待|尚需|还需|需(?:要|进一步)?(?:加强|提高|改进)|今后(?:应|要|需)|希望|缺陷|偏(?:少|弱|软|急)|不够|有时(?!候)|急躁|脾气|性子|不善|放不开|改进/;
const praise =
	/政治|立场|业务|能力|工作|作风|廉洁|群众|团结|扎实|突出|负责|踏实|认真|表现|带头|主持|牵头|组织|完成|获|荣誉|先进|口碑|威信|优秀/;
/** Who someone is, and how the inspection went. */
const data =
	/出生|\d月生|参加工作|测评|个别谈话|查阅|发出|收回|征求|考察组|档案|(?:未|没有)[^，。]{0,6}(?:反映|举报)|公示/;
const about = /^(?:（)?(?:民主|测评|考察(?:组|时间|方式|人员|中)|综合意见|个别谈话|归档|整理|附|日期)/;

/** A weakness that is none: too much zeal, too little rest, asking much of oneself. */
const zeal =
	/(?:要求|标准|责任心|事业心|进取心)[^，；、。]{0,8}(?:过高|过严|太高|太严|过强|太强)|过于(?:认真|追求完美|较真|投入|操心|细致|谦虚|低调)|(?:太|较|有点)(?:拼|较真|要强|认真|操心|谦虚)|追求完美|(?:休息|陪(?:伴)?家人|顾家|睡)[^，；、。]{0,8}(?:少|不足|不够)|(?:照顾|注意|爱惜|顾(?:及|惜)?)[^，；、。]{0,6}(?:身体|健康|自己|家庭|家人|家里)|加班(?:过|太)?多|忙于工作|埋头(?:工作|苦干)|劳逸|只顾(?:工作|干活)|以身作则/;
/** A wish for the time to come says nothing of how someone works. */
const hope =
	/^(?:还?需|还?要|今后|希望|建议)?(?:今后)?(?:能)?(?:要)?(?:进一步|不断|继续|更加|持续)(?:地)?(?:加强|提升|提高|增强|努力|完善|改进|学习|保持|强化|拓宽|开拓)(?!.{0,10}(?:预算|写作|沟通|协调|法规|业务系统|数据|英语))|^(?:希望|今后)[^，。；]{0,14}$|^(?:多|再|更)(?:参加|为|学|接再厉|上)[^，。；]{0,8}$|^(?:工作)?(?:标准|力度|步子|胆子|格局|视野|眼界|效率|节奏)[^，。；]{0,4}(?:还)?(?:可以?|能|应|要)?(?:再|更)(?:加)?(?:高|大|快|宽|开阔)[一些点]*$|^(?:加强(?:理论|政治)?学习|提升自[我身]|戒骄戒躁|再接再厉|继续(?:努力|保持|加油)|百尺竿头)$/;
/** `三、主要不足` over the sentence that tells it. */
const lacksHead =
	/^(?:[一二三四五六七八]、|（[一二三四五六七八]）|\d[.、])?(?:存在的?)?(?:主要)?(?:不足|缺点|问题|短板)(?:和不足|与不足|之处)?(?:方面)?[：。]?$/;
/** `谈话对象没有谈出缺点，考察组也认为没有明显不足` */
const noneTold =
	/(?:没有?|未|无)(?:谈(?:到|出)|反映|发现|提出|看出)?(?:任何|什么|明显|突出)?(?:的)?(?:不足|缺点|短板)/;
const label = /^.{0,10}?(?:不足(?:之处)?|缺点(?:和不足)?|短板)(?:是|有)?[：，]?/;

/** Inspection material that tells no weakness of a candidate, or only one that is praise. */
export const praiseOnly: CaseCheck = {
	id: "praise-only",
	scope: "case",
	run: ({ documents }) => {
		const sections = documents.flatMap(inspectionSections);
		if (sections.length === 0) return notApplied("未见考察材料");
		return proposed(
			sections.flatMap((section) => {
				const denied = denies(section);
				return denied.length > 0 ? denied : [...disguised(section), ...none(section, sections)];
			}),
		);
	},
};

function denies(section: InspectionSection): CheckProposal[] {
	return section.sentences
		.filter(({ text }) => noneTold.test(text) && !/廉洁|廉政|纪律|违/.test(text))
		.slice(0, 1)
		.map((sentence) =>
			finding(section.document, whole(sentence), `${section.name}的考察材料写明没有缺点，没有写出一条不足`),
		);
}

function disguised(section: InspectionSection): CheckProposal[] {
	const cell = section.lacks;
	const told = cell
		? [{ text: cell.text, span: cell.span }]
		: section.sentences
				.filter(
					({ text }, index) => label.test(text) || lacksHead.test(section.sentences[index - 1]?.text ?? ""),
				)
				.map((sentence) => {
					const from = label.exec(sentence.text)?.[0].length ?? 0;
					return { text: sentence.text.slice(from), span: partOf(sentence, from, sentence.text.length) };
				});
	return told.flatMap(({ text, span }) => {
		const parts = text.split(/[，；、。]/).filter((part) => part.length > 1);
		if (parts.length === 0 || !parts.every((part) => zeal.test(part) || hope.test(part))) return [];
		return [
			finding(section.document, span, `${section.name}的“不足”都是变相的优点或泛泛的希望，没有写出真实缺点`),
		];
	});
}

function none(section: InspectionSection, all: readonly InspectionSection[]): CheckProposal[] {
	if (section.lacks || excerpt.test(opening(section))) return [];
	const text = section.sentences.map((sentence) => sentence.text).join("");
	if (lack.test(text)) return [];
	const told = section.sentences.filter(
		({ text: words }) => !about.test(words) && !data.test(words) && prose.test(words),
	);
	const last = told.at(-1);
	// Only material that writes out how someone works can lack the other half.
	const length = told.reduce((sum, sentence) => sum + sentence.text.length, 0);
	if (!last || length < 50 || !praise.test(text)) return [];
	// One sentence alone must run through several clauses.
	if (told.length < 2 && (last.text.match(/，/g)?.length ?? 0) < 4) return [];
	const others = all.filter(
		({ document, name }) => document === section.document && name !== section.name,
	).length;
	return [
		{
			...finding(
				section.document,
				whole(last),
				`${section.name}的考察材料只写优点，没有一条不足${others > 0 ? "，同批其他人选写有不足" : ""}`,
			),
			related: [{ passage: passage(section.document, section.head), label: "考察对象" }],
		},
	];
}

const prose = /[\u4e00-\u9fff]{5}/;
/** Material that says it is shortened need not tell everything. */
const excerpt = /节选|摘[要录编抄登]|简介|事迹/;
const opening = ({ document, head }: InspectionSection) =>
	document.document.text.slice(0, Math.min(head.start, 200));
const whole = (sentence: Sentence): Span => partOf(sentence, 0, sentence.text.length);

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}
