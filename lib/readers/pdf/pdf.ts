import type { Notice } from "../../document/notice";
import { ReadError } from "../error";
import type { Reader } from "../port";
import { compose } from "./compose";
import { openPdf } from "./load";
import { type ReadPage, readPage } from "./read-page";

/** Reads a PDF: text rebuilt from geometry, with the place of every stretch on its page. */
export const readPdf: Reader = async (source, context) => {
	const pdf = await openPdf(source.bytes, context);
	try {
		const pages: ReadPage[] = [];
		for (let number = 1; number <= pdf.numPages; number++) {
			if (context.signal.aborted) throw new ReadError("cancelled");
			pages.push(await readPage(pdf, number, context));
			context.onProgress?.(number, pdf.numPages, "read");
		}
		const labels = await pdf.getPageLabels().catch(() => null);
		const document = compose(pages, labels);
		return { kind: "pdf", document, notices: noticesOf(pages) };
	} finally {
		await pdf.loadingTask.destroy();
	}
};

function noticesOf(pages: readonly ReadPage[]): Notice[] {
	const notices = pages.flatMap((page) => page.notices);
	const comments = pages
		.flatMap((page) => page.annotations)
		.filter((item) => item.layer === "comment").length;
	if (comments > 0) notices.push({ code: "comments", severity: "info", values: { count: comments } });
	if (pages.some((page) => page.signed)) notices.push({ code: "signed", severity: "info" });
	return notices;
}
