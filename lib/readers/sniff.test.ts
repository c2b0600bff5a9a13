import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sniff } from "./sniff";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));

describe("sniff", () => {
	it.each([
		["pdf", "名字.doc", latin("%PDF-1.7\n")],
		["pdf", "a", latin("junk before\n%PDF-1.4")],
		["docx", "a.doc", zip("[Content_Types].xml", "word/document.xml")],
		["xlsx", "a", zip("xl/workbook.xml")],
		["ofd", "a", zip("OFD.xml", "Doc_0/Document.xml")],
		["odt", "a", zip("mimetype", "content.xml")],
		["archive", "a.docx", zip("会议.txt")],
		["archive", "a", latin("Rar!\x1a\x07\x01\0")],
		["archive", "a", latin("7z\xbc\xaf\x27\x1c")],
		["rtf", "a.doc", latin("{\\rtf1\\ansi")],
		["html", "a.doc", latin("<html><body>x")],
		["html", "a.xls", latin("<meta charset=gbk><table>")],
		["image", "a", latin("\xff\xd8\xff\xe0")],
		["image", "a.jpg", latin("\0\0\0\x18ftypheic")],
		["text", "a.txt", new TextEncoder().encode("会议记录")],
		["text", "a.txt", latin("BM is how this text begins")],
		[
			"unknown",
			"a.doc",
			latin(
				'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
			),
		],
		[
			"xls",
			"a.xls",
			latin('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
		],
		["unknown", "a.doc", latin("From: x\nMIME-Version: 1.0\n")],
		["text", "a.txt", latin("From: Monday on\n\nwork")],
		["html", "a.html", latin('<?xml version="1.0"?><!DOCTYPE html><html>')],
		["unknown", "a.pptx", zip("ppt/presentation.xml")],
		["csv", "a.csv", latin("a,b\n1,2")],
		["unknown", "a.txt", latin("\x01\x02\x03\x04")],
	])("sees %s in %s", (kind, name, bytes) => {
		expect(sniff(bytes, name)).toBe(kind);
	});

	it("finds a document in a zip whose directory is cut off", () => {
		const whole = zip("word/document.xml", "word/styles.xml");
		expect(sniff(whole.subarray(0, whole.length - 60), "a")).toBe("docx");
	});
});
