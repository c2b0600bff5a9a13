import type { AnalysedDocument, CaseProfile } from "../facts/case";
import type { Turn } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
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
	recordKinds,
	sentenceAround,
	takesSide,
	words,
} from "./meeting-support";

/** The principal leader shows a lean before the other members have spoken, in an item that decides. */
export const speakerOrder: DocumentCheck = {
	id: "speaker-order",
	scope: "document",
	kinds: recordKinds,
	run: ({ document, profile }) => {
		const items = itemsOf(document).filter(
			({ meeting, item }) => meeting.body !== "democratic-life" && !isStudy(item),
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
	const opinions = opinionsOf(item);
	const at = opinions.findIndex(
		(turn) => isPrincipal(turn.speaker, key) && leans(turn, words(document, turn.words)),
	);
	const lead = opinions[at];
	if (!lead?.speaker) return [];
	const others = (turn: Turn) =>
		!isPrincipal(turn.speaker, key) && (turn.speaker !== undefined || turn.stance === "assent");
	const after = opinions
		.slice(at + 1)
		.filter((turn) => others(turn) && (takesSide(turn) || turn.substantive));
	if (after.length === 0 || !(decides(item) || after.some(takesSide))) return [];
	const before = spokenBefore(opinions.slice(0, at).filter(others));
	const concludes = opinions.slice(at + 1).some((turn) => isPrincipal(turn.speaker, key));
	if (before > 0 && (concludes || lead.role === "conclusion")) return [];
	const span = sentenceAround(document, lead.stanceSpan ?? lead.words, lead.words);
	const proposal: CheckProposal = {
		grade: before > 0 && after.length < 2 ? "doubt" : "hit",
		at: passage(document, span),
		why: `主要负责人${names([lead.speaker])}在其他成员发言之前先表明意见，其后才有${afterNames(after)}发言；本议题为${kindName(item)}`,
		counter: dissentAsCounter(document, item),
	};
	if (before > 0)
		proposal.why = `主要负责人${names([lead.speaker])}未最后发表意见，其后还有${afterNames(after)}发言；本议题为${kindName(item)}`;
	const note = words(document, meeting.span).match(
		/(?:按|依)?发言(?:顺序|次序|内容)[^。；\n]{0,8}(?:整理|非实际|不代表)[^。；\n]{0,10}/,
	);
	if (note) proposal.withdrawn = `记录注明“${note[0]}”`;
	return [proposal];
}

/** A lean is assent, a proposal or an objection; or being told to have spoken first. */
function leans(turn: Turn, text: string): boolean {
	if (/^(?:可以|好(?:的)?|行|嗯)?[，,]?(?:那)?(?:你|请|先|大家)[^。]{0,4}(?:说|讲|谈|议)/.test(text))
		return false;
	return turn.stance === "assent" || turn.stance === "propose" || turn.stance === "object";
}

/** Members who had taken a side before; whoever lays the matter out is not counted. */
function spokenBefore(turns: readonly Turn[]): number {
	const sides = turns.filter(takesSide).length;
	const plain = turns.filter((turn) => !takesSide(turn) && turn.substantive).length;
	return sides + Math.max(0, plain - 1);
}

function afterNames(turns: readonly Turn[]): string {
	const named = names(turns.map((turn) => turn.speaker));
	return named === "" ? "其他成员" : named;
}
