import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { governance } from "./governance-account";
import { passage, trim } from "./meeting-support";
import { isDemand, type Sentence, sentences } from "./sentences";

/**
 * A sentence names what a party body's meetings of a term were about, topic by topic, and none of them is
 * party governance: `议题二十六项，分别为生产调度、党员发展、技能比武、……七类`.
 */
export const governanceTopics: DocumentCheck = {
	id: "governance-topics",
	scope: "document",
	run: ({ document }) =>
		proposed(
			document.facts.kind.kind === "unit-rule"
				? []
				: sentences(document).flatMap((sentence) => judge(sentence, document)),
		),
};

const meetings =
	/(?:党委会?|党组会?|总支(?:委员)?会?|支委会|支部委员会|班子会)[^。；]{0,16}(?:\d{1,3}|[一二三四五六七八九十]{1,4})(?:次|场|期|个议题|项议题)/;
const term =
	/全年|今年|去年|本年|年度|上半年|下半年|\d{4}年|[一二〇]{4}年|\d{1,2}月至|[一二三四五六七八九十]{1,2}至[一二三四五六七八九十]{1,2}月|任期|届/;
const list =
	/(?:议题|题目|事项|研究|讨论|内容)[^。；]{0,18}?(?:：|分别(?:为|是)|包括|主要(?:为|是|有)|涉及|有(?=[\u4e00-\u9fffA-Z]{2,8}、)|是(?=[\u4e00-\u9fffA-Z]{2,8}、))((?:[\u4e00-\u9fffA-Za-z“”]{2,12}[、，和及]){4,}[\u4e00-\u9fffA-Za-z“”]{2,12})/;

function judge(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text, line } = sentence;
	const named = list.exec(text);
	if (!named || isDemand(text) || line.cell) return [];
	const listed = named[1] as string;
	const paragraph = sentences(document).filter((one) => one.line === line);
	const before = paragraph
		.filter((one) => one.from <= sentence.from)
		.map((one) => one.text)
		.join("");
	if (!meetings.test(before) || !term.test(before) || governance.test(listed)) return [];
	const elsewhere = paragraph.some((one) => deliberated.test(one.text) && governance.test(one.text));
	if (
		elsewhere ||
		(/等(?:$|[，。；])/.test(listed.slice(-3)) && !/[\d一二三四五六七八九十]+[个类项]/.test(text))
	)
		return [];
	const count = listed.split(/[、，和及]/).length;
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, sentence.span)),
			why: `所列${count}类议题中未见全面从严治党、党风廉政建设`,
		},
	];
}

const deliberated =
	/(?:研究|听取|审议|讨论|分析|通报)[^。；]{0,20}(?:从严治党|党风|廉政|廉洁|纪检|纪委|主体责任)/;
