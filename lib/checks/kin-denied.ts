import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { whoseWords } from "../facts/whose-words";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type KinPair, kinPairs } from "./kin";
import { passage, trim } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";

const denial =
	/(?:本人|我|其)?(?:与|和|同)?[^，。；]{0,20}(?:不存在|没有|无)(?:任何)?[^，。；]{0,14}(?:亲属|亲戚|亲缘|血缘|姻亲|回避)[^，。；]{0,6}(?:关系|情形|情况)?/;

/** A person states to have no relatives in the unit, while another document names one among its people. */
export const kinDenied: CaseCheck = {
	id: "kin-denied",
	scope: "case",
	run: ({ documents, profile }) => {
		const members = new Set(profile.roster.map(({ name }) => name));
		const pairs = kinPairs(documents).filter(({ relative }) => members.has(relative));
		if (pairs.length === 0) return notApplied("材料中未读到本单位人员之间的亲属关系");
		return proposed(documents.flatMap((document) => inDocument(document, pairs)));
	},
};

function inDocument(document: AnalysedDocument, pairs: readonly KinPair[]): CheckProposal[] {
	const near = pairs.filter(({ person }) => document.document.text.includes(person));
	if (near.length === 0) return [];
	const whose = whoseWords(readLines(document.document));
	return sentences(document).flatMap((sentence) => {
		const match = denial.exec(sentence.text);
		if (!match) return [];
		const person = whoDenies(sentence, document) ?? whose.get(sentence.line);
		const pair = near.find((one) => one.person === person);
		if (!pair) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(
					document,
					trim(document.document.text, partOf(sentence, match.index, match.index + match[0].length)),
				),
				why: `${pair.person}在此处称没有亲属关系，另一处载其与${pair.relative}为近亲属（${pair.relation}）`,
				related: [{ passage: { document: pair.document.id, span: pair.span }, label: "亲属关系" }],
			},
		];
	});
}

/** The form's own person: the last record that begins before the sentence. */
function whoDenies(sentence: Sentence, document: AnalysedDocument): string | undefined {
	return document.facts.people.filter(({ span }) => span.start <= sentence.span.start).at(-1)?.name.name;
}
