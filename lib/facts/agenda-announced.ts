import type { Span } from "../text/span";
import type { Labelled } from "./agenda-labels";
import { type Line, spanIn } from "./lines";

/** Items listed in the head: after 议题： on one line, or as a run of short lines that the body repeats. */
export function announcedItems(lines: readonly Line[], labelled: readonly Labelled[], bodyFrom: number) {
	const announced: Span[] = [];
	const texts: string[] = [];
	const skip = new Set<number>();
	const take = (line: Line, from: number, to: number) => {
		if (to - from < 2) return;
		announced.push(spanIn(line, from, to));
		texts.push(line.text.slice(from, to));
	};
	const field =
		/^[〔（【]?(?:会议|本次会议)?(?:主要)?(?:议题单?|议程|会议内容|会议事项|会前议题)(?:目录|清单|表|单|如下)?(?:（.{1,30}）|于?[\d一二三四五六七八九十〇.\-/月日年]{3,12}[日]?(?:发出|送达|印发|送出|已发|发放|下发|分送)[^：，。]{0,12})?：/;
	lines.slice(0, bodyFrom + 12).forEach((line, index) => {
		const match = line.text.match(field);
		if (!match) return;
		const body = line.text.slice(match[0].length);
		if (body !== "")
			for (const cut of cutList(body)) take(line, match[0].length + cut.from, match[0].length + cut.to);
		if (body !== "" && cutList(body).length > 1) return;
		for (const label of labelled) {
			if (label.index <= index) continue;
			const before = label.index - 1;
			if (before !== index && !skip.has(before)) break;
			const restart = labelled.some(
				(other) =>
					other.index > label.index &&
					other.ordinal === label.ordinal &&
					similar(lines[other.index] as Line, lines[label.index] as Line),
			);
			if (!restart) break;
			skip.add(label.index);
			const announcedLine = lines[label.index] as Line;
			take(announcedLine, label.length, announcedLine.text.length);
		}
	});
	return { announced, texts, skip };
}

/** Pieces of `1.传达…；2.审议…` or `一、…；二、…`. */
function cutList(text: string): { from: number; to: number }[] {
	const marks = [
		...text.matchAll(
			/(?:^|[；。，\s])((?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[、.．]|[①-⑳]))/g,
		),
	];
	if (marks.length === 0) return text.length > 0 ? [{ from: 0, to: text.length }] : [];
	return marks.map((mark, index) => {
		const from = mark.index + mark[0].length;
		const to = marks[index + 1]?.index ?? text.length;
		return { from, to: from + text.slice(from, to).replace(/[；。，\s]+$/, "").length };
	});
}

function similar(a: Line, b: Line): boolean {
	const bare = (line: Line) =>
		line.text.replace(/^[^\u4e00-\u9fff《“]*(?:[一二三四五六七八九十]+[、）])?/, "").slice(0, 10);
	return bare(a).slice(0, 6) === bare(b).slice(0, 6) || sharedShare(bare(a), bare(b)) >= 0.5;
}

/** Share of two-character pieces of the shorter text that stand in the longer. */
export function sharedShare(a: string, b: string): number {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 2) return 0;
	let shared = 0;
	for (let index = 0; index + 2 <= short.length; index += 1)
		if (long.includes(short.slice(index, index + 2))) shared += 1;
	return shared / (short.length - 1);
}
