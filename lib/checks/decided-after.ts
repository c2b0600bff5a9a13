import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type Decided, type DecidedItem, decidedIn, decisionsOf, namedMeetings } from "./decided-items";
import { passage, trim } from "./meeting-support";
import { type StepAt, stepNames } from "./outlay-steps";
import { type Outlay, outlaysOf, urgent } from "./outlays";

/** The meeting took the matter up a second time. */
const again = /结算|决算|变更|追加|增加|调整|验收|审计|续|补充|进展|整改|支付|付款|尾款/;
/** Days that a meeting may lie behind a contract and still be its decision. */
const apart = 150;

/** A contract was signed, work begun or money paid before the meeting that decided on it, told in another document. */
export const decidedAfter: CaseCheck = {
	id: "decided-after",
	scope: "case",
	run: ({ documents }) => {
		const outlays = documents.flatMap((document) => outlaysOf(document));
		if (outlays.length === 0) return notApplied("未读到合同、采购事项");
		const decided = decidedIn(documents);
		return proposed(outlays.flatMap((outlay) => judge(outlay, decided)));
	},
};

interface Decision {
	iso: string;
	item?: DecidedItem;
	words: string;
}

function judge(outlay: Outlay, decided: Decided): CheckProposal[] {
	const done = outlay.steps
		.filter(({ step }) => step === "signed" || step === "started" || step === "paid")
		.sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
	if (!done || urgent(outlay)) return [];
	// Dates that one paper tells are held against each other by outlay-order.
	if (outlay.steps.some(({ step }) => step === "decided")) return [];
	const decision = firstDecision(outlay, decided);
	if (!decision || decision.iso <= done.iso) return [];
	if (Date.parse(decision.iso) - Date.parse(done.iso) > apart * 86_400_000) return [];
	return [finding(outlay, done, decision)];
}

/** The first meeting that decided; none when the papers themselves tell of an earlier one. */
function firstDecision(outlay: Outlay, decided: Decided): Decision | undefined {
	const items = decisionsOf(outlay, decided);
	const first = items[0] && items.reduce((a, b) => (a.iso <= b.iso ? a : b));
	const own = namedMeetings(outlay, decided).sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
	if (own && (!first || own.iso <= first.iso)) {
		const item = items.find(({ iso }) => iso === own.iso);
		return { ...own, ...(item ? { item } : {}) };
	}
	if (!first) return undefined;
	const title = first.document.document.text.slice(first.item.title.start, first.item.title.end);
	return again.test(title) ? undefined : { iso: first.iso, item: first, words: title };
}

function finding({ document, title }: Outlay, done: StepAt, decision: Decision): CheckProposal {
	const { item } = decision;
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, done.span)),
		why: `${title ? `“${title.text.slice(0, 24)}”` : "该事项"}${stepNames[done.step]}日期${done.iso}，早于会议研究日期${decision.iso}`,
		...(item
			? {
					related: [
						{
							passage: passage(item.document, trim(item.document.document.text, item.item.title)),
							label: "会议研究",
						},
					],
				}
			: {}),
	};
}
