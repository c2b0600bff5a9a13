import {
	decides,
	expectedCount,
	isStudy,
	isWeighty,
	itemsOf,
	kindName,
	passage,
	presentCount,
} from "../../checks/meeting-support";
import { ratifiedLater } from "../../checks/ratified-later";
import { needsTwoThirds } from "../../facts/agenda-kinds";
import type { Meeting } from "../../facts/model-meeting";
import { contains } from "../../text/span";
import type { MeasureDraft, MeasureDraftCase, MeasureMethod } from "./model";

const bodies = ["party-group", "party-committee", "standing-committee", "executive", "board", "joint"];

/** 法定到会合规率: meetings that enough members attended; those on appointments and discipline are told apart. */
export const quorumMet: MeasureMethod = {
	id: "quorum",
	shape: "share",
	run: ({ documents }) => {
		const draft: Required<Pick<MeasureDraft, "cases" | "apart">> = { cases: [], apart: [] };
		for (const document of documents)
			for (const meeting of document.facts.meetings.filter(({ body }) => bodies.includes(body))) {
				const expected = expectedCount(meeting.attendance);
				const present = presentCount(meeting.attendance);
				const at = passage(document, meeting.attendance?.span ?? meeting.title ?? headOf(meeting));
				if (expected === undefined || present === undefined || expected === 0)
					draft.apart.push({ at, counted: false, note: "未见应到和实到人数" });
				else draft.cases.push({ at, ...judge(meeting, expected, present) });
			}
		return draft;
	},
};

function judge(meeting: Meeting, expected: number, present: number): Omit<MeasureDraftCase, "at"> {
	const strict = meeting.items.some((item) => needsTwoThirds(item.kinds) && decides(item));
	const met = strict ? present * 3 >= expected * 2 : present * 2 > expected;
	return {
		counted: met,
		note: `应到${expected}人，实到${present}人，${strict ? "须三分之二以上" : "须过半数"}`,
		group: strict ? "任免、处分" : "其他会议",
	};
}

function headOf({ span }: Meeting) {
	return { start: span.start, end: Math.min(span.end, span.start + 30) };
}

/** 追认率: of the weighty items, those brought to the meeting after they were carried out. */
export const ratified: MeasureMethod = {
	id: "ratified",
	shape: "share",
	run: ({ documents, profile }) => ({
		cases: documents.flatMap((document) => {
			const items = itemsOf(document).filter(({ item }) => isWeighty(item, profile));
			if (items.length === 0) return [];
			const told = ratifiedLater
				.run({ document, profile, options: {} })
				.proposals.filter((proposal) => !proposal.withdrawn);
			return items.map(({ item }) => {
				const own = told.find((proposal) => contains(item.span, proposal.at.span));
				return {
					at: own?.at ?? passage(document, item.title),
					counted: own !== undefined,
					note: own ? "先实施，后上会" : kindName(item),
				};
			});
		}),
	}),
};

/** 临时动议率: of all items, those raised on the spot. */
export const added: MeasureMethod = {
	id: "added",
	shape: "share",
	run: ({ documents }) => ({
		cases: documents.flatMap((document) =>
			itemsOf(document)
				.filter(({ meeting, item }) => bodies.includes(meeting.body) && !isStudy(item))
				.map(({ item }) => ({
					at: passage(document, item.added ?? item.title),
					counted: item.added !== undefined,
					note: item.added ? `会上临时提出；${kindName(item)}` : kindName(item),
				})),
		),
	}),
};
