import { folding } from "../text/folding";

/** Radicals, compatibility ideographs, and the bar that some printers give for a dash. */
const mistaken = /[\u2e80-\u2fd5\uf900-\ufaff\u2015]/g;

/**
 * Printers give radicals (⻓, ⽤) and look-alikes for the characters that were written. A person
 * reads 长 and 用; so do we. One unit becomes one unit, and every offset stays.
 */
export function meantCharacters(text: string): string {
	return text.replace(mistaken, (unit) =>
		unit === "\u2015" ? "—" : String.fromCharCode(folding[unit.charCodeAt(0)] ?? unit.charCodeAt(0)),
	);
}
