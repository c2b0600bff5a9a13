import { DocumentBuilder } from "../../document/build";
import { appendRemoved, revision, revisionNotices } from "../docx/revisions";
import { ReadError } from "../error";
import type { Reader } from "../port";
import { openWordFile, tableOf, type WordFile } from "./file-information";
import { characterMarks, paragraphProperties } from "./formatting";
import { readLists } from "./lists";
import { type NoteTable, noteTable, ownersOf, stringTable } from "./notes";
import { type Positions, paragraphsOf } from "./paragraphs";
import { Pieces } from "./pieces";
import { type DocReading, StoryWriter } from "./story";
import { StyleSheet } from "./style-sheet";
import { treeOf } from "./table-tree";

/** Reads a Word 97-2003 document, or a WPS document, which is the same. */
export const readDoc: Reader = async (source) => {
	try {
		return readWordFile(openWordFile(source.bytes));
	} catch (error) {
		// Every offset in a damaged file may point anywhere.
		if (error instanceof RangeError) throw new ReadError("damaged", { reason: error.message.slice(0, 100) });
		throw error;
	}
};

interface Stories {
	positions: Positions;
	/** Positions at which each story begins; one more than there are stories. */
	starts: number[];
}

const story = { main: 0, footnotes: 1, headers: 2, comments: 4, endnotes: 5, textBoxes: 6, headerBoxes: 7 };

function readWordFile(file: WordFile) {
	const pieces = new Pieces(file);
	const notes = {
		footnote: noteTable(file, tableOf.footnoteReferences, tableOf.footnoteTexts, 2),
		endnote: noteTable(file, tableOf.endnoteReferences, tableOf.endnoteTexts, 2),
		comment: noteTable(file, tableOf.commentReferences, tableOf.commentTexts, 30),
	};
	const anchors = new Set(Object.values(notes).flatMap((table) => table.references));
	const stories: Stories = {
		positions: {
			text: pieces.text,
			properties: paragraphProperties(file, pieces),
			marks: characterMarks(file, pieces),
			authors: stringTable(file, tableOf.revisionAuthors),
			anchors,
		},
		starts: startsOf(file.storyLengths),
	};
	const styles = new StyleSheet(file);
	const lists = readLists(file);
	const reading: DocReading = {
		builder: new DocumentBuilder(),
		headingLevel: (properties) => styles.headingLevel(properties),
		listOf: (properties) => {
			const index = properties.list ?? styles.inherited(properties.style, "list");
			const list = index ? lists.get(index) : undefined;
			if (!list) return undefined;
			return { list, level: properties.level ?? styles.inherited(properties.style, "level") ?? 0 };
		},
		anchors: new Map(),
		removed: [],
	};
	writeWhole(reading, stories, story.main, "body");
	writeWhole(reading, stories, story.textBoxes, "textbox");
	writeMargins(reading, stories, file);
	writeNotes(reading, stories, story.footnotes, "footnote", notes.footnote, []);
	writeNotes(reading, stories, story.endnotes, "endnote", notes.endnote, []);
	writeNotes(reading, stories, story.comments, "comment", notes.comment, ownersOf(file, notes.comment));
	appendRemoved(reading.builder, reading.removed);
	return {
		kind: "doc" as const,
		document: reading.builder.build(),
		notices: revisionNotices(reading.builder),
	};
}

function startsOf(lengths: readonly number[]): number[] {
	const starts = [0];
	let sum = 0;
	for (const length of lengths) {
		sum += length;
		starts.push(sum);
	}
	return starts;
}

function writeWhole(
	reading: DocReading,
	{ positions, starts }: Stories,
	index: number,
	layer: "body" | "textbox",
): void {
	const paragraphs = paragraphsOf(positions, starts[index] ?? 0, starts[index + 1] ?? 0);
	new StoryWriter(reading).write(treeOf(paragraphs), { layer });
}

/** Of each section: even and odd heads, even and odd feet, first head, first foot; six separators come before. */
function writeMargins(reading: DocReading, { positions, starts }: Stories, file: WordFile): void {
	const { at, size } = file.place(tableOf.headerTexts);
	const base = starts[story.headers] ?? 0;
	const count = Math.max(0, Math.floor(size / 4) - 2);
	const seen = new Set<string>();
	const found = {
		header: [] as ReturnType<typeof paragraphsOf>[],
		footer: [] as ReturnType<typeof paragraphsOf>[],
	};
	for (let index = 6; index < count; index++) {
		const start = base + file.table.u32(at + index * 4);
		const end = base + file.table.u32(at + index * 4 + 4);
		if (end <= start || end > (starts[story.headers + 1] ?? 0)) continue;
		const paragraphs = paragraphsOf(positions, start, end);
		const layer = [2, 3, 5].includes((index - 6) % 6) ? "footer" : "header";
		const wording = layer + paragraphs.map((paragraph) => paragraph.text.trim()).join("\n");
		if (seen.has(wording)) continue;
		seen.add(wording);
		found[layer].push(paragraphs);
	}
	const boxes = paragraphsOf(positions, starts[story.headerBoxes] ?? 0, starts[story.headerBoxes + 1] ?? 0);
	found.header.push(boxes);
	for (const layer of ["header", "footer"] as const)
		for (const paragraphs of found[layer]) new StoryWriter(reading).write(treeOf(paragraphs), { layer });
}

function writeNotes(
	reading: DocReading,
	{ positions, starts }: Stories,
	index: number,
	layer: "footnote" | "endnote" | "comment",
	notes: NoteTable,
	owners: readonly string[],
): void {
	const base = starts[index] ?? 0;
	const writer = new StoryWriter(reading);
	notes.texts.forEach(({ start, end }, order) => {
		const paragraphs = paragraphsOf(positions, base + start, Math.min(base + end, starts[index + 1] ?? 0));
		const anchor = reading.anchors.get(notes.references[order] ?? -1);
		writer.write(treeOf(paragraphs), {
			layer,
			...revision(owners[order], undefined),
			...(anchor === undefined ? {} : { anchor: { start: anchor, end: anchor } }),
		});
	});
}
