import type { Span } from "../text/span";
import type { Block, DocumentModel, Layer } from "./model";

/** Where a passage stands, in the reader's terms. */
export interface Place {
	page?: number;
	/** Ordinal of the block among the body's paragraphs, from 1. */
	paragraph?: number;
	/** From 1. */
	cell?: { table: number; row: number; column: number };
	layer: Layer;
}

/** Index of the block that holds an offset, or the nearest one before it; -1 for an empty document. */
export function blockIndexAt(document: DocumentModel, offset: number): number {
	let low = 0;
	let high = document.blocks.length - 1;
	let found = -1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const block = document.blocks[middle] as Block;
		if (block.span.start <= offset) {
			found = middle;
			low = middle + 1;
		} else high = middle - 1;
	}
	return found;
}

/** Page, paragraph or cell, and layer of a passage's beginning. */
export function locate(document: DocumentModel, span: Span): Place {
	const index = blockIndexAt(document, span.start);
	const block = document.blocks[index];
	if (!block) return { layer: "body" };
	const place: Place = { layer: block.layer };
	if (block.page !== undefined) place.page = block.page;
	if (block.cell) {
		place.cell = {
			table: block.cell.table + 1,
			row: block.cell.row + 1,
			column: block.cell.column + 1,
		};
	} else place.paragraph = index + 1;
	return place;
}
