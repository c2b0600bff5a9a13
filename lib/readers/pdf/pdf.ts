import type { PDFDocumentProxy } from "pdfjs-dist";
import { DocumentBuilder } from "../../document/build";
import type { Notice } from "../../document/notice";
import { ReadError } from "../error";
import type { ReadContext, Reader } from "../port";
import { addLines, placed } from "./assemble";
import { type Line, linesOf } from "./line";
import { openPdf } from "./load";
import { cutMargins } from "./margins";
import { edge, leftEdge, measureOf } from "./measure";
import { type Flow, paragraphsOf } from "./paragraph";
import { pageRuns } from "./run";

interface ReadPage {
	number: number;
	lines: Line[];
	aside: Line[];
	width: number;
	height: number;
}

/** Reads a PDF: text rebuilt from geometry, with the place of every stretch. */
export const readPdf: Reader = async (source, context) => {
	const pdf = await openPdf(source.bytes, context);
	try {
		const pages: ReadPage[] = [];
		for (let number = 1; number <= pdf.numPages; number++) {
			if (context.signal.aborted) throw new ReadError("cancelled");
			pages.push(await readPage(pdf, number));
			context.onProgress?.(number, pdf.numPages, "read");
		}
		return compose(pages, context);
	} finally {
		await pdf.loadingTask.destroy();
	}
};

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
	const page = await pdf.getPage(number);
	const runs = await pageRuns(page);
	page.cleanup();
	return {
		number,
		lines: linesOf(runs.main),
		aside: linesOf(runs.aside),
		width: runs.width,
		height: runs.height,
	};
}

function compose(pages: ReadPage[], _context: ReadContext) {
	const builder = new DocumentBuilder();
	const notices: Notice[] = [];
	const cuts = cutMargins(pages);
	const bodies = cuts.map((cut) => cut.body);
	const measure = measureOf(bodies);
	const flows: Flow[] = cuts.map((cut, index) => ({
		page: index + 1,
		lines: cut.body,
		left: leftEdge(cut.body),
		right: edge(cut.body),
	}));
	for (const paragraph of paragraphsOf(flows, measure)) {
		const size = paragraph.lines[0]?.line.size ?? 0;
		const heading = size >= 1.15 * measure.bodySize;
		addLines(builder, paragraph.lines, {
			kind: heading ? "heading" : "paragraph",
			layer: "body",
			...(heading ? { level: size >= 1.6 * measure.bodySize ? 1 : 2 } : {}),
		});
	}
	cuts.forEach((cut, index) => {
		const { width, height } = pages[index] as ReadPage;
		builder.pages.push({
			number: index + 1,
			span: pageSpan(builder, index + 1),
			verdict: "text",
			width,
			height,
			...(cut.label === undefined ? {} : { label: cut.label }),
		});
	});
	cuts.forEach((cut, index) => {
		for (const line of cut.head)
			addLines(builder, placed([line], index + 1), { kind: "paragraph", layer: "header" });
		for (const line of cut.foot)
			addLines(builder, placed([line], index + 1), { kind: "paragraph", layer: "footer" });
	});
	return { kind: "pdf" as const, document: builder.build(), notices };
}

/** From the first to the last character set on a page's body; empty for a page without text. */
function pageSpan(builder: DocumentBuilder, page: number): { start: number; end: number } {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const glyphs of builder.glyphs) {
		if (glyphs.page !== page) continue;
		start = Math.min(start, glyphs.span.start);
		end = Math.max(end, glyphs.span.end);
	}
	return end > 0 ? { start, end } : { start: builder.position, end: builder.position };
}
