import {
	AlignmentType,
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { DocumentModel } from "../../lib/document/model";

const font = { eastAsia: "仿宋", ascii: "Times New Roman", hAnsi: "Times New Roman" };

/** A text as a secretary's Word file: centred title, indented paragraphs, real tables. */
export async function writeDocx(document: DocumentModel): Promise<Uint8Array> {
	const done = new Set<number>();
	const children = document.blocks.flatMap((block): (Paragraph | Table)[] => {
		const text = document.text.slice(block.span.start, block.span.end);
		if (!block.cell) return [paragraph(text, block.level)];
		if (done.has(block.cell.table)) return [];
		done.add(block.cell.table);
		return [table(document, block.cell.table), new Paragraph("")];
	});
	const file = new Document({
		creator: "办公室",
		styles: { default: { document: { run: { font, size: 28 } } } },
		sections: [{ children }],
	});
	return withoutClock(await Packer.toBuffer(file));
}

/** Times of saving become a fixed one and the parts are packed in order: the same text gives the same file. */
function withoutClock(bytes: Uint8Array): Uint8Array {
	const parts = unzipSync(bytes);
	const packed: Zippable = {};
	for (const name of Object.keys(parts).sort()) {
		const content = parts[name] as Uint8Array;
		const fixed = /core\.xml$/.test(name)
			? strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2024-01-01T00:00:00Z"))
			: content;
		packed[name] = [fixed, { mtime: "1980-01-01T00:00:00" }];
	}
	return zipSync(packed);
}

function paragraph(text: string, level?: number): Paragraph {
	const runs = text
		.split("\n")
		.map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
	if (!level) return new Paragraph({ children: runs, indent: { firstLine: 560 }, spacing: { line: 500 } });
	return new Paragraph({
		children: runs,
		heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
		alignment: level === 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
		spacing: { before: 160, after: 160 },
	});
}

function table(document: DocumentModel, index: number): Table {
	const rows = document.tables[index]?.rows ?? [];
	const text = (span: { start: number; end: number }) =>
		document.text.slice(span.start, span.end).split("\n");
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: rows.map(
			(row) =>
				new TableRow({
					children: row.map(
						(cell) =>
							new TableCell({
								columnSpan: cell.columnSpan,
								rowSpan: cell.rowSpan,
								children: text(cell.span).map(
									(line) => new Paragraph({ children: [new TextRun({ text: line, size: 21 })] }),
								),
							}),
					),
				}),
		),
	});
}
