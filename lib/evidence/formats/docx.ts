import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { EvidenceItem, EvidenceList } from "../model";
import { type WorkingPaper, workingPapers } from "../papers";
import { placeWords, relatedWords, verdictWords, verifiedWords } from "../words";

type Docx = typeof import("docx");
type Block = import("docx").Paragraph | import("docx").Table;
type Row = import("docx").TableRow;

/** Widths in twentieths of a point; together the text width of an A4 page with margins of 2.54 cm. */
const labelWidth = 1500;
const valueWidth = 3013;
const textWidth = 2 * (labelWidth + valueWidth);

const remark = "本底稿所列均为待核线索，不是结论；“未见”不等于“没有”。空白栏由核查人员填写。";

/**
 * The working papers (问题底稿) of an evidence list as one Word document: a table of contents, then a page
 * for each question with what was seen, where, on what basis, what speaks for the unit and what to
 * verify, and empty rows for the unit's statement and the result. Same list, same bytes.
 */
export async function formatDocx(list: EvidenceList): Promise<Uint8Array> {
	const docx = await import("docx");
	const papers = workingPapers(list.items);
	const document = new docx.Document({
		creator: "巡阅",
		title: `问题底稿 ${list.case.unit}`,
		styles: { default: { document: { run: { font: "宋体", size: 21 } } } },
		sections: [
			{
				footers: { default: footer(docx, list) },
				children: [...overview(docx, list, papers), ...papers.flatMap((paper) => page(docx, list, paper))],
			},
		],
	});
	const blob = await docx.Packer.toBlob(document);
	return packedWithoutClock(new Uint8Array(await blob.arrayBuffer()), list.exportedAt);
}

function overview(docx: Docx, list: EvidenceList, papers: readonly WorkingPaper[]): Block[] {
	const rows = papers.map((paper) =>
		row(docx, [
			text(docx, [String(paper.number)], 800),
			text(docx, [paper.title], 4826),
			text(docx, [String(paper.situations.length)], 1200),
			text(docx, [String(documentsOf(paper).length)], 2200),
		]),
	);
	const head = row(
		docx,
		[
			label(docx, "底稿", 800),
			label(docx, "问题线索", 4826),
			label(docx, "情形", 1200),
			label(docx, "涉及材料（份）", 2200),
		],
		true,
	);
	return [
		heading(docx, "问题底稿目录", false),
		line(docx, [...new Set([list.case.name, list.case.unit])].join("　")),
		papers.length === 0
			? line(docx, "没有选入的线索。先在证据清单中采用线索，再导出底稿。")
			: table(docx, [head, ...rows]),
		line(docx, remark),
	];
}

function page(docx: Docx, list: EvidenceList, paper: WorkingPaper): Block[] {
	const wide = (name: string, lines: readonly string[]) =>
		row(docx, [label(docx, name), text(docx, lines, textWidth - labelWidth, 3)]);
	return [
		heading(docx, "巡察问题底稿", true),
		table(docx, [
			row(docx, [
				label(docx, "底稿编号"),
				text(docx, [String(paper.number).padStart(3, "0")], valueWidth),
				label(docx, "被巡察单位"),
				text(docx, [list.case.unit], valueWidth),
			]),
			wide("问题线索", [`${paper.title}（${paper.indicator}）`]),
			wide("清单条目", paper.entries),
			wide(
				"所见情形",
				paper.situations.flatMap((item) => situationLines(item, list)),
			),
			wide("依据", basisLines(paper)),
			wide("下一步核查", [paper.verify]),
			wide("单位说明", ["", "", ""]),
			wide("核实情况", ["", "", ""]),
			row(docx, [
				label(docx, "经办人"),
				text(docx, [paper.by.join("、")], valueWidth),
				label(docx, "复核人、日期"),
				text(docx, [""], valueWidth),
			]),
		]),
	];
}

