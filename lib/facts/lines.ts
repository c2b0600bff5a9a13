import type { CellPlace, DocumentModel } from "../document/model";
import { oncePer } from "../text/remembered";
import type { Span } from "../text/span";
import { unitsToString } from "../text/units";
import { withColons } from "./line-shapes";

/**
 * A stretch of text folded for reading: half-width punctuation made full-width, full-width
 * digits and letters made half-width, spaces between ideographs dropped.
 */
export interface Stretch {
	text: string;
	/** For each unit of `text`, its offset in the original; one more at the end. */
	at: readonly number[];
}

/** A line as a person reads it: a paragraph, a heading or a table cell. */
export interface Line extends Stretch {
	span: Span;
	/** Index of the block it stands in. */
	block: number;
	heading: boolean;
	cell?: CellPlace;
}

const punctuation: Record<string, string> = {
	":": "：",
	"∶": "：",
	"﹕": "：",
	",": "，",
	";": "；",
	"?": "？",
	"!": "！",
	"(": "（",
	")": "）",
	"○": "〇",
	"[": "〔",
	"]": "〕",
	"﹑": "、",
	"､": "、",
	"｡": "。",
};

const space = 0x20;
const dropped = 0xffff;

/** What each UTF-16 unit becomes, one for one so that offsets stay as they are; spaces and line breaks become a space. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code));

function foldUnit(code: number): number {
	if (code === 0x3000 || code === 0xa0 || code === 0x09 || code === 0x0a || code === 0x0d) return space;
	if (code === 0x200b || code === 0xfeff) return dropped;
	const half = String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
	const written = punctuation[half];
	if (written) return written.charCodeAt(0);
	if (code >= 0x2e80 && code <= 0x2fdf) {
		const ideograph = half.normalize("NFKC");
		return ideograph.length === 1 ? ideograph.charCodeAt(0) : code;
	}
	return half.charCodeAt(0);
}

function isDigit(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function isWord(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** `:` and `,` between digits stay half-width: they part hours and thousands. */
function partsDigits(source: string, index: number, half: number): boolean {
	return (
		(half === 0x3a || half === 0x2c) &&
		isDigit(source.charCodeAt(index - 1)) &&
		isDigit(source.charCodeAt(index + 1))
	);
}

const buffer = new Uint16Array(1 << 16);

/** Folds a stretch of the original; with `keepSpaces` the spaces that part names stay. */
export function foldStretch(source: string, span: Span, keepSpaces = false): Stretch {
	const length = span.end - span.start;
	const units = length <= buffer.length ? buffer : new Uint16Array(length);
	const at = new Array<number>(length + 1);
	let count = 0;
	for (let index = span.start; index < span.end; index += 1) {
		const code = source.charCodeAt(index);
		let unit = folded[code] as number;
		if (unit === dropped) continue;
		if (unit === space) {
			const parted = count > 0 && isWord(units[count - 1] as number) && isWord(source.charCodeAt(index + 1));
			if (!keepSpaces && !parted) continue;
		} else if (unit === 0xff1a || unit === 0xff0c) {
			const half = code >= 0xff01 ? code - 0xfee0 : code;
			if (partsDigits(source, index, half)) unit = half;
		}
		units[count] = unit;
		at[count] = index;
		count += 1;
	}
	at[count] = span.end;
	at.length = count + 1;
	return { text: unitsToString(units, count), at };
}

/** Span in the original of `[from, to)` in the folded text. */
export function spanIn(stretch: Stretch, from: number, to: number): Span {
	const start = stretch.at[from] ?? stretch.at.at(-1) ?? 0;
	if (to <= from) return { start, end: start };
	return { start, end: (stretch.at[to - 1] ?? start) + 1 };
}

/** A part of a stretch, still tied to the original. */
export function part(stretch: Stretch, from: number, to: number): Stretch {
	const at = stretch.at.slice(from, to);
	at.push(to > from ? (stretch.at[to - 1] as number) + 1 : (stretch.at[from] ?? 0));
	return { text: stretch.text.slice(from, to), at };
}

/** Lines of the body in reading order; headers, footers, notes and deletions are left out. Read once a document. */
export const readLines = oncePer(
	(document: DocumentModel) => document,
	(document): readonly Line[] => foldLines(document),
);

function foldLines(document: DocumentModel): Line[] {
	const lines: Line[] = [];
	document.blocks.forEach((block, index) => {
		if (block.layer !== "body" && block.layer !== "textbox" && block.layer !== "inserted") return;
		if (block.kind === "note") return;
		for (const span of hardLines(document.text, block.span, block.kind === "cell")) {
			const folded = withColons(foldStretch(document.text, span), document.text, span);
			if (folded.text === "") continue;
			const line: Line = { ...folded, span, block: index, heading: block.kind === "heading" };
			if (block.cell) line.cell = block.cell;
			lines.push(line);
		}
	});
	return lines;
}

/** Splits a block at its line feeds, but joins lines that a page width broke inside a sentence. */
function hardLines(source: string, block: Span, cell: boolean): Span[] {
	const found: Span[] = [];
	let start = block.start;
	for (let index = block.start; index <= block.end; index += 1) {
		if (index < block.end && source[index] !== "\n") continue;
		const line = trimmed(source, start, index);
		start = index + 1;
		if (line.start === line.end) continue;
		const before = found.at(-1);
		if (before && !cell && isSoftBreak(source, before, line)) before.end = line.end;
		else found.push(line);
	}
	return found;
}

const sentenceEnd = /[。；：！？;:!?…）)”]$/;
const lineStart =
	/^\s*(?:第?[一二三四五六七八九十\d]{1,3}\s*[、.．项)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[^，。；\s]{1,14}[:：])/;

function isSoftBreak(source: string, before: Span, line: Span): boolean {
	const previous = source.slice(before.start, before.end);
	const lastBreak = previous.lastIndexOf("\n");
	const width = previous.length - lastBreak - 1;
	if (width < 18 || sentenceEnd.test(previous)) return false;
	return !lineStart.test(source.slice(line.start, Math.min(line.end, line.start + 24)));
}

function trimmed(source: string, start: number, end: number): Span {
	let from = start;
	let to = end;
	while (from < to && /\s/.test(source[from] as string)) from += 1;
	while (to > from && /\s/.test(source[to - 1] as string)) to -= 1;
	return { start: from, end: to };
}

/** Sentences of a folded stretch as `[from, to)` with their full stop; clauses end at `。！？；` and line ends. */
export function sentencesOf(text: string): { from: number; to: number }[] {
	const found: { from: number; to: number }[] = [];
	let from = 0;
	for (const stop of text.matchAll(/[。！？；][”’」）]*/g)) {
		const to = stop.index + stop[0].length;
		found.push({ from, to });
		from = to;
	}
	if (from < text.length) found.push({ from, to: text.length });
	return found;
}
