import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { type Sentence, sentences } from "./sentences";
import { type StepKind, stepKindNames, stepKindsIn } from "./step-words";

/** A paper names the steps a matter must pass, and lists those it passed: one is not among them. */
export const stepsRequired: DocumentCheck = {
	id: "steps-required",
	scope: "document",
	run: ({ document }) => {
		if (["unit-rule", "democratic-life", "meeting-record"].includes(document.facts.kind.kind))
			return notApplied("不是决策程序材料");
		const all = sentences(document);
		const asked = all.find(asks);
		return asked ? proposed(judge(document, asked, all)) : notApplied("未读到应经程序的要求");
	},
};

const demand = /要求|应(?:当|有|具备|附|经|履行|依次)|须|必(?:备|须|经)|流程|程序|规定|入卷|归集|齐备/;
const conditional = /涉及|如有|必要时|视情|可以|需要时|（若|有.{1,8}的）/;

function asks({ text }: Sentence): boolean {
	return demand.test(text) && partsOf(text).length >= 3;
}

/** Steps asked for without a condition, in their own parts of the list. */
function partsOf(text: string): StepKind[] {
	const parts = text.split(/[、；，]|[①②③④⑤⑥⑦⑧⑨⑩]|（\d{1,2}）|[—→➝>]+|\d[.．]/);
	return [
		...new Set(
			parts.filter((part) => !conditional.test(part)).flatMap((part) => stepKindsIn(part).slice(0, 1)),
		),
	];
}

function judge(document: AnalysedDocument, asked: Sentence, all: readonly Sentence[]): CheckProposal[] {
	const rest = all.filter(({ line }) => line !== asked.line).map(({ text }) => text);
	const told = new Set(rest.flatMap(stepKindsIn));
	const wanted = partsOf(asked.text);
	const lacks = wanted.filter((kind) => !told.has(kind));
	// The paper must speak of steps passed; where most are absent it is about something else.
	if (lacks.length === 0 || lacks.length > 2 || wanted.length - lacks.length < 2) return [];
	const heading = all.find(({ line, text }) => !line.cell && line !== asked.line && text.length >= 4);
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, (heading ?? asked).span)),
			why: `所列要求中的${lacks.map((kind) => stepKindNames[kind]).join("、")}，在已办程序和材料中未见`,
			related: [{ passage: passage(document, trim(document.document.text, asked.span)), label: "要求" }],
		},
	];
}
