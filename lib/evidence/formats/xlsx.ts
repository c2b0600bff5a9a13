import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/universal";
import type { EvidenceList } from "../model";
import { evidenceSheets, type Sheet } from "./sheets";

const headCell = {
	type: String,
	fontWeight: "bold",
	backgroundColor: "#F3E9E7",
	textColor: "#7A231E",
	alignVertical: "center",
	wrap: true,
	borderStyle: "thin",
	borderColor: "#D9D4CA",
} as const;

const bodyCell = { wrap: true, alignVertical: "top", borderStyle: "thin", borderColor: "#E6E3DC" } as const;

/** Excel refuses longer cells. */
const longestCell = 32_000;

/** The evidence list as xlsx: styled, head frozen, filterable; text is always text, never a formula. */
export async function formatXlsx(list: EvidenceList): Promise<Uint8Array> {
	const sheets = evidenceSheets(list);
	const blob = await writeExcelFile(
		sheets.map((sheet) => ({
			sheet: sheet.name,
			data: sheetData(sheet),
			columns: sheet.widths.map((width) => ({ width })),
			stickyRowsCount: 1,
		})),
		{ fontFamily: "Microsoft YaHei", fontSize: 10 },
	).toBlob();
	return addFilters(new Uint8Array(await blob.arrayBuffer()), sheets);
}

function sheetData(sheet: Sheet) {
	return [
		sheet.head.map((value) => ({ ...headCell, value })),
		...sheet.rows.map((row) =>
			row.map((value) =>
				typeof value === "number"
					? { ...bodyCell, type: Number, value }
					: { ...bodyCell, type: String, value: cellText(value) },
			),
		),
	];
}

/** Control characters are not allowed in XML; everything else stays as it was written. */
function cellText(value: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
	return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").slice(0, longestCell);
}

/** The writer has no filters: they are added to the package, which is packed anew without a clock. */
function addFilters(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
	const files = unzipSync(bytes);
	const packed: Zippable = {};
	for (const name of Object.keys(files).sort()) {
		const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
		const sheet = number ? sheets[Number(number) - 1] : undefined;
		const content = files[name] as Uint8Array;
		packed[name] = [
			sheet ? strToU8(withFilter(strFromU8(content), sheet)) : content,
			{ mtime: "1980-01-01T00:00:00" },
		];
	}
	return zipSync(packed);
}

function withFilter(xml: string, sheet: Sheet): string {
	const range = `A1:${columnName(sheet.head.length)}${sheet.rows.length + 1}`;
	return xml.replace("</sheetData>", `</sheetData><autoFilter ref="${range}"/>`);
}

function columnName(column: number): string {
	const last = String.fromCharCode(65 + ((column - 1) % 26));
	return column > 26 ? columnName(Math.floor((column - 1) / 26)) + last : last;
}
