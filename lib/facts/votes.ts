import { cover, type Span } from "../text/span";
import { type Line, type Stretch, sentencesOf, spanIn } from "./lines";
import { countAt } from "./meeting-count";
import type { Vote } from "./model-meeting";
import type { CountValue } from "./model-values";
import type { PersonBook } from "./person";
import { perSubject } from "./vote-subject";
import { readVoteTables } from "./vote-table";
import {
	absentVote,
	against,
	type CountKey,
	elsewhere,
	marks,
	methods,
	nobody,
	noVote,
	numbersFirst,
	others,
	slashed,
	slashedAlone,
	unanimous,
	wordsFirst,
} from "./vote-words";

/** Votes of an item: the sentences with a method, counts or a unanimous result, one for each candidate. */
export function readVotes(lines: readonly Line[], titleEnd: number, book: PersonBook): Vote[] {
	const votes: Vote[] = [];
	// 采取无记名投票方式逐一表决。 holds for the counts of the lines after it.
	let shared: Partial<Vote> = {};
	lines.forEach((line, index) => {
		for (const sentence of sentencesOf(line.text)) {
			if (index === 0 && sentence.to <= titleEnd) continue;
			const pieces = perSubject(line, sentence.from, sentence.to, book);
			// 无记名投票：甲得5票，乙得4票。 tells the method before the first of them.
			if (pieces.length > 1)
				shared = { ...shared, ...pick(methodIn(line, sentence.from, pieces[0]?.from ?? 0)) };
			for (const piece of pieces) {
				const vote = readVote(line, piece.from, piece.to);
				if (!vote) continue;
				if (piece.subject) vote.subject = piece.subject;
				const counted = hasCounts(vote);
				if (!counted && (vote.ballotsIssued || vote.method)) shared = { ...shared, ...pick(vote) };
				else if (counted) Object.assign(vote, { ...pick(shared), ...vote });
				if (vote.subject && vote.method) shared = { ...shared, method: vote.method };
				const before = votes.at(-1);
				if (before && goesOn(line.text, before, vote)) join(before, vote);
				else votes.push(vote);
			}
		}
	});
	const tabled = readVoteTables(lines, book).map((vote) => ({ ...vote, ...pick(shared) }));
	return mergeBallots([...votes, ...tabled]);
}

/** `赞成4人：…；反对1人：…`: the next clause of the same line tells those who did not assent. */
function goesOn(text: string, before: Vote, vote: Vote): boolean {
	return (
		before.for !== undefined &&
		!(before.against || before.abstain) &&
		Boolean(vote.against || vote.abstain) &&
		!(vote.for || vote.method || vote.subject || vote.unanimous) &&
		/；/.test(text) &&
		vote.span.start - before.span.end < 80
	);
}

function join(before: Vote, vote: Vote): void {
	Object.assign(before, { ...vote, ...before, span: cover(before.span, vote.span) });
}

function hasCounts(vote: Vote): boolean {
	return Boolean(vote.for || vote.against || vote.abstain || vote.deferred);
}

function pick(vote: Partial<Vote>): Partial<Vote> {
	const { method, ballotsIssued, ballotsReturned, voters } = vote;
	return {
		...(method ? { method } : {}),
		...(ballotsIssued ? { ballotsIssued } : {}),
		...(ballotsReturned ? { ballotsReturned } : {}),
		...(voters ? { voters } : {}),
	};
}

/** A sentence that only opens a ballot for the counts after it is no vote of its own. */
function mergeBallots(votes: Vote[]): Vote[] {
	const counted = votes.filter(hasCounts);
	if (counted.length === 0) return votes;
	return votes.filter(
		(vote, index) =>
			hasCounts(vote) ||
			vote.absentVotes ||
			(!votes
				.slice(index + 1)
				.some((other) => hasCounts(other) && other.method?.span.start === vote.method?.span.start) &&
				Boolean(vote.unanimous)),
	);
}

