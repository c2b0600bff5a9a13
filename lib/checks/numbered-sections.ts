import type { AnalysedDocument } from "../facts/case";
import { type Sentence, sentences } from "./sentences";

const styles: readonly RegExp[] = [
	/^[一二三四五六七八九十]{1,3}[、．.]/,
	/^[（(][一二三四五六七八九十]{1,3}[）)]/,
	/^第[一二三四五六七八九十\d]{1,3}[项件笔条份]/,
	/^\d{1,2}[、．.](?!\d)/,
	/^[（(]\d{1,2}[）)]/,
	/^[①②③④⑤⑥⑦⑧⑨⑩]/,
	/^[一二三四五六七八九十]是/,
];

/** Numbered stretches of a document outside its tables, in the style that numbers most of them; each with its lines up to the next number. */
export function numberedSections(document: AnalysedDocument): Sentence[][] {
	const all = sentences(document).filter(({ line }) => !line.cell);
	const starts = styles.map((style) =>
		all.flatMap(({ from, line }, index) => (from === 0 && style.test(line.text) ? [index] : [])),
	);
	const most = starts.reduce((a, b) => (b.length > a.length ? b : a));
	if (most.length < 2) return [];
	return most.map((from, at) => all.slice(from, most[at + 1] ?? all.length));
}
