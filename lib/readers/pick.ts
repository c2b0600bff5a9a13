import type { FileKind } from "../document/model";
import type { Reader } from "./port";

/** The reader for each kind; loaded when first needed, so that a web page never costs the weight of a PDF. */
export const readers: Partial<Record<FileKind, () => Promise<Reader>>> = {
	text: async () => (await import("./text")).readText,
	docx: async () => (await import("./docx/docx")).readDocx,
	doc: async () => (await import("./doc/doc")).readDoc,
	rtf: async () => (await import("./rtf")).readRtf,
	odt: async () => (await import("./odt")).readOdt,
	pdf: async () => (await import("./pdf/pdf")).readPdf,
	html: async () => (await import("./html")).readHtml,
	xlsx: async () => (await import("./sheet/workbook")).readXlsx,
	xls: async () => (await import("./sheet/workbook")).readXls,
	csv: async () => (await import("./sheet/csv")).readCsv,
	ofd: async () => (await import("./ofd/ofd")).readOfd,
	image: async () => (await import("./image/image")).readImage,
	archive: async () => (await import("./archive/archive")).readArchive,
};
