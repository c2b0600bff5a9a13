import {
	decides,
	isPrincipal,
	isStudy,
	itemsOf,
	kindName,
	names,
	opinionsOf,
	passage,
	presentCount,
	principalKey,
	takesSide,
} from "../../checks/meeting-support";
import { speakerOrder } from "../../checks/speaker-order";
import { needsDecision } from "../../facts/agenda-kinds";
import { personKey } from "../../facts/person";
import { contains } from "../../text/span";
import type { MeasureDraft, MeasureInput, MeasureMethod } from "./model";

/** 末位表态率: of the items whose order of speaking can be told, those in which the principal leader spoke last. */
export const lastToSpeak: MeasureMethod = {
	id: "last-to-speak",
	shape: "share",
	run: ({ documents, profile }) => {
		const draft: Required<Pick<MeasureDraft, "cases" | "apart">> = { cases: [], apart: [] };
		for (const document of documents) {
			const early = speakerOrder
				.run({ document, profile, options: {} })
				.proposals.filter((proposal) => !proposal.withdrawn);
			for (const { meeting, item } of itemsOf(document)) {
				if (meeting.form === "summary" || isStudy(item) || !decides(item)) continue;
				const key = principalKey(document, profile, meeting);
				const sides = opinionsOf(item).filter(takesSide);
				const own = sides.findLast((turn) => isPrincipal(turn.speaker, key));
				if (!own || sides.length < 2) {
					const note = sides.length < 2 ? "未识别出逐人发言" : "未识别出主要负责人的表态";
					draft.apart.push({ at: passage(document, item.title), counted: false, note });
					continue;
				}
				const lead = early.find((proposal) => contains(item.span, proposal.at.span));
				draft.cases.push({
					at: lead?.at ?? passage(document, own.span),
					counted: lead === undefined,
					note: lead?.why ?? `${sides.length}人次表态，主要负责人在最后`,
				});
			}
		}
		return draft;
	},
};

/** 逐人发言率: of the items that ask for discussion, those with a substantive opinion of two thirds of the members present. */
export const eachSpeaks: MeasureMethod = {
	id: "each-speaks",
	shape: "share",
	run: ({ documents }) => {
		const draft: Required<Pick<MeasureDraft, "cases" | "apart">> = { cases: [], apart: [] };
		for (const document of documents)
			for (const { meeting, item } of itemsOf(document)) {
				if (meeting.form === "summary" || !needsDecision(item.kinds) || !decides(item)) continue;
				const at = passage(document, item.title);
				const present = presentCount(meeting.attendance);
				if (present === undefined || present === 0) {
					draft.apart.push({ at, counted: false, note: "未见实到人数" });
					continue;
				}
				const spoke = opinionsOf(item).filter((turn) => turn.substantive && turn.speaker);
				const people = new Set(spoke.flatMap((turn) => (turn.speaker ? [personKey(turn.speaker)] : [])));
				draft.cases.push({
					at,
					counted: people.size * 3 >= present * 2,
					note: `${kindName(item)}：实到${present}人，记有个人意见的${people.size}人${people.size > 0 ? `（${names(spoke.map((turn) => turn.speaker))}）` : ""}`,
				});
			}
		return draft;
	},
};

/** 不同意见出现率: a background figure; few are no sign of anything by themselves. */
export const dissent: MeasureMethod = {
	id: "dissent",
	shape: "share",
	run: (input) => ({ cases: itemsWithDissent(input) }),
};

function itemsWithDissent({ documents }: MeasureInput): MeasureDraft["cases"] {
	return documents.flatMap((document) =>
		itemsOf(document)
			.filter(({ item }) => !isStudy(item))
			.map(({ item }) => {
				const turn = item.turns.find(({ stance }) => stance === "object" || stance === "reserve");
				const vote = item.votes.find(
					({ against, abstain, deferred }) =>
						(against?.value ?? 0) + (abstain?.value ?? 0) + (deferred?.value ?? 0) > 0,
				);
				const put = item.resolutions.find(({ verb }) => verb === "defer" || verb === "reject");
				const span = turn?.stanceSpan ?? turn?.span ?? vote?.span ?? put?.span;
				return {
					at: passage(document, span ?? item.title),
					counted: span !== undefined,
					note: turn
						? "记有不同或保留意见"
						: vote
							? "表决中有反对、弃权或缓议"
							: put
								? "暂缓或未通过"
								: "未见不同意见",
				};
			}),
	);
}
