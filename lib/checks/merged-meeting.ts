import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import type { Meeting } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, recordKinds, trim, words } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentencesWithin } from "./sentences";

const party = "(?:党组|党委|党总支|党工委)";
const executive =
	"(?:(?:局长|院长|校长|主任|主席|总经理|经理|馆长|行政|行长|区长|镇长)?办公会|[局院校馆社处站所园场台]务会|行政会|董事会|理事会|股东会|经理层会)";
const goesOn = "(?:接着|继续|随即|随后|又|顺便|顺势|就势|一并|接续|转而|留下)";
const deals = "(?:研究|讨论|审议|议|商议|议定|开会|召开)";

/** Party members go on with party matters when the executive's are done, or the other way round. */
const after: readonly RegExp[] = [
	new RegExp(
		`(?:议题|事项|会议|办公会|议程)[^。；]{0,10}(?:结束|议完|研究完|议毕|完毕)(?:之)?后?[^。；]{0,30}${party}[^。；]{0,24}${deals}`,
	),
	new RegExp(`${party}(?:班子)?[^。；，]{0,4}(?:成员|委员|同志)[^。；]{0,24}${goesOn}[^。；]{0,10}${deals}`),
	new RegExp(`(?:转入|转为|进入|改开|套开)${party}(?:会|会议)?(?:议程|议题|程序|$|[，。])`),
	new RegExp(
		`(?:与|和|同|连同)${party}会(?:议)?[^，。；]{0,6}(?:合并|套开|一并|同时|一起)(?:召开|举行|进行)|套开|${party}会(?:议)?[^，。；]{0,6}(?:与|和)[^，。；]{0,10}(?:合并|一并|同时)(?:召开|进行|记录)`,
	),
	new RegExp(
		`${party}(?:会|会议)[^。；]{0,30}${executive}(?:议)?[^，。；]{0,6}(?:一并|合并|同时|一起|套开)(?:召开|举行|进行)`,
	),
	/(?:并入|合并(?:写入|记入|到)|一并记入|记在|写进|合写)[^，。；]{0,8}(?:本|同一?|该|一)(?:期|次|份|本)[^，。；]{0,4}(?:会议)?(?:记录|纪要|里|$|[。，])/,
];
const apart =
	/分别(?:召开|记录|成册)|另(?:有|行|册)[^，。；]{0,6}(?:记录|纪要)|单独(?:记录|成册)|学习|扩大会|中心组|传达/;

/** The sentence tells that one body sat on in the other's meeting. */
export function tookOver(text: string): boolean {
	return !apart.test(text) && !isDemand(text) && after.some((pattern) => pattern.test(text));
}

const twoBodies = [
	new RegExp(
		`${party}(?:委员)?(?:会|会议)?(?:（[^）]{1,8}）)?(?:暨|及|与|和|、|／|/)[^。；]{0,12}?${executive}`,
	),
	new RegExp(
		`${executive}(?:议)?(?:（[^）]{1,8}）)?(?:暨|及|与|和|、|／|/)[^。；]{0,12}?${party}(?:会|委员会)`,
	),
	new RegExp(`${party}（${executive}`),
];

/** Two bodies sit as one, or one goes on in the other's record. */
export const mergedMeeting: DocumentCheck = {
	id: "merged-meeting",
	scope: "document",
	kinds: [...recordKinds, "ledger", "work-report"],
	run: ({ document }) => {
		const registered = inRegister(document);
		if (document.facts.meetings.length === 0 && registered.length === 0) return notApplied("未见会议");
		return proposed([
			...registered,
			...document.facts.meetings.flatMap((meeting) => judge(meeting, document)),
		]);
	},
};

/** A register of meetings in which one row's meeting is that of both bodies. */
function inRegister(document: AnalysedDocument): CheckProposal[] {
	if (document.facts.rectifications.length > 0) return [];
	const cells = readLines(document.document).filter(
		({ cell, text }) => cell && text.length <= 30 && twoBodies.some((one) => one.test(text)),
	);
	return cells
		.filter(({ text }) => !/列席|联席|扩大|分别|前置|目录|规则/.test(text))
		.map(({ span }) =>
			finding(document, span, "一次会议同时是党组（党委）会和行政办公会，组成人员和表决未分开"),
		);
}

/** A heading that names the minutes of both bodies, however they are joined. */
function bothIn(title: string, longest = 60): boolean {
	const text = title.replace(/\s/g, "");
	if (text.length > longest || /目录|清单|规则|办法|台账|登记|汇编|分别|联席|前置|。/.test(text))
		return false;
	return (
		new RegExp(`${party}[^，。；]{0,4}会`).test(text) &&
		new RegExp(executive).test(text) &&
		/纪要|记录|会议/.test(text)
	);
}

function judge(meeting: Meeting, document: AnalysedDocument): CheckProposal[] {
	const all = sentencesWithin(document, meeting.span);
	const named = ({ text }: { text: string }) => text.length <= 60 && twoBodies.some((one) => one.test(text));
	const titled =
		meeting.title &&
		(named({ text: words(document, meeting.title) }) || bothIn(words(document, meeting.title)));
	const at = titled ? meeting.title : all.slice(0, 4).find((one) => named(one) || bothIn(one.text, 30))?.span;
	if (at && !/联席/.test(words(document, at)))
		return [finding(document, at, "两个会议合开、合写一份记录，各自的组成人员和表决未分开")];
	const sentence = all.find(({ text }) => tookOver(text));
	return sentence ? [finding(document, told(sentence), "党组（党委）事项与行政办公会议套开、合并记录")] : [];
}

/** From the clause that tells to the end of the next one. */
function told(sentence: Sentence): Span {
	const { text } = sentence;
	const match = after.map((one) => one.exec(text)).find((one) => one !== null) as RegExpExecArray;
	const named = match.index + Math.max(0, match[0].search(/党(?:[组委]|总支|工委)/));
	const from = Math.max(text.lastIndexOf("，", named), text.lastIndexOf("：", named)) + 1;
	const rest = text.slice(match.index + match[0].length);
	const comma = rest.indexOf("，");
	return partOf(sentence, from, match.index + match[0].length + (comma < 0 ? rest.length : comma));
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}
