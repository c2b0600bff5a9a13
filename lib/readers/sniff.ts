import type { FileKind } from "../document/model";
import { namedFormat } from "./named-format";
import { compoundNames } from "./sniff-compound";
import { zipNames } from "./sniff-zip";

const marks: readonly [kind: FileKind, offset: number, mark: string][] = [
	["image", 0, "\xff\xd8\xff"],
	["image", 0, "\x89PNG"],
	["image", 0, "GIF8"],
	["image", 0, "II*\0"],
	["image", 0, "MM\0*"],
	["archive", 0, "Rar!\x1a\x07"],
	["archive", 0, "7z\xbc\xaf\x27\x1c"],
	["archive", 0, "\x1f\x8b"],
	["archive", 257, "ustar"],
];

/** What the bytes are, decided by content; the name only tells plain text from csv. */
export function sniff(bytes: Uint8Array, name: string): FileKind {
	const head = latin(bytes, 0, 1024);
	if (head.includes("%PDF-")) return "pdf";
	if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return ofZip(bytes);
	if (head.startsWith("\xd0\xcf\x11\xe0")) return ofCompound(bytes, name);
	if (/^(\xef\xbb\xbf)?\s*\{\\rt/.test(head)) return "rtf";
	for (const [kind, offset, mark] of marks) if (head.startsWith(mark, offset)) return kind;
	if (pictureFormat(bytes)) return "image";
	if (isOldWord(bytes)) return "doc";
	return ofText(bytes, head, name);
}

/** Name of the picture format for those that need saying: HEIC, TIFF, BMP, WEBP. */
export function pictureFormat(bytes: Uint8Array): string | undefined {
	const head = latin(bytes, 0, 32);
	if (/^....ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/s.test(head)) return "HEIC";
	if (/^....ftypavif/s.test(head)) return "AVIF";
	if (/^(II\*\0|MM\0\*)/.test(head)) return "TIFF";
	if (/^RIFF....WEBP/s.test(head)) return "WEBP";
	// BM alone may begin a text: the reserved bytes of the header are zero.
	return /^BM....\0\0\0\0/s.test(head) ? "BMP" : undefined;
}

/** Office documents of Windows 3 times have no compound file around them. */
function isOldWord(bytes: Uint8Array): boolean {
	const first = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	return first === 0xdba5 || first === 0x31be || first === 0x9ba5;
}

function ofZip(bytes: Uint8Array): FileKind {
	const names = zipNames(bytes);
	if (names.some((name) => /^\/?word\//i.test(name))) return "docx";
	if (names.some((name) => /^\/?xl\//i.test(name))) return "xlsx";
	if (names.some((name) => /^\/?OFD\.xml$/i.test(name))) return "ofd";
	if (
		names.includes("content.xml") &&
		(names.includes("mimetype") || names.includes("META-INF/manifest.xml"))
	)
		return "odt";
	return namedFormat(bytes) ? "unknown" : "archive";
}

function ofCompound(bytes: Uint8Array, name: string): FileKind {
	const names = compoundNames(bytes);
	// A password around a modern document: the name is all that tells which.
	if (names.has("EncryptedPackage")) return /\.xls[xm]?$/i.test(name) ? "xlsx" : "docx";
	if (names.has("WordDocument")) return "doc";
	if (names.has("Workbook") || names.has("Book")) return "xls";
	// Old Works and other compound files are named by the reader of Word documents, not by a guess here.
	return /\.(doc|dot|wps|wpt)$/i.test(name) ? "doc" : "unknown";
}

function ofText(bytes: Uint8Array, head: string, name: string): FileKind {
	const wide = /^(\xff\xfe|\xfe\xff)/.test(head) || /^.\0.\0.\0/s.test(head) || /^\0.\0.\0./s.test(head);
	const plain = wide ? head.replaceAll("\0", "") : head;
	if (plain.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xls";
	if (namedFormat(bytes)) return "unknown";
	if (/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s/i.test(plain)) return "html";
	if (!wide && hasControls(bytes)) return "unknown";
	return /\.csv$/i.test(name) ? "csv" : "text";
}

function hasControls(bytes: Uint8Array): boolean {
	for (const byte of bytes.subarray(0, 8192)) {
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) return true;
	}
	return false;
}

function latin(bytes: Uint8Array, start: number, end: number): string {
	return String.fromCharCode(...bytes.subarray(start, end));
}
