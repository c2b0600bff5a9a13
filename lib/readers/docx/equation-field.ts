/**
 * Text shown by an `EQ` field, which has an instruction and no result: Word's 带圈字符 is
 * `EQ \o\ac(○,1)`, its 拼音指南 is `EQ \* jc2 … \o\ad(\s\up 9(pīn),拼)`.
 */
export function equationText(instruction: string): string {
	if (!/^\s*eq\b/i.test(instruction)) return "";
	const overlay = /\\o\s*(?:\\a[a-z]\s*)?\((.*)\)\s*$/i.exec(instruction.trim());
	if (!overlay) return "";
	const parts = splitTop(overlay[1] ?? "");
	const base = (parts.at(-1) ?? "").replace(/\\s\\(?:up|do)\s*\d*\s*\((.*)\)/i, "$1").trim();
	const circled = /^[○〇◯]$/.test((parts[0] ?? "").trim()) && /^\d{1,2}$/.test(base) ? Number(base) : 0;
	return circled >= 1 && circled <= 20 ? String.fromCharCode(0x245f + circled) : base;
}

/** Splits at commas (or semicolons) outside parentheses. */
function splitTop(text: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let current = "";
	for (const character of text) {
		if (character === "(") depth++;
		else if (character === ")") depth--;
		if (depth === 0 && (character === "," || character === ";")) {
			parts.push(current);
			current = "";
		} else current += character;
	}
	return [...parts, current];
}
