import type { DocumentModel } from "../document/model";

/** What is known of a stretch of text that was set in one go, found again by its page and box. */
export interface ExactPlace {
	page: number;
	box: readonly [number, number, number, number];
	/** Left edges of each UTF-16 unit. */
	lefts?: number[];
	/** Stretches recognition was not sure of, by offsets within this text. */
	unsure?: readonly { start: number; end: number; score: number }[];
}

/** Gives the glyphs of a composed document the exact left edges and doubts of what they were made from. */
export function addExactPlaces(document: DocumentModel, places: readonly ExactPlace[]): void {
	const byKey = new Map<string, ExactPlace>();
	for (const place of places) byKey.set(keyOf(place.page, place.box), place);
	for (const glyphs of document.glyphs) {
		const place = byKey.get(keyOf(glyphs.page, glyphs.box));
		const length = glyphs.span.end - glyphs.span.start;
		if (place?.lefts?.length === length) glyphs.lefts = place.lefts;
		for (const { start, end, score } of place?.unsure ?? [])
			document.lowConfidence.push({
				span: { start: glyphs.span.start + start, end: Math.min(glyphs.span.start + end, glyphs.span.end) },
				score,
			});
	}
	document.lowConfidence.sort((one, other) => one.span.start - other.span.start);
}

function keyOf(page: number, box: readonly number[]): string {
	return `${page}:${box.map((value) => (Math.round(value * 10) / 10).toFixed(1)).join(",")}`;
}
