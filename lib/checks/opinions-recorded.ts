import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting, Turn } from "../facts/model-meeting";
import type { PersonMention } from "../facts/model-values";
import { personKey } from "../facts/person";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import {
	decides,
	type ItemContext,
	isWeighty,
	itemsOf,
	kindName,
	names,
	othersDecide,
	passage,
	recordKinds,
	recusedKeys,
	sentenceAround,
	trim,
} from "./meeting-support";

/** A weighty item of a verbatim record shows no opinion of members who were there. */
export const opinionsRecorded: DocumentCheck = {
	id: "opinions-recorded",
	scope: "document",
	kinds: [...recordKinds, "democratic-life", "ledger"],
	run: ({ document, profile }) => {
		const items = itemsOf(document).filter(
			({ meeting, item }) =>
				tellsOpinions(meeting, item, document) && isWeighty(item, profile) && decides(item),
		);
		if (items.length === 0) return notApplied("未识别出作出决定的重要议题");
		return proposed(items.flatMap((context) => judge(context, document)));
	},
};

/**
 * A record tells who said what; a summary or an account need not. But where it does for other items,
 * an item of weight that gives a formula for all alone stands out.
 */
function tellsOpinions(meeting: Meeting, item: AgendaItem, document: AnalysedDocument): boolean {
	const isRecord = ["meeting-record", "decision-table"].includes(document.facts.kind.kind);
	if (isRecord && meeting.form !== "summary") return true;
	const told = meeting.items.some((other) => other !== item && voices(other).size >= 3);
	if (isRecord) return told;
	const text = document.document.text.slice(item.span.start, item.span.end);
	return told && voices(item).size === 0 && formula.test(text) && !/逐一|依次|先后|逐人/.test(text);
}

const formula =
	/一致(?:同意|通过|认为|赞成|决定)|(?:均|都)(?:无|没有)(?:不同|其他)?意见|会议认为[^。]{0,40}同意/;

/** Those whose opinion stands in the item by name. */
function voices(item: AgendaItem): Set<string> {
	return new Set(
		item.turns.flatMap((turn) =>
			turn.speaker && turn.role !== "report" && turn.role !== "reading" ? [personKey(turn.speaker)] : [],
		),
	);
}

function judge({ meeting, item }: ItemContext, document: AnalysedDocument): CheckProposal[] {
	if (othersDecide(meeting, item)) return [];
	const recused = recusedKeys(item);
	const members = (meeting.attendance?.members ?? []).filter((person) => !recused.has(personKey(person)));
	const spoken = new Set(item.turns.flatMap((turn) => (turn.speaker ? [personKey(turn.speaker)] : [])));
	const silent = members.filter((person) => !spoken.has(personKey(person)));
	const group = item.turns.find((turn) => turn.group && (turn.stance === "assent" || turn.stance === "none"));
	const known = members.length >= 3 && meeting.attendance?.open !== true;
	const why = (people: readonly PersonMention[]) =>
		`到会${members.length}人，记有${members.length - people.length}人发言，未见${names(people)}的意见；本议题为${kindName(item)}`;
	if (group && (known ? silent.length > 0 : voices(item).size < 3))
		return [
			{
				grade: "hit",
				at: passage(document, groupSpan(document, group)),
				related: titleOf(document, item),
				why: known
					? why(silent)
					: `只记“${document.document.text.slice(group.span.start, group.span.end).slice(0, 20)}”，未见逐人意见；本议题为${kindName(item)}`,
			},
		];
	const span = decisionSpan(document, item);
	if (!span) return [];
	if (voices(item).size === 0 && (known || meeting.items.some((other) => voices(other).size >= 3)))
		return [
			{
				grade: "hit",
				at: passage(document, span),
				related: titleOf(document, item),
				why: known ? why(silent) : `未见任何成员的意见，其他议题记有逐人发言；本议题为${kindName(item)}`,
			},
		];
	if (!known || meeting.attendance?.loose || silent.length < 2 || silent.length * 3 < members.length)
		return [];
	return [
		{
			grade: spoken.size === 0 ? "hit" : "doubt",
			at: passage(document, span),
			related: titleOf(document, item),
			why: why(silent),
		},
	];
}

/** What is absent from an item is looked for under its title. */
function titleOf(document: AnalysedDocument, { title }: AgendaItem): CheckProposal["related"] {
	return [{ passage: passage(document, title), label: "议题" }];
}

/** `其他同志没有补充，都同意`: the group with its words. */
function groupSpan(document: AnalysedDocument, turn: Turn): Span {
	const span = { start: turn.group?.start ?? turn.span.start, end: turn.span.end };
	return trim(document.document.text, span);
}

function decisionSpan(
	document: AnalysedDocument,
	{ votes, resolutions }: ItemContext["item"],
): Span | undefined {
	const resolution = resolutions.find(
		({ verb }) => verb === "approve" || verb === "decide" || verb === "approve-in-principle",
	);
	if (resolution) return trim(document.document.text, resolution.span);
	return votes[0] && sentenceAround(document, votes[0].span);
}
