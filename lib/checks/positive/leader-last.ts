import type { AnalysedDocument } from "../../facts/case";
import type { AgendaItem } from "../../facts/model-meeting";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "../check";
import {
	decides,
	isPrincipal,
	isStudy,
	itemsOf,
	kindName,
	opinionsOf,
	passage,
	principalKey,
	sentenceAround,
} from "../meeting-support";

/** So many others have to speak before an order of speaking can be told. */
const othersBefore = 2;

/** What speaks for the unit: the principal leader speaks after all the others in an item that decides. */
export const leaderLast: DocumentCheck = {
	id: "leader-last",
	scope: "document",
	kinds: ["meeting-record", "meeting-summary", "decision-table"],
	run: ({ document, profile }) => {
		const items = itemsOf(document).filter(({ item }) => decides(item) && !isStudy(item));
		if (!items.some(({ item }) => opinionsOf(item).length > othersBefore))
			return notApplied("未识别出逐人发言，无法判断发言次序");
		return proposed(
			items.flatMap(({ meeting, item }) => {
				const key = principalKey(document, profile, meeting);
				return key === undefined ? [] : lastWord(document, item, key);
			}),
		);
	},
};

function lastWord(document: AnalysedDocument, item: AgendaItem, key: string): CheckProposal[] {
	const opinions = opinionsOf(item);
	const last = opinions.at(-1);
	const others = opinions.slice(0, -1);
	if (!last || !isPrincipal(last.speaker, key) || others.length < othersBefore) return [];
	if (others.some((turn) => isPrincipal(turn.speaker, key))) return [];
	return [
		{
			grade: "hit",
			at: passage(
				document,
				sentenceAround(document, { start: last.words.start, end: last.words.start + 1 }, last.words),
			),
			why: `主要负责人在其他${others.length}次发言之后表明意见；本议题为${kindName(item)}`,
		},
	];
}
