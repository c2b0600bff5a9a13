import { itemsOf, names, passage } from "../../checks/meeting-support";
import { bare } from "../../checks/shingles";
import { citedIn, isStudied } from "../../checks/study-dates";
import type { AnalysedDocument } from "../../facts/case";
import type { AgendaItem } from "../../facts/model-meeting";
import { contains, overlaps, type Span } from "../../text/span";
import type { MeasureDraftCase, MeasureMethod } from "./model";

/** Characters that a decision and the note of its completion must share. */
const sharedRun = 8;
const finished = /已(?:全部)?(?:完成|办结|整改|销号|落实|到位)|完成整改|^完成$|办结|销号|到位$/;

/** 议定事项闭环率: decisions with someone in charge, a day, and a record that they were carried out. */
export const closed: MeasureMethod = {
	id: "closed",
	shape: "share",
	run: ({ documents }) => {
		const done = runsOf(documents);
		return {
			cases: documents.flatMap((document) =>
				itemsOf(document).flatMap(({ item }) =>
					item.resolutions
						.filter(
							({ verb, span }) =>
								(verb === "approve" || verb === "decide" || verb === "require") && !isOpinion(item, span),
						)
						.map((resolution): MeasureDraftCase => {
							const words = bare(document.document.text.slice(resolution.span.start, resolution.span.end));
							const evidence = runs(words).some((run) => {
								const told = done.get(run);
								return told !== undefined && (told !== document.id || told === severalDocuments);
							});
							const lacking = [
								...(resolution.responsible.length === 0 ? ["责任人"] : []),
								...(resolution.deadline ? [] : ["时限"]),
								...(evidence ? [] : ["完成记载"]),
							];
							return {
								at: passage(document, resolution.span),
								counted: lacking.length === 0,
								note:
									lacking.length === 0
										? `${names(resolution.responsible)}负责，有时限和完成记载`
										: `未见${lacking.join("、")}`,
							};
						}),
				),
			),
		};
	},
};

/** A member's words in the discussion and the vote itself ask nothing of anyone. */
function isOpinion(item: AgendaItem, span: Span): boolean {
	return (
		item.turns.some((turn) => turn.role === "opinion" && contains(turn.span, span)) ||
		item.votes.some((vote) => overlaps(vote.span, span))
	);
}

const severalDocuments = "*";

/** Every run of words in what ledgers and rectification reports tell as done, with the document that tells it. */
function runsOf(documents: readonly AnalysedDocument[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const document of documents)
		for (const span of finishedIn(document))
			for (const run of runs(bare(document.document.text.slice(span.start, span.end)))) {
				const known = found.get(run);
				found.set(run, known === undefined || known === document.id ? document.id : severalDocuments);
			}
	return found;
}

function finishedIn({ facts }: AnalysedDocument): Span[] {
	return [
		...facts.ledger.filter((row) => finished.test(row.cells.state?.text.trim() ?? "")),
		...facts.rectifications.filter(({ claim }) => claim?.state === "done"),
	].map(({ span }) => span);
}

function runs(words: string): string[] {
	return Array.from({ length: Math.max(0, words.length - sharedRun + 1) }, (_, start) =>
		words.slice(start, start + sharedRun),
	);
}

/** 学习滞后中位数: days from issue or receipt of a document to the meeting that studied it. */
export const studyLag: MeasureMethod = {
	id: "study-lag",
	shape: "median",
	run: ({ documents }) => ({
		cases: documents.flatMap((document) =>
			citedIn(document)
				.filter(({ citation, days }) => days >= 0 && days <= 900 && isStudied(document, citation.span))
				.map(({ citation, day, held, days }) => ({
					at: passage(document, citation.span),
					counted: true,
					note: `${citation.received ? "收文" : "印发"}${day}，学习${held}，相隔${days}天`,
					days,
				})),
		),
	}),
};
