import { formatNumber } from "./number-format";

/** An automatic number and what stands between it and the text. */
export interface Label {
	text: string;
	separator: string;
}

export interface ListLevel {
	format: string;
	/** Literal text, and numbers of levels from 0 whose count stands in that place. */
	pattern: (string | number)[];
	start: number;
	/** Number of the level, from 1, whose use starts this one anew; 0 for never; undefined for any above. */
	restart: number | undefined;
	/** Writes all counts in plain digits, whatever their own formats. */
	legal: boolean;
	suffix: "tab" | "space" | "nothing";
}

export interface List {
	/** Identity of this use of the list; a start of its own holds once for it. */
	id: string;
	/** Lists that share a definition count on together. */
	key: string;
	levels: Map<number, ListLevel>;
	overriddenStarts: Map<number, number>;
}

/** Counts the lists of one story: the body, the text boxes, the notes each count for themselves. */
export class ListCounter {
	private readonly counts = new Map<string, (number | undefined)[]>();
	private readonly started = new Set<string>();

	/** Counts a paragraph of a list and returns its label; undefined where nothing is shown. */
	next(list: List, number: number): Label | undefined {
		const level = list.levels.get(number);
		if (!level) return undefined;
		let counts = this.counts.get(list.key);
		if (!counts) {
			counts = [];
			this.counts.set(list.key, counts);
		}
		counts[number] = this.nextCount(list, number, level, counts[number]);
		for (let above = 0; above < number; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
		for (let below = number + 1; below < counts.length; below++) {
			const restart = list.levels.get(below)?.restart;
			if (restart === undefined || (restart > 0 && number < restart)) counts[below] = undefined;
		}
		return label(list, level, counts);
	}

	private nextCount(list: List, number: number, level: ListLevel, count: number | undefined): number {
		const override = list.overriddenStarts.get(number);
		const use = `${list.id}:${number}`;
		if (override !== undefined && !this.started.has(use)) {
			this.started.add(use);
			return override;
		}
		return count === undefined ? level.start : count + 1;
	}
}

function label(list: List, level: ListLevel, counts: readonly (number | undefined)[]): Label | undefined {
	if (level.format === "bullet") return level.pattern.length > 0 ? { text: "•", separator: " " } : undefined;
	const text = level.pattern
		.map((piece) => {
			if (typeof piece === "string") return piece;
			const format = list.levels.get(piece)?.format ?? "decimal";
			return formatNumber(counts[piece] ?? 1, level.legal && format !== "none" ? "decimal" : format);
		})
		.join("");
	if (text.trim() === "") return undefined;
	return { text, separator: separatorAfter(text, level.suffix) };
}

/** Chinese labels end in their own punctuation; after `1.` a space keeps a following number apart. */
function separatorAfter(text: string, suffix: ListLevel["suffix"]): string {
	if (suffix === "nothing") return "";
	return /[\u2E80-\uFFEF]$/.test(text) && suffix === "tab" ? "" : " ";
}
