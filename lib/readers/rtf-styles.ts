/** Headings among the styles of an RTF file: outline levels from 0 by style number. */
export class RtfStyles {
	private readonly outlines = new Map<number, number>();
	private number = 0;
	private name = "";
	private stated: number | undefined;

	/** A control word inside the style sheet. */
	word(word: string, value = 0): void {
		if (word === "s") this.number = value;
		else if (word === "outlinelevel") this.stated = value;
	}

	text(text: string): void {
		this.name += text;
	}

	/** The group of one style ends. */
	close(): void {
		const named = /^\s*(?:heading|标题) ?([1-9])\s*;?\s*$/i.exec(this.name)?.[1];
		const outline = this.stated ?? (named === undefined ? undefined : Number(named) - 1);
		if (outline !== undefined && outline < 9) this.outlines.set(this.number, outline);
		this.number = 0;
		this.name = "";
		this.stated = undefined;
	}

	outline(style: number): number | undefined {
		return this.outlines.get(style);
	}
}
