import { type DocumentCheck, notApplied, proposed } from "../check";
import { passage } from "../meeting-support";
import { appointmentDays } from "../publicity";

/** What speaks for the unit: the publicity of an appointment held its working days. */
export const publicityKept: DocumentCheck = {
	id: "publicity-kept",
	scope: "document",
	run: ({ document }) => {
		const periods = document.facts.publicities.filter(
			({ about, workingDays }) => about === "appointment" && workingDays !== undefined,
		);
		if (periods.length === 0) return notApplied("未读到任前公示的起止时间");
		return proposed(
			periods
				.filter(({ workingDays }) => (workingDays ?? 0) >= appointmentDays)
				.map((period) => ({
					grade: "hit",
					at: passage(document, period.span),
					why: `公示${period.from?.iso}至${period.to?.iso}，扣除休息日和法定节假日为${period.workingDays}个工作日`,
				})),
		);
	},
};
