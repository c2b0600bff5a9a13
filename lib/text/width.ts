import { unitsToString } from "./units";

/**
 * Full-width ASCII, wide spaces and the look-alike zero ○ folded unit by unit, so that offsets stay
 * what they were. The readers of values (dates, amounts, counts) work on this form.
 */
export function foldWidth(text: string): string {
	if (!foldable.test(text)) return text;
	const units = new Uint16Array(text.length);
	for (let index = 0; index < text.length; index += 1)
		units[index] = narrow[text.charCodeAt(index)] as number;
	return unitsToString(units, text.length);
}

const foldable = /[\uff01-\uff5e\u3000\xa0\u25cb\uffe5]/;
const narrow = buildTable();

function buildTable(): Uint16Array {
	const table = new Uint16Array(65536);
	for (let unit = 0; unit < 65536; unit += 1) table[unit] = unit;
	for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = unit - 0xfee0;
	table[0x3000] = table[0xa0] = 0x20;
	table[0x25cb] = 0x3007;
	table[0xffe5] = 0xa5;
	return table;
}
