import { attribute, child, children, isOn, value, type XmlElement } from "../xml";

/** Styles of a document by id, with inheritance. */
export class Styles {
	private readonly byId = new Map<string, XmlElement>();
	private readonly defaultParagraph: string | undefined;

	constructor(root: XmlElement | undefined) {
		for (const style of children(root, "style")) {
			const id = attribute(style, "styleId");
			if (id === undefined) continue;
			this.byId.set(id, style);
			if (attribute(style, "type") === "paragraph" && isOne(attribute(style, "default")))
				this.defaultParagraph ??= id;
		}
	}

	/** The first answer along the chain of base styles, with the style that gave it. */
	inherited<T>(id: string | undefined, ask: (style: XmlElement) => T | undefined): T | undefined {
		let current = id ?? this.defaultParagraph;
		for (let steps = 0; current !== undefined && steps < 20; steps++) {
			const style = this.byId.get(current);
			if (!style) return undefined;
			const answer = ask(style);
			if (answer !== undefined) return answer;
			current = value(style, "basedOn");
		}
		return undefined;
	}

	find(id: string): XmlElement | undefined {
		return this.byId.get(id);
	}

	/** Outline level from 1 of a paragraph of this style, or undefined for running text. */
	headingLevel(id: string | undefined): number | undefined {
		return (
			this.inherited(id, (style) => {
				const outline = value(style, "pPr", "outlineLvl");
				if (outline !== undefined) return levelOf(Number(outline));
				const name = value(style, "name")?.toLowerCase() ?? "";
				const numbered = /^(?:heading|标题)\s*([1-9])$/.exec(name);
				if (numbered) return Number(numbered[1]);
				return /^(?:title|标题)$/.test(name) ? 1 : undefined;
			}) || undefined
		);
	}

	/** Whether runs of a character or paragraph style are hidden. */
	isHidden(id: string | undefined): boolean {
		if (id === undefined) return false;
		return (
			this.inherited(id, (style) => {
				const vanish = child(style, "rPr", "vanish");
				return vanish && isOn(vanish);
			}) === true
		);
	}
}

function isOne(text: string | undefined): boolean {
	return text === "1" || text === "true" || text === "on";
}

/** Zero for body text (outline level 9), which ends the search along the chain. */
export function levelOf(outline: number): number {
	return outline >= 0 && outline < 9 ? outline + 1 : 0;
}
