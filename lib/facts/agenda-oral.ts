import { type Line, part, spanIn } from "./lines";
import { countValue } from "./meeting-count";

const oral = /第([一二三四五六七八九])(?:件|桩)(?:事情?)?[，：、]/g;

/**
 * A record without numbers may tell its items in the chair's words: `同意。第二件，值班安排。` The lines are
 * cut there, so that each item begins a line of its own.
 */
export function cutAtOralItems(lines: readonly Line[], bodyFrom: number): Line[] {
	const found = lines.slice(bodyFrom).flatMap((line) => (line.cell ? [] : [...line.text.matchAll(oral)]));
	const ordinals = found.map((match) => countValue(match[1] as string));
	if (found.length < 2 || !ordinals.every((ordinal, index) => ordinal === index + 1)) return [...lines];
	return lines.flatMap((line, index) => {
		const cuts =
			index < bodyFrom || line.cell ? [] : [...line.text.matchAll(oral)].map((match) => match.index);
		const edges = [0, ...cuts.filter((cut) => cut > 0), line.text.length];
		return edges.slice(0, -1).map((from, place) => {
			const to = edges[place + 1] as number;
			return edges.length === 2 ? line : { ...line, ...part(line, from, to), span: spanIn(line, from, to) };
		});
	});
}
