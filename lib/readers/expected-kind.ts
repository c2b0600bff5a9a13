import type { FileKind } from "../document/model";

const byEnding: Readonly<Record<string, readonly FileKind[]>> = {
	docx: ["docx"],
	docm: ["docx"],
	dotx: ["docx"],
	doc: ["doc"],
	dot: ["doc"],
	wps: ["doc"],
	wpt: ["doc"],
	pdf: ["pdf"],
	xlsx: ["xlsx"],
	xlsm: ["xlsx"],
	xls: ["xls"],
	et: ["xls"],
	csv: ["csv"],
	ofd: ["ofd"],
	rtf: ["rtf"],
	odt: ["odt"],
	txt: ["text"],
	html: ["html"],
	htm: ["html"],
	zip: ["archive"],
	rar: ["archive"],
	"7z": ["archive"],
	jpg: ["image"],
	jpeg: ["image"],
	png: ["image"],
	bmp: ["image"],
	webp: ["image"],
	heic: ["image"],
};

/** Whether a file's name promises another kind than its content is; unknown content or endings promise nothing. */
export function differsFromName(kind: FileKind, name: string): boolean {
	const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
	const expected = Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
	return kind !== "unknown" && expected !== undefined && !expected.includes(kind);
}
