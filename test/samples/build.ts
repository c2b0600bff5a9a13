import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
import { chromium } from "playwright-core";
import * as z from "zod";
import type { DocumentModel } from "../../lib/document/model";
import { htmlDocument } from "../../lib/readers/html";
import { ensureBrowser } from "../../scripts/browser";

/**
 * Makes the shipped sample unit: the secretaries' texts in `unit/` become real docx and pdf files in
 * `public/sample/`, as an inspector would receive them.
 */
const folder = fileURLToPath(new URL("./unit", import.meta.url));
const target = fileURLToPath(new URL("../../public/sample", import.meta.url));

const metaSchema = z.object({
	unit: z.string(),
	unit_type: z.string(),
	period: z.string(),
	files: z.array(z.object({ file: z.string(), title: z.string() })),
});

const unitTypes: Record<string, string> = {
	政府部门: "government",
	群团组织: "mass-organisation",
	企事业单位: "enterprise-institution",
};

const meta = metaSchema.parse(JSON.parse(readFileSync(join(folder, "meta.json"), "utf8")));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const names: string[] = [];
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
for (const [index, file] of readdirSync(folder)
	.filter((name) => /^\d\d\.html$/.test(name))
	.sort()
	.entries()) {
	const html = readFileSync(join(folder, file), "utf8");
	const title = meta.files.find((one) => one.file === file)?.title ?? file;
	const name = `${file.slice(0, 2)} ${title.replace(/[\\/:*?"<>|]/g, "")}.${index % 3 === 2 ? "pdf" : "docx"}`;
	writeFileSync(
		join(target, name),
		name.endsWith(".pdf") ? await printPdf(html) : await writeDocx(htmlDocument(html)),
	);
	names.push(name);
}
await browser.close();

const [from, to] = meta.period.split(/\s*至\s*/);
const list = {
	name: `${meta.unit}（样例）`,
	unit: meta.unit,
	unitType: unitTypes[meta.unit_type] ?? "government",
	from: `${from}-01`.slice(0, 10),
	to: `${to}-28`.slice(0, 10),
	files: names,
};
writeFileSync(join(target, "sample.json"), `${JSON.stringify(list, null, "\t")}\n`);
console.log(`样例：${names.length} 份材料`);

async function printPdf(html: string): Promise<Uint8Array> {
	const page = await browser.newPage();
	await page.setContent(html);
	await page.addStyleTag({
		content: "body{font-family:'Noto Serif CJK SC',serif;font-size:12pt;line-height:1.8}",
	});
	const pdf = await page.pdf({
		format: "A4",
		margin: { top: "25mm", bottom: "25mm", left: "26mm", right: "26mm" },
	});
	await page.close();
	return pdf;
}

function writeDocx(document: DocumentModel): Promise<Uint8Array> {
	const done = new Set<number>();
	const children = document.blocks.flatMap((block): (Paragraph | Table)[] => {
		const text = document.text.slice(block.span.start, block.span.end);
		if (!block.cell) return [paragraph(text, block.level)];
		if (done.has(block.cell.table)) return [];
		done.add(block.cell.table);
		return [table(document, block.cell.table)];
	});
	return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function paragraph(text: string, level?: number): Paragraph {
	const runs = text
		.split("\n")
		.map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
	if (level)
		return new Paragraph({
			children: runs,
			heading: HeadingLevel.HEADING_1,
			alignment: AlignmentType.CENTER,
		});
	return new Paragraph({ children: runs, indent: { firstLine: 480 } });
}

function table(document: DocumentModel, index: number): Table {
	const rows = document.tables[index]?.rows ?? [];
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
								children: document.text
									.slice(cell.span.start, cell.span.end)
									.split("\n")
									.map((line) => new Paragraph(line)),
							}),
					),
				}),
		),
	});
}
