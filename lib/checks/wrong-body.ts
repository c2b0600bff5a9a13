import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type Limit, limitOn, limitsOf } from "./decision-limit";
import { notHere, sums } from "./executive-sums";
import { decides, passage, trim, words } from "./meeting-support";
import { tookOver } from "./merged-meeting";
import { ownBusiness, partyMatters } from "./party-matters";
import { isDemand, partOf, type Sentence, sentences, sentencesWithin } from "./sentences";

const post =
	"(?:科长|股长|处长|主任|站长|所长|部长|队长|组长|护士长|经理|总监|院长|园长|校长|馆长|主席|会长|秘书长|总工程师|科室负责人|部门负责人|负责人|副职|正职|中层|职级|主任科员)";
/** Personnel matters that only the party body decides. */
const appoints = new RegExp(
	`(?:决定|同意|聘任|任命|任免|提拔|研究决定|明确)[^。；]{0,30}?(?:任|担任|聘任|任命|为|主持)[^。；]{0,24}${post}|(?:确定|评定|推荐|同意)[^。；]{0,30}(?:优秀(?:等次|共产党员|党务)?|先进党|后备)|[\\u4e00-\\u9fff·]{2,5}(?:同志|，[男女][^。；]{0,20})(?:任|担任|为|接任|出任)[^，。；]{2,24}${post}|优秀等次[^。；]{0,12}(?:通过|同意|确定|评定)|任[^，。；]{2,20}(?:科长|主任|站长|所长|部长|护士长|队长|处长)(?:，试用期|职务)|免去[^。；]{2,24}${post}|(?:转任|调任|改任|升任)[^，。；]{2,20}${post}|(?:党内|留党|党纪)[^。；]{0,8}(?:警告|处分|察看)|给予[^。；，]{2,12}(?:警告|记过|记大过|降级|撤职|开除|诫勉|处分)`,
);
/** Without a known limit sums are left alone. */
const executive = ["executive", "joint"];

/** An executive meeting decides what the party body must decide: personnel, or a sum above the unit's limit. */
export const wrongBody: CaseCheck = {
	id: "wrong-body",
	scope: "case",
	run: ({ documents, profile }) => {
		const meetings = documents.flatMap((document) =>
			document.facts.meetings
				.filter(({ body }) => executive.includes(body))
				.map((meeting) => ({ document, meeting })),
		);
		if (meetings.length === 0) return notApplied("未见办公会议材料");
		const limits = limitsOf(documents);
		const own = ownMatters(documents);
		return proposed(
			meetings.flatMap(({ document, meeting }) => {
				const limit = profile.thresholds.collectiveDecision
					? { value: profile.thresholds.collectiveDecision }
					: limitOn(limits, meeting.date?.iso ?? document.facts.date);
				return judge(document, meeting, limit, own);
			}),
		);
	},
};

/** Sentences of the unit's rules that give matters to the executive meeting: 教研室主任聘任由院长办公会研究. */
function ownMatters(documents: readonly AnalysedDocument[]): string {
	return documents
		.filter(({ facts }) => facts.kind.kind === "unit-rule")
		.flatMap((document) => sentences(document))
		.filter(({ text }) => /(?:办公会|[局院校馆社处站所园场台]务会)/.test(text) && !/不得|不能/.test(text))
		.map(({ text }) => text)
		.join("\n");
}

function judge(
	document: AnalysedDocument,
	meeting: Meeting,
	limit: Limit | undefined,
	own: string,
): CheckProposal[] {
	return meeting.items.flatMap((item) => {
		// What party members took up after the executive meeting is told as a merged meeting.
		if (sentencesWithin(document, item.span).some(({ text }) => tookOver(text))) return [];
		return [...personnel(document, item, own), ...sums(document, item, limit)].slice(0, 1);
	});
}

function personnel(document: AnalysedDocument, item: AgendaItem, own: string): CheckProposal[] {
	const sentence = sentencesWithin(document, item.span).find(
		(one) =>
			appoints.test(one.text) &&
			!notHere.test(one.text) &&
			!isDemand(one.text) &&
			!/汇报|建议|拟/.test(one.text.slice(0, 6)),
	);
	const all = words(document, item.span);
	if (
		/(?:提请|提交|报请?|呈报?)(?:局|院|校|公司|机关|市|区|县)?党[组委总][^，。；]{0,8}(?:审|研究|讨论|决定|批|会|同意)/.test(
			all,
		)
	)
		return [];
	if (!sentence) return byTitle(document, item, own);
	const named = /[\u4e00-\u9fff]{0,4}(?:主任|组长|经理|负责人|队长|站长)/.exec(
		sentence.text.replace(/第/g, ""),
	)?.[0];
	if (named && own.includes(named.slice(-5))) return [];
	return [
		finding(
			document,
			clause(sentence, appoints),
			"干部任免、考核评优由行政办公会议决定，按规定属党组（党委）会议讨论决定的事项",
		),
	];
}

/** The item is one of the party body's matters, and the meeting settles it. */
function byTitle(document: AnalysedDocument, item: AgendaItem, own: string): CheckProposal[] {
	const title = words(document, item.title);
	const head =
		partyMatters.exec(title) ??
		partyMatters.exec(/^[^。：]{0,30}/.exec(words(document, item.span))?.[0] ?? "");
	if (!head || item.notTaken || !decides(item) || ownBusiness.test(title) || own.includes(head[0])) return [];
	if (notHere.test(words(document, item.span)) || /传达|学习|通报|情况汇报|听取/.test(title)) return [];
	const settled = item.resolutions.find(({ verb }) => verb === "decide" || verb === "approve");
	return [
		{
			...finding(
				document,
				settled?.span ?? item.title,
				`“${head[0]}”属党组（党委）、党组织讨论决定的事项，由行政办公会议决定`,
			),
			related: [{ passage: passage(document, item.title), label: "议题" }],
		},
	];
}

/** From the words that tell to the end of their clause. */
function clause(sentence: Sentence, pattern: RegExp): Span {
	const match = pattern.exec(sentence.text) as RegExpExecArray;
	const from =
		Math.max(sentence.text.lastIndexOf("，", match.index), sentence.text.lastIndexOf("：", match.index)) + 1;
	const rest = sentence.text.slice(match.index + match[0].length);
	const comma = rest.search(/，(?!试用)/);
	return partOf(sentence, from, match.index + match[0].length + (comma < 0 ? rest.length : comma));
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}
