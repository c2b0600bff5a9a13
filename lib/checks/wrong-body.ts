import type { AnalysedDocument, CaseProfile } from "../facts/case";
import type { AgendaItem, Meeting } from "../facts/model";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { decides, passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentencesWithin } from "./sentences";

/** Personnel matters that only the party body decides. */
const appoints =
	/(?:决定|同意|聘任|任命|任免|提拔|研究决定)[^。；]{0,30}?(?:任|担任|聘任|任命|为)[^。；]{0,24}(?:科长|主任|站长|所长|部长|队长|护士长|经理|院长|主席|科室负责人|负责人|副职|中层)|(?:确定|评定|推荐)[^。；]{0,30}(?:优秀(?:等次)?|先进|后备)|[\u4e00-\u9fff·]{2,5}同志(?:任|担任|为)[^，。；]{2,24}(?:科长|主任|站长|所长|部长|队长|护士长|经理|负责人)|任[^，。；]{2,20}(?:科长|主任|站长|所长|部长|护士长)(?:，试用期|职务)/;
const takenOver =
	/(?:议题)?结束后[^，。；]{0,20}(?:党组|党委)[^，。；]{0,12}(?:接着|继续|随即|又)?(?:研究|讨论|审议)|(?:到会|参会)(?:的)?党(?:组|委)(?:成员|委员)[^，。；]{0,10}(?:接着|继续|随即|一并)(?:研究|讨论)|(?:与|和)(?:党组会|党委会)(?:合并|套开|一并)召开|套开|党(?:组|委)会(?:议)?[^，。；]{0,6}(?:合并|一并)(?:召开|进行)/;
const notHere =
	/(?:提请|提交|报|由)(?:党组|党委)[^，。；]{0,12}(?:研究|会议|决定|审定)|不(?:作|予)(?:讨论|研究)|本次(?:会议)?不|已经?[^，。；]{0,14}(?:党组|党委)[^，。；]{0,12}(?:同意|研究|决定|批准)|根据(?:党组|党委)|按照(?:党组|党委)[^，。；]{0,14}(?:决定|意见)|落实(?:党组|党委)|分工|临时(?:负责|抽调)|抽调|借调/;
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
		const limit = limitOf(documents, profile);
		return proposed(meetings.flatMap(({ document, meeting }) => judge(document, meeting, limit)));
	},
};

/** The lowest sum from which the party body decides: set by the inspector, or read in the unit's rules. */
function limitOf(documents: readonly AnalysedDocument[], profile: CaseProfile) {
	if (profile.thresholds.collectiveDecision) return { value: profile.thresholds.collectiveDecision };
	const rules = documents.flatMap((document) =>
		document.facts.unitRules
			.filter((rule) => rule.matter === "collective-decision" && rule.from)
			.map((rule) => ({ document, rule })),
	);
	const lowest = rules.sort((a, b) => (a.rule.from as number) - (b.rule.from as number))[0];
	return lowest
		? { value: lowest.rule.from as number, at: passage(lowest.document, lowest.rule.span) }
		: undefined;
}

function judge(
	document: AnalysedDocument,
	meeting: Meeting,
	limit: ReturnType<typeof limitOf>,
): CheckProposal[] {
	const own = sentencesWithin(document, meeting.span);
	const merged = own.find((sentence) => takenOver.test(sentence.text) && !isDemand(sentence.text));
	const found = meeting.items.flatMap((item) => {
		if (merged && item.span.start <= merged.span.start && merged.span.start < item.span.end) return [];
		return [...personnel(document, item), ...sums(document, item, limit)].slice(0, 1);
	});
	if (merged)
		found.push({
			grade: "hit",
			at: passage(document, trim(document.document.text, clause(merged, takenOver))),
			why: "党组（党委）事项与行政办公会议套开、合并记录",
		});
	return found;
}

function personnel(document: AnalysedDocument, item: AgendaItem): CheckProposal[] {
	const sentence = sentencesWithin(document, item.span).find(
		(one) =>
			appoints.test(one.text) &&
			!notHere.test(one.text) &&
			!isDemand(one.text) &&
			!/汇报|建议|拟/.test(one.text.slice(0, 6)),
	);
	const all = document.document.text.slice(item.span.start, item.span.end);
	if (!sentence || /提请党|提交党/.test(all)) return [];
	return [
		finding(
			document,
			clause(sentence, appoints),
			"干部任免、考核评优由行政办公会议决定，按规定属党组（党委）会议讨论决定的事项",
		),
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

function sums(
	document: AnalysedDocument,
	item: AgendaItem,
	limit: ReturnType<typeof limitOf>,
): CheckProposal[] {
	if (!limit || !decides(item) || item.notTaken) return [];
	const text = document.document.text.slice(item.span.start, item.span.end);
	if (notHere.test(text)) return [];
	const resolution = item.resolutions.find(
		(one) =>
			["approve", "decide", "approve-in-principle"].includes(one.verb) &&
			one.amounts.some((amount) => amount.value >= limit.value),
	);
	const amount = resolution?.amounts.find((one) => one.value >= limit.value);
	if (!resolution || !amount) return multiplied(document, item, limit);
	const proposal = finding(
		document,
		resolution.span,
		`办公会议决定${amount.value / 10_000}万元的事项，本单位规定${limit.value / 10_000}万元以上由党组（党委）会议决定`,
	);
	return [limit.at ? { ...proposal, related: [{ passage: limit.at, label: "本单位规定" }] } : proposal];
}

const each =
	/(\d{1,3})(?:个|处|台|套|间|座|名|人|户)[^。；]{0,12}每(?:个|处|台|套|间|座|名|人|户)[^。；\d]{0,10}(\d+(?:\.\d+)?)万元/;

/** `6个，每个按1.9万元`: the whole is above the limit though no sum says so. */
function multiplied(
	document: AnalysedDocument,
	item: AgendaItem,
	limit: NonNullable<ReturnType<typeof limitOf>>,
): CheckProposal[] {
	for (const sentence of sentencesWithin(document, item.span)) {
		const match = each.exec(sentence.text);
		const total = match ? Number(match[1]) * Number(match[2]) * 10_000 : 0;
		if (!match || total < limit.value || isDemand(sentence.text)) continue;
		const proposal = finding(
			document,
			partOf(sentence, match.index, match.index + match[0].length),
			`${match[1]}个按${match[2]}万元计合计${Math.round(total) / 10_000}万元，本单位规定${limit.value / 10_000}万元以上由党组（党委）会议决定`,
		);
		return [limit.at ? { ...proposal, related: [{ passage: limit.at, label: "本单位规定" }] } : proposal];
	}
	return [];
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}
