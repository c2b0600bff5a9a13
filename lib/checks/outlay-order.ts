import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { caseOutlays } from "./matters-of-money";
import { passage, trim } from "./meeting-support";
import { type Step, type StepAt, stepNames } from "./outlay-steps";
import { type Outlay, urgent } from "./outlays";

/** Which step may not come before which. */
const orders: readonly (readonly [Step, Step])[] = [
	["decided", "signed"],
	["announced", "signed"],
	["evaluated", "signed"],
	["awarded", "signed"],
	["decided", "started"],
	["announced", "started"],
	["evaluated", "started"],
	["awarded", "started"],
	["signed", "started"],
	["decided", "paid"],
	["announced", "paid"],
	["evaluated", "paid"],
	["signed", "paid"],
	["signed", "accepted"],
];

/** Days apart beyond which two steps belong to two rounds of the matter. */
const apart = 370;

interface Placed extends StepAt {
	outlay: Outlay;
}

/** In the papers of one matter, also where they lie in several documents, a later step is dated before an earlier one. */
export const outlayOrder: CaseCheck = {
	id: "outlay-order",
	scope: "case",
	run: ({ documents }) => {
		const { all, elsewhere } = caseOutlays(documents);
		const dated = all.filter(({ steps }) => steps.length > 0);
		if (dated.length === 0) return notApplied("未读到带日期的环节");
		const found = dated.flatMap((outlay) => {
			if (urgent(outlay)) return [];
			const own = placed(outlay);
			const inOne = inverted(own);
			if (inOne) return [inOne];
			const others = elsewhere(outlay).filter((other) => !urgent(other));
			const across = others.length > 0 ? inverted([...own, ...others.flatMap(placed)]) : undefined;
			// Each inversion is told once, where the step that came too early stands.
			return across && across.at.document === outlay.document.id ? [across] : [];
		});
		return proposed(found);
	},
};

function placed(outlay: Outlay): Placed[] {
	return outlay.steps.map((step) => ({ ...step, outlay }));
}

function inverted(steps: readonly Placed[]): CheckProposal | undefined {
	for (const [before, after] of orders) {
		const earlier = firstOf(steps, before);
		const later = firstOf(steps, after);
		if (!earlier || !later || later.iso >= earlier.iso) continue;
		if (Date.parse(earlier.iso) - Date.parse(later.iso) > apart * 86_400_000) continue;
		return finding(earlier, later);
	}
	return undefined;
}

/** The whole matter's first day of a step: a second round must not stand for the first. */
function firstOf(steps: readonly Placed[], step: Step): Placed | undefined {
	return steps.filter((one) => one.step === step).sort((a, b) => (a.iso < b.iso ? -1 : 1))[0];
}

function finding(earlier: Placed, later: Placed): CheckProposal {
	const at = ({ outlay: { document }, span }: Placed) =>
		passage(document, trim(document.document.text, span));
	return {
		grade: "hit",
		at: at(later),
		why: `${stepNames[later.step]}日期${later.iso}早于${stepNames[earlier.step]}日期${earlier.iso}`,
		related: [{ passage: at(earlier), label: stepNames[earlier.step] }],
	};
}
