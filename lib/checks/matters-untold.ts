import type { AnalysedDocument } from "../facts/case";
import { topicNames, topicsTold } from "../facts/own-matters";
import { cover } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

/** Not written into the report: `没有写进去`, `都没往上写`, `漏填了`, `一直没补报`. */
const untold =
	/(?:没(?:有)?|未|从未|未曾|忘了?|忘记|漏了?|不曾|没想着|没想起|没顾上|来不及|拖着(?:没)?)(?:[^，。；没未]{0,14}?)(?:填(?:报|写|进|上|列)?|报(?:告|上|进|备|送)?|写(?:进|上|入|到|在)?|列(?:入|上|进)?|申报|登记|体现|反映|说明|往上(?:写|报|填)|补(?:报|填|上)?)(?!道)|(?:以为|觉得|认为|想着|总觉得)[^，。；]{0,16}(?:不用|不必|不需要?|用不着|无需|没必要)[^，。；]{0,6}(?:填|报|写)(?:告)?|组织(?:上)?(?:还|一直|都)?不知道|漏报|瞒报|少报|漏填|少填|隐瞒(?:不报|未报)|未如实|不如实|迟报|(?:填|写|报)(?:的|成|了)(?:是)?[“"]?无[”"]?/g;

const form =
	/个人(?:重大|有关)?事项|事项报告|报告表|填报|填表|(?:那|这)张表|申报表|申报|填[^，。；]{0,6}表|组织上?|向组织|跟组织|和组织|(?:向|跟|给)[^，。；]{0,6}(?:组织部|党委|党组|干部科|人事)[^，。；]{0,4}报|如实报告|年度报告|集中报告|漏报|瞒报|没(?:有)?报告|未报告/;

const settled =
	/没有(?:需要|应|要|什么)?[^，。；]{0,6}(?:需要|应|可)?(?:填报|报告|申报)的|(?:未|没有)(?:发现|查出|出现)|不存在|(?:均|都|已)(?:按时|按要求|按规定|如实|据实|逐项|全部|及时)+[^，。；]{0,6}(?:填|报)|(?:已|当场|及时|随即|主动)[^，。；]{0,10}(?:补报|补填|更正)[^。；]{0,24}(?:认定|备案|受理|批评教育|谈话|诫勉|归档)|首次填报|新纳入/;
const others = /有的|个别|某(?:市|县|区|局|单位|同志|些)|案例|通报(?:了|的)/;
const asked = /是否|有无|如有|凡|不得|一律|应(?:当|如实|及时)|须|要(?:求|如实|按时|及时)/;

/** How many sentences before the admission may tell what it is about. */
const before = 2;

/** Someone owns up to, or is found with, a house, a firm or a passport that the report left out. */
export const mattersUntold: DocumentCheck = {
	id: "matters-untold",
	scope: "document",
	run: ({ document }) => {
		const kind = document.facts.kind.kind;
		if (["unit-rule", "contract", "expense", "ledger"].includes(kind)) return proposed([], false);
		const all = sentences(document);
		return proposed(
			all.flatMap((sentence, index) =>
				judge(sentence, all.slice(Math.max(0, index - before), index), document),
			),
		);
	},
};

function judge(
	sentence: Sentence,
	earlier: readonly Sentence[],
	document: AnalysedDocument,
): CheckProposal[] {
	const { text } = sentence;
	const last = [...text.matchAll(untold)].at(-1);
	const first = [...text.matchAll(untold)][0];
	if (!first || !last || isDemand(text) || others.test(text) || asked.test(text) || settled.test(text))
		return [];
	const context = [...earlier.filter((one) => one.line === sentence.line), sentence];
	const told = context.filter((one) => topicsTold(one.text).length > 0);
	const whole = context.map((one) => one.text).join("");
	const about = told.flatMap((one) => topicsTold(one.text))[0];
	if (!about || !form.test(whole)) return [];
	const rest = text.slice(last.index + last[0].length).search(/[，。；]/);
	const end = rest < 0 ? text.length : last.index + last[0].length + rest;
	const clause = Math.max(text.lastIndexOf("，", first.index - 1), text.lastIndexOf("：", first.index)) + 1;
	const own = topicsTold(text)[0] !== undefined;
	const span = partOf(sentence, clause, end);
	const from = own ? undefined : (told.at(-1) as Sentence).span;
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, span)),
			why: `此处讲到${topicNames[about]}未写入个人有关事项报告，请核报告表和补报情况`,
			related: from
				? [{ passage: passage(document, trim(document.document.text, cover(from, from))), label: "所涉事项" }]
				: [],
		},
	];
}
