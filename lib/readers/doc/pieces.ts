import { ReadError } from "../error";
import { tableOf, type WordFile } from "./file-information";

/** A stretch of text as it lies in the file. */
export interface Piece {
	/** Character positions, half-open. */
	start: number;
	end: number;
	/** Where the stretch begins in the main stream, and bytes a character. */
	offset: number;
	width: 1 | 2;
}

// Node 20 decodes 0x80-0x9F of windows-1252 as control characters.
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** The text of all stories, by character position, with the stretches it is put together from. */
export class Pieces {
	readonly text: string;
	private readonly pieces: Piece[];

	constructor(file: WordFile) {
		this.pieces = readPieces(file);
		this.text = this.pieces.map((piece) => pieceText(file, piece)).join("");
	}

	/** Character position of a place in the main stream; -1 when no text stands there. */
	position(offset: number): number {
		const piece = this.pieces.find((item) => offset >= item.offset && offset < endOffset(item));
		return piece ? piece.start + Math.floor((offset - piece.offset) / piece.width) : -1;
	}

	/** Character positions, as half-open stretches, of a stretch of the main stream. */
	stretches(from: number, to: number): { start: number; end: number }[] {
		return this.pieces.flatMap((piece) => {
			const first = Math.max(from, piece.offset);
			const last = Math.min(to, endOffset(piece));
			if (first >= last) return [];
			return [
				{
					start: piece.start + Math.floor((first - piece.offset) / piece.width),
					end: piece.start + Math.ceil((last - piece.offset) / piece.width),
				},
			];
		});
	}
}

function endOffset(piece: Piece): number {
	return piece.offset + (piece.end - piece.start) * piece.width;
}

function readPieces({ main, table, place }: WordFile): Piece[] {
	const { at, size } = place(tableOf.pieces);
	let cursor = at;
	while (cursor < at + size && table.u8(cursor) === 1) cursor += 3 + table.u16(cursor + 1);
	if (table.u8(cursor) !== 2) throw new ReadError("damaged", { reason: "no-piece-table" });
	const count = Math.floor((table.u32(cursor + 1) - 4) / 12);
	const positions = cursor + 5;
	const pieces: Piece[] = [];
	let expected = 0;
	for (let index = 0; index < count; index++) {
		const start = table.u32(positions + index * 4);
		const end = table.u32(positions + index * 4 + 4);
		const place = table.u32(positions + (count + 1) * 4 + index * 8 + 2);
		const narrow = (place & 0x40000000) !== 0;
		const offset = narrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
		const width = narrow ? 1 : 2;
		if (start !== expected || end < start || offset + (end - start) * width > main.length)
			throw new ReadError("damaged", { reason: "piece-table" });
		pieces.push({ start, end, offset, width });
		expected = end;
	}
	return pieces;
}

function pieceText({ main }: WordFile, piece: Piece): string {
	const length = piece.end - piece.start;
	if (piece.width === 2) return main.text(piece.offset, length);
	let text = "";
	for (const byte of main.array.subarray(piece.offset, piece.offset + length))
		text += byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : String.fromCharCode(byte);
	return text;
}
