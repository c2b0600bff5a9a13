import type { AnalysedDocument } from "../facts/case";
import type { Hand, HandGroup, Stage } from "../facts/hand-stages";
import { readHands } from "../facts/hands";
import { readLines } from "../facts/lines";
import { cover, type Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { oneHandTold, stageNames } from "./one-hand-told";
import { outlaysOf } from "./outlays";
import { sentences } from "./sentences";

const substituted =
	/人(?:员)?少|编制(?:仅|只有)|补偿控制|审计监督.{0,6}(?:替代|复核)|附.{0,4}(?:委托|授权)书/;

/** One person proposes, accepts, approves or pays for the same matter: on a form, in a ledger's row, or as told. */
export const oneHand: DocumentCheck = {
	id: "one-hand",
	scope: "document",
	run: ({ document }) => {
		const signed = readHands(document.document, readLines(document.document));
		const groups = signed.filter(({ hands }) => hands.length >= 2);
		const told = sentences(document).flatMap((sentence) => oneHandTold(sentence, document));
		const found = groups.flatMap((group) => judgeGroup(group, document));
		const papers = found.length === 0 ? overPapers(document, signed) : [];
		if (groups.length === 0 && told.length === 0 && papers.length === 0)
			return notApplied("未读到经办、审核、审批人的签署");
		return proposed([...found, ...papers, ...told]);
	},
};

/** In the papers of one matter the person who accepted the work also approved its payments, or alone accepts what he handled. */
function overPapers(document: AnalysedDocument, groups: readonly HandGroup[]): CheckProposal[] {
	if (groups.length < 2 || outlaysOf(document).filter(({ form }) => form === "papers").length !== 1)
		return [];
	const hands = groups.flatMap((group) => group.hands);
	const accepted = hands.filter(({ stage }) => stage === "accept");
	return [...new Set(accepted.map(({ person }) => person))].flatMap((person) => {
		const own = hands.filter((hand) => hand.person === person);
		const took = accepted.find((hand) => hand.person === person) as Hand;
		const alone = accepted.every((hand) => hand.person === person);
		const approved = own.filter(({ stage }) => stage === "approve");
		const handled = alone ? own.filter(({ stage }) => stage === "initiate") : [];
		const others = [...approved, ...handled];
		if (others.length === 0) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, took.span)),
				why:
					approved.length > 0
						? `${person}在同一事项中既验收又审批付款`
						: `${person}在同一事项中既经办又验收，未见他人参加验收`,
				related: others
					.slice(0, 4)
					.map((hand) => ({ passage: passage(document, hand.span), label: hand.role })),
			},
		];
	});
}

function judgeGroup(group: HandGroup, document: AnalysedDocument): CheckProposal[] {
	const byPerson = new Map<string, Hand[]>();
	for (const hand of group.hands) byPerson.set(hand.person, [...(byPerson.get(hand.person) ?? []), hand]);
	return [...byPerson].flatMap(([person, hands]) => {
		const held = new Set(hands.map((hand) => hand.stage));
		if (!incompatible(held, hands, document)) return [];
		const last = lastOf(hands);
		const words = document.document.text.slice(group.span.start, group.span.end);
		const span = group.close ? hands.map((hand) => hand.span).reduce(cover) : last.span;
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, span)),
				why: `${person}在同一事项中签了${[...new Set(hands.map((hand) => hand.role))].join("、")}，${[...held].map((stage) => stageNames[stage]).join("、")}由一人承担`,
				related: group.close
					? headOfRow(group, span, document)
					: hands
							.filter((hand) => hand !== last)
							.slice(0, 4)
							.map((hand) => ({ passage: passage(document, hand.span), label: hand.role })),
				...(substituted.test(words) && !group.close
					? { withdrawn: "文中说明人员少，已有替代的监督办法" }
					: {}),
			},
		];
	});
}

/** What the row or line is about, before the hands. */
function headOfRow(group: HandGroup, hands: Span, document: AnalysedDocument) {
	const span = { start: group.span.start, end: Math.max(group.span.start, hands.start) };
	const about = trim(document.document.text, span);
	return about.start < about.end ? [{ passage: passage(document, about), label: "事项" }] : [];
}

/** The approval for another or the highest one shows best what is in one hand. */
function lastOf(hands: readonly Hand[]): Hand {
	const approvals = hands.filter((hand) => hand.stage === "approve");
	return (approvals.find((hand) => hand.onBehalf) ?? approvals.at(-1) ?? hands.at(-1)) as Hand;
}

const second = /^(?:复核|复审|终审|校核)/;
const checkedFirst = /^(?:审核|初审|初核|审查|核对|填表|制表|录入)/;

/** A form that goes on to a meeting may be put forward by the leader in charge. */
const putForward = /分管/;

function incompatible(held: ReadonlySet<Stage>, hands: readonly Hand[], document: AnalysedDocument): boolean {
	if (held.has("initiate") && held.has("accept")) return true;
	// 审核 and 复核 are there so that a second pair of eyes looks.
	if (hands.some(({ role }) => second.test(role)) && hands.some(({ role }) => checkedFirst.test(role)))
		return true;
	if (held.has("accept") && (held.has("approve") || held.has("pay"))) return true;
	if (held.has("pay") && (held.has("approve") || held.has("initiate"))) return held.has("approve");
	if (!held.has("initiate") || !held.has("approve")) return false;
	const meets = ["agenda-approval", "decision-table", "meeting-record", "meeting-summary"].includes(
		document.facts.kind.kind,
	);
	const approvals = hands.filter((hand) => hand.stage === "approve");
	return !(meets && approvals.every((hand) => putForward.test(hand.role) && !hand.onBehalf));
}
