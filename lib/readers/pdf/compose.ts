import { DocumentBuilder } from "../../document/build";
import type { BlockDraft, DocumentModel } from "../../document/model";
import { addLines, placed } from "./assemble";
import { type Section, sectionsOf, type TableDraft } from "./content";
import type { Line } from "./line";
import { cutMargins } from "./margins";
import { edge, leftEdge, type Measure, measureOf, reachOf } from "./measure";
import { OpenTable } from "./open-table";
import { type Flow, type Paragraph, paragraphsOf } from "./paragraph";
import type { ReadPage } from "./read-page";

/** Headings are set this much larger than running text. */
const headingSize = 1.15;
const titleSize = 1.6;

/** Puts the pages of a PDF together: body, then head and foot lines, then what stands aside. */
export function compose(pages: readonly ReadPage[], labels: readonly string[] | null): DocumentModel {
	const builder = new DocumentBuilder();
	const cuts = cutMargins(pages.map((page) => ({ lines: page.lines, height: page.textHeight })));
	const sections = cuts.map((cut, index) => sectionsOf(cut.body, pages[index]?.tables ?? []));
	const measure = measureOf(sections.flatMap((page) => page.map(textOf)));
	new BodyWriter(builder, measure, reaches(sections, pages)).write(sections, pages);
	pages.forEach((page, index) => {
		const label = cuts[index]?.label ?? labels?.[index];
		const { number, verdict, width, height } = page;
		const span = pageSpan(builder, number);
		builder.pages.push({ number, span, verdict, width, height, ...(label ? { label } : {}) });
	});
	for (const layer of ["header", "footer"] as const)
		cuts.forEach((cut, index) => {
			const number = pages[index]?.number ?? index + 1;
			for (const line of layer === "header" ? cut.head : cut.foot)
				addLines(builder, placed([line], number), { kind: "paragraph", layer });
		});
	for (const page of pages) addAside(builder, page);
	return builder.build();
}

/** How far lines may reach, by the width of the page in points. */
function reaches(sections: readonly Section[][], pages: readonly ReadPage[]): Map<number, number> {
	const byWidth = new Map<number, Line[]>();
	sections.forEach((page, index) => {
		const width = Math.round(pages[index]?.textWidth ?? 0);
		for (const section of page)
			if (section.kind === "text" && section.whole)
				byWidth.set(width, [...(byWidth.get(width) ?? []), ...section.lines]);
	});
	return new Map([...byWidth].map(([width, lines]) => [width, reachOf(lines, width)]));
}

function textOf(section: Section) {
	return section.kind === "text" ? section.lines : [];
}

function addAside(builder: DocumentBuilder, page: ReadPage): void {
	for (const line of page.aside)
		addLines(builder, placed([line], page.number), { kind: "note", layer: "annotation" });
	for (const annotation of page.annotations) builder.add({ ...annotation, kind: "note", page: page.number });
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

class BodyWriter {
	private flows: Flow[] = [];
	/** A table that may go on over the page. */
	private open: OpenTable | undefined;

	constructor(
		private readonly builder: DocumentBuilder,
		private readonly measure: Measure,
		private readonly reach: ReadonlyMap<number, number>,
	) {}

	write(sections: readonly Section[][], pages: readonly ReadPage[]): void {
		sections.forEach((page, index) => {
			const { number = index + 1, textWidth = 0 } = pages[index] ?? {};
			for (const section of page) {
				if (section.kind === "table") this.table(section.table, number);
				else
					this.collect(
						section.lines,
						number,
						section.whole ? this.reach.get(Math.round(textWidth)) : undefined,
					);
			}
		});
		this.flush(true);
	}

	private collect(lines: Line[], page: number, reach = 0): void {
		if (lines.length === 0) return;
		this.closeTable();
		this.flows.push({ page, lines, left: leftEdge(lines), right: Math.max(edge(lines), reach) });
	}

	/** Text is joined into paragraphs up to the next table. */
	private flush(closing: boolean): void {
		if (closing) this.closeTable();
		for (const paragraph of paragraphsOf(this.flows, this.measure)) this.paragraph(paragraph);
		this.flows = [];
	}

	private closeTable(): void {
		this.open?.write(this.builder);
		this.open = undefined;
	}

	private paragraph(paragraph: Paragraph): void {
		const size = paragraph.lines[0]?.line.size ?? 0;
		const draft: Omit<BlockDraft, "text"> = { kind: "paragraph", layer: "body" };
		if (size >= headingSize * this.measure.bodySize) {
			draft.kind = "heading";
			draft.level = size >= titleSize * this.measure.bodySize ? 1 : 2;
		}
		addLines(this.builder, paragraph.lines, draft);
	}

	/** A table waits for the next page, where it may go on. */
	private table(table: TableDraft, page: number): void {
		this.flush(false);
		if (this.open?.take(table, page)) return;
		this.open?.write(this.builder);
		this.open = new OpenTable(this.measure);
		this.open.take(table, page);
	}
}
