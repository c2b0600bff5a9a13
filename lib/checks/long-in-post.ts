import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import { findDates } from "../text/dates";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { type Sentence, sentences, wordsOf } from "./sentences";
import { ownTenure, tenureEntries } from "./tenure-entries";
import { changed, kept, keyPost, monthOf, otherwise, postWords, type Tenure } from "./tenure-words";

/** The years after which the unit's own rule asks for a change of post. */
interface Limit {
	years: number;
	document: AnalysedDocument;
	span: Span;
}

const years = "([一二三四五六七八九十两\\d]{1,3})个?(?:周?年|年度)";
const rule = new RegExp(
	`(?:满|达到|超过|已满|届满)${years}[^。；]{0,24}(?:轮岗|交流|轮换|调整岗位|调离)|(?:轮岗|交流|轮换)[^。；]{0,24}(?:满|不(?:得)?超过)${years}|任职[^。；]{0,12}不(?:得)?超过${years}|(?:任职|任期|在岗|岗位|轮换|轮岗|交流)[^。；]{0,24}(?:以|每|按)?${years}(?:为限|为一?个?周期|为期|一轮换?|一轮岗|一换)|(?:限期|周期|期限)(?:为|是)?${years}`,
);
/** `任职期限一届五年，连任一届为止`. */
const term =
	/(?:任期|期限|任职)[^。；]{0,8}?(?:每届|一届)([三四五六]|\d)年[^。；]{0,10}连任(?:不(?:得)?超过)?([一两二]|\d)届/;
const asks = /应当|应|须|必须|原则上|一般|不得|要|为限|周期|限期|期限|一轮/;

/** Without a rule of the unit only a very long time is worth a look. */
const usualYears = 10;

const holds =
	/任职至今|至今(?:一直)?(?:未|没)(?:有)?(?:轮岗|交流|调整|换|动)|任|担任|当(?!年|时|天|日|月|地|前|然)|就任|出任|在岗|干了|管(?:着|了)|主持|负责|分管|从事|执掌/;
/** A key post held longer than the unit's own rule of rotation allows, with no change of hands in sight. */
export const longInPost: CaseCheck = {
	id: "long-in-post",
	scope: "case",
	run: ({ documents }) => {
		const limits = documents.flatMap(limitsOf);
		const limit = shortest(limits);
		const rules = limits
			.map(({ document, span }) => document.document.text.slice(span.start, span.end))
			.join("");
		const tenures = documents
			.filter(({ facts }) => !["unit-rule", "appointment-form", "selection-file"].includes(facts.kind.kind))
			.flatMap((document) => [
				...fromTables(document),
				...tenureEntries(document, rules),
				...fromSentences(document),
				...ownTenure(document),
			])
			.concat(documents.flatMap(fromResumes));
		if (tenures.length === 0) return notApplied("未读到现任岗位的任职时间");
		return proposed(tenures.flatMap((tenure) => judge(tenure, limit)));
	},
};

function limitsOf(document: AnalysedDocument): Limit[] {
	return sentences(document).flatMap((sentence) => {
		const terms = term.exec(sentence.text);
		const oneTerm = terms?.[1] ? parseNumeral(terms[1]) : undefined;
		if (terms && oneTerm)
			return [
				{ years: oneTerm * (1 + (parseNumeral(terms[2] as string) ?? 1)), document, span: wordsOf(sentence) },
			];
		const match = rule.exec(sentence.text);
		const written = match?.slice(1).find((group) => group !== undefined);
		const count = written ? parseNumeral(written) : undefined;
		if (!count || count < 3 || count > 15 || !asks.test(sentence.text)) return [];
		return [{ years: count, document, span: wordsOf(sentence) }];
	});
}

function shortest(limits: readonly Limit[]): Limit | undefined {
	return limits.reduce<Limit | undefined>(
		(best, one) => (best && best.years <= one.years ? best : one),
		undefined,
	);
}

