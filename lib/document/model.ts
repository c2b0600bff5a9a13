import type { Span } from "../text/span";

/** What the bytes are, decided by content and never by the file's name. */
export type FileKind =
	| "docx"
	| "doc"
	| "pdf"
	| "image"
	| "xlsx"
	| "xls"
	| "csv"
	| "ofd"
	| "text"
	| "html"
	| "rtf"
	| "odt"
	| "archive"
	| "unknown";

/** Where in the file a text stands; named in the evidence. */
export type Layer =
	| "body"
	| "header"
	| "footer"
	| "footnote"
	| "endnote"
	| "comment"
	| "textbox"
	| "inserted"
	| "deleted"
	| "annotation"
	| "hidden";

/** Place of a block within a table of the same document (zero-based). */
export interface CellPlace {
	table: number;
	row: number;
	column: number;
}

/** One paragraph, heading, cell paragraph or note. Blocks follow the text in order and do not overlap. */
export interface Block {
	span: Span;
	kind: "heading" | "paragraph" | "cell" | "note";
	layer: Layer;
	/** Outline level of a heading, from 1. */
	level?: number;
	/** Automatic number that the text begins with, as the page shows it: `一、`, `（二）`. It is part of the text. */
	label?: string;
	/** Physical page from 1; an estimate where the format has no pages (docx, doc). */
	page?: number;
	cell?: CellPlace;
	/** Author and ISO date of a comment, an insertion or a deletion. */
	author?: string;
	date?: string;
	/** The stretch of body text a note, comment or deletion is anchored to. */
	anchor?: Span;
}

export interface TableCell {
	row: number;
	column: number;
	rowSpan: number;
	columnSpan: number;
	/** Covers the cell's blocks; empty (start = end) for an empty cell. */
	span: Span;
}

export interface Table {
	span: Span;
	/** Rows of cells; a merged cell stands once, at its first row and column. */
	rows: TableCell[][];
	columns: number;
	/** Sheet name or caption. */
	name?: string;
	hidden?: boolean;
}

export type PageVerdict = "text" | "scanned" | "garbled" | "empty";

export interface Page {
	/** Physical number from 1. */
	number: number;
	/** The number printed on the page, when it has one. */
	label?: string;
	span: Span;
	verdict: PageVerdict;
	/** Width and height in the unit of the rectangles: PDF points, OFD millimetres, image pixels. */
	width?: number;
	height?: number;
}

/** A stretch of text with its rectangle on a page, for highlights on the original layout. */
export interface Glyphs {
	span: Span;
	page: number;
	/** Left, top, width, height of the stretch, in the page's unit, origin at the top left. */
	box: [number, number, number, number];
	/** Left edges of each UTF-16 unit of the span, when known. */
	lefts?: number[];
}

/** A stretch of a block that was inserted under revision; the rest of its block was there before. */
export interface Insertion {
	span: Span;
	author?: string;
	/** ISO date. */
	date?: string;
}

/** A stretch that optical recognition was not sure about; it never feeds a number, date or name check. */
export interface LowConfidence {
	span: Span;
	/** 0 to 1. */
	score: number;
}

/**
 * Readable text of one file, for every later stage.
 *
 * Blocks are joined by one line feed; cells of a table are blocks too. Headers, footers,
 * notes, comments and deletions follow the body, each in its own layer, so that
 * the body reads on undisturbed. Plain data: it crosses worker borders and is stored as it is.
 */
export interface DocumentModel {
	text: string;
	blocks: Block[];
	tables: Table[];
	pages: Page[];
	glyphs: Glyphs[];
	lowConfidence: LowConfidence[];
	/** Text inserted under revision within blocks of other layers. */
	insertions?: Insertion[];
}

/** A text that is still being put together, block after block. */
export interface BlockDraft extends Omit<Block, "span"> {
	text: string;
}
