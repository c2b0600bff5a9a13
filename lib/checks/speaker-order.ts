import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { foldStretch, spanIn } from "../facts/lines";
import type { Turn } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { defers, isOnlyChairing, leanOf } from "./lean";
import {
	decides,
	dissentAsCounter,
	type ItemContext,
	isPrincipal,
	isStudy,
	itemsOf,
	kindName,
	names,
	opinionsOf,
	passage,
	principalKey,
	sentenceAround,
	takesSide,
	words,
} from "./meeting-support";

/** The principal leader shows a lean before the other members have spoken, in an item that decides. */
export const speakerOrder: DocumentCheck = {
	id: "speaker-order",
	scope: "document",
	run: ({ document, profile }) => {
		if (["unit-rule", "study-record", "work-report"].includes(document.facts.kind.kind))
			return notApplied("不是会议的记录");
		const items = itemsOf(document).filter(
			({ meeting, item }) => (meeting.body !== "democratic-life" || decides(item)) && !isStudy(item),
		);
		if (!items.some(({ item }) => item.turns.length > 1))
			return notApplied("未识别出逐人发言，无法判断发言次序");
		return proposed(items.flatMap((context) => judge(context, document, profile)));
	},
};

function judge(
	{ meeting, item }: ItemContext,
	document: AnalysedDocument,
	profile: CaseProfile,
): CheckProposal[] {
	const key = principalKey(document, profile, meeting);
	const leads = (turn: Turn) => isPrincipal(turn.speaker, key);
	// Whoever chairs and gives the floor may have leaned in the same breath.
	const held = new Set(opinionsOf(item));
	const opinions = item.turns.filter(
		(turn) => held.has(turn) || (turn.role === "chairing" && leads(turn) && leanSpan(document, turn)),
	);
	const leaning = opinions.findIndex((turn) => leads(turn) && leanSpan(document, turn) !== undefined);
	const at = leaning >= 0 ? leaning : settledFirst(opinions, leads, document) ? 0 : -1;
	const lead = opinions[at];
	if (!lead?.speaker) return [];
	const others = (turn: Turn) => !leads(turn) && (turn.speaker !== undefined || turn.stance === "assent");
	const after = opinions
		.slice(at + 1)
		// 甲、乙、丙均表示同意: said in one breath, nobody was first.
		.filter((turn) => turn.words.start !== lead.words.start)
		.filter((turn) => others(turn) && (takesSide(turn) || turn.substantive));
	if (after.length === 0 || !(decides(item) || after.some(takesSide))) return [];
	const before = spokenBefore(opinions.slice(0, at).filter(others), item.turns[0]);
	const concludes = opinions.slice(at + 1).some(leads);
	if (before > 0 && (concludes || lead.role === "conclusion" || onlyAnswers(after))) return [];
	// Whoever concludes first of all and is followed by a bare 其他同志 has spoken to the end of a list.
	if (!after.some((turn) => turn.speaker) && lead.role === "conclusion") return [];
	if (/我(?:就)?不(?:发表意见|表态|参加(?:讨论|表决)|说了)|我(?:先)?回避/.test(words(document, lead.words)))
		return [];
	if (saidToEnd.test(document.document.text.slice(lead.span.start, lead.words.start))) return [];
	const span = leanSpan(document, lead) ?? lead.words;
	const deferring = after.find((turn) => defers.test(words(document, turn.words)));
	const proposal: CheckProposal = {
		grade: before > 0 && after.length < 2 && !deferring ? "doubt" : "hit",
		at: passage(document, sentenceAround(document, span, lead.words)),
		why: `主要负责人${names([lead.speaker])}在其他成员发言之前先表明意见，其后才有${afterNames(after)}发言；本议题为${kindName(item)}`,
		counter: dissentAsCounter(document, item),
	};
	if (deferring)
		proposal.related = [
			{
				passage: passage(document, sentenceAround(document, deferring.words, deferring.words)),
				label: "其后的附和",
			},
		];
	if (before > 0)
		proposal.why = `主要负责人${names([lead.speaker])}未最后发表意见，其后还有${afterNames(after)}发言；本议题为${kindName(item)}`;
	const note = words(document, meeting.span).match(
		/(?:按|依)?发言(?:顺序|次序|内容)[^。；\n]{0,8}(?:整理|非实际|不代表)[^。；\n]{0,10}/,
	);
	if (note) proposal.withdrawn = `记录注明“${note[0]}”`;
	return [proposal];
}

/** `最后归纳`, `末位表示`: the record itself says that the others had spoken. */
const saidToEnd = /最后|末位|末尾|末了|归纳|综合|总结|集中大家/;

/**
 * The principal's statement stands first and all who follow, two at the least, do no more than agree:
 * whatever its words, it has settled the matter.
 */
function settledFirst(
	opinions: readonly Turn[],
	leads: (turn: Turn) => boolean,
	document: AnalysedDocument,
): boolean {
	const [first, ...rest] = opinions;
	if (!first || !leads(first) || first.role === "chairing" || rest.length < 2) return false;
	const said = words(document, first.words);
	if (said.length < 15 || /[？?]$/.test(said.trim()) || isOnlyChairing(said)) return false;
	return rest.every((turn) => !leads(turn) && turn.stance === "assent");
}

/** Where a turn shows a lean, in the original. */
function leanSpan(document: AnalysedDocument, turn: Turn): Span | undefined {
	const folded = foldStretch(document.document.text, turn.words);
	const lean = leanOf(folded.text);
	return lean && spanIn(folded, lean.from, lean.to);
}

/** Those who only answer afterwards what was asked or ordered take no side. */
function onlyAnswers(turns: readonly Turn[]): boolean {
	return turns.every((turn) => !takesSide(turn));
}

/** Members who had taken a side before; whoever opens by laying the matter out is not counted. */
function spokenBefore(turns: readonly Turn[], first: Turn | undefined): number {
	const rest = turns.filter((turn) => turn !== first || !(turn.substantive && turn.stance !== "assent"));
	const sides = rest.filter(takesSide).length;
	const plain = rest.filter((turn) => !takesSide(turn) && turn.substantive).length;
	return sides + Math.max(0, rest.length === turns.length ? plain - 1 : plain);
}

function afterNames(turns: readonly Turn[]): string {
	const named = names(turns.map((turn) => turn.speaker));
	return named === "" ? "其他成员" : named;
}
