import type { CellObject, DenseWorkSheet } from "@e965/xlsx";
import type { DocumentBuilder } from "../../document/build";
import type { Span } from "../../text/span";
import { TableDraft } from "../table-draft";
import { writtenForm } from "./written";

/** A note pinned to a cell. */
export interface CellNote {
	text: string;
	author?: string;
	anchor: Span;
}

/** What a sheet gave besides its table. */
export interface SheetYield {
	cells: number;
	notes: CellNote[];
	formulasWithoutValue: number;
	/** True when the sheet has more cells than may be read. */
	cut: boolean;
}

interface Merge {
	rows: number;
	columns: number;
}

/** Writes a sheet as one table; rows without any content are left out. `room` bounds its cells. */
export function addSheet(
	builder: DocumentBuilder,
	name: string,
	sheet: DenseWorkSheet,
	hidden: boolean,
	room: number,
): SheetYield {
	const given: SheetYield = { cells: 0, notes: [], formulasWithoutValue: 0, cut: false };
	const rows = sheet["!data"] ?? [];
	const merges = mergesOf(sheet);
	const [from, to] = columnsOf(rows);
	const draft = new TableDraft(builder, { name, hidden, ...(hidden ? { layer: "hidden" } : {}) });
	for (const [number, row] of rows.entries()) {
		if (!row?.some(hasContent)) continue;
		if (given.cells >= room) {
			given.cut = true;
			break;
		}
		draft.startRow();
		for (let column = from; column <= to; column++) {
			const merge = merges.get(`${number},${column}`);
			if (merge === "covered") continue;
			given.cells += 1;
			const cell = row[column];
			const spans = draft.addCellAt(column - from, {
				paragraphs: [cell ? writtenForm(cell) : ""],
				...(merge ? { rowSpan: merge.rows, columnSpan: merge.columns } : {}),
			});
			if (cell && spans[0]) noteExtras(cell, spans[0], given);
		}
	}
	draft.close();
	return given;
}

function hasContent(cell: CellObject | undefined): boolean {
	return cell !== undefined && (cell.f !== undefined || cell.c !== undefined || writtenForm(cell) !== "");
}

/** First and last column with any content in the whole sheet. */
function columnsOf(rows: readonly (CellObject[] | undefined)[]): [number, number] {
	let from = Number.POSITIVE_INFINITY;
	let to = -1;
	for (const row of rows) {
		row?.forEach((cell, column) => {
			if (!hasContent(cell)) return;
			from = Math.min(from, column);
			to = Math.max(to, column);
		});
	}
	return [to < 0 ? 0 : from, to];
}

function mergesOf(sheet: DenseWorkSheet): Map<string, Merge | "covered"> {
	const merges = new Map<string, Merge | "covered">();
	for (const { s, e } of sheet["!merges"] ?? []) {
		const rows = Math.min(e.r - s.r, 500) + 1;
		const columns = Math.min(e.c - s.c, 500) + 1;
		for (let row = s.r; row < s.r + rows; row++)
			for (let column = s.c; column < s.c + columns; column++) merges.set(`${row},${column}`, "covered");
		merges.set(`${s.r},${s.c}`, { rows, columns });
	}
	return merges;
}

function noteExtras(cell: CellObject, anchor: Span, given: SheetYield): void {
	if (cell.f !== undefined && (cell.v === undefined || cell.t === "z")) given.formulasWithoutValue += 1;
	for (const note of cell.c ?? []) {
		const text = (note.t ?? "").trim();
		if (text !== "") given.notes.push({ text, anchor, ...(note.a ? { author: decoded(note.a) } : {}) });
	}
}

/** The library hands authors of notes on as raw bytes, one a character. */
function decoded(author: string): string {
	const bytes = Uint8Array.from(author, (character) => character.charCodeAt(0));
	if ([...author].some((character) => character > "\u00ff")) return author;
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return author;
	}
}
