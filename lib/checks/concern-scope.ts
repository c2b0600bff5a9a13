import type { DocumentKind } from "../facts/model";
import type { CheckOptions } from "./check";

/** Which of the three kinds of concern an indicator asks for. */
export type Concern = "complaint" | "hazard" | "ideology";

export function concernAsked(options: CheckOptions): Concern {
	return (options.about as Concern | undefined) ?? "complaint";
}

/** Forms, files of persons, contracts and rules tell nothing of how a concern was dealt with. */
export const withoutConcerns: readonly DocumentKind[] = [
	"appointment-form",
	"selection-file",
	"personnel-file",
	"personal-matters",
	"democratic-life",
	"study-record",
	"unit-rule",
	"contract",
	"expense",
];
