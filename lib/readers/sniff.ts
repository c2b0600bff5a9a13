import { strFromU8, unzipSync } from "fflate";
import type { FileKind } from "../document/model";

const starts = (bytes: Uint8Array, ...wanted: number[]) =>
	wanted.every((byte, index) => bytes[index] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number) => strFromU8(bytes.subarray(from, to), true);

/** What the bytes are, decided by content; the name only tells text formats apart. */
export function sniff(bytes: Uint8Array, name: string): FileKind {
	if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
	if (starts(bytes, 0x50, 0x4b)) return sniffZip(bytes);
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return sniffCompound(bytes);
	if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74)) return "rtf";
	if (starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0x42, 0x4d))
		return "image";
	if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image";
	if (starts(bytes, 0x52, 0x61, 0x72, 0x21) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return "archive";
	return sniffText(bytes, name);
}

function sniffZip(bytes: Uint8Array): FileKind {
	const names: string[] = [];
	try {
		unzipSync(bytes, {
			filter: (entry) => {
				names.push(entry.name);
				return false;
			},
		});
	} catch {
		return "archive";
	}
	if (names.some((name) => name.startsWith("word/"))) return "docx";
	if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
	if (names.some((name) => /^OFD\.xml$/i.test(name))) return "ofd";
	if (names.includes("content.xml") && names.includes("mimetype")) return "odt";
	return "archive";
}

function sniffCompound(bytes: Uint8Array): FileKind {
	const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, 1 << 20)));
	if (text.includes("WordDocument")) return "doc";
	if (text.includes("Workbook") || text.includes("Book")) return "xls";
	return "doc";
}

function sniffText(bytes: Uint8Array, name: string): FileKind {
	const head = ascii(bytes, 0, 1024).toLowerCase();
	if (/<!doctype html|<html[\s>]|<body[\s>]/.test(head)) return "html";
	if (/\.csv$/i.test(name)) return "csv";
	const odd = bytes
		.subarray(0, 4096)
		.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
	const wide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
	return odd === 0 || wide ? "text" : "unknown";
}
