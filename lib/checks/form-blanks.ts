import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";

/** Opinions that a form of appointment cannot do without. */
const opinion = /^(?:呈报单位|审批机关|任免机关|考察单位|党组|党委|审批)(?:的)?意见(?:（[^）]*）)?：?$/;

/** An opinion on a form of appointment is left open, where the form is otherwise filled in. */
export const formBlanks: DocumentCheck = {
	id: "form-blanks",
	scope: "document",
	kinds: ["appointment-form"],
	run: ({ document }) => {
		if (document.facts.people.length === 0) return notApplied("未读到任免审批表的栏目");
		return proposed([...inCells(document), ...inLines(document)].map((span) => finding(span, document)));
	},
};

function inCells(document: AnalysedDocument): Span[] {
	const { text, tables } = document.document;
	return tables.flatMap(({ rows }) =>
		rows.flatMap((row) =>
			row.flatMap((cell, index) => {
				const next = row[index + 1];
				const label = text.slice(cell.span.start, cell.span.end).replace(/\s/g, "");
				return opinion.test(label) && next && text.slice(next.span.start, next.span.end).trim() === ""
					? [cell.span]
					: [];
			}),
		),
	);
}

/** `审批机关意见：` alone on its line, with another label, a heading or nothing behind it. */
function inLines(document: AnalysedDocument): Span[] {
	const lines = readLines(document.document);
	return lines.flatMap((line, index) => {
		if (line.cell || !opinion.test(line.text)) return [];
		const next = lines[index + 1];
		const goesOn = next && !next.heading && !next.cell && !/^[^：，。]{2,10}：|材料$/.test(next.text);
		return goesOn ? [] : [line.span];
	});
}

function finding(span: Span, document: AnalysedDocument): CheckProposal {
	return {
		grade: "doubt",
		at: passage(document, trim(document.document.text, span)),
		why: "任免审批表的意见栏为空，未见签署意见、日期和盖章",
	};
}
