import { type DenseWorkSheet, read, set_cptable, type WorkBook } from "@e965/xlsx";
import { DocumentBuilder } from "../../document/build";
import type { Notice } from "../../document/notice";
import { ReadError } from "../error";
import type { Reader, SourceBytes } from "../port";
import { addSheet, type CellNote } from "./sheet-table";
import { textBoxesOf } from "./text-boxes";

/** Cells read of one file at most. */
const mostCells = 300_000;

/** xlsx: sheets as tables with merged cells and written forms; hidden sheets and notes in layers of their own. */
export const readXlsx: Reader = async (source) => ({ kind: "xlsx", ...readWorkbook(source) });

/** xls; the tables of old code pages are loaded for it. */
export const readXls: Reader = async (source) => {
	set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
	return { kind: "xls", ...readWorkbook(source) };
};

function readWorkbook(source: SourceBytes) {
	const workbook = open(source.bytes);
	const builder = new DocumentBuilder();
	const notes: CellNote[] = [];
	const hiddenNames: string[] = [];
	const cut: string[] = [];
	let cells = 0;
	let formulas = 0;
	for (const [index, name] of workbook.SheetNames.entries()) {
		const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined;
		if (!sheet) continue;
		const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
		const before = builder.blocks.length;
		const layer = hidden ? "hidden" : "body";
		if (isTelling(name)) builder.add({ text: name.trim(), kind: "heading", layer, level: 1 });
		const given = addSheet(builder, name, sheet, hidden, mostCells - cells);
		if (hidden && builder.blocks.length > before) hiddenNames.push(name);
		if (given.cut) cut.push(name);
		cells += given.cells;
		formulas += given.formulasWithoutValue;
		notes.push(...given.notes);
	}
	const boxes = isZip(source.bytes) ? textBoxesOf(source.bytes) : [];
	for (const text of boxes) builder.add({ text, kind: "paragraph", layer: "textbox" });
	for (const { text, author, anchor } of notes)
		builder.add({ text, kind: "note", layer: "comment", anchor, ...(author ? { author } : {}) });
	const document =
		cells + notes.length + boxes.length === 0 ? new DocumentBuilder().build() : builder.build();
	return { document, notices: noticesOf(hiddenNames, notes.length, formulas, cut) };
}

function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function open(bytes: Uint8Array): WorkBook {
	try {
		return read(bytes, { type: "array", dense: true, cellNF: true, cellHTML: false, dateNF: "yyyy/m/d" });
	} catch (error) {
		const message = error instanceof Error ? error.message : "";
		if (/password|encrypt/i.test(message)) throw new ReadError("unsupported-encryption");
		throw new ReadError("damaged", { reason: message.slice(0, 120) });
	}
}

/** Names that programs give by themselves tell nothing. */
function isTelling(name: string): boolean {
	return !/^\s*(sheet|chart|工作表|图表)?\s*\d*\s*$/i.test(name);
}

function noticesOf(hidden: string[], comments: number, formulas: number, cut: string[]): Notice[] {
	const notices: Notice[] = [];
	if (hidden.length > 0)
		notices.push({ code: "hidden-sheet", severity: "info", values: { names: hidden.join("、") } });
	if (comments > 0) notices.push({ code: "comments", severity: "info", values: { count: comments } });
	if (formulas > 0)
		notices.push({ code: "formula-without-value", severity: "warning", values: { count: formulas } });
	if (cut.length > 0)
		notices.push({ code: "layer-unread", severity: "warning", values: { layers: cut.join("、") } });
	return notices;
}
