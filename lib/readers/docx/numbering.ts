import { attribute, child, children, isOn, value, type XmlElement } from "../xml";
import type { Label, List, ListCounter, ListLevel } from "./list-counter";
import type { Styles } from "./styles";

/** List definitions of a document, and which paragraph belongs to which. */
export class Numbering {
	private readonly abstracts = new Map<string, XmlElement>();
	private readonly instances = new Map<string, XmlElement>();
	private readonly lists = new Map<string, List | undefined>();
	/** Level that a list gives to paragraphs of a style, by list and style. */
	private readonly styleLevels = new Map<string, number>();

	constructor(
		root: XmlElement | undefined,
		private readonly styles: Styles,
	) {
		for (const element of children(root, "abstractNum"))
			this.abstracts.set(attribute(element, "abstractNumId") ?? "", element);
		for (const element of children(root, "num"))
			this.instances.set(attribute(element, "numId") ?? "", element);
	}

	/** Counts a paragraph; undefined for one outside lists. */
	next(properties: XmlElement | undefined, counter: ListCounter): Label | undefined {
		const place = this.place(properties);
		const list = place && this.list(place.list);
		return list && counter.next(list, place.level);
	}

	/** The list and level a paragraph belongs to, by its own properties and its style's. */
	private place(properties: XmlElement | undefined): { list: string; level: number } | undefined {
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

	private list(id: string): List | undefined {
		if (!this.lists.has(id)) this.lists.set(id, this.load(id));
		return this.lists.get(id);
	}

	private levelOfStyle(list: string, style: string | undefined): number | undefined {
		if (style === undefined || !this.list(list)) return undefined;
		return this.styleLevels.get(`${list}:${style}`);
	}

	private load(id: string): List | undefined {
		const instance = this.instances.get(id);
		if (!instance) return undefined;
		const key = value(instance, "abstractNumId") ?? "";
		const levels = new Map<number, ListLevel>();
		for (const element of children(this.definition(key), "lvl")) this.add(id, levels, element);
		const overriddenStarts = new Map<number, number>();
		for (const override of children(instance, "lvlOverride")) {
			const replaced = child(override, "lvl");
			if (replaced) this.add(id, levels, replaced);
			const start = value(override, "startOverride");
			if (start !== undefined) overriddenStarts.set(numberOf(override), Number(start));
		}
		return { id, key, levels, overriddenStarts };
	}

	/** A list style stands in for the definition that links to it. */
	private definition(key: string): XmlElement | undefined {
		const abstract = this.abstracts.get(key);
		const link = value(abstract, "numStyleLink");
		if (link === undefined) return abstract;
		const linked = value(this.styles.find(link), "pPr", "numPr", "numId");
		const target = linked === undefined ? undefined : this.instances.get(linked);
		return (target && this.abstracts.get(value(target, "abstractNumId") ?? "")) ?? abstract;
	}

	private add(list: string, levels: Map<number, ListLevel>, element: XmlElement): void {
		levels.set(numberOf(element), readLevel(element));
		const style = value(element, "pStyle");
		if (style !== undefined) this.styleLevels.set(`${list}:${style}`, numberOf(element));
	}
}

function numberOf(level: XmlElement): number {
	return Number(attribute(level, "ilvl") ?? 0);
}

function readLevel(element: XmlElement): ListLevel {
	const restart = value(element, "lvlRestart");
	const suffix = value(element, "suff");
	return {
		format:
			value(element, "numFmt") ?? value(child(element, "AlternateContent", "Choice"), "numFmt") ?? "decimal",
		pattern: (value(element, "lvlText") ?? "")
			.split(/(%[1-9])/)
			.filter((piece) => piece !== "")
			.map((piece) => (/^%[1-9]$/.test(piece) ? Number(piece[1]) - 1 : piece)),
		start: Number(value(element, "start") ?? 0),
		restart: restart === undefined ? undefined : Number(restart),
		legal: isOn(child(element, "isLgl")),
		suffix: suffix === "nothing" || suffix === "space" ? suffix : "tab",
	};
}
