import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem } from "../facts/model-meeting";
import type { Span } from "../text/span";
import type { CheckProposal } from "./check";
import type { Limit } from "./decision-limit";
import { decides, passage, trim, words } from "./meeting-support";
import { isDemand, partOf, sentencesWithin } from "./sentences";

/** The matter is sent on to the party body, or only carries out what it decided. */
export const notHere =
	/(?:提请|提交|报|由)(?:党组|党委)[^，。；]{0,12}(?:研究|会议|决定|审定)|不(?:作|予)(?:讨论|研究)|本次(?:会议)?不|已经?[^，。；]{0,14}(?:党组|党委)[^，。；]{0,12}(?:同意|研究|决定|批准)|根据(?:党组|党委)|按照(?:党组|党委)[^，。；]{0,14}(?:决定|意见)|落实(?:党组|党委)|分工|临时(?:负责|抽调)|抽调|借调/;

/** Sums that an executive meeting decides though the party body should. */
export function sums(
	document: AnalysedDocument,
	item: AgendaItem,
	limit: Limit | undefined,
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
	if (!resolution || !amount) {
		const product = multiplied(document, item, limit);
		return product.length > 0 ? product : told(document, item, limit);
	}
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
function multiplied(document: AnalysedDocument, item: AgendaItem, limit: Limit): CheckProposal[] {
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

const whole =
	/合计|共计?|总(?:价|额|计|造价|投资|预算)|预算|概算|估算|报价|金额|控制价|所需|需要?(?:资金|经费)?|费用|价款|资金/;
const buys =
	/购|采|建|修|装|签|实施|安排|拨|列支|支付|承担|委托|追加|投入|办理|按[^。；]{0,8}(?:方案|报价|意见)/;

/** The sum stands in what was reported, and the meeting decides without repeating it. */
function told(document: AnalysedDocument, item: AgendaItem, limit: Limit): CheckProposal[] {
	const resolution = item.resolutions.find(({ verb }) => verb === "approve" || verb === "decide");
	if (!resolution || resolution.amounts.length > 0) return [];
	// 那就定: what is bought stands in the title, with the only sum.
	const titled = item.amounts.length === 1 && buys.test(words(document, item.title));
	if (!titled && !buys.test(words(document, resolution.span))) return [];
	if (!item.kinds.some((kind) => kind === "project" || kind === "large-sum")) return [];
	const sum = item.amounts
		.filter(({ value, span }) => {
			const before = document.document.text.slice(Math.max(item.span.start, span.start - 14), span.start);
			return value >= limit.value && (titled || whole.test(before)) && !/原值|收入|累计|去年|已/.test(before);
		})
		.at(-1);
	if (!sum) return [];
	const proposal = finding(
		document,
		resolution.span,
		`办公会议决定${sum.value / 10_000}万元的事项，本单位规定${limit.value / 10_000}万元以上由党组（党委）会议决定`,
	);
	return [
		{
			...proposal,
			related: [
				{ passage: passage(document, sum.span), label: "金额" },
				...(limit.at ? [{ passage: limit.at, label: "本单位规定" }] : []),
			],
		},
	];
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}
