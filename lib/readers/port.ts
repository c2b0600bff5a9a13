import type { DocumentModel, FileKind } from "../document/model";
import type { Notice } from "../document/notice";

/** Bytes with the name they came under; a path such as `一批.zip/会议/1.docx` for members of an archive. */
export interface SourceBytes {
	name: string;
	bytes: Uint8Array;
}

/** What a reader may use of the world around it. Everything is optional but the signal. */
export interface ReadContext {
	/** Aborted when the inspector stops the import or the file's time is up. */
	signal: AbortSignal;
	/** Password given for this file, kept in memory only. */
	password?: string;
	/** Character set chosen by hand, for txt, csv and html. */
	charset?: string;
	/** Pages done and pages in all; called between pages. */
	onProgress?: (done: number, total: number, step?: "read" | "recognise") => void;
	/** Recognises the text of a page picture; absent where recognition is switched off. */
	recognise?: Recogniser;
	/** Base address of packaged assets (CMaps, fonts, wasm, models); ends with a slash. */
	assets?: string;
}

/** A character with its box in pixels of the picture and the recogniser's certainty. */
export interface RecognisedCharacter {
	text: string;
	score: number;
	box: [number, number, number, number];
}

/** One recognised line, in reading order. */
export interface RecognisedLine {
	text: string;
	score: number;
	/** Left, top, width, height in pixels of the upright picture. */
	box: [number, number, number, number];
	/** The same box where it would stand if the page were not askew; lines are laid out by it. */
	level?: [number, number, number, number];
	/** Lines with the same row number stand side by side: cells of a table row. */
	row: number;
	characters: RecognisedCharacter[];
}

export interface RecognisedPage {
	/** Size of the upright picture. */
	width: number;
	height: number;
	/** Quarter turns clockwise that made the picture upright. */
	turns: 0 | 1 | 2 | 3;
	lines: RecognisedLine[];
	/** Straight lines drawn on the page, in pixels of the levelled page; tables are rebuilt from them. */
	rules?: {
		horizontal: { at: number; start: number; end: number }[];
		vertical: { at: number; start: number; end: number }[];
	};
}

/** RGBA pixels, row by row. */
export interface Picture {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

export type Recogniser = (picture: Picture, signal: AbortSignal) => Promise<RecognisedPage>;

/** A file's reading report: what was read, layer by layer, and what was not. */
export interface ReadResult {
	kind: FileKind;
	/** Null when nothing could be read; the notices say why. */
	document: DocumentModel | null;
	notices: Notice[];
	/** Members of an archive, to be read in turn. */
	members?: SourceBytes[];
}

/**
 * Reads one kind of file. A reader throws `ReadError` for what it can name; anything else
 * that escapes it is caught by `readFile` and becomes the file's result.
 */
export type Reader = (source: SourceBytes, context: ReadContext) => Promise<ReadResult>;