function judge(tenure: Tenure, limit: Limit | undefined): CheckProposal[] {
	const day = dayOf(tenure.document);
	if (!day) return [];
	const months = monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))) - tenure.since;
	const most = limit?.years ?? usualYears;
	if (months < most * 12 || months > 40 * 12) return [];
	return [
		{
			grade: limit ? "hit" : "doubt",
			at: passage(tenure.document, tenure.span),
			why: `${tenure.who}至本材料日期已任职约${Math.floor(months / 12)}年${months % 12 > 0 ? `${months % 12}个月` : ""}，${limit ? `本单位规定满${most}年轮岗交流` : `已超过${most}年`}，未见轮岗安排`,
			related: [
				...(limit ? [{ passage: passage(limit.document, limit.span), label: "本单位规定" }] : []),
				...(tenure.named ? [{ passage: passage(tenure.document, tenure.named), label: "任职人" }] : []),
			],
		},
	];
}

/** The day a document speaks of: its own, else the last full date it names. */
function dayOf(document: AnalysedDocument): string | undefined {
	const own = document.facts.date ?? document.facts.meetings.at(-1)?.date?.iso;
	if (own) return own;
	const days = findDates(document.document.text).flatMap((date) => (date.iso ? [date.iso] : []));
	const latest = days.sort().at(-1);
	const month = findDates(document.document.text)
		.filter((date) => date.year && date.month)
		.map((date) => `${date.year}-${String(date.month).padStart(2, "0")}-01`)
		.sort()
		.at(-1);
	return latest && month && month > latest ? month : (latest ?? month);
}

/** The post a career ends with, in a form that proposes no other. */
function fromResumes(document: AnalysedDocument): Tenure[] {
	return document.facts.people.flatMap((record) => {
		const last = record.resume.at(-1);
		const proposes = record.proposedPost && !/^(?:不变|无|同现|—|-|\/)/.test(record.proposedPost.text);
		if (!last?.open || !last.from?.year || !last.from.month || proposes || !keyPost.test(last.post ?? ""))
			return [];
		if (otherwise.test(last.post ?? "")) return [];
		const who = `${record.name.name ?? record.name.written}（${last.post}）`;
		return [{ document, span: last.span, who, since: monthOf(last.from.year, last.from.month) }];
	});
}

const sinceHead =
	/(?:现职|现岗|本岗|任期|在岗)(?:起始|开始|起|始)|(?:起始|开始)(?:任职)?(?:时间|日期|年月)?$|任(?:现|本|该)?(?:职|岗)(?:务|位)?(?:起始|开始)?(?:时间|年月|日期|起)|任现(?:职|岗)|到(?:岗|任)时间|起任/;
const whoHead = /姓名|负责人|人员|任职人/;
const postHead = /岗位|科室|部门|处室|职务|单位/;

function fromTables(document: AnalysedDocument): Tenure[] {
	return tablesOf(readLines(document.document)).flatMap((rows) => {
		const head = rows.find((row) => columnOf(row, sinceHead) !== undefined);
		const column = columnOf(head, sinceHead);
		if (!head || column === undefined) return [];
		return rows.slice(rows.indexOf(head) + 1).flatMap((row) => rowTenure(document, head, row, column));
	});
}

function rowTenure(document: AnalysedDocument, head: Row, row: Row, column: number): Tenure[] {
	const cell = row.get(column);
	const since = cell && monthIn(cell.text);
	if (!cell || since === undefined) return [];
	const words = [...row.values()].map((line) => line.text).join("，");
	if (changed.test(words) && !kept.test(words)) return [];
	const told = (title: RegExp) => row.get(columnOf(head, title) ?? -1)?.text ?? "";
	const who = `${told(postHead)}${told(whoHead)}` || "此岗位";
	const named = row.get(columnOf(head, /姓名|任职人|人员/) ?? -1)?.span;
	const refusal = [...row.values()].find((line) => kept.test(line.text));
	return [
		{
			document,
			span: trim(document.document.text, (refusal ?? cell).span),
			who,
			since,
			...(named ? { named } : {}),
		},
	];
}

