import type { RecognisedCharacter } from "../port";

const han = /[\u3400-\u9fff]/;

/** Marks the recogniser writes for others where they stand beside ideographs. */
const beside: Readonly<Record<string, string>> = {
	丶: "、",
	",": "，",
	":": "：",
	";": "；",
	"?": "？",
	"!": "！",
	"(": "（",
	")": "）",
	"°": "。",
	"｡": "。",
};

/** Brackets around the year of a document number, 〔2022〕5号; one of them is sometimes not seen. */
const yearBrackets = /([[【［(（〔「]?)(\d{4})([\])】］）〕」])(?=\d{1,4}号)/g;

/** Certainty of a bracket that was not seen. */
const supplied = 0.5;

/**
 * Puts right what the recogniser is known to confuse, character for character, so that boxes and
 * scores stay with their characters. Only marks change, and one is supplied; ideographs, letters and digits never do.
 */
export function repaired(characters: readonly RecognisedCharacter[]): RecognisedCharacter[] {
	const texts = characters.map((character) => character.text);
	const result = characters.map((character, index) => ({
		...character,
		text: markFor(texts, index) ?? character.text,
	}));
	repairYears(result);
	return result;
}

function markFor(texts: readonly string[], index: number): string | undefined {
	const mark = beside[texts[index] ?? ""];
	if (mark === undefined) return undefined;
	const before = texts[index - 1] ?? "";
	const after = texts[index + 1] ?? "";
	// Times and ratios keep their colon, amounts their comma.
	if (/\d/.test(before) && /\d/.test(after)) return undefined;
	if (mark === "、" || mark === "。") return han.test(before) || /[）”》\d]/.test(before) ? mark : undefined;
	return han.test(before) || han.test(after) || /[”’》）〕]/.test(before) ? mark : undefined;
}

function repairYears(characters: RecognisedCharacter[]): void {
	if (characters.some((character) => character.text.length !== 1)) return;
	const text = characters.map((character) => character.text).join("");
	for (const match of text.matchAll(yearBrackets)) {
		const year = match.index + (match[1] ?? "").length;
		const close = characters[year + 4];
		const first = characters[year];
		if (close) close.text = "〕";
		if (match[1] === "" && first) {
			const [left, top, , height] = first.box;
			characters.splice(year, 0, { text: "〔", score: supplied, box: [left, top, 0, height] });
			return;
		}
		const open = characters[match.index];
		if (open) open.text = "〔";
	}
}
