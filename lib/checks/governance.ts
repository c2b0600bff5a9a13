import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { partOf, sentences } from "./sentences";

const counted = /(?:议题|题目|事项)[^。；]{0,12}?\d+个[^。；]*?(?:其中|包括|分别)/;
const kinds = /[\u4e00-\u9fff、和]{2,14}\d+个/g;
const governance = /从严治党|党风廉政|廉政|廉洁|主体责任|纪检|作风/;

/** An account of all items of a year names its kinds and none of them is party governance. */
export const governanceAbsent: DocumentCheck = {
	id: "governance-absent",
	scope: "document",
	run: ({ document }) => proposed([...accounts(document), ...overviews(document), ...putOff(document)]),
};

function accounts(document: AnalysedDocument): CheckProposal[] {
	return sentences(document).flatMap((sentence) => {
		const start = counted.exec(sentence.text);
		const named = sentence.text.match(kinds) ?? [];
		if (!start || named.length < 4 || named.some((kind) => governance.test(kind))) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, partOf(sentence, 0, sentence.text.length))),
				why: `所列${named.length}类议题中未见全面从严治党、党风廉政建设`,
			},
		];
	});
}

const overview = /议题(?:一览|目录|清单|汇总|统计)/;

/** A list of all meetings and their items follows a heading, and none is about party governance. */
function overviews(document: AnalysedDocument): CheckProposal[] {
	const all = sentences(document);
	const at = all.findIndex((sentence) => overview.test(sentence.text) && sentence.text.length <= 40);
	if (at < 0) return [];
	const listed = all.slice(at + 1).map((sentence) => sentence.text);
	const meetings = listed.filter((text) =>
		/\d{1,2}月\d{1,2}日|第.{1,3}次|\d{4}[.-]\d{1,2}/.test(text),
	).length;
	if (meetings < 4 || listed.some((text) => governance.test(text))) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, (all[at] as (typeof all)[number]).span)),
			why: `所列${meetings}次会议的议题中未见全面从严治党、党风廉政建设`,
		},
	];
}

/** The item was announced and not taken up. */
function putOff(document: AnalysedDocument): CheckProposal[] {
	return document.facts.meetings
		.flatMap((meeting) => meeting.items)
		.filter((item) => item.notTaken && item.kinds.includes("party-governance"))
		.map((item) => ({
			grade: "hit" as const,
			at: passage(document, item.notTaken ?? item.title),
			why: "原定的全面从严治党（党风廉政）议题本次未研究",
		}));
}
