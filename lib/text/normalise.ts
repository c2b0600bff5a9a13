import type { Span } from "./span";

/** A text folded for matching, with the way back to the text it came from. */
export interface Normalised {
	text: string;
	/** Original offset of each unit, and of the end. */
	map: Int32Array;
	/** The original stretch that a stretch of the folded text stands for. */
	toOriginal: (start: number, end: number) => Span;
}

/** CJK radicals that NFKC leaves alone, with the ideograph that is meant. */
const radicals =
	"⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺠民⺡氵⺢水⺣灬⺥爫⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺳罓⺶羊⺷羊⺸羊⺹老⺺肀⺼肉⺽臼⺾艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻲龟⻳龟";

const fold = buildFold();

function buildFold(): Uint16Array {
	const table = new Uint16Array(65536);
	for (let unit = 0; unit < 65536; unit += 1) table[unit] = unit;
	for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = unit - 0xfee0;
	for (let unit = 0x2f00; unit <= 0x2fd5; unit += 1)
		table[unit] = String.fromCharCode(unit).normalize("NFKC").charCodeAt(0);
	for (let unit = 0xf900; unit <= 0xfaff; unit += 1)
		table[unit] = String.fromCharCode(unit).normalize("NFKC").charCodeAt(0);
	for (let index = 0; index < radicals.length; index += 2)
		table[radicals.charCodeAt(index)] = radicals.charCodeAt(index + 1);
	table[0x3000] = 0x20;
	table[0xa0] = 0x20;
	table[0x25cb] = 0x3007;
	return table;
}

const isSpace = (unit: number) =>
	unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x2000 && unit <= 0x200d);
const isHan = (unit: number) =>
	(unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
const joins = (unit: number) =>
	isHan(unit) || (unit >= 0x3001 && unit <= 0x3020) || (unit >= 0x2014 && unit <= 0x201f);

/**
 * Folds width, radicals and compatibility ideographs and drops spaces and line breaks that stand
 * between ideographs. At most one unit comes out for each that goes in, so the map is a plain array.
 */
export function normalise(text: string): Normalised {
	const units = new Uint16Array(text.length);
	const map = new Int32Array(text.length + 1);
	let length = 0;
	for (let index = 0; index < text.length; index += 1) {
		const unit = fold[text.charCodeAt(index)] as number;
		if (isSpace(unit)) {
			let next = index;
			while (next < text.length && isSpace(fold[text.charCodeAt(next)] as number)) next += 1;
			const before = length > 0 ? (units[length - 1] as number) : 0;
			const after = next < text.length ? (fold[text.charCodeAt(next)] as number) : 0;
			if (length > 0 && next < text.length && !(joins(before) || joins(after))) {
				units[length] = 0x20;
				map[length++] = index;
			}
			index = next - 1;
			continue;
		}
		units[length] = unit;
		map[length++] = index;
	}
	map[length] = text.length;
	const folded = stringOf(units, length);
	return {
		text: folded,
		map: map.subarray(0, length + 1),
		toOriginal: (start, end) =>
			end > start
				? { start: map[start] as number, end: (map[end - 1] as number) + 1 }
				: { start: map[start] as number, end: map[start] as number },
	};
}

function stringOf(units: Uint16Array, length: number): string {
	let text = "";
	for (let start = 0; start < length; start += 8192)
		text += String.fromCharCode(...units.subarray(start, Math.min(length, start + 8192)));
	return text;
}
