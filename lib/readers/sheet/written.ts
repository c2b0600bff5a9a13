import type { CellObject } from "@e965/xlsx";

const weekdays = "日一二三四五六";

/** A cell's content as its sheet shows it: dates and amounts in their written form, long numbers in full. */
export function writtenForm(cell: CellObject): string {
	if (cell.t === "z" || cell.v === undefined || cell.v === null) return "";
	if (cell.t !== "n") return String(cell.w ?? cell.v).trim();
	const value = Number(cell.v);
	const format = String(cell.z ?? "General");
	if (format === "General" || format === "@") return inFull(value);
	if (/a{3,4}/.test(format) && !/[ymd]/i.test(format)) return weekday(value, format);
	const written = (cell.w ?? "").trim();
	return written === "" || /^#+$|^\d+(\.\d+)?E[+-]\d+$/.test(written) ? inFull(value) : written;
}

/** Identity and account numbers kept as numbers would otherwise read `1.1E+17`. */
function inFull(value: number): string {
	return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
}

/** Chinese day of the week of a date counted in days from 1900, which formats call `aaaa`. */
function weekday(value: number, format: string): string {
	const name = weekdays[(Math.floor(value) + 6) % 7] ?? "";
	return format.includes("aaaa") ? `星期${name}` : name;
}