function monthIn(text: string): number | undefined {
	const date = findDates(text)[0];
	return date?.year && date.month ? monthOf(date.year, date.month) : undefined;
}

function fromSentences(document: AnalysedDocument): Tenure[] {
	const rows = tablesOf(readLines(document.document)).flat();
	const rowOf = (line: Line) => rows.find((row) => [...row.values()].includes(line));
	return sentences(document).flatMap((sentence) =>
		clausesOf(sentence).flatMap(({ text, from, to }) => {
			const before = sentence.line.text.slice(0, sentence.from + to);
			const post = text.length <= 14 ? sentence.text.slice(0, to) : text;
			if (!holds.test(text) || !postWords.test(post) || otherwise.test(text)) return [];
			if (isFollowed(sentence, to)) return [];
			if (changed.test(sentence.text) && !kept.test(sentence.text)) return [];
			const since = openSince(text) ?? yearsTold(sentence.text, text, document);
			if (since === undefined) return [];
			if (!keyPost.test(before.slice(-60))) return [];
			const row = sentence.line.cell && rowOf(sentence.line);
			const name = row ? ([...row.values()][0] as Line).text : "";
			const span = trim(document.document.text, {
				start: sentence.line.at[sentence.from + from] as number,
				end: (sentence.line.at[sentence.from + to - 1] as number) + 1,
			});
			return [{ document, span, who: name && !text.includes(name) ? `${name}（${text}）` : text, since }];
		}),
	);
}

/** A later post is named behind it: the list of a career, of which only the last is held. */
function isFollowed(sentence: Sentence, to: number): boolean {
	const rest = sentence.line.text.slice(sentence.from + to, sentence.from + to + 40);
	return /^[；，、]\s*\d{4}[.年]/.test(rest);
}

/** Clauses between commas; each names one person's post in a run of several. */
function clausesOf({ text }: Sentence): { text: string; from: number; to: number }[] {
	const found: { text: string; from: number; to: number }[] = [];
	for (const match of text.matchAll(/[^，；。：]+/g))
		found.push({ text: match[0], from: match.index, to: match.index + match[0].length });
	return found;
}

/** `任职已满九年，暂未调整`: the years themselves are told, and that nothing is to change. */
function yearsTold(sentence: string, clause: string, document: AnalysedDocument): number | undefined {
	const match = new RegExp(
		`(?:(?:任职|在岗|任现职|担任|干了|当了)[^，。；]{0,8}?(?:已|满|达|近|超过|有)+|(?:在岗|任现职|在任|当了|干了)(?:整整|约)?)${years}`,
	).exec(clause);
	const count = match?.[1] ? parseNumeral(match[1].replace("两", "二")) : undefined;
	const day = dayOf(document);
	if (!count || count < 5 || count > 40 || !day || !stays.test(sentence)) return undefined;
	return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))) - count * 12;
}

const stays =
	/(?:暂|尚|一直|仍|至今)?(?:未|没有?|不)(?:作|做|予|再)?(?:调整|轮岗|交流|变动|动过|换)|无合适人选|找不到人|接不上/;

/** The month a post is held from, when the clause gives a beginning and no end. */
function openSince(text: string): number | undefined {
	const dates = findDates(text).filter((date) => date.year);
	const [first] = dates;
	if (!first || dates.length > 1 || first.range) return undefined;
	const after = text.slice(first.span.end);
	if (/^\s*(?:至|到|—|-|－)\s*(?!今|现在|目前)/.test(after)) return undefined;
	const open = /至今|到现在|以来|一直|起|任现职/.test(text) || holds.test(after.slice(0, 10));
	// A year alone counts from its end, so that no one is taken for longer in post than they are.
	return open ? monthOf(first.year as number, first.month ?? 12) : undefined;
}
