import { tableOf, type WordFile } from "./file-information";
import { type ParagraphProperties, readProperties } from "./formatting";

interface Style extends ParagraphProperties {
	base: number;
	/** Number of a style Word knows: 1 to 9 are headings, 62 is the title. */
	known: number;
}

const noBase = 0xfff;
const titleStyle = 62;

/** Paragraph styles of a document by index, with inheritance. */
export class StyleSheet {
	private readonly styles: (Style | undefined)[] = [];

	constructor({ table, place }: WordFile) {
		const { at, size } = place(tableOf.styleSheet);
		if (size === 0) return;
		const headSize = table.u16(at + 4);
		let cursor = at + 2 + table.u16(at);
		while (cursor + 2 <= at + size) {
			const length = table.u16(cursor);
			const start = cursor + 2;
			cursor = start + length;
			this.styles.push(length === 0 ? undefined : readStyle(table, start, headSize, cursor));
		}
	}

	/** The first value along the chain of base styles. */
	inherited<Key extends keyof ParagraphProperties>(
		index: number | undefined,
		key: Key,
	): ParagraphProperties[Key] | undefined {
		let current = index ?? 0;
		for (let steps = 0; steps < 12; steps++) {
			const style = this.styles[current];
			if (!style) return undefined;
			if (style[key] !== undefined) return style[key];
			current = style.base;
		}
		return undefined;
	}

	/** Outline level from 1 of a paragraph, or undefined for running text. */
	headingLevel(properties: ParagraphProperties): number | undefined {
		const outline = properties.outline ?? this.inherited(properties.style, "outline");
		if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
		const known = this.styles[properties.style ?? 0]?.known ?? 0;
		if (known >= 1 && known <= 9) return known;
		return known === titleStyle ? 1 : undefined;
	}
}

function readStyle(table: WordFile["table"], start: number, headSize: number, end: number): Style {
	const kind = table.u16(start + 2) & 15;
	const style: Style = { base: table.u16(start + 2) >> 4, known: table.u16(start) & 0xfff };
	if (style.base === noBase) style.base = -1;
	let cursor = start + headSize;
	cursor += 2 + table.u16(cursor) * 2 + 2;
	cursor += (cursor - start) & 1;
	// Of a paragraph style the first group of modifiers, led by the style's own number, is its paragraph's.
	if (kind === 1 && cursor + 4 <= end)
		readProperties(table, cursor + 4, Math.min(end, cursor + 2 + table.u16(cursor)), style);
	delete style.style;
	return style;
}
