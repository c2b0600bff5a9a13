import type { AnalysedDocument } from "../facts/case";
import type { Line } from "../facts/lines";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { type SiblingRecord, siblingRecords } from "./sibling-records";

interface Element {
	name: string;
	/** Tells that a record has it. */
	there: RegExp;
	/** Asked of every record: where most have it, two may lack it. Else one alone must stand out. */
	often?: true;
}

const day = "(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})";
const elements: readonly Element[] = [
	{ name: "记录人", there: /记录(?!本|册|卡|簿)|整理[：:人]|记[：:]/, often: true },
	{ name: "主持人", there: /主持|召集/ },
	{
		name: "到会情况",
		there: /到会|实到|出席|参加|参会|与会|签到|到齐|全体|在座|[一二三四五六七八九\d]\/[一二三四五六七八九\d]/,
		often: true,
	},
	{ name: "完整日期", there: new RegExp(`${day}月${day}[日号]|\\d[.\\-/]\\d{1,2}[.\\-/]\\d{1,2}`) },
	{ name: "签字", there: /签[字名]?(?!到|订|约|收|证|批|发|报)/ },
];

const jotted = elements.slice(0, 2);

/** Of several records kept in one paper, one lacks what all the others have: the recorder, those present, a full date, a signature. */
export const siblingElements: DocumentCheck = {
	id: "sibling-elements",
	scope: "document",
	run: ({ document }) => {
		if (["unit-rule", "contract", "ledger", "personnel-file"].includes(document.facts.kind.kind))
			return notApplied("不是会议记录");
		const records = siblingRecords(document.document);
		if (records.length < 3) return notApplied("未见一册多次的会议记录");
		return proposed(records.flatMap((record) => judge(record, records, document)));
	},
};

function judge(
	record: SiblingRecord,
	records: readonly SiblingRecord[],
	document: AnalysedDocument,
): CheckProposal[] {
	const lacking = elements.filter(({ there, often }) => {
		if (there.test(record.text)) return false;
		const without = records.filter((other) => !there.test(other.text)).length;
		return without <= (often ? records.length * 0.4 : 1);
	});
	const [first] = lacking;
	// Whoever tells neither chair nor recorder only jots down that a meeting was held.
	if (jotted.every(({ there }) => !there.test(record.text))) return [];
	// A record that lacks nearly everything is a note of another kind.
	if (!first || lacking.length > 2) return [];
	const at = placeFor(record, records, first);
	return [
		{
			grade: "hit",
			at: passage(document, at.span),
			why: `同一册的其他各次记录写有${lacking.map(({ name }) => name).join("、")}，此次未见`,
		},
	];
}

/** The line in which the others tell it. */
function placeFor(record: SiblingRecord, records: readonly SiblingRecord[], element: Element): Line {
	const other = records.find((one) => one !== record) as SiblingRecord;
	const index = other.lines.findIndex(({ text }) => element.there.test(text));
	return record.lines[Math.min(Math.max(index, 0), record.lines.length - 1)] as Line;
}
