import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { type SelectionEvent, stepsOf } from "./selection-events";

/** A recommendation by votes counts for one year from the day it was held. */
const renewed = /重新(?:组织|进行|开展)?(?:会议|民主|谈话)?(?:调研)?推荐|另行推荐|再次推荐/;

/** An appointment is discussed more than a year after the recommendation that it rests on. */
export const recommendationOld: DocumentCheck = {
	id: "recommendation-old",
	scope: "document",
	run: ({ document }) => {
		const files = stepsOf(document);
		if (files.length === 0) return notApplied("未读到选拔任用的环节和时间");
		return proposed(files.flatMap(({ events }) => judge(events, document)));
	},
};

function judge(events: readonly SelectionEvent[], document: AnalysedDocument): CheckProposal[] {
	const latest = (step: SelectionEvent["step"]) =>
		events.filter((one) => one.step === step).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
	const held = latest("recommendation");
	const discussed = latest("discussion") ?? latest("appointment");
	if (!held || !discussed || discussed.from <= yearAfter(held.to)) return [];
	if (renewed.test(document.document.text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, held.span),
			related: [{ passage: passage(document, discussed.span), label: "讨论决定" }],
			why: `民主推荐在${held.to}，讨论决定在${discussed.from}，已超过一年，推荐结果一年内有效`,
		},
	];
}

function yearAfter(iso: string): string {
	return `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
}
