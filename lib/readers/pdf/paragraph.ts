import { firstWord, gapBefore } from "./first-word";
import { type Line, widestGap } from "./line";
import type { Measure } from "./measure";

/** Lines that make one paragraph; they may stand on several pages. */
export interface Paragraph {
	lines: PlacedLine[];
}

export interface PlacedLine {
	line: Line;
	/** Physical page from 1. */
	page: number;
}

/** A stretch of lines that text flows through: a column of a page, a table cell. */
export interface Flow {
	page: number;
	lines: Line[];
	/** Left and right edge of the text. */
	left: number;
	right: number;
	/** Room for a line in a cell, where text may be centred: lines are then judged by their length alone. */
	room?: number;
}

/** Gaps wider than this, as a multiple of the size, are not within a sentence. */
const widestInText = 2.5;

/** What begins a new item even where the line before it is full. */
const itemStart =
	/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百零\d]{1,5}[章节条项][\s：、　]?)/;

/** A month or year at the beginning of a line of a résumé. */
const periodStart = /^(?:19|20)\d{2}[.年]/;

/** A speaker or a label with its colon. */
const labelStart = /^[\p{Script=Han}\w]{1,8}(?:（[^（）。]{1,20}）)?：/u;

/** Joins lines into paragraphs, over the borders of columns and pages. */
export function paragraphsOf(flows: readonly Flow[], measure: Measure): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let previousFlow: Flow | undefined;
	for (const flow of flows) {
		flow.lines.forEach((line, index) => {
			const current = paragraphs.at(-1);
			const last = current?.lines.at(-1)?.line;
			const carriesOn = index > 0 || (previousFlow !== undefined && previousFlow !== flow);
			if (current && last && carriesOn) {
				const above = index > 0 ? flow : (previousFlow ?? flow);
				if (joins(current, last, above, line, flow, index > 0, measure)) {
					current.lines.push({ line, page: flow.page });
					return;
				}
			}
			paragraphs.push({ lines: [{ line, page: flow.page }] });
		});
		if (flow.lines.length > 0) previousFlow = flow;
	}
	return paragraphs;
}

function joins(
	current: Paragraph,
	last: Line,
	above: Flow,
	line: Line,
	flow: Flow,
	sameFlow: boolean,
	measure: Measure,
): boolean {
	const size = Math.min(last.size, line.size);
	if (Math.max(last.size, line.size) > 1.12 * size) return false;
	if (/^〔/.test(line.text) || (/\d$/.test(last.text) && /^[元年月日号人万亿条项个%]/.test(line.text)))
		return true;
	const isTitle = size > 1.15 * measure.bodySize;
	const centred = isTitle && isCentred(last, above) && isCentred(line, flow);
	if (!centred && !isFull(last, line, above)) return false;
	if (centred && last.right - last.left + firstWord(line) <= above.right - above.left - 0.6 * size)
		return false;
	// Side by side on a line stand signatures and dates, or columns without rules. Lines of a
	// résumé and lines of a cell only set their beginning off.
	if (widestGap(line) > widestInText) return false;
	if (widestGap(last) > widestInText && flow.room === undefined && !periodStart.test(last.text)) return false;
	if (sameFlow && line.y - last.y > measure.pitch(line.size) * 1.2) return false;
	if (flow.room !== undefined || centred) return true;
	if (/[。！？；：]$/.test(last.text) && itemStart.test(line.text)) return false;
	// Where neither indent nor space tells, a speaker or label after a full stop does.
	const told = measure.indented || (measure.spaced && sameFlow);
	if (!told && /[。！？”）]$/.test(last.text) && labelStart.test(line.text)) return false;
	const indent = line.left - flow.left;
	const firstIndent =
		(current.lines[0]?.line.left ?? 0) - (current.lines.length > 1 || sameFlow ? above.left : flow.left);
	const lastIndent = last.left - above.left;
	if (Math.abs(indent - lastIndent) < 0.6 * size) {
		// Same edge: the next line of a paragraph, unless first lines are indented here and this is one.
		if (current.lines.length > 1 || indent < 0.8 * size) return true;
		return !measure.indented;
	}
	if (indent < 0.8 * size) return true;
	// A hanging paragraph: its first line stands out to the left.
	return (
		current.lines.length === 1 &&
		indent > firstIndent &&
		/^[(（]?[\d一二三四五六七八九十•·●■◆]+/.test(last.text)
	);
}

/** Whether a line reaches so far that the next word had no room on it. */
function isFull(last: Line, next: Line, flow: Flow): boolean {
	const wanted = gapBefore(last, next) + firstWord(next);
	if (flow.room !== undefined) return last.right - last.left + wanted > flow.room - 0.35 * last.size;
	return last.right + wanted > flow.right - 0.15 * last.size;
}

/** A title over several lines: as far from the left as from the right. */
function isCentred(line: Line, flow: Flow): boolean {
	const [before, after] = [line.left - flow.left, flow.right - line.right];
	return flow.room === undefined && Math.abs(before - after) < 1.2 * line.size;
}
