import { cover, type Span } from "../text/span";
import { readNameList } from "./attendance-list";
import { isGoneLine } from "./head-lines";
import { foldStretch, type Line } from "./lines";
import { type Field, keyOf } from "./meeting-fields";
import { readWholeName } from "./names";
import type { PersonBook } from "./person";

const furthest = 20;

/** A list of names goes on over the lines that hold nothing but names, posts and notes. */
export function withFollowing(source: string, lines: readonly Line[], field: Field, book: PersonBook): Span {
	if (field.line < 0) return field.value;
	let value = field.value;
	for (let index = field.line + 1; index < Math.min(lines.length, field.line + furthest); index += 1) {
		const line = lines[index] as Line;
		if (
			line.cell ||
			line.heading ||
			isGoneLine(line) ||
			/[。]./.test(line.text) ||
			keyOf(`${line.text.split("：")[0]}：`)
		)
			break;
		if (!isTornName(source, value, line) && !onlyNames(source, line, book)) break;
		value = cover(value.start === value.end ? line.span : value, line.span);
	}
	return value;
}

function onlyNames(source: string, line: Line, book: PersonBook): boolean {
	const list = readNameList(source, line.span, book);
	const full = list.people.some(({ person }) => readWholeName(person.written)?.shape === "full");
	if (!list.clean || !full) return false;
	// 一、张三任职 is an item; 1.张三 is a numbered name.
	return (
		!/：/.test(line.text) &&
		(!/^[一二三四五六七八九十]{1,2}、/.test(line.text) || /^[^（]{1,6}$/.test(line.text))
	);
}

/** The page's edge cut a name in two: `…副局长冯立` and `本，…`. */
function isTornName(source: string, value: Span, line: Line): boolean {
	const rest = line.text.match(/^((?![一二三四五六七八九十])[\u4e00-\u9fff])(?=[、，（])/)?.[1];
	if (!rest || value.start === value.end) return false;
	const last =
		foldStretch(source, value)
			.text.split(/[、，；（]/)
			.at(-1) ?? "";
	return readWholeName(last + rest)?.name?.length === 3;
}
