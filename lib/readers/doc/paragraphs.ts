import { equationText } from "../docx/equation-field";
import type { Label } from "../docx/list-counter";
import {
	addRemoved,
	addStretch,
	type Removed,
	type Revision,
	revision,
	type Stretch,
} from "../docx/revisions";
import { symbol } from "../docx/symbols";
import type { CharacterMark, ParagraphProperties } from "./formatting";

/** One paragraph of a story, as it stands in the file. */
export interface DocParagraph {
	text: string;
	/** Number that the file itself spells out. */
	label?: Label;
	/** Position of its first character, to match notes with their story. */
	start: number;
	/** Offsets in the text of positions that something is anchored to. */
	anchors: { position: number; at: number }[];
	inserted: Stretch[];
	deleted: Removed[];
	hidden: Removed[];
	properties: ParagraphProperties;
	/** What ends it: a paragraph mark, a cell mark or a section or page break. */
	mark: "paragraph" | "cell" | "break";
}

/** What is known about characters and paragraphs, by position. */
export interface Positions {
	text: string;
	properties: ReadonlyMap<number, ParagraphProperties>;
	marks: ReadonlyMap<number, CharacterMark>;
	/** Names of those who revised the document, by number. */
	authors: readonly string[];
	/** Positions whose place in the text is asked for. */
	anchors: ReadonlySet<number>;
}

const fieldBegin = 0x13;
const fieldSeparator = 0x14;
const fieldEnd = 0x15;
const cellMark = 7;
const paragraphMark = 13;
const breakMark = 12;
const lineBreak = 11;
const noBreakHyphen = 30;
const symbolPlace = 0x28;

/** Cuts a stretch of positions into paragraphs; the instructions of fields are left out. */
export function paragraphsOf(positions: Positions, start: number, end: number): DocParagraph[] {
	const paragraphs: DocParagraph[] = [];
	// Open fields: whether the instruction is still being read, and what it says.
	const fields: { instructing: boolean; instruction: string }[] = [];
	let current = blank(start);
	const last = Math.min(end, positions.text.length);
	const close = (mark: DocParagraph["mark"], position: number) => {
		paragraphs.push({ ...current, mark, properties: positions.properties.get(position) ?? {} });
		current = blank(position + 1);
	};
	for (let position = start; position < last; position++) {
		const code = positions.text.charCodeAt(position);
		if (positions.anchors.has(position)) current.anchors.push({ position, at: current.text.length });
		const field = fields.at(-1);
		if (code === fieldBegin) fields.push({ instructing: true, instruction: "" });
		else if (code === fieldSeparator && field) field.instructing = false;
		else if (code === fieldEnd) {
			fields.pop();
			if (field?.instructing) current.text += equationText(field.instruction);
		} else if (code === paragraphMark) close("paragraph", position);
		else if (code === cellMark) close("cell", position);
		else if (code === breakMark && positions.properties.has(position)) close("break", position);
		else if (field?.instructing) field.instruction += positions.text[position] ?? "";
		else if (!fields.some((item) => item.instructing)) put(positions, position, code, current);
	}
	if (current.text !== "" || current.deleted.length > 0) close("paragraph", last);
	return paragraphs;
}

/** A paragraph to be filled. */
export function blank(start: number): DocParagraph {
	return {
		text: "",
		start,
		anchors: [],
		inserted: [],
		deleted: [],
		hidden: [],
		properties: {},
		mark: "paragraph",
	};
}

function put(positions: Positions, position: number, code: number, into: DocParagraph): void {
	const mark = positions.marks.get(position);
	const character = shown(positions.text[position] ?? "", code, mark);
	if (character === "") return;
	const at = into.text.length;
	if (mark?.deleted) addRemoved(into.deleted, { at, text: character, ...named(mark.deleted, positions) });
	else if (mark?.hidden) addRemoved(into.hidden, { at, text: character });
	else {
		if (mark?.inserted)
			addStretch(into.inserted, {
				start: at,
				end: at + character.length,
				...named(mark.inserted, positions),
			});
		into.text += character;
	}
}

function shown(character: string, code: number, mark: CharacterMark | undefined): string {
	if (mark?.symbol !== undefined && code === symbolPlace)
		return symbol(mark.symbol.toString(16), "Wingdings");
	if (code === lineBreak || code === breakMark) return "\n";
	if (code === noBreakHyphen) return "-";
	return code < 32 && code !== 9 ? "" : character;
}

function named(change: { author: number; date: number }, { authors }: Positions): Revision {
	return revision(authors[change.author], isoDate(change.date));
}

/** Dates are packed: minutes, hours, day, month, year since 1900. */
export function isoDate(packed: number): string | undefined {
	const minute = packed & 63;
	const hour = (packed >>> 6) & 31;
	const day = (packed >>> 11) & 31;
	const month = (packed >>> 16) & 15;
	const year = 1900 + ((packed >>> 20) & 511);
	if (day === 0 || month === 0 || month > 12) return undefined;
	const two = (number: number) => String(number).padStart(2, "0");
	return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`;
}
