import type { List, ListLevel } from "./docx/list-counter";
import { attribute, child, children, type XmlElement } from "./xml";

/** List styles of an OpenDocument text by name. */
export class OdtLists {
	private readonly styles = new Map<string, Map<number, ListLevel>>();

	constructor(roots: readonly (XmlElement | undefined)[]) {
		for (const root of roots)
			for (const group of ["styles", "automatic-styles"])
				for (const style of children(child(root, group), "list-style"))
					this.styles.set(attribute(style, "name") ?? "", readLevels(style));
	}

	/** The list of a style; lists of one identity count on together. */
	list(style: string | undefined, key: string): List | undefined {
		const levels = style === undefined ? undefined : this.styles.get(style);
		return levels && { id: key, key, levels, overriddenStarts: new Map() };
	}
}

function readLevels(style: XmlElement): Map<number, ListLevel> {
	const levels = new Map<number, ListLevel>();
	for (const element of children(style)) {
		const number = Number(attribute(element, "level") ?? 1) - 1;
		const bullet = element.localName === "list-level-style-bullet";
		const format = bullet ? "bullet" : formatOf(attribute(element, "num-format") ?? "");
		const shown = Math.max(1, Number(attribute(element, "display-levels") ?? 1));
		const counts = Array.from(
			{ length: Math.min(shown, number + 1) },
			(_, index) => number - index,
		).reverse();
		const pattern: (string | number)[] = counts.flatMap((count, index) =>
			index > 0 ? [".", count] : [count],
		);
		levels.set(number, {
			format,
			pattern:
				format === "none" && !bullet
					? []
					: [attribute(element, "num-prefix") ?? "", ...pattern, attribute(element, "num-suffix") ?? ""],
			start: Number(attribute(element, "start-value") ?? 1),
			restart: undefined,
			legal: false,
			suffix: "tab",
		});
	}
	return levels;
}

const byFirst: Readonly<Record<string, string>> = {
	"1": "decimal",
	a: "lowerLetter",
	A: "upperLetter",
	i: "lowerRoman",
	I: "upperRoman",
	一: "chineseCountingThousand",
	壹: "chineseLegalSimplified",
	甲: "ideographTraditional",
	子: "ideographZodiac",
	"①": "decimalEnclosedCircle",
	"１": "decimalFullWidth",
};

/** Formats are named by how they begin: `1`, `a`, `一, 二, 三, ...`. */
function formatOf(sample: string): string {
	return sample === "" ? "none" : (byFirst[[...sample.trim()][0] ?? ""] ?? "decimal");
}