function readVote(line: Stretch, from: number, to: number): Vote | undefined {
	const text = line.text.slice(from, to);
	if (elsewhere.test(text) && !/表决|举手|投票/.test(text)) return undefined;
	if (noVote.test(text)) return undefined;
	const vote: Vote = { span: { start: 0, end: 0 } };
	const touched: [number, number][] = [];
	const { method } = methodIn(line, from, to);
	if (method) {
		vote.method = method;
		const start = line.at.indexOf(method.span.start) - from;
		touched.push([start, line.at.indexOf(method.span.end - 1) + 1 - from]);
	}
	takeInRow(line, from, text, vote, touched);
	for (const [key, pattern] of [...inOrder(text), ...others]) {
		const match = text.match(pattern);
		if (!match?.[1] || match.index === undefined || vote[key]) continue;
		if (isElsewhereBefore(text, match.index)) continue;
		vote[key] = countIn(line, from, match, match[1]);
		const start = match.index + leadingStop(match[0]);
		touched.push([start, match.index + match[0].length]);
	}
	for (const [key, pattern] of nobody) {
		const match = text.match(pattern);
		if (vote[key] || match?.index === undefined || !(vote.for || vote.method)) continue;
		vote[key] = { span: spanIn(line, from + match.index, from + match.index + match[0].length), value: 0 };
		touched.push([match.index, match.index + match[0].length]);
	}
	const all = text.match(unanimous);
	if (all?.index !== undefined && !isDenied(text, all.index)) {
		vote.unanimous = true;
		touched.push([all.index, all.index + all[0].length]);
	}
	const absent = text.match(absentVote);
	if (absent?.index !== undefined) {
		vote.absentVotes = spanIn(line, from + absent.index, from + absent.index + absent[0].length);
		touched.push([absent.index, absent.index + absent[0].length]);
	}
	if (touched.length === 0) return undefined;
	if (vote.method && touched.length === 1 && !/表决|投票|票决|举手|通过/.test(text)) return undefined;
	vote.span = spanIn(
		line,
		from + Math.min(...touched.map(([start]) => start)),
		from + Math.max(...touched.map(([, end]) => end)),
	);
	return vote;
}

function methodIn(line: Stretch, from: number, to: number): Pick<Vote, "method"> {
	const text = line.text.slice(from, to);
	for (const [kind, pattern] of methods) {
		const match = text.match(pattern);
		if (match?.index !== undefined)
			return {
				method: { span: spanIn(line, from + match.index, from + match.index + match[0].length), kind },
			};
	}
	return {};
}

/** Whether the numbers stand before their words or behind them decides which patterns come first. */
function inOrder(text: string): readonly (readonly [CountKey, RegExp])[] {
	const number = text.search(
		/(?:\d|[〇零一二三四五六七八九十])[票人](?:均|都|表示|投)?(?:同意|赞成|反对|不同意|弃权)/,
	);
	const word = text.search(
		/(?:同意|赞成|反对|弃权)(?:票数?|的)?[：为有共计]?(?:\d|[〇零一二三四五六七八九十])/,
	);
	return number >= 0 && (word < 0 || number < word)
		? [...numbersFirst, ...wordsFirst]
		: [...wordsFirst, ...numbersFirst];
}

function takeInRow(line: Stretch, from: number, text: string, vote: Vote, touched: [number, number][]): void {
	const match = text.match(slashed) ?? text.match(slashedAlone) ?? text.match(marks) ?? text.match(against);
	if (match?.index === undefined) return;
	const span = spanIn(line, from + match.index, from + match.index + match[0].length);
	(["for", "against", "abstain"] as const).forEach((key, index) => {
		const written = match[index + 1];
		if (written) vote[key] = { ...countAt(line, from, written), span };
	});
	touched.push([match.index, match.index + match[0].length]);
}

function countIn(line: Stretch, from: number, match: RegExpMatchArray, written: string): CountValue {
	const at = from + (match.index as number) + match[0].lastIndexOf(written);
	const value = countAt(line, at, written);
	return { ...value, span: spanOfCount(line, from, match) };
}

function spanOfCount(line: Stretch, from: number, match: RegExpMatchArray): Span {
	const start = from + (match.index as number) + leadingStop(match[0]);
	return spanIn(line, start, from + (match.index as number) + match[0].length);
}

function leadingStop(text: string): number {
	return /^[，、；。：（共计和及]/.test(text) ? 1 : 0;
}

function isElsewhereBefore(text: string, at: number): boolean {
	const clause =
		text
			.slice(0, at)
			.split(/[。；]/)
			.at(-1) ?? "";
	return /推荐|测评|征询|业主|居民|评委/.test(clause) && !/表决|举手|会议以/.test(clause);
}

function isDenied(text: string, at: number): boolean {
	return /(?:未|没有|不能|不得|并非|必须|须)[^，。；]{0,4}$/.test(text.slice(Math.max(0, at - 6), at));
}
