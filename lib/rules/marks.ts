import type { Span } from "../text/span";

/** A text without its `[[ ]]` marks, and the spans the marks stood around. */
export interface MarkedText {
	text: string;
	marks: Span[];
}

/** Reads the marks out of an example. Throws on a mark that is not closed. */
export function readMarks(marked: string): MarkedText {
	let text = "";
	const marks: Span[] = [];
	let position = 0;
	for (;;) {
		const open = marked.indexOf("[[", position);
		if (open < 0) return { text: text + marked.slice(position), marks };
		const close = marked.indexOf("]]", open + 2);
		if (close < 0) throw new Error(`标记未闭合：${marked.slice(open, open + 20)}`);
		text += marked.slice(position, open);
		const start = text.length;
		text += marked.slice(open + 2, close);
		marks.push({ start, end: text.length });
		position = close + 2;
	}
}
