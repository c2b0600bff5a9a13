import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { personKey } from "../facts/person";
import { tablesOf } from "../facts/table-rows";
import { findDates } from "../text/dates";
import { cover, type Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, sentences } from "./sentences";

/** A journey that was reimbursed or reported: who was away, from which day to which. */
interface Journey {
	document: AnalysedDocument;
	span: Span;
	words: string;
	from: string;
	to: string;
}

const journey = /出差|赴[\u4e00-\u9fff]|前往|差旅|住宿|往返|高铁|机票|伙食补助|市内交通/;
const paid = /补助|住宿|交通|往返|高铁|机票|报销|费用?/;
/** The journey was broken off or not made, or the day is told to have been spent at home. */
const excused = /没有出差|未出差|未成行|取消|改期|返回参(?:会|加)|中途返|赶回|退(?:回|了)[^，。；]{0,6}票/;
const account: readonly string[] = ["expense", "ledger", "unknown"];

/** Someone is paid for a journey, and the minutes of a day in the middle of it name them among those present. */
export const awayOnDay: CaseCheck = {
	id: "away-on-day",
	scope: "case",
	run: ({ documents }) => {
		const journeys = documents
			.filter(({ facts }) => account.includes(facts.kind.kind))
			.flatMap((document) => journeysIn(document));
		const meetings = documents.flatMap((document) =>
			document.facts.meetings.flatMap((meeting) =>
				meeting.date?.iso && meeting.attendance ? [{ document, meeting, day: meeting.date.iso }] : [],
			),
		);
		if (journeys.length === 0 || meetings.length === 0)
			return notApplied("未同时见到差旅报销和记有到会人员的会议");
		return proposed(
			journeys.flatMap((one): CheckProposal[] => {
				for (const { document, meeting, day } of meetings) {
					if (day <= one.from || day >= one.to || document === one.document) continue;
					const there = meeting.attendance?.members.find((person) => {
						const name = personKey(person);
						return name.length >= 2 && one.words.includes(name);
					});
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
	const { text } = document.document;
	const year = /20\d{2}(?=年)/.exec(text)?.[0] ?? document.facts.date?.slice(0, 4);
	const base = year ? { year: Number(year) } : {};
	const lines = readLines(document.document);
	const rows = tablesOf(lines).flatMap((table) =>
		table.map((row) => {
			const cells = [...row.values()];
			const spans = cells.map(({ span }) => span);
			return {
				words: cells.map((cell) => cell.text).join("；"),
				span: spans.length > 0 ? spans.reduce(cover) : { start: 0, end: 0 },
				cells,
			};
		}),
	);
	const told = sentences(document)
		.filter(({ line }) => !line.cell)
		.map((one) => ({ words: one.text, span: one.span, cells: [] }));
	return [...rows, ...told].flatMap(({ words, span, cells }) => {
		if (words.length > 240 || !journey.test(words) || !paid.test(words)) return [];
		if (excused.test(words) || isDemand(words)) return [];
		const stay = stayIn(words, base);
		if (!stay) return [];
		const about = cells.find((cell) => cell.text.length >= 6 && /[\u4e00-\u9fff]{4}/.test(cell.text));
		return [{ document, span: trim(text, about?.span ?? span), words, ...stay }];
	});
}

const short =
	/(?<![\d.])(\d{1,2})[.月](\d{1,2})日?\s*(?:至|到|—+|－|-|~|～)\s*(?:(\d{1,2})[.月])?(\d{1,2})日?(?![\d.])/;

/** `4月18日至21日`, `9.14—9.16`. ISO days. */
function stayIn(words: string, base: { year?: number }): { from: string; to: string } | undefined {
	const match = short.exec(words);
	if (!match) return undefined;
	const [, month, day, month2, day2] = match;
	const first = findDates(`${month}月${day}日`, base)[0]?.iso;
	const last = findDates(`${month2 ?? month}月${day2}日`, base)[0]?.iso;
	return first && last && first < last ? { from: first, to: last } : undefined;
}
