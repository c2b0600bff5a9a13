import { unitsToString } from "./units";

/**
 * Full-width ASCII, wide spaces and the look-alike zero ○ folded unit by unit, so that offsets stay
 * what they were. The readers of values (dates, amounts, counts) work on this form.
 */
export function foldWidth(text: string): string {
	const units = new Uint16Array(text.length);
	for (let index = 0; index < text.length; index += 1) units[index] = foldUnit(text.charCodeAt(index));
	return unitsToString(units, text.length);
}

function foldUnit(unit: number): number {
	if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
	if (unit === 0x3000 || unit === 0xa0) return 0x20;
	if (unit === 0x25cb) return 0x3007;
	if (unit === 0xffe5) return 0xa5;
	return unit;
}
