import { DocumentBuilder } from "../document/build";
import { type DocReading, StoryWriter } from "./doc/story";
import { appendRemoved, type Revision, revision, revisionNotices } from "./docx/revisions";
import { ReadError } from "./error";
import { OdtLists } from "./odt-lists";
import { type Deletion, OdtStory } from "./odt-story";
import type { Reader } from "./port";
import { unpackXml } from "./unpack-xml";
import { attribute, child, children, decodeXml, descendants, parseXml, type XmlElement } from "./xml";

/** Reads an OpenDocument text: numbering, tables, notes, remarks, deletions, heads and feet. */
export const readOdt: Reader = async (source) => {
	const files = unpackXml(source.bytes);
	const part = (path: string) => {
		const bytes = files[path];
		return bytes && parseXml(decodeXml(bytes));
	};
	if (descendants(part("meta-inf/manifest.xml") ?? emptyElement(), "encryption-data").length > 0)
		throw new ReadError("unsupported-encryption", { scheme: "OpenDocument" });
	const content = part("content.xml");
	const text = child(content, "body", "text");
	if (!text) throw new ReadError("damaged", { reason: "no-body" });
	const styles = part("styles.xml");
	const lists = new OdtLists([styles, content]);
	const { deletions, insertions } = changesOf(text);
	const story = new OdtStory(lists, listStyles([styles, content]), deletions, insertions);
	const reading: DocReading = {
		builder: new DocumentBuilder(),
		headingLevel: ({ outline }) => (outline === undefined ? undefined : outline + 1),
		listOf: () => undefined,
		anchors: new Map(),
		removed: [],
	};
	new StoryWriter(reading).write(story.items(text), { layer: "body" });
	writeMargins(reading, story, styles);
	for (const { layer, items, anchor, author, date } of story.notes) {
		const at = reading.anchors.get(anchor);
		new StoryWriter(reading).write(items, {
			layer,
			...revision(author, date),
			...(at === undefined ? {} : { anchor: { start: at, end: at } }),
		});
	}
	appendRemoved(reading.builder, reading.removed);
	return { kind: "odt", document: reading.builder.build(), notices: revisionNotices(reading.builder) };
};

function emptyElement(): XmlElement {
	return parseXml("<none/>");
}

/** Each wording of a head or foot once. */
function writeMargins(reading: DocReading, story: OdtStory, styles: XmlElement | undefined): void {
	const pages = children(child(styles, "master-styles"), "master-page");
	for (const layer of ["header", "footer"] as const) {
		const seen = new Set<string>();
		for (const margin of pages.flatMap((page) => children(page))) {
			if (!margin.localName?.startsWith(layer)) continue;
			const wording = (margin.textContent ?? "").trim();
			if (wording === "" || seen.has(wording)) continue;
			seen.add(wording);
			new StoryWriter(reading).write(story.items(margin), { layer });
		}
	}
}

function listStyles(roots: readonly (XmlElement | undefined)[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const root of roots)
		for (const group of ["styles", "automatic-styles"])
			for (const style of children(child(root, group), "style")) {
				const list = attribute(style, "list-style-name");
				if (list) found.set(attribute(style, "name") ?? "", list);
			}
	return found;
}

/** Changes kept in the document: what was deleted, and who inserted. */
function changesOf(text: XmlElement) {
	const deletions = new Map<string, Deletion>();
	const insertions = new Map<string, Revision>();
	for (const region of children(child(text, "tracked-changes"), "changed-region")) {
		const id = attribute(region, "id") ?? "";
		const deletion = child(region, "deletion");
		const insertion = child(region, "insertion");
		if (insertion) insertions.set(id, reviser(insertion));
		if (!deletion) continue;
		const words = children(deletion).filter((element) => element.localName !== "change-info");
		deletions.set(id, {
			text: words.map((element) => element.textContent ?? "").join("\n"),
			...reviser(deletion),
		});
	}
	return { deletions, insertions };
}

function reviser(change: XmlElement): Revision {
	const info = child(change, "change-info");
	return revision(
		child(info, "creator")?.textContent ?? undefined,
		child(info, "date")?.textContent ?? undefined,
	);
}
