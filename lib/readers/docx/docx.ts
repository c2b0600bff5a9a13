import { DocumentBuilder } from "../../document/build";
import type { Layer } from "../../document/model";
import type { Notice } from "../../document/notice";
import { ReadError } from "../error";
import type { Reader, ReadResult } from "../port";
import { attribute, child, children, descendants, type XmlElement } from "../xml";
import { decryptPackage } from "./encrypted-package";
import { readByFallback } from "./fallback";
import { Numbering } from "./numbering";
import { DocxPackage } from "./package";
import { settlePages } from "./pages";
import { appendRemoved, revision, revisionNotices } from "./revisions";
import { type Reading, StoryReader } from "./story";
import { Styles } from "./styles";

/**
 * Reads a Word document (docx, docm, dotx) with every layer it has. A protected one is opened with
 * the password given; where our reader gives up, the running text at least is read.
 */
export const readDocx: Reader = async (source, context) => {
	const isProtected = source.bytes[0] === 0xd0 && source.bytes[1] === 0xcf;
	const bytes = isProtected ? await decryptPackage(source.bytes, context.password) : source.bytes;
	try {
		return readPackage(new DocxPackage(bytes));
	} catch (error) {
		if (context.signal.aborted || isRefusal(error)) throw error;
		const result = await readByFallback(bytes);
		if (result) return result;
		throw error instanceof ReadError
			? error
			: new ReadError("damaged", { reason: String(error).slice(0, 200) });
	}
};

/** What is refused on purpose is not tried another way. */
function isRefusal(error: unknown): boolean {
	return error instanceof ReadError && (error.code !== "damaged" || error.values.reason === "doctype");
}

function readPackage(archive: DocxPackage): ReadResult {
	const styles = new Styles(archive.part("styles"));
	const reading: Reading = {
		builder: new DocumentBuilder(),
		styles,
		numbering: new Numbering(archive.part("numbering"), styles),
		page: 1,
		savedBreaks: 0,
		forcedBreaks: 0,
		anchors: new Map(),
		removed: [],
		pictures: [],
	};
	const body = child(archive.xml(archive.mainPath), "body");
	if (!body) throw new ReadError("damaged", { reason: "no-body" });
	new StoryReader(reading).read(body, { layer: "body" });
	readMargins(archive, reading);
	readNotes(archive, reading);
	appendRemoved(reading.builder, reading.removed);
	const notices = [
		...revisionNotices(reading.builder),
		...settlePages(reading.builder, reading, archive.xml("docProps/app.xml")),
		...unreadParts(archive, reading),
	];
	return { kind: "docx", document: reading.builder.build(), notices };
}

/** Half the width of a page, in the units of drawings (914400 an inch): a picture of a page, not a logo. */
const pageWide = 914_400 * 3.5;

/** Parts of the document that hold text we do not read. */
function unreadParts(archive: DocxPackage, reading: Reading): Notice[] {
	const found: Notice[] = [];
	if (archive.count("aFChunk") > 0)
		found.push({ code: "layer-unread", severity: "warning", values: { layer: "altChunk" } });
	const large = reading.pictures.filter((picture) => {
		const extent = descendants(picture, "extent")[0];
		return Number(attribute(extent, "cx") ?? 0) > pageWide && Number(attribute(extent, "cy") ?? 0) > pageWide;
	}).length;
	if (large > 0) found.push({ code: "image-unread", severity: "warning", values: { count: large } });
	return found;
}

/** Headers and footers, each wording once: first, odd and even pages often repeat it. */
function readMargins(archive: DocxPackage, reading: Reading): void {
	for (const layer of ["header", "footer"] as const) {
		const seen = new Set<string>();
		for (const part of archive.parts(layer)) {
			const wording = (part.root.textContent ?? "").replace(/\s+/g, "");
			if (wording === "" || seen.has(wording)) continue;
			seen.add(wording);
			new StoryReader(reading).read(part.root, { layer });
		}
	}
}

function readNotes(archive: DocxPackage, reading: Reading): void {
	for (const [part, layer] of [
		["footnotes", "footnote"],
		["endnotes", "endnote"],
		["comments", "comment"],
	] as const) {
		const story = new StoryReader(reading);
		for (const note of children(archive.part(part), layer)) {
			if (/[sS]eparator|continuationNotice/.test(attribute(note, "type") ?? "")) continue;
			story.read(note, {
				layer,
				...revision(attribute(note, "author"), attribute(note, "date")),
				...anchorOf(reading, layer, note),
			});
		}
	}
}

function anchorOf(reading: Reading, layer: Layer, note: XmlElement) {
	const anchor = reading.anchors.get(`${layer}:${attribute(note, "id")}`);
	return anchor ? { anchor } : {};
}
