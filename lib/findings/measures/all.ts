import { appointmentsByMonth, eightSteps, fourChecks } from "./appointments";
import { archiveDoubts } from "./archive";
import { contractChange, paymentLag } from "./contract-follow";
import { nearLimit } from "./contracts";
import { dissent, eachSpeaks, lastToSpeak } from "./discussion";
import { closed, studyLag } from "./follow-up";
import { added, quorumMet, ratified } from "./meetings";
import { type Measure, type MeasureInput, type MeasureMethod, measureOf } from "./model";
import { publicityMet } from "./publicity";
import { escortRatio, receptionPapers } from "./receptions";

/** Every measure of the 评估清单, in its order. */
export const measureMethods: readonly MeasureMethod[] = [
	lastToSpeak,
	eachSpeaks,
	quorumMet,
	dissent,
	ratified,
	added,
	closed,
	studyLag,
	eightSteps,
	publicityMet,
	fourChecks,
	appointmentsByMonth,
	archiveDoubts,
	nearLimit,
	contractChange,
	paymentLag,
	receptionPapers,
	escortRatio,
];

/** Computes all measures over a case. Pure; each case carries its passage. */
export function computeMeasures(input: MeasureInput): Measure[] {
	return measureMethods.map((method) => measureOf(method, input));
}
