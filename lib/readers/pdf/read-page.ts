import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { PageVerdict } from "../../document/model";
import type { Notice } from "../../document/notice";
import type { ReadContext } from "../port";
import { type Annotation, pageAnnotations } from "./annotations";
import { contentOf, type PageContent } from "./content";
import { pageDrawing } from "./drawing";
import { gridsOf } from "./grid";
import { type Line, linesOf } from "./line";
import { pageRuns, type Run } from "./run";
import { drawPage, recognisedRuns } from "./scanned";
import { verdictOf } from "./verdict";

/** Everything one page gives. */
export interface ReadPage extends PageContent {
	number: number;
	/** Watermarks, text set askew and text of other directions than the page's. */
	aside: Line[];
	annotations: Annotation[];
	signed: boolean;
	verdict: PageVerdict;
	/** Size as shown, in points. */
	width: number;
	height: number;
	/** Size in reading coordinates. */
	textWidth: number;
	textHeight: number;
	notices: Notice[];
}

/** Reads one page; a page that fails is named and the others go on. */
export async function readPage(
	pdf: PDFDocumentProxy,
	number: number,
	context: ReadContext,
): Promise<ReadPage> {
	try {
		const page = await pdf.getPage(number);
		const read = await readWhole(page, number, context);
		page.cleanup();
		return read;
	} catch (error) {
		if (context.signal.aborted) throw error;
		return failed(number);
	}
}

function failed(number: number): ReadPage {
	return {
		number,
		lines: [],
		tables: [],
		aside: [],
		annotations: [],
		signed: false,
		verdict: "garbled",
		width: 0,
		height: 0,
		textWidth: 0,
		textHeight: 0,
		notices: [{ code: "page-failed", severity: "warning", page: number, values: { page: number } }],
	};
}

async function readWhole(page: PDFPageProxy, number: number, context: ReadContext): Promise<ReadPage> {
	const runs = await pageRuns(page);
	// A page whose pictures or drawings are broken still gives its text.
	const drawing = await pageDrawing(page, runs.direction).catch(() => undefined);
	const remarks = await pageAnnotations(page).catch(() => ({ annotations: [], signed: false }));
	const { width, height } = page.getViewport({ scale: 1 });
	const text = [...runs.main, ...runs.aside].map((run) => run.text).join("");
	const verdict = verdictOf(text, drawing);
	const read: ReadPage = {
		number,
		...contentOf(runs.main, drawing ? gridsOf(drawing) : []),
		aside: linesOf(runs.aside),
		...remarks,
		verdict,
		width,
		height,
		textWidth: runs.width,
		textHeight: runs.height,
		notices: [],
	};
	if (verdict === "scanned" || verdict === "garbled") await recognise(page, read, context);
	return read;
}

/** Reads the picture of a page where the file gives no text, or says that nobody did. */
async function recognise(page: PDFPageProxy, read: ReadPage, context: ReadContext): Promise<void> {
	const code = read.verdict === "garbled" ? "page-garbled" : "page-scanned";
	const unread: Notice = { code, severity: "warning", page: read.number, values: { page: read.number } };
	if (!context.recognise) {
		read.notices.push(unread);
		return;
	}
	try {
		const drawn = await drawPage(page);
		const recognised = await context.recognise(drawn.picture, context.signal);
		const runs: Run[] = recognisedRuns(recognised, drawn);
		Object.assign(read, contentOf(runs, []), {
			aside: [],
			textWidth: recognised.width / drawn.scale,
			textHeight: recognised.height / drawn.scale,
		});
		read.notices.push({ ...unread, severity: "info" });
	} catch (error) {
		if (context.signal.aborted) throw error;
		read.notices.push(unread);
	}
}
