import type { AnalysedDocument } from "../facts/case";
import { personKey } from "../facts/person";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { rowSentences } from "./row-sentences";
import { isDemand, sentences } from "./sentences";

/** A journey that was paid for: who may have been away, from which day to which. ISO days. */
interface Journey {
	document: AnalysedDocument;
	span: Span;
	/** What names the travellers: not who checked or approved the bill. */
	words: string;
	from: string;
	to: string;
}

const journey = /出差|赴[\u4e00-\u9fff]|前往|差旅|住宿|往返|高铁|机票|伙食补助|市内交通/;
const paid = /补助|住宿|交通|往返|高铁|机票|报销|费用?/;
/** The journey was not made or broken off. */
const excused = /没有出差|未出差|未成行|取消|改期|返回参(?:会|加)|中途返|赶回|退(?:回|了)[^，。；]{0,6}票/;
const signed = /审[批核]|签批|复核|会签|批准|制表/;
const accounts: readonly string[] = ["expense", "ledger", "unknown"];

/** Someone is paid for a journey, and the minutes of a day in the middle of it name them among those present. */
export const awayOnDay: CaseCheck = {
	id: "away-on-day",
	scope: "case",
	run: ({ documents }) => {
		const journeys = documents
			.filter(({ facts }) => accounts.includes(facts.kind.kind))
			.flatMap((document) => journeysIn(document));
		const meetings = documents.flatMap((document) =>
			document.facts.meetings.map((meeting) => ({ document, meeting, day: meeting.date?.iso ?? "" })),
		);
		if (journeys.length === 0 || meetings.length === 0)
			return notApplied("未同时见到差旅报销和记有到会人员的会议");
		return proposed(
			journeys.flatMap((one): CheckProposal[] => {
				for (const { document, meeting, day } of meetings) {
					// On the first and the last day a meeting may still be attended.
					if (day <= one.from || day >= one.to || document === one.document) continue;
					const there = meeting.attendance?.members.find((person) => one.words.includes(personKey(person)));
					if (!there) continue;
					return [
						{
							grade: "hit",
							at: passage(one.document, one.span),
							why: `报销的差旅自${one.from}至${one.to}，${day}的会议记录又记有${personKey(there)}到会，请核对行程和签到`,
							related: [{ passage: passage(document, there.span), label: `${day}会议的到会人员` }],
						},
					];
				}
				return [];
			}),
		);
	},
};

/** Rows of a table and sentences that tell a stay of several days. */
function journeysIn(document: AnalysedDocument): Journey[] {
	const told = [
		...rowSentences(document).map(({ text, cells }) => {
			const own = cells.filter(({ head }) => !signed.test(head));
			const about = own.find((cell) => /[\u4e00-\u9fff]{4}/.test(cell.text));
			return { text, words: own.map((cell) => cell.text).join("；"), span: about?.span };
		}),
		...sentences(document)
			.filter(({ line }) => !line.cell)
			.map(({ text, span }) => ({ text, words: text, span })),
	];
	return told.flatMap(({ text, words, span }) => {
		if (!span || text.length > 240 || !journey.test(text) || !paid.test(text)) return [];
		if (excused.test(text) || isDemand(text)) return [];
		const { from, to } = findDates(words, yearOf(document)).find(({ range }) => range)?.range ?? {};
		return from && to && from < to
			? [{ document, span: trim(document.document.text, span), words, from, to }]
			: [];
	});
}

/** `2023年二至四季度`: the year of days written without one. */
function yearOf(document: AnalysedDocument): { year?: number } {
	const year = /20\d{2}(?=年)/.exec(document.document.text)?.[0] ?? document.facts.date?.slice(0, 4);
	return year ? { year: Number(year) } : {};
}
