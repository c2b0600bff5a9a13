import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { type Step, type StepAt, stepNames } from "./outlay-steps";
import { type Outlay, outlaysOf, urgent } from "./outlays";

/** Which step may not come before which. */
const orders: readonly (readonly [Step, Step])[] = [
	["decided", "signed"],
	["evaluated", "signed"],
	["awarded", "signed"],
	["decided", "started"],
	["evaluated", "started"],
	["awarded", "started"],
	["signed", "started"],
	["decided", "paid"],
	["signed", "paid"],
	["signed", "accepted"],
];

/** Days apart beyond which two steps belong to two rounds of the matter. */
const apart = 370;

/** In the papers of one matter a later step is dated before an earlier one. */
export const outlayOrder: DocumentCheck = {
	id: "outlay-order",
	scope: "document",
	run: ({ document }) => {
		const outlays = outlaysOf(document).filter(({ steps }) => steps.length >= 2);
		if (outlays.length === 0) return notApplied("未读到两个以上带日期的环节");
		return proposed(outlays.flatMap(judge));
	},
};

function judge(outlay: Outlay): CheckProposal[] {
	if (urgent(outlay)) return [];
	for (const [before, after] of orders) {
		const earlier = firstOf(outlay.steps, before);
		const later = firstOf(outlay.steps, after);
		if (!earlier || !later || later.iso >= earlier.iso) continue;
		if (Date.parse(earlier.iso) - Date.parse(later.iso) > apart * 86_400_000) continue;
		return [inverted(outlay, earlier, later)];
	}
	return [];
}

/** The whole matter's first day of a step: a second round must not stand for the first. */
function firstOf(steps: readonly StepAt[], step: Step): StepAt | undefined {
	return steps.filter((one) => one.step === step).sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
}

function inverted({ document }: Outlay, earlier: StepAt, later: StepAt): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, later.span)),
		why: `${stepNames[later.step]}日期${later.iso}早于${stepNames[earlier.step]}日期${earlier.iso}`,
		related: [
			{
				passage: passage(document, trim(document.document.text, earlier.span)),
				label: stepNames[earlier.step],
			},
		],
	};
}
