import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

const role = "(?:主持人?|记录人?|记录员|监票人?|计票人?|与会人员|参会人员|签发人?|审核人?|经办人)";
const mark = "(?:[（(]?签[字名章]?[）)]?)?[：:]?";
/** A role with nothing behind it but spaces or an underline, before the next role or the end of the line. */
const empty = new RegExp(`${role}${mark}[\\s_＿\\u3000]*(?=[；;，,]|${role}|$)`, "g");
const filled = new RegExp(`${role}${mark}[\\s_＿\\u3000]*[\\u4e00-\\u9fff]{2,4}(?=[；;，,、。\\s]|$)`);
const isRole = new RegExp(`^${role}`);

/** A line of signatures in a record in which one is left blank beside one that was given. */
export const blankSignature: DocumentCheck = {
	id: "blank-signature",
	scope: "document",
	run: ({ document }) => {
		if (
			!["meeting-record", "decision-table", "branch-record", "study-record", "democratic-life"].includes(
				document.facts.kind.kind,
			)
		)
			return notApplied("不是会议记录");
		return proposed(
			document.document.blocks.flatMap(({ span }) =>
				judge(document.document.text.slice(span.start, span.end), span.start, document),
			),
		);
	},
};

function judge(line: string, start: number, document: AnalysedDocument): CheckProposal[] {
	if (line.length > 80 || /主持人?、|记录人?、/.test(line) || !/主持|记录/.test(line) || !filledIn(line))
		return [];
	const blank = [...line.matchAll(empty)].filter(
		(match) => match[0].replace(/[\s_＿：:]/g, "").length <= 9,
	)[0];
	if (!blank) return [];
	return [
		{
			grade: "hit",
			at: passage(document, { start, end: start + line.length }),
			why: `签字一行中“${blank[0].replace(/[\s_＿：:]/g, "")}”处空白，同一行的其他人已签`,
		},
	];
}

/** Another role of the line has a name. */
function filledIn(line: string): boolean {
	return line.split(/[；;，,]|[\s\u3000]{2,}/).some(
		(piece) =>
			filled.test(piece.trim()) &&
			!isRole.test(
				piece
					.trim()
					.replace(isRole, "")
					.replace(/^[：:\s]+/, ""),
			),
	);
}
