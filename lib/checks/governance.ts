import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { type Account, accountsOf } from "./governance-account";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences, wordsOf } from "./sentences";

/** Over a year or half a year party governance was on no agenda: told so, or shown by an account of all items. */
export const governanceAbsent: DocumentCheck = {
	id: "governance-absent",
	scope: "document",
	run: ({ document }) => proposed([...told(document), ...counted(document), ...putOff(document)]),
};

const topic =
	"(?:(?:全面)?从严治党|管党治党|党风廉政(?:建设)?|廉政建设|党风建设|反腐败|主体责任|纪检(?:监察)?工作|廉政|党风)";
const never =
	"(?:没有?|未(?:曾|能)?|从未|从没|不曾|一次(?:都|也)(?:没|未|不)|一回(?:都|也)?没|[零0〇]次|空白|缺位|漏(?:了|掉))";
const deliberate =
	"(?:专题|专门|单独|集中)?[^，。；]{0,6}(?:研究|议|讨论|审议|上(?:过)?(?:一|几)?(?:次|回)?会|列(?:入|为|进)|排(?:上|进|入)|安排|听取|部署|开(?:过|会|展)|提(?:上|交)|召开|碰(?:过)?|涉及)";
const patterns = [
	new RegExp(`${topic}[^。；]{0,24}?${never}[^。；]{0,10}?${deliberate}`),
	new RegExp(`${never}[^。；]{0,14}?(?:${deliberate})[^。；]{0,16}?${topic}`),
	new RegExp(`${never}[^。；]{0,8}(?:一|1)?(?:个|次|项|件|回)[^。；]{0,14}${topic}`),
	new RegExp(`${topic}[^。；]{0,24}(?:一次(?:都|也)(?:没|未)|[零0〇]次|为零|是空白|没上过会)`),
	new RegExp(`${topic}(?:类|方面|议题)?[：:]?(?<!\\d)[零0〇](?:项|个|件|次)`),
];
const period =
	/全年|一年|年度|上半年|下半年|半年|去年|今年|本年|\d{4}年|[一二〇]{4}年|\d+次|[一二三四五六七八九十]+次|一季度|三季度|以来|届/;
/** A rule that is quoted, a finding that is retold, another unit's case. */
const retold =
	/反馈|指出|通报(?:的|中)|案例|某|问题[一二三四五六七八九十\d]|整改|[她他]单位|兄弟单位|如(?:果|有)|是否|有无|未发现|不存在(?!研究)/;

function told(document: AnalysedDocument): CheckProposal[] {
	return sentences(document).flatMap((sentence) => {
		const { text } = sentence;
		const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null);
		if (!match || isDemand(text) || retold.test(text) || !period.test(context(sentence, document))) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, clauseOf(sentence, match.index, match[0].length))),
				why: "文中说明一段时间内没有专题研究全面从严治党、党风廉政建设",
			},
		];
	});
}

function context(sentence: Sentence, document: AnalysedDocument): string {
	const all = sentences(document);
	const before = all[all.indexOf(sentence) - 1];
	return (before?.line === sentence.line ? before.text : "") + sentence.text;
}

/** The clauses in which the words stand, with the count before them where there is one. */
function clauseOf(sentence: Sentence, at: number, length: number) {
	const { text } = sentence;
	if (text.length <= 70) return wordsOf(sentence);
	const from =
		Math.max(text.lastIndexOf("，", text.lastIndexOf("，", at - 1) - 1), text.lastIndexOf("：", at)) + 1;
	const end = text.indexOf("，", at + length);
	return partOf(sentence, from, end < 0 ? text.length : end);
}

/** An account of all items by kind names no party governance, or gives it none. */
function counted(document: AnalysedDocument): CheckProposal[] {
	const accounts = accountsOf(document);
	const namedElsewhere = accounts.some((account) => account.governance);
	return accounts
		.filter((account) => !account.governance)
		.flatMap((account) => judge(account, namedElsewhere, document));
}

function judge(account: Account, namedElsewhere: boolean, document: AnalysedDocument): CheckProposal[] {
	const { kinds, other, total, sum } = account;
	// What 其他 holds is not told, unless another year's account shows that governance has a kind of its own.
	if (kinds.length < 4 || (other && !namedElsewhere && sum !== total)) return [];
	return [
		{
			grade: other && !namedElsewhere ? "doubt" : "hit",
			at: passage(document, trim(document.document.text, account.span)),
			why: `所列${kinds.length}类议题${total ? `（共${total}项）` : ""}中未见全面从严治党、党风廉政建设`,
		},
	];
}

/** The item was announced and not taken up. */
function putOff(document: AnalysedDocument): CheckProposal[] {
	return document.facts.meetings
		.flatMap((meeting) => meeting.items)
		.filter((item) => item.notTaken && item.kinds.includes("party-governance"))
		.map((item) => ({
			grade: "hit" as const,
			at: passage(document, item.notTaken ?? item.title),
			why: "原定的全面从严治党（党风廉政）议题本次未研究",
		}));
}
