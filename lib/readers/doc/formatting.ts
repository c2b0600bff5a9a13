import { tableOf, type WordFile } from "./file-information";
import type { Pieces } from "./pieces";
import { type Bytes, eachSprm } from "./sprm";

/** Properties of a paragraph, or of a style, as far as reading needs them. */
export interface ParagraphProperties {
	style?: number;
	level?: number;
	/** Index of the list override from 1; 0 takes a paragraph out of its style's list. */
	list?: number;
	outline?: number;
	inTable?: boolean;
	rowEnd?: boolean;
	innerCellEnd?: boolean;
	innerRowEnd?: boolean;
	depth?: number;
	/** Cell borders of a row, in twips, and how its cells merge. */
	row?: RowDefinition;
	pageBreakBefore?: boolean;
}

export interface RowDefinition {
	borders: number[];
	merges: ("none" | "first" | "continued")[];
	/** Cells joined to the one on their left. */
	joined: boolean[];
}

/** What is said of single characters. */
export interface CharacterMark {
	deleted?: { author: number; date: number };
	inserted?: { author: number; date: number };
	hidden?: boolean;
	/** Character of a symbol font that stands in for the one in the text. */
	symbol?: number;
}

/** Reads the properties in a list of modifiers. */
export function readProperties(bytes: Bytes, start: number, end: number, into: ParagraphProperties): void {
	eachSprm(bytes, start, end, (operation, at) => {
		if (operation === 0x4600) into.style = bytes.u16(at);
		else if (operation === 0x260a) into.level = bytes.u8(at);
		else if (operation === 0x460b) into.list = bytes.u16(at);
		else if (operation === 0x2640) into.outline = bytes.u8(at);
		else if (operation === 0x2416) into.inTable = bytes.u8(at) !== 0;
		else if (operation === 0x2417) into.rowEnd = bytes.u8(at) !== 0;
		else if (operation === 0x244b) into.innerCellEnd = bytes.u8(at) !== 0;
		else if (operation === 0x244c) into.innerRowEnd = bytes.u8(at) !== 0;
		else if (operation === 0x6649) into.depth = bytes.i32(at);
		else if (operation === 0x2407) into.pageBreakBefore = bytes.u8(at) !== 0;
		else if (operation === 0xd608) into.row = readRow(bytes, at);
	});
}

function readRow(bytes: Bytes, at: number): RowDefinition {
	const size = bytes.u16(at) + 1;
	const cells = bytes.u8(at + 2);
	const borders = Array.from({ length: cells + 1 }, (_, index) => bytes.i16(at + 3 + index * 2));
	const details = at + 3 + (cells + 1) * 2;
	const flags = Array.from({ length: cells }, (_, index) =>
		details + index * 20 + 2 <= at + size + 1 ? bytes.u16(details + index * 20) : 0,
	);
	return {
		borders,
		merges: flags.map((flag) => (flag & 0x40 ? "first" : flag & 0x20 ? "continued" : "none")),
		joined: flags.map((flag) => (flag & 3) === 2),
	};
}

/** Properties of each paragraph, by the position of its mark. */
export function paragraphProperties(file: WordFile, pieces: Pieces): Map<number, ParagraphProperties> {
	const { main } = file;
	const properties = new Map<number, ParagraphProperties>();
	eachPageEntry(file, tableOf.paragraphPages, 13, (_from, to, at) => {
		const entry: ParagraphProperties = {};
		if (at > 0) {
			const padded = main.u8(at) === 0;
			const size = padded ? 2 * main.u8(at + 1) : 2 * main.u8(at) - 1;
			const start = at + (padded ? 2 : 1);
			entry.style = main.u16(start);
			readProperties(main, start + 2, start + size, entry);
		}
		const position = pieces.position(to - 1);
		if (position >= 0) properties.set(position, entry);
	});
	return properties;
}

/** Marks of characters, by position; only characters that have one. */
export function characterMarks(file: WordFile, pieces: Pieces): Map<number, CharacterMark> {
	const marks = new Map<number, CharacterMark>();
	eachPageEntry(file, tableOf.characterPages, 1, (from, to, at) => {
		if (at === 0) return;
		const mark = readMark(file.main, at + 1, at + 1 + file.main.u8(at));
		if (!mark) return;
		for (const { start, end } of pieces.stretches(from, to))
			for (let position = start; position < end; position++) marks.set(position, mark);
	});
	return marks;
}

function readMark(bytes: Bytes, start: number, end: number): CharacterMark | undefined {
	let deleted = false;
	let inserted = false;
	const mark: CharacterMark = {};
	const deletion = { author: -1, date: 0 };
	const insertion = { author: -1, date: 0 };
	eachSprm(bytes, start, end, (operation, at) => {
		if (operation === 0x0800) deleted = bytes.u8(at) === 1;
		else if (operation === 0x0801) inserted = bytes.u8(at) === 1;
		else if (operation === 0x4863) deletion.author = bytes.u16(at);
		else if (operation === 0x6864) deletion.date = bytes.u32(at);
		else if (operation === 0x4804) insertion.author = bytes.u16(at);
		else if (operation === 0x6805) insertion.date = bytes.u32(at);
		else if (operation === 0x083c) mark.hidden = bytes.u8(at) === 1;
		else if (operation === 0x6a09) mark.symbol = bytes.u16(at + 2);
	});
	if (deleted) mark.deleted = deletion;
	if (inserted) mark.inserted = insertion;
	return deleted || inserted || mark.hidden || mark.symbol !== undefined ? mark : undefined;
}

const pageSize = 512;

/** Goes through the formatted disk pages of a table: stretches of the main stream and where their properties stand. */
function eachPageEntry(
	file: WordFile,
	table: number,
	entrySize: number,
	visit: (from: number, to: number, at: number) => void,
): void {
	const { at, size } = file.place(table);
	const count = Math.floor((size - 4) / 8);
	for (let index = 0; index < count; index++) {
		const page = (file.table.u32(at + (count + 1) * 4 + index * 4) & 0x3fffff) * pageSize;
		if (page + pageSize > file.main.length) continue;
		const runs = file.main.u8(page + pageSize - 1);
		for (let run = 0; run < runs; run++) {
			const word = file.main.u8(page + (runs + 1) * 4 + run * entrySize);
			visit(
				file.main.u32(page + run * 4),
				file.main.u32(page + run * 4 + 4),
				word === 0 ? 0 : page + word * 2,
			);
		}
	}
}
