import { Parser } from "htmlparser2";
import type { Span } from "../../lib/text/span";

/** The text a reader sees in a page, folded so that layout and width of characters do not count. */
export interface VisibleText {
	text: string;
	/** Paragraphs and cells in order; together they cover the text. */
	paragraphs: Span[];
}

const unseen = new Set(["head", "style", "script"]);
const inline = new Set(["span", "b", "i", "u", "em", "strong", "a", "sup", "sub", "font", "br"]);

/** Folds words for comparison: compatible forms become one, spaces go. */
export function fold(words: string): string {
	return words.normalize("NFKC").replace(/[\s\u3000\u200b]+/gu, "");
}

/** Reads a labelled page the way its labels quote it: every tag but the inline ones parts paragraphs. */
export function visibleText(html: string): VisibleText {
	const page: VisibleText = { text: "", paragraphs: [] };
	let open = "";
	let hidden = 0;
	const part = () => {
		const words = fold(open);
		open = "";
		if (words === "") return;
		page.paragraphs.push({ start: page.text.length, end: page.text.length + words.length });
		page.text += words;
	};
	const parser = new Parser({
		onopentag(name) {
			if (!inline.has(name)) part();
			if (unseen.has(name)) hidden += 1;
		},
		ontext(words) {
			if (hidden === 0) open += words;
		},
		onclosetag(name) {
			if (!inline.has(name)) part();
			if (unseen.has(name)) hidden -= 1;
		},
	});
	parser.end(html);
	part();
	return page;
}

const mostPlaces = 20;

/** Every place where a quote stands, in folded offsets. */
export function placesOf(page: VisibleText, quote: string): Span[] {
	const words = fold(quote);
	const places: Span[] = [];
	if (words === "") return places;
	for (
		let at = page.text.indexOf(words);
		at >= 0 && places.length < mostPlaces;
		at = page.text.indexOf(words, at + 1)
	)
		places.push({ start: at, end: at + words.length });
	return places;
}

/** Indexes of the paragraphs that a passage touches. */
export function paragraphsAt(page: VisibleText, place: Span): number[] {
	return page.paragraphs.flatMap((paragraph, index) =>
		place.start < paragraph.end && place.end > paragraph.start ? [index] : [],
	);
}
