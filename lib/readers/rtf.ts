import { DocumentBuilder } from "../document/build";
import type { Layer } from "../document/model";
import { type DocReading, StoryWriter } from "./doc/story";
import { treeOf } from "./doc/table-tree";
import { appendRemoved, revision, revisionNotices } from "./docx/revisions";
import type { Reader } from "./port";
import { RtfParser } from "./rtf-parser";

/** Reads an RTF document: text, tables, numbering as it is spelled out, notes, comments and deletions. */
export const readRtf: Reader = async (source) => {
	const stories = new RtfParser(source.bytes).parse();
	const reading: DocReading = {
		builder: new DocumentBuilder(),
		headingLevel: ({ outline }) => (outline !== undefined && outline < 9 ? outline + 1 : undefined),
		listOf: () => undefined,
		anchors: new Map(),
		removed: [],
	};
	const order: Layer[] = ["body", "textbox", "header", "footer", "footnote", "endnote", "comment"];
	const seen = new Set<string>();
	for (const layer of order) {
		for (const story of stories.filter((item) => item.layer === layer)) {
			// First, left and right pages often repeat one head.
			const wording = layer + story.paragraphs.map((paragraph) => paragraph.text).join("\n");
			if ((layer === "header" || layer === "footer") && seen.has(wording)) continue;
			seen.add(wording);
			const anchor = story.anchor === undefined ? undefined : reading.anchors.get(story.anchor);
			new StoryWriter(reading).write(treeOf(story.paragraphs), {
				layer,
				...revision(story.author, story.date),
				...(anchor === undefined ? {} : { anchor: { start: anchor, end: anchor } }),
			});
		}
	}
	appendRemoved(reading.builder, reading.removed);
	return { kind: "rtf", document: reading.builder.build(), notices: revisionNotices(reading.builder) };
};
