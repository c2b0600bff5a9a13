import type { Line } from "./line";

/** The lines of one page, with its height in reading coordinates. */
export interface PageLines {
	lines: Line[];
	height: number;
}

/** A page whose head and foot lines stand apart from its text. */
export interface CutPage {
	body: Line[];
	head: Line[];
	foot: Line[];
	/** Page number as it is printed. */
	label?: string;
}

const headShare = 0.12;
const footShare = 0.88;

/** Lines that hold nothing but a page number: `— 12 —`, `第 3 页 共 9 页`, `3/9`, `iv`. */
const pageNumber =
	/^[-—–―－·.\s]*(?:第\s*)?(\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5}(?=\s*页))\s*(?:页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―－·.\s]*$/i;

/** Takes head and foot lines out of the pages: those that return on several pages, and page numbers. */
export function cutMargins(pages: readonly PageLines[]): CutPage[] {
	const seen = countWordings(pages);
	const needed = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.4)));
	return pages.map((page) => {
		const cut: CutPage = { body: [], head: [], foot: [] };
		page.lines.forEach((line, index) => {
			const zone = zoneOf(line, page);
			const number = zone && atEdge(page, index, zone) ? pageNumber.exec(line.text)?.[1] : undefined;
			if (!zone || (number === undefined && timesSeen(seen, zone, line) < needed)) {
				cut.body.push(line);
				return;
			}
			if (number !== undefined) cut.label = number;
			else {
				const inside = /(?:第\s*|[-—]\s*)(\d{1,4})\s*(?:页|[-—])/.exec(line.text)?.[1];
				if (inside !== undefined) cut.label ??= inside;
			}
			(zone === "head" ? cut.head : cut.foot).push(line);
		});
		return cut;
	});
}

type Zone = "head" | "foot";

function zoneOf(line: Line, page: PageLines): Zone | undefined {
	if (line.y < page.height * headShare) return "head";
	return line.y > page.height * footShare ? "foot" : undefined;
}

/** Only the outermost two lines can be a page number: a numbered list may begin close to the margin. */
function atEdge(page: PageLines, index: number, zone: Zone): boolean {
	return zone === "head" ? index < 2 : index >= page.lines.length - 2;
}

/** Wording with numbers set aside, and its height on the page in steps of six points. */
function key(zone: Zone, line: Line, step: number): string {
	return `${zone}${Math.round(line.y / 6) + step}${line.text.replace(/\s+/g, "").replace(/\d+/g, "#")}`;
}

function countWordings(pages: readonly PageLines[]): Map<string, number> {
	const seen = new Map<string, number>();
	for (const page of pages) {
		const keys = new Set<string>();
		for (const line of page.lines) {
			const zone = zoneOf(line, page);
			if (zone) keys.add(key(zone, line, 0));
		}
		for (const wording of keys) seen.set(wording, (seen.get(wording) ?? 0) + 1);
	}
	return seen;
}

function timesSeen(seen: ReadonlyMap<string, number>, zone: Zone, line: Line): number {
	return Math.max(...[-1, 0, 1].map((step) => seen.get(key(zone, line, step)) ?? 0));
}
