import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { itemsOf, passage, trim } from "./meeting-support";
import { sentencesWithin, wordsOf } from "./sentences";

/** Something was said or settled on the matter: a view, a task, a person, a term. */
const talked =
	/(?:提出|建议|谈(?:了|到)?(?:体会|认识|打算)|交流(?:了|发言|体会)?|讨论|研讨|表示|认为(?!，?(?:要|必须))|结合[^，。；]{2,20}(?:谈|提|实际(?:提出|明确|研究)))/;
const settled =
	/(?:由|请)[^，。；]{2,16}(?:牵头|负责|落实|起草|制定|拿出|组织|拟)|\d{1,2}月(?:\d{1,2}[日号]|底|初|上旬|中旬|下旬)|(?:年底|月底|本周|下周|周[一二三四五六日]|季度)[前内末]?|(?:制定|印发|成立|开展|排查|建立|列入|纳入|摸排|自查)[^，。；]{2,24}/;
const passedOn = /传达|学习|宣读|通读|领学|原文|全文/;
const noMore =
	/(?:学习材料|原文|全文)[^，。；]{0,10}(?:宣读|学习)|认真学习了|宣读(?:了)?[^，。；]{0,10}(?:全文|原文)|(?:传达|学习)(?:了|完)[^。]{2,60}$|用时|散会/;

/** An item of study that was read out and nothing more: no discussion, no measures. */
export const readOnlyStudy: DocumentCheck = {
	id: "read-only-study",
	scope: "document",
	kinds: ["meeting-record", "meeting-summary", "study-record", "branch-record"],
	run: ({ document }) => {
		const items = itemsOf(document).filter(({ item }) => item.kinds.includes("study") && !item.notTaken);
		if (items.length === 0) return notApplied("未见学习传达议题");
		return proposed(items.flatMap(({ item }) => judge(item, document)));
	},
};

function judge(item: AgendaItem, document: AnalysedDocument): CheckProposal[] {
	const body = sentencesWithin(document, item.span).filter(
		(sentence) => sentence.span.start >= item.title.end,
	);
	const text = body.map((sentence) => sentence.text).join("");
	const own = text.replace(/《[^》]*》|“[^”]*”|（[^）]*(?:印发|日|号)[^）]*）/g, "");
	const spoke = item.turns
		.filter((turn) => turn.role === "opinion" || turn.role === "conclusion")
		.some((turn) => turn.substantive);
	if (text === "" || !passedOn.test(text) || spoke || talked.test(own) || settled.test(own)) return [];
	if (item.resolutions.some((resolution) => resolution.responsible.length > 0 || resolution.deadline))
		return [];
	const shown =
		body.find((sentence) => noMore.test(sentence.text)) ??
		body.find((sentence) => passedOn.test(sentence.text)) ??
		body[0];
	if (!shown) return [];
	return [
		{
			grade: text.length <= 160 ? "hit" : "doubt",
			at: passage(document, trim(document.document.text, wordsOf(shown))),
			why: "该学习传达议题只记有传达、宣读，未见讨论和结合本单位的贯彻措施",
		},
	];
}
