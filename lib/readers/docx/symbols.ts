/** Characters of symbol fonts that carry meaning in forms: ticks and boxes. */
const wingdings: Readonly<Record<number, string>> = {
	82: "☑",
	83: "☒",
	111: "□",
	168: "□",
	113: "❑",
	114: "❒",
	108: "●",
	110: "■",
	117: "◆",
	216: "➢",
	251: "✗",
	252: "✓",
	253: "☒",
	254: "☑",
};

/** Text of a `w:sym`: a character code of a font; private codes of symbol fonts become what they show. */
export function symbol(code: string | undefined, font: string | undefined): string {
	const point = Number.parseInt(code ?? "", 16);
	if (!Number.isFinite(point) || point <= 0 || point > 0xffff) return "";
	const inFont = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
	if (/^wingdings/i.test(font ?? "")) {
		const shown = wingdings[inFont];
		if (shown) return shown;
	}
	return String.fromCharCode(point);
}
