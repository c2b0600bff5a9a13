import type { CellPlace, DocumentModel } from "../document/model";
import type { Span } from "../text/span";

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
	Ｏ: "〇",
	"[": "〔",
	"]": "〕",
	"［": "〔",
	"］": "〕",
	"﹑": "、",
	"､": "、",
	"｡": "。",
};

/** One unit for one unit, so that offsets stay as they are; `:` and `,` between digits stay. */
function foldUnit(source: string, index: number): string {
	const unit = source[index] as string;
	const code = unit.charCodeAt(0);
	if (code >= 0x4e00 && code <= 0x9fff) return unit;
	if (code === 0x3000 || code === 0xa0 || code === 0x09) return " ";
	const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
	if ((half === ":" || half === ",") && isDigit(source[index - 1]) && isDigit(source[index + 1])) return half;
	if (half in punctuation) return punctuation[half] as string;
	if (code >= 0x2e80 && code <= 0x2fdf) {
		const folded = unit.normalize("NFKC");
		return folded.length === 1 ? folded : unit;
	}
	return half;
}

function isDigit(unit: string | undefined): boolean {
	return unit !== undefined && /[0-9０-９]/.test(unit);
}

const word = /[0-9A-Za-z]/;

/** Folds a stretch of the original; with `keepSpaces` the spaces that part names stay. */
export function foldStretch(source: string, span: Span, keepSpaces = false): Stretch {
	const at: number[] = [];
	let text = "";
	for (let index = span.start; index < span.end; index += 1) {
		const unit = foldUnit(source, index);
		if (unit === "\u200b" || unit === "\ufeff") continue;
		if (unit === " " || unit === "\n" || unit === "\r") {
			if (keepSpaces) {
				text += " ";
				at.push(index);
				continue;
			}
			const next = source[index + 1];
			if (!word.test(text.at(-1) ?? "") || next === undefined || !word.test(next)) continue;
			text += " ";
		} else text += unit;
		at.push(index);
	}
	at.push(span.end);
	return { text, at };
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

/** Lines of the body in reading order; headers, footers, notes and deletions are left out. */
export function readLines(document: DocumentModel): Line[] {
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

const dashSpeaker = /^(?:[①-⑳]|\d{1,2}[.、])?[\u4e00-\u9fff·]{1,6}(?:同志)?(?:（[^）]{1,14}）)?[—–-]{2}/;
/** Labels that telegraphic minutes set off by a space alone. */
const spacedLabel = /^(主持人?|到会?|出席|参加|未到|请假|缺席|列席?|记录?|时间|地点)[\u3000 \t]+(?=\S)/;
const fullLabels: Readonly<Record<string, string>> = { 到: "到会", 列: "列席", 记: "记录" };

/** Telegraphic minutes write `王主席——…` and `到　王主席　…`: both are read as if a colon stood there. */
function withColons(folded: Stretch, source: string, span: Span): Stretch {
	const dash = dashSpeaker.exec(folded.text)?.[0].length;
	if (dash) {
		const from = dash - 2;
		return {
			text: `${folded.text.slice(0, from)}：${folded.text.slice(dash)}`,
			at: [...folded.at.slice(0, from + 1), ...folded.at.slice(dash)],
		};
	}
	const label = spacedLabel.exec(source.slice(span.start, span.end))?.[1];
	if (!label || !folded.text.startsWith(label)) return folded;
	const full = fullLabels[label] ?? label;
	const labelAt = [...full].map((_, index) => folded.at[Math.min(index, label.length - 1)] as number);
	return {
		text: `${full}：${folded.text.slice(label.length)}`,
		at: [...labelAt, span.start + label.length, ...folded.at.slice(label.length)],
	};
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
	for (let index = 0; index < text.length; index += 1) {
		if (!"。！？；".includes(text[index] as string)) continue;
		let to = index + 1;
		while (to < text.length && "”’」）".includes(text[to] as string)) to += 1;
		found.push({ from, to });
		from = to;
		index = to - 1;
	}
	if (from < text.length) found.push({ from, to: text.length });
	return found;
}
