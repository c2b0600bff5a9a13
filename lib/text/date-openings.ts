import { relativeInitials } from "./date-relative";
import { unitTable } from "./figures";

const arabic = unitTable("0123456789");
const numeral = unitTable("0123456789〇零一二三四五六七八九十廿卅元");
const relative = unitTable(relativeInitials);
/** What may stand behind the first number of a date. */
const follows = unitTable("年月./、-—–―─−~〜至到起");
/** Before a number these make it part of a name: V23.5.6, 第5, 〔2023. */
const spoils = unitTable("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz第〔【");
const letters = unitTable("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
/** The longest first number is a day without marks, 20230506. */
const longest = 8;

const yuan = 0x5143;
const space = 0x20;
const hyphen = 0x2d;
const point = 0x2e;

/**
 * The next place from which a date may be read, or -1: a number with a fitting mark behind it, or
 * a character that begins 同年, 次日 and the like. Cheap to tell, so that the forms are tried at few places.
 */
export function nextOpening(folded: string, from: number): number {
	for (let at = from; at < folded.length; at += 1) {
		const unit = folded.charCodeAt(at);
		// The 元 of a sum right before a date, 32.4万元6月3日, is no part of it.
		if (unit === yuan && numeral[folded.charCodeAt(at + 1)] === 1) continue;
		if (numeral[unit] === 1) {
			const end = endOfNumber(folded, at);
			if (isOpening(folded, at, end)) return at;
			at = end - 1;
		} else if (relative[unit] === 1) return at;
	}
	return -1;
}

function endOfNumber(folded: string, start: number): number {
	let end = start + 1;
	while (end < folded.length && numeral[folded.charCodeAt(end)] === 1) end += 1;
	return end;
}

function isOpening(folded: string, start: number, end: number): boolean {
	if (end - start > longest || isPartOfName(folded, start)) return false;
	if (end - start === longest) return true;
	let next = end;
	while (next < end + 2 && folded.charCodeAt(next) === space) next += 1;
	return follows[folded.charCodeAt(next)] === 1;
}

/** Behind a letter, 第 or 〔; behind `HT-`; behind `1.`; between hyphens, as in telephone and part numbers. */
function isPartOfName(folded: string, start: number): boolean {
	const before = folded.charCodeAt(start - 1);
	if (spoils[before] === 1 || (numeral[before] === 1 && before !== yuan)) return true;
	const further = folded.charCodeAt(start - 2);
	if (before === point) return arabic[further] === 1;
	if (before !== hyphen) return false;
	return (
		letters[further] === 1 || (arabic[further] === 1 && /^[0-9]{1,3}-/.test(folded.slice(start, start + 4)))
	);
}
