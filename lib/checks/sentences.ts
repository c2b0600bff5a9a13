import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines, sentencesOf, spanIn } from "../facts/lines";
import type { AgendaItem } from "../facts/model-meeting";
import { oncePer } from "../text/remembered";
import type { Span } from "../text/span";

/** A sentence folded for reading, tied to its words. */
export interface Sentence {
	text: string;
	span: Span;
	line: Line;
	/** Offset of the sentence within its line's folded text. */
	from: number;
}

/** All sentences of a document's body in order; read once a document. */
export const sentences = oncePer(
	(document: AnalysedDocument) => document.document,
	(document): readonly Sentence[] =>
		readLines(document.document).flatMap((line) =>
			sentencesOf(line.text).map(({ from, to }) => ({
				text: line.text.slice(from, to),
				span: spanIn(line, from, to),
				line,
				from,
			})),
		),
);

export function sentencesWithin(document: AnalysedDocument, span: Span): Sentence[] {
	return sentences(document).filter((one) => one.span.start >= span.start && one.span.end <= span.end);
}

/** The span of a part of a sentence. */
export function partOf(sentence: Sentence, from: number, to: number): Span {
	return spanIn(sentence.line, sentence.from + from, sentence.from + to);
}

/** The span of a sentence without the speaker's name before it. */
export function wordsOf(sentence: Sentence): Span {
	const name = /^[^，。；：]{1,14}：/.exec(sentence.text)?.[0].length ?? 0;
	return partOf(sentence, name, sentence.text.length);
}

/** A stretch of a document judged as one: an agenda item, or a paragraph outside of any item. */
export interface Matter {
	item?: AgendaItem;
	span: Span;
	sentences: Sentence[];
	/** The folded text of all its sentences. */
	text: string;
}

/** A document cut into agenda items and, outside of them, paragraphs; cut once a reading. */
export const mattersOf = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly Matter[] => cutMatters(document),
);

function cutMatters(document: AnalysedDocument): Matter[] {
	const items = document.facts.meetings.flatMap((meeting) => meeting.items);
	const inItems = items.map((item) => matter(sentencesWithin(document, item.span), item.span, item));
	const outside = new Map<Line, Sentence[]>();
	for (const sentence of sentences(document)) {
		if (items.some((item) => item.span.start <= sentence.span.start && sentence.span.start < item.span.end))
			continue;
		const list = outside.get(sentence.line);
		if (list) list.push(sentence);
		else outside.set(sentence.line, [sentence]);
	}
	const paragraphs = [...outside].map(([line, list]) => matter(list, line.span));
	return [...inItems, ...paragraphs].sort((a, b) => a.span.start - b.span.start);
}

function matter(list: Sentence[], span: Span, item?: AgendaItem): Matter {
	return { span, sentences: list, text: list.map((one) => one.text).join(""), ...(item ? { item } : {}) };
}

/** The sentence asks, forbids or quotes a rule instead of telling what happened. */
export function isDemand(text: string): boolean {
	return /严禁|不得|禁止|杜绝|防止|应当|必须|不准(?![确时])|严格执行|按照?《|要严|谨防|重申|规定[：，]|第[一二三四五六七八九十\d]+条(?!，)/.test(
		text,
	);
}
