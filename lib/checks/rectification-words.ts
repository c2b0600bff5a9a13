import type { AnalysedDocument } from "../facts/case";
import { findAmounts } from "../text/amounts";
import { cover } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isReport } from "./rectification-claims";
import { partOf, type Sentence, sentences } from "./sentences";

/** `（六）关于“记录不全”问题。`, `问题3：……`: what the paragraph answers. */
const opens =
	/^(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]|问题[一二三四五六七八九十\d]+[：:、]?|第[一二三四五六七八九十]+[，、])[^。]{0,12}?(?:关于|针对|就|对)?[^。]{2,60}?(?:问题|一事|方面)(?:[。：:，]|整改情况|$)/;
/** Only words: told, reminded, asked. */
const asked =
	/(?:已|均已|现已)?(?:要求|提醒|强调|责成|督促|告知|口头|批评|打(?:了)?招呼|叮嘱|敦促|提出(?:了)?要求|重申)/;
/** Something was done that leaves a trace. */
const act =
	/印发|修订|制定|出台|建立|完善了?[^，。；]{0,8}(?:制度|办法|台账)|退(?:回|还|缴|款[\d一二三四五六七八九十])|收回|追缴|清退[^，。；]{0,6}\d|补(?:签|齐|办|录|交|记|报)|更换|拆除|整改(?:完成|到位)|公开|公示|招标|签订|解除|终止|调整|免去|立案|处分|约谈|诫勉|问责|检查(?:组|了)|抽查|自查|复查|培训|组织[^，。；]{0,10}学习|召开|研究|下发|张贴|安装|核销|移交|报送|登记|建档|\d+[份次人件项个处元]/;
const nearly =
	/(?:基本|大部分|陆续|逐步|部分)[^，。；]{0,8}(?:完成|到位|退|清|收回|缴|追回)|正在[^，。；]{0,10}(?:退|清|追|缴)/;
const owed =
	/(?:应|须|需|违规(?:发放|领取|列支|报销)?)[^，。；]{0,12}(?:清退|退回|退还|追缴|收回|退缴|上缴)|(?:清退|追缴|退赔|收回)[^，。；]{0,16}元/;

/** A report answers a problem with words of demand alone, or tells a return of money as nearly done without a sum. */
export const rectificationWords: DocumentCheck = {
	id: "rectification-words",
	scope: "document",
	run: ({ document }) => {
		if (!isReport(document)) return notApplied("不是整改材料");
		return proposed(answersOf(document).flatMap((answer) => judge(answer, document)));
	},
};

/** What paragraphs that open with the problem say behind it; tables are judged row by row elsewhere. */
function answersOf(document: AnalysedDocument): Sentence[][] {
	const all = sentences(document);
	return all.flatMap((head, index) => {
		if (head.from !== 0 || head.line.cell || !opens.test(head.text)) return [];
		const told: Sentence[] = [];
		for (const next of all.slice(index + 1)) {
			if (next.line.cell || (next.from === 0 && next.line !== head.line)) break;
			told.push(next);
		}
		return told.length > 0 ? [told] : [];
	});
}

function judge(told: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	const text = told.map((one) => one.text).join("");
	const first = told[0] as Sentence;
	const last = told.at(-1) as Sentence;
	if (text.length <= 60 && told.every((one) => asked.test(one.text) && !act.test(one.text)))
		return [
			finding(
				document,
				cover(first.span, last.span),
				"整改情况只写了要求、提醒，未见具体做法、完成时间和佐证",
			),
		];
	const part = told.find((one) => nearly.test(one.text));
	const sums = findAmounts(text);
	if (!part || !owed.test(text) || sums.length !== 1) return [];
	const at = part.text.search(asked);
	const from = at < 0 ? 0 : Math.max(part.text.lastIndexOf("，", at), part.text.lastIndexOf("；", at)) + 1;
	return [
		finding(
			document,
			partOf(part, from, part.text.length),
			"应当退回的款项只称基本完成（正在办理），未写已退金额、人数和凭证",
		),
	];
}

function finding(document: AnalysedDocument, span: Sentence["span"], why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}
