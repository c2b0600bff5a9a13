import type { DocumentBuilder } from "../../document/build";
import type { BlockDraft, Glyphs } from "../../document/model";
import type { Line } from "./line";
import type { PlacedLine } from "./paragraph";

/** Appends lines as one block and notes where each stretch of it stands on its page. */
export function addLines(
	builder: DocumentBuilder,
	lines: readonly PlacedLine[],
	draft: Omit<BlockDraft, "text">,
): void {
	let text = "";
	const stretches: { offset: number; placed: PlacedLine }[] = [];
	for (const placed of lines) {
		text += joint(text, placed.line.text);
		stretches.push({ offset: text.length, placed });
		text += placed.line.text;
	}
	const first = lines[0];
	const span = builder.add({ ...draft, text, ...(first ? { page: first.page } : {}) });
	for (const { offset, placed } of stretches) addGlyphs(builder, placed, span.start + offset);
}

/** What stands between two lines of a paragraph: a space between Latin words, else nothing. */
function joint(before: string, after: string): string {
	return /[A-Za-z0-9,.;:)%]$/.test(before) && /^[A-Za-z0-9(]/.test(after) ? " " : "";
}

function addGlyphs(builder: DocumentBuilder, { line, page }: PlacedLine, offset: number): void {
	for (const segment of line.segments) {
		const [left, top, width, height] = segment.box;
		const span = { start: offset + segment.start, end: offset + segment.end };
		const box: Glyphs["box"] = [round(left), round(top), round(width), round(height)];
		const glyphs: Glyphs = { span, page, box };
		const edges =
			segment.direction === 0 ? lefts(line.text.slice(segment.start, segment.end), left, width) : undefined;
		if (edges) glyphs.lefts = edges;
		builder.glyphs.push(glyphs);
	}
}

/** Left edges by usual widths; left out where all characters are as wide as one another. */
function lefts(text: string, left: number, width: number): number[] | undefined {
	const widths = Array.from({ length: text.length }, (_, index) =>
		text.charCodeAt(index) < 0x2000 ? 0.5 : 1,
	);
	if (new Set(widths).size < 2) return undefined;
	const sum = widths.reduce((total, item) => total + item, 0);
	let at = left;
	return widths.map((item) => {
		const edge = at;
		at += (item / sum) * width;
		return round(edge);
	});
}

function round(number: number): number {
	return Math.round(number * 10) / 10;
}

export function placed(lines: readonly Line[], page: number): PlacedLine[] {
	return lines.map((line) => ({ line, page }));
}
