import type { AnalysedDocument } from "../facts/case";
import type { PersonRecord } from "../facts/model-person";
import { rankOf } from "../facts/rank";
import { monthNumber } from "../facts/resume";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { partOf, type Sentence, sentences } from "./sentences";

/** Someone holds a post from a month on, as a place tells it. */
export interface Held {
	document: AnalysedDocument;
	name: string;
	post: string;
	rank: number;
	month: number;
	span: Span;
}

/** Someone is put up for a post at a meeting. */
export interface Raised extends Held {
	context: string;
}

export const appointed =
	/(?:同意|决定|任命|聘任|提名|建议)?(?:由)?([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:（[^）]{0,20}）)?(?:，(?:现任|时任|现为)?[^，。；]{2,20})?(?:，)?(?:为|任|担任|拟任|拟提任|升任|提任|聘任为|拟聘任为?|拟提拔为?|晋升为)([^，。；、（）]{2,22}?(?:长|主任|主席|书记|经理|总监|组长|队长|部长))(?=[，。；、（）]|$|职务|一职|人选|试用)/g;

export function cleaned(written: string, known: ReadonlySet<string>): string | undefined {
	for (let from = 0; from <= written.length - 2; from += 1)
		if (known.has(written.slice(from))) return written.slice(from);
	return /^[\u4e00-\u9fff]{2,3}$/.test(written) && !/同意|决定|建议|提名|任命|会议|研究/.test(written)
		? written
		: undefined;
}

export function nameOf(record: PersonRecord): string {
	return record.name.name ?? record.name.written;
}

export function heldIn(document: AnalysedDocument): Held[] {
	return document.facts.people.flatMap((record) => [
		...record.posts.flatMap((post) => {
			const month = monthNumber(post.since);
			return post.rank === undefined || month === undefined
				? []
				: [{ document, name: nameOf(record), post: post.post, rank: post.rank, month, span: post.span }];
		}),
		...record.resume.flatMap((row) => {
			const month = monthNumber(row.from);
			return row.rank === undefined || month === undefined
				? []
				: [{ document, name: nameOf(record), post: row.post ?? "", rank: row.rank, month, span: row.span }];
		}),
	]);
}

const sincePost =
	/(?:该同志|该员|其|本人|此人)(?:于|自)?[^，。；、]{0,16}?(?:任|担任|出任|就任|聘任为|提任)([^，。；、]{2,22}?(?:长|主任|主席|书记|经理|总监|组长))/g;

/** `该同志2022年11月任副主任` behind the sentence that puts someone up. */
export function toldOf(document: AnalysedDocument, raised: readonly Raised[]): Held[] {
	const here = raised.filter((one) => one.document === document);
	if (here.length === 0) return [];
	return sentences(document).flatMap((sentence) =>
		[...sentence.text.matchAll(sincePost)].flatMap((match) => {
			const span = partOf(sentence, match.index, match.index + match[0].length);
			const about = here.filter(
				(one) => one.span.end <= span.start && one.span.start >= sentence.line.span.start,
			);
			const one = about.at(-1);
			const date = findDates(match[0], document.facts.date ? { base: document.facts.date } : {})[0];
			const post = match[1] as string;
			const rank = rankOf(post);
			if (!one || !date?.year || !date.month || rank === undefined) return [];
			return [{ document, name: one.name, post, rank, month: date.year * 12 + date.month - 1, span }];
		}),
	);
}

/** `6月1日 | 会议同意甲任某科副科长、乙任…`: appointments that an account of steps tells, by the day of their row or sentence. */
export function decidedIn(document: AnalysedDocument, known: ReadonlySet<string>): Held[] {
	if (document.facts.meetings.length > 0) return [];
	return sentences(document).flatMap((sentence) => {
		if (!/(?:会议?|党组|党委)[^，。；]{0,6}(?:同意|决定)|任命|聘任/.test(sentence.text)) return [];
		const day = dayOfRow(document, sentence) ?? latestIn(sentence.text);
		if (!day) return [];
		const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
		return sentence.text.split("、").flatMap((part): Held[] => {
			const match = [...part.matchAll(appointed)][0];
			const name = match && cleaned(match[1] as string, known);
			const post = match?.[2] ?? "";
			const rank = rankOf(post);
			return name && rank !== undefined ? [{ document, name, post, rank, month, span: sentence.span }] : [];
		});
	});
}

function dayOfRow(document: AnalysedDocument, { line }: Sentence): string | undefined {
	const { cell } = line;
	if (!cell) return undefined;
	return sentences(document)
		.filter(
			(one) => one.line.cell?.table === cell.table && one.line.cell.row === cell.row && one.line !== line,
		)
		.flatMap(({ text }) => findDates(text).flatMap(({ iso }) => iso ?? []))
		.at(0);
}

const latestIn = (text: string) =>
	findDates(text)
		.flatMap(({ iso }) => iso ?? [])
		.at(-1);
