import type { AnalysedDocument } from "../facts/case";
import type { Publicity } from "../facts/model-events";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

/** Working days the publicity of an appointment must hold, and calendar days that of bid winners. */
export const appointmentDays = 5;
const bidDays = 3;

/** Publicity of an appointment holds fewer than five working days, or ends and starts in the wrong order. */
export const publicityLength: DocumentCheck = {
	id: "publicity-length",
	scope: "document",
	run: ({ document }) => {
		const periods = document.facts.publicities.filter(({ about }) => about === "appointment");
		if (periods.length === 0) return notApplied("未读到任前公示的起止时间");
		return proposed(periods.flatMap((period) => judgeAppointment(period, document)));
	},
};

function judgeAppointment(period: Publicity, document: AnalysedDocument): CheckProposal[] {
	const at = passage(document, period.span);
	if (period.workingDays !== undefined && period.from?.iso && period.to?.iso) {
		if (period.workingDays >= appointmentDays) return [];
		return [
			{
				grade: "hit",
				at,
				why: `公示${period.from.iso}至${period.to.iso}共${period.calendarDays}天，扣除休息日和法定节假日为${period.workingDays}个工作日，少于${appointmentDays}个工作日`,
			},
		];
	}
	if (period.calendarDays !== undefined && period.calendarDays < appointmentDays)
		return [{ grade: "hit", at, why: `公示共${period.calendarDays}天，少于${appointmentDays}个工作日` }];
	if (!period.from && period.stated && period.stated.days > 0 && period.stated.days < appointmentDays)
		return [
			{
				grade: "hit",
				at: passage(document, period.stated.span),
				why: `公示期写为${period.stated.days}${period.stated.working ? "个工作日" : "天"}，少于${appointmentDays}个工作日`,
			},
		];
	return [];
}

/** Publicity of bid winners is shorter than three days. */
export const bidPublicity: DocumentCheck = {
	id: "bid-publicity",
	scope: "document",
	run: ({ document }) => {
		const periods = document.facts.publicities.filter(({ about }) => about === "bid");
		if (periods.length === 0) return notApplied("未读到中标（成交）候选人公示的起止时间");
		return proposed(
			periods.flatMap((period) => {
				const days = period.calendarDays ?? (period.from ? undefined : period.stated?.days);
				if (days === undefined || days === 0 || days >= bidDays) return [];
				return [
					{
						grade: "hit" as const,
						at: passage(document, period.span),
						why: `中标（成交）候选人公示${days}天，少于${bidDays}天`,
					},
				];
			}),
		);
	},
};
