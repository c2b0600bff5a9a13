import { tableOf, type WordFile } from "./file-information";

/** Notes of one kind: where they are referred to, and their texts within their story. */
export interface NoteTable {
	references: number[];
	texts: { start: number; end: number }[];
	/** Where the details of each reference stand in the table stream. */
	details: number[];
}

/** Reads the two tables of footnotes, endnotes or comments; each reference has details of a fixed size. */
export function noteTable(file: WordFile, references: number, texts: number, detailSize: number): NoteTable {
	const { table } = file;
	const reference = file.place(references);
	const count = Math.max(0, Math.floor((reference.size - 4) / (4 + detailSize)));
	const details = reference.at + (count + 1) * 4;
	const text = file.place(texts);
	const borders = Math.floor(text.size / 4);
	return {
		references: Array.from({ length: count }, (_, index) => table.u32(reference.at + index * 4)),
		details: Array.from({ length: count }, (_, index) => details + index * detailSize),
		texts: Array.from({ length: Math.min(count, Math.max(0, borders - 1)) }, (_, index) => ({
			start: table.u32(text.at + index * 4),
			end: table.u32(text.at + index * 4 + 4),
		})),
	};
}

/** Author of each comment: an index into a list of names stands behind the initials. */
export function ownersOf(file: WordFile, comments: NoteTable): string[] {
	const { at, size } = file.place(tableOf.commentOwners);
	const names: string[] = [];
	for (let cursor = at; cursor + 2 <= at + size; ) {
		const length = file.table.u16(cursor);
		names.push(file.table.text(cursor + 2, length));
		cursor += 2 + length * 2;
	}
	return comments.details.map((detail) => names[file.table.u16(detail + 20)] ?? "");
}

/** Strings of a table of names. */
export function stringTable(file: WordFile, index: number): string[] {
	const { at, size } = file.place(index);
	if (size < 6) return [];
	const wide = file.table.u16(at) === 0xffff;
	const start = wide ? at + 2 : at;
	const count = file.table.u16(start);
	const extra = file.table.u16(start + 2);
	const strings: string[] = [];
	for (let cursor = start + 4; strings.length < count && cursor < at + size; ) {
		const length = wide ? file.table.u16(cursor) : file.table.u8(cursor);
		cursor += wide ? 2 : 1;
		strings.push(wide ? file.table.text(cursor, length) : "");
		cursor += length * (wide ? 2 : 1) + extra;
	}
	return strings;
}
