import type { Span } from "../text/span";
import { foldStretch } from "./lines";
import { isFullName, isSurname, readWholeName } from "./names";

export interface Element {
	text: string;
	/** Offsets in the original of each unit of `text`. */
	at: number[];
	notes: string[];
	end: number;
	/** Only spaces stand between it and the next. */
	spaced: boolean;
	/** A colon follows: `局领导：`, `财务科：`, or `彭怀山：出差`. */
	colon?: boolean;
}

/** `薜荔七人`: the count of the whole list behind its last name. */
export function withoutCount(element: Element): Element {
	const count = /(?<!等)(?:共|计)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[人名位]$/.exec(element.text);
	// 柯四位: the number may follow a bare surname.
	if (!count || count.index < 1) return element;
	return { ...element, text: element.text.slice(0, count.index), at: element.at.slice(0, count.index) };
}

/** Cuts at stops and spaces; what stands in brackets belongs to the element before. */
export function elementsOf(source: string, span: Span): Element[] {
	const folded = foldStretch(source, span, true);
	const elements: Element[] = [];
	let current: Element = { text: "", at: [], notes: [], end: span.start, spaced: false };
	const close = (spaced: boolean) => {
		if (current.text !== "") elements.push({ ...current, spaced });
		else if (current.notes.length > 0) elements.at(-1)?.notes.push(...current.notes);
		current = { text: "", at: [], notes: [], end: span.start, spaced: false };
	};
	for (let index = 0; index < folded.text.length; index += 1) {
		const unit = folded.text[index] as string;
		if (unit === "（") {
			const end = closing(folded.text, index);
			const note = folded.text.slice(index + 1, end);
			if (current.text === "") elements.at(-1)?.notes.push(note);
			else current.notes.push(note);
			current.end = (folded.at[Math.min(end, folded.text.length - 1)] as number) + 1;
			index = end;
			continue;
		}
		if (unit === "—" || unit === "–" || (unit === "-" && current.text !== "")) {
			let end = index + 1;
			while (end < folded.text.length && !"、，；。\n".includes(folded.text[end] as string)) end += 1;
			const note = folded.text
				.slice(index, end)
				.replace(/^[—–-]+/, "")
				.trim();
			if (note !== "" && current.text !== "") current.notes.push(note);
			index = end - 1;
			continue;
		}
		if (
			/[\d①-⑳]/.test(unit) &&
			current.text === "" &&
			/^(?:[①-⑳]|\d{1,2}[.．、)）])/.test(folded.text.slice(index))
		) {
			index += (/^(?:[①-⑳]|\d{1,2}[.．、)）])/.exec(folded.text.slice(index))?.[0].length ?? 1) - 1;
			continue;
		}
		if (unit === "：" && current.text !== "") current.colon = true;
		if ("、，；。：/／|".includes(unit)) close(false);
		else if (unit === " ") close(true);
		else {
			current.text += unit;
			const at = folded.at[index] as number;
			current.at.push(at);
			current.end = at + 1;
		}
	}
	close(false);
	return elements;
}

function closing(text: string, open: number): number {
	let depth = 0;
	for (let index = open; index < text.length; index += 1) {
		if (text[index] === "（") depth += 1;
		if (text[index] === "）") depth -= 1;
		if (depth === 0) return index;
	}
	return text.length - 1;
}

/** `张 三` set wide, and a short name followed by its title. */
export function joinSplitNames(elements: Element[]): Element[] {
	const joined: Element[] = [];
	for (const [index, element] of elements.entries()) {
		const before = joined.at(-1);
		const together = before ? before.text + element.text : "";
		const single = /^[\u4e00-\u9fff]$/;
		if (
			before?.spaced &&
			before.notes.length === 0 &&
			(isTorn(before, element, elements[index + 1]) ||
				(single.test(before.text) && isSurname(before.text) && /^[\u4e00-\u9fff]{1,2}$/.test(element.text)) ||
				(single.test(element.text) &&
					isFullName(together) &&
					before.text.length <= 2 &&
					!isFullName(before.text)))
		) {
			before.text = together;
			before.at.push(...element.at);
			before.end = element.end;
			before.spaced = element.spaced;
			before.notes.push(...element.notes);
		} else joined.push({ ...element, at: [...element.at], notes: [...element.notes] });
	}
	return joined;
}

/** A line's end cut the name in two: `副局长冯立` and `本`; a single surname goes with what follows it. */
function isTorn(before: Element, element: Element, next: Element | undefined): boolean {
	if (!/^[\u4e00-\u9fff]$/.test(element.text) || element.spaced) return false;
	if (isSurname(element.text) && next && /^[\u4e00-\u9fff]{1,2}$/.test(next.text) && element.spaced)
		return false;
	return readWholeName(before.text + element.text)?.name?.length === 3;
}
