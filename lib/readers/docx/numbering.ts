import { attribute, child, children, isOn, value, type XmlElement } from "../xml";
import { formatNumber } from "./number-format";
import type { Styles } from "./styles";

/** An automatic number and what Word puts between it and the text. */
export interface Label {
	text: string;
	separator: string;
}

interface Level {
	format: string;
	pattern: string;
	start: number;
	/** Number of the level, from 1, whose use starts this one anew; 0 for never; undefined for any above. */
	restart: number | undefined;
	legal: boolean;
	suffix: string;
	style: string | undefined;
}

interface List {
	/** Lists that share an abstract definition count on together. */
	key: string;
	levels: Map<number, Level>;
	overriddenStarts: Map<number, number>;
}

/** List definitions of a document. */
export class Numbering {
	private readonly abstracts = new Map<string, XmlElement>();
	private readonly instances = new Map<string, XmlElement>();
	private readonly lists = new Map<string, List | undefined>();

	constructor(
		root: XmlElement | undefined,
		private readonly styles: Styles,
	) {
		for (const element of children(root, "abstractNum"))
			this.abstracts.set(attribute(element, "abstractNumId") ?? "", element);
		for (const element of children(root, "num"))
			this.instances.set(attribute(element, "numId") ?? "", element);
	}

	/** The list and level a paragraph belongs to, by its own properties and its style's. */
	place(properties: XmlElement | undefined): { list: string; level: number } | undefined {
		const own = child(properties, "numPr");
		const style = value(properties, "pStyle");
		const ownList = value(own, "numId");
		const list = ownList ?? this.styles.inherited(style, (item) => value(item, "pPr", "numPr", "numId"));
		if (list === undefined || list === "0") return undefined;
		const ownLevel = value(own, "ilvl");
		if (ownLevel !== undefined) return { list, level: Number(ownLevel) };
		const byStyle = ownList === undefined ? this.levelOfStyle(list, style) : undefined;
		const level = byStyle ?? this.styles.inherited(style, (item) => value(item, "pPr", "numPr", "ilvl"));
		return { list, level: Number(level ?? 0) };
	}

	list(id: string): List | undefined {
		if (!this.lists.has(id)) this.lists.set(id, this.load(id));
		return this.lists.get(id);
	}

	private levelOfStyle(list: string, style: string | undefined): number | undefined {
		if (style === undefined) return undefined;
		for (const [number, level] of this.list(list)?.levels ?? []) if (level.style === style) return number;
		return undefined;
	}

	private load(id: string): List | undefined {
		const instance = this.instances.get(id);
		if (!instance) return undefined;
		const key = value(instance, "abstractNumId") ?? "";
		let abstract = this.abstracts.get(key);
		// A list style stands in for the definition it links to.
		const link = value(abstract, "numStyleLink");
		if (link !== undefined) {
			const linked = value(this.styles.find(link), "pPr", "numPr", "numId");
			const target = linked && this.instances.get(linked);
			abstract = (target && this.abstracts.get(value(target, "abstractNumId") ?? "")) || abstract;
		}
		const levels = new Map<number, Level>();
		for (const element of children(abstract, "lvl")) levels.set(numberOf(element), readLevel(element));
		const overriddenStarts = new Map<number, number>();
		for (const override of children(instance, "lvlOverride")) {
			const number = numberOf(override);
			const replaced = child(override, "lvl");
			if (replaced) levels.set(number, readLevel(replaced));
			const start = value(override, "startOverride");
			if (start !== undefined) overriddenStarts.set(number, Number(start));
		}
		return { key, levels, overriddenStarts };
	}
}

function numberOf(level: XmlElement): number {
	return Number(attribute(level, "ilvl") ?? 0);
}

function readLevel(element: XmlElement): Level {
	const restart = value(element, "lvlRestart");
	return {
		format:
			value(element, "numFmt") ?? value(child(element, "AlternateContent", "Choice"), "numFmt") ?? "decimal",
		pattern: value(element, "lvlText") ?? "",
		start: Number(value(element, "start") ?? 0),
		restart: restart === undefined ? undefined : Number(restart),
		legal: isOn(child(element, "isLgl")),
		suffix: value(element, "suff") ?? "tab",
		style: value(element, "pStyle"),
	};
}

/** Counts the lists of one story: the body, the text boxes, the notes each count for themselves. */
export class Counters {
	private readonly counts = new Map<string, (number | undefined)[]>();
	private readonly started = new Set<string>();

	constructor(private readonly numbering: Numbering) {}

	/** Counts the paragraph and returns its label; undefined for a paragraph outside lists. */
	next(properties: XmlElement | undefined): Label | undefined {
		const place = this.numbering.place(properties);
		if (!place) return undefined;
		const list = this.numbering.list(place.list);
		const level = list?.levels.get(place.level);
		if (!list || !level) return undefined;
		const counts = this.count(list, place.list, place.level, level);
		return label(list, level, counts);
	}

	private count(list: List, id: string, number: number, level: Level): (number | undefined)[] {
		let counts = this.counts.get(list.key);
		if (!counts) {
			counts = [];
			this.counts.set(list.key, counts);
		}
		const override = list.overriddenStarts.get(number);
		const startsAnew = override !== undefined && !this.started.has(`${id}:${number}`);
		if (startsAnew) {
			this.started.add(`${id}:${number}`);
			counts[number] = override;
		} else counts[number] = counts[number] === undefined ? level.start : (counts[number] ?? 0) + 1;
		for (let above = 0; above < number; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
		for (let below = number + 1; below < counts.length; below++) {
			const restart = list.levels.get(below)?.restart;
			if (restart === undefined || (restart > 0 && number < restart)) counts[below] = undefined;
		}
		return counts;
	}
}

function label(list: List, level: Level, counts: readonly (number | undefined)[]): Label | undefined {
	if (level.format === "bullet") return level.pattern === "" ? undefined : { text: "•", separator: " " };
	const text = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
		const index = Number(digit) - 1;
		const format = list.levels.get(index)?.format ?? "decimal";
		return formatNumber(counts[index] ?? 1, level.legal && format !== "none" ? "decimal" : format);
	});
	if (text.trim() === "") return undefined;
	return { text, separator: separatorAfter(text, level.suffix) };
}

/** Chinese labels end in their own punctuation; after `1.` a space keeps a following number apart. */
function separatorAfter(text: string, suffix: string): string {
	if (suffix === "nothing") return "";
	return /[\u2E80-\uFFEF]$/.test(text) && suffix === "tab" ? "" : " ";
}