/** What was seen in one place; numbered as in the evidence list, so that both papers can be held together. */
function situationLines(item: EvidenceItem, list: EvidenceList): string[] {
	const { finding } = item;
	const mark = finding.grade === "doubt" ? "（存疑）" : "";
	const lines = [
		`〔证据${item.number}〕${mark}${finding.why || item.indicatorName}`,
		`原文：“${finding.quote.exact}”`,
		`出处：《${item.document.name}》${placeWords(item.place)}`,
		...finding.related.map((related) => relatedWords(related, item, list)),
		`有利情形：${finding.counter.map((counter) => counter.text).join("；") || "未见"}`,
	];
	if (item.verdict !== "adopted") lines.push(`复核意见：${verdictWords[item.verdict]}`);
	if (item.note) lines.push(`备注：${item.note}`);
	return lines;
}

function basisLines(paper: WorkingPaper): string[] {
	if (paper.basis.length === 0) return ["未列依据，由核查人员补充。"];
	return paper.basis.map(
		({ name, article, verified, effective }) =>
			`${[name, article].filter(Boolean).join(" ")}${effective ? `（${effective}）` : ""}〔${verifiedWords[verified]}〕`,
	);
}

function documentsOf(paper: WorkingPaper): string[] {
	return [...new Set(paper.situations.map((item) => item.document.id))];
}

function heading(docx: Docx, words: string, newPage: boolean): Block {
	return new docx.Paragraph({
		alignment: docx.AlignmentType.CENTER,
		pageBreakBefore: newPage,
		heading: docx.HeadingLevel.HEADING_1,
		spacing: { before: 120, after: 240 },
		children: [new docx.TextRun({ text: words, bold: true, size: 36, color: "000000", font: "宋体" })],
	});
}

function line(docx: Docx, words: string): import("docx").Paragraph {
	return new docx.Paragraph({ spacing: { before: 60, after: 60, line: 320 }, children: runs(docx, words) });
}

function runs(docx: Docx, words: string, bold = false): import("docx").TextRun[] {
	return [new docx.TextRun({ text: printable(words), bold })];
}

/** Control characters are not allowed in XML; everything else stays as it was written. */
function printable(words: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
	return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
}

function table(docx: Docx, rows: Row[]): Block {
	return new docx.Table({
		width: { size: textWidth, type: docx.WidthType.DXA },
		layout: docx.TableLayoutType.FIXED,
		rows,
	});
}

function row(docx: Docx, children: import("docx").TableCell[], tableHeader = false): Row {
	return new docx.TableRow({ children, tableHeader });
}

function label(docx: Docx, words: string, width = labelWidth): import("docx").TableCell {
	return new docx.TableCell({
		width: { size: width, type: docx.WidthType.DXA },
		verticalAlign: docx.VerticalAlign.CENTER,
		margins: { left: 80, right: 80 },
		children: [
			new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: runs(docx, words, true) }),
		],
	});
}

function text(docx: Docx, lines: readonly string[], width: number, columnSpan = 1): import("docx").TableCell {
	return new docx.TableCell({
		width: { size: width, type: docx.WidthType.DXA },
		columnSpan,
		margins: { left: 100, right: 100 },
		children: (lines.length > 0 ? lines : [""]).map((words) => line(docx, words)),
	});
}

function footer(docx: Docx, list: EvidenceList): import("docx").Footer {
	return new docx.Footer({
		children: [
			new docx.Paragraph({
				alignment: docx.AlignmentType.CENTER,
				children: [
					new docx.TextRun({
						size: 16,
						children: ["第 ", docx.PageNumber.CURRENT, " 页　共 ", docx.PageNumber.TOTAL_PAGES, " 页"],
					}),
					new docx.TextRun({
						size: 16,
						text: `　程序 ${list.versions.app}　清单 ${list.versions.rules}　导出 ${list.exportedAt.slice(0, 10)}`,
					}),
				],
			}),
		],
	});
}

/** The writer stamps the hour of writing: the list's own time stands in its place, and the package is packed anew. */
function packedWithoutClock(bytes: Uint8Array, exportedAt: string): Uint8Array {
	const files = unzipSync(bytes);
	const packed: Zippable = {};
	for (const name of Object.keys(files).sort()) {
		const content = files[name] as Uint8Array;
		packed[name] = [
			name === "docProps/core.xml" ? strToU8(stamped(strFromU8(content), exportedAt)) : content,
			{ mtime: "1980-01-01T00:00:00" },
		];
	}
	return zipSync(packed);
}

function stamped(xml: string, exportedAt: string): string {
	return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${exportedAt}`);
}
