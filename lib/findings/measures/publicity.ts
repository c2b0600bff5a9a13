import { passage } from "../../checks/meeting-support";
import type { Publicity } from "../../facts/model-events";
import { personKey } from "../../facts/person";
import type { MeasureDraft, MeasureMethod } from "./model";

const fewestDays = 5;

/** 公示合规率: appointments whose publicity lasted five working days or more, a case for each person named. */
export const publicityMet: MeasureMethod = {
	id: "publicity",
	shape: "share",
	run: ({ documents }) => {
		const draft: Required<Pick<MeasureDraft, "cases" | "apart">> = { cases: [], apart: [] };
		for (const document of documents)
			for (const period of document.facts.publicities.filter(({ about }) => about === "appointment")) {
				const days = daysOf(period);
				const people = period.people.length > 0 ? period.people.map(personKey) : [""];
				for (const name of people) {
					const who = name === "" ? "" : `${name}：`;
					const at = passage(document, period.span);
					if (days === undefined)
						draft.apart.push({ at, counted: false, note: `${who}未读出公示起止，无法计算` });
					else
						draft.cases.push({
							at,
							counted: days >= fewestDays,
							note: `${who}${span(period)}${days}个工作日`,
						});
				}
			}
		return draft;
	},
};

/** Working days, counted from both ends or as stated. */
function daysOf({ workingDays, stated }: Publicity): number | undefined {
	if (workingDays !== undefined) return workingDays;
	return stated?.working ? stated.days : undefined;
}

function span({ from, to }: Publicity): string {
	return from?.iso && to?.iso ? `${from.iso}至${to.iso}，` : "文中写为";
}
