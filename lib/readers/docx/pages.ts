import type { DocumentBuilder } from "../../document/build";
import type { Notice } from "../../document/notice";
import { child, type XmlElement } from "../xml";

/**
 * Keeps the page numbers counted while reading only when they can be trusted: Word saved its own
 * page breaks, or the count agrees with the number of pages the file says it has.
 */
export function settlePages(
	builder: DocumentBuilder,
	counted: { page: number; savedBreaks: number },
	properties: XmlElement | undefined,
): Notice[] {
	const stated = Number(child(properties, "Pages")?.textContent ?? 0);
	if (counted.savedBreaks === 0 && stated !== counted.page) {
		for (const block of builder.blocks) delete block.page;
		return [];
	}
	for (const block of builder.blocks) {
		if (block.page === undefined) continue;
		const page = builder.pages.find((item) => item.number === block.page);
		if (page) page.span.end = block.span.end;
		else builder.pages.push({ number: block.page, span: { ...block.span }, verdict: "text" });
	}
	if (builder.pages.length === 0) return [];
	return [{ code: "pages-estimated", severity: "info", values: { pages: builder.pages.length } }];
}
