import { DocumentBuilder } from "../../document/build";
import type { Layer } from "../../document/model";
import { ReadError } from "../error";
import type { Reader } from "../port";
import { attribute, child, children, type XmlElement } from "../xml";
import { Numbering } from "./numbering";
import { DocxPackage } from "./package";
import { appendRemoved, revision, revisionNotices } from "./revisions";
import { type Reading, StoryReader } from "./story";
import { Styles } from "./styles";

/** Reads a Word document (docx, docm, dotx) with every layer it has. */
export const readDocx: Reader = async (source) => {
	const { bytes } = source;
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new ReadError("password-needed");
	const archive = new DocxPackage(bytes);
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
	return { kind: "docx", document: reading.builder.build(), notices: revisionNotices(reading.builder) };
};

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
