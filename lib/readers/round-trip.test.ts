import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as minutes from "../../test/fixtures/round-trip/minutes";
import type { Block, DocumentModel, Layer } from "../document/model";
import { readFile } from "./read-file";

// The same minutes, written once and saved by an office suite in every format; see test/fixtures/round-trip.

const load = async (name: string): Promise<DocumentModel> => {
	const bytes = new Uint8Array(
		readFileSync(new URL(`../../test/fixtures/round-trip/${name}`, import.meta.url)),
	);
	const { document } = await readFile({ name, bytes }, { signal: new AbortController().signal });
	if (!document) throw new Error(`${name} was not read`);
	return document;
};
const tight = (text: string) => text.replace(/\s+/g, "");

describe.each([
	"minutes.docx",
	"minutes-saved-again.docx",
	"minutes.doc",
	"minutes.odt",
	"minutes.rtf",
	"minutes.pdf",
])("%s", (name) => {
	let document: DocumentModel;
	beforeAll(async () => {
		document = await load(name);
	});
	const isPdf = name.endsWith(".pdf");
	const words = ({ span }: Block) => document.text.slice(span.start, span.end);
	const layer = (wanted: Layer) => document.blocks.filter((block) => block.layer === wanted);

	it("gives the heading with its level", () => {
		const heading = document.blocks.find((block) => block.kind === "heading");
		expect(heading && [words(heading), heading.level]).toEqual([minutes.title.words, 1]);
	});

	it("gives the paragraphs in order, each with its number", () => {
		const read = document.blocks.filter((block) => block.kind === "paragraph" && block.layer === "body");
		const items = [...minutes.opening, minutes.closing].map(({ label = "", words }) => tight(label + words));
		// On a page the struck-out words stand in their place, and the head and the note are lines like others.
		const printed = (text: string) => tight(text).replace(isPdf ? minutes.deleted.words : "", "");
		const others = [minutes.header, minutes.footnote];
		const found = read
			.map((block) => printed(words(block)))
			.filter((text) => !isPdf || !others.includes(text));
		expect(found).toEqual([...items.slice(0, -1), `${items.at(-1)}${minutes.inserted.words}`]);
	});

	it.skipIf(isPdf)("keeps each number as the label of its paragraph", () => {
		const labels = document.blocks.flatMap((block) => block.label ?? []);
		expect(labels).toEqual(minutes.opening.flatMap((item) => item.label ?? []));
	});

	it("gives every cell its place and its reach", () => {
		const [table] = document.tables;
		const cells = table?.rows.map((row) =>
			row.map(({ span, rowSpan, columnSpan }) => ({
				words: tight(document.text.slice(span.start, span.end)),
				columns: columnSpan,
				rows: rowSpan,
			})),
		);
		expect(cells).toEqual(minutes.table.map((row) => row.map((cell) => ({ columns: 1, rows: 1, ...cell }))));
		expect([document.tables.length, table?.columns]).toEqual([1, 4]);
	});

	it.skipIf(isPdf)("keeps head, note and remark in layers of their own", () => {
		expect(layer("header").map(words)).toEqual([minutes.header]);
		expect(layer("footnote").map(words)).toEqual([minutes.footnote]);
		expect(layer("comment").map(words)).toEqual([minutes.comment.words]);
	});

	it.skipIf(isPdf)("tells what was deleted and inserted, by whom", () => {
		const [deletion] = layer("deleted");
		expect(deletion && [words(deletion), deletion.author]).toEqual([
			minutes.deleted.words,
			minutes.deleted.author,
		]);
		const [insertion] = document.insertions ?? [];
		const { start = 0, end = 0 } = insertion?.span ?? {};
		expect([document.text.slice(start, end), insertion?.author]).toEqual([
			minutes.inserted.words,
			minutes.inserted.author,
		]);
	});
});
