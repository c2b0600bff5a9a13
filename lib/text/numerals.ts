import { foldWidth } from "./width";

/** The characters Chinese numerals are written with; for building patterns. */
export const hanDigits = "〇零一二三四五六七八九两俩仨壹贰叁肆伍陆柒捌玖壱貳參陸兩";
export const hanUnits = "十百千拾佰仟廿卅";
export const hanScales = "万亿萬億";

/** Pattern source of a number in Arabic figures: thousands parted by commas, or millions by spaces; decimals. */
export const arabicPattern =
	"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?: [0-9]{3}){2,}(?![0-9])|[0-9]+)(?:\\.[0-9]+)?";
/** Pattern source of a number in Chinese characters, scales included. */
export const hanPattern = `[${hanDigits}${hanUnits}](?:[${hanDigits}${hanUnits}${hanScales}]*[${hanDigits}${hanUnits}${hanScales}])?`;

const digitValues = valuesOf([
	["〇零", 0],
	["一壹壱", 1],
	["二贰貳两兩俩", 2],
	["三叁參仨", 3],
	["四肆", 4],
	["五伍", 5],
	["六陆陸", 6],
	["七柒", 7],
	["八捌", 8],
	["九玖", 9],
]);
const unitValues: Record<string, number> = {
	十: 10,
	拾: 10,
	百: 100,
	佰: 100,
	千: 1000,
	仟: 1000,
};
const scaleValues: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

function valuesOf(rows: [characters: string, value: number][]): Record<string, number> {
	return Object.fromEntries(
		rows.flatMap(([characters, value]) => [...characters].map((one) => [one, value])),
	);
}

/**
 * The number a whole text states, or nothing when it is not a numeral:
 * `1,200,000.00`, `3.5亿`, `1万2千`, `一百二十万`, `壹佰贰拾万`, `二〇二三` (figure by figure), `三点五`.
 */
export function parseNumeral(text: string): number | undefined {
	const written = foldWidth(text).replace(/\s+/g, "");
	if (written === "") return undefined;
	if (/^[0-9,.]+$/.test(written)) return parseArabic(written);
	if (/[0-9]/.test(written)) return parseMixed(written);
	return parseHan(written);
}

function parseArabic(written: string): number | undefined {
	if (!wholeArabic.test(written)) return undefined;
	return Number(written.replaceAll(",", ""));
}
const wholeArabic = new RegExp(`^${arabicPattern}$`);

/** Arabic figures with Chinese units behind them: `120万`, `1.2百万`, `3亿2千万`, `1万2千`. */
function parseMixed(written: string): number | undefined {
	let total = 0;
	let rest = written;
	let largest = Number.POSITIVE_INFINITY;
	while (rest !== "") {
		const piece = mixedPiece.exec(rest);
		if (!piece) return undefined;
		const factor = factorOf(piece[2] as string);
		if (factor >= largest) return undefined;
		largest = factor;
		total += Number((piece[1] as string).replaceAll(",", "")) * factor;
		rest = rest.slice(piece[0].length);
	}
	return roundOff(total);
}
const mixedPiece = new RegExp(`^(${arabicPattern})([${hanUnits}${hanScales}]*)`);

/** What a row of units multiplies by: `百万` is 1,000,000; an empty row is 1. */
function factorOf(units: string): number {
	let factor = 1;
	for (const unit of units) factor *= unitValues[unit] ?? scaleValues[unit] ?? Number.NaN;
	return factor;
}

function parseHan(written: string): number | undefined {
	const [whole, decimals, ...more] = written.split("点");
	if (more.length > 0 || whole === undefined) return undefined;
	if (decimals === undefined) return parseHanWhole(whole);
	const scale = /[万亿萬億]+$/.exec(decimals)?.[0] ?? "";
	const figures = figureByFigure(decimals.slice(0, decimals.length - scale.length));
	const before = parseHanWhole(whole);
	if (figures === undefined || before === undefined) return undefined;
	return roundOff(Number(`${before}.${figures}`) * factorOf(scale));
}

/** The digits of a row of figures without units: `二〇二三` is `2023`. */
export function figureByFigure(written: string): string | undefined {
	let figures = "";
	for (const character of written) {
		const value = digitValues[character];
		if (value === undefined) return undefined;
		figures += value;
	}
	return figures === "" ? undefined : figures;
}

function parseHanWhole(written: string): number | undefined {
	if (written.length > 1) {
		const figures = figureByFigure(written);
		if (figures !== undefined) return Number(figures);
	}
	return sumOfUnits(written);
}

/**
 * Reads sections of units below 万 and carries them over each scale. A last figure right after a
 * scale or a unit of 百 and more counts in tenths of it, as spoken: 三万五 is 35,000, 一百二 is 120.
 */
function sumOfUnits(written: string): number | undefined {
	let total = 0;
	let section = 0;
	let figure: number | undefined;
	let last = 1;
	let zero = false;
	for (const character of written) {
		const digit = digitValues[character];
		const unit = unitValues[character];
		const scale = scaleValues[character];
		if (digit !== undefined) {
			if (figure !== undefined && figure !== 0) return undefined;
			figure = digit;
			zero = zero || digit === 0;
			continue;
		}
		if (character === "廿" || character === "卅") {
			section += character === "廿" ? 20 : 30;
			last = 10;
		} else if (unit !== undefined) {
			section += (figure ?? 1) * unit;
			last = unit;
		} else if (scale !== undefined) {
			const below = section + (figure ?? 0);
			if (below === 0 && total === 0) return undefined;
			total = scale === 1e8 ? (total + below) * scale : total + below * scale;
			section = 0;
			last = scale;
		} else return undefined;
		figure = undefined;
		zero = false;
	}
	if (figure === undefined) return total + section;
	const spokenTenth = !zero && last >= 100;
	return total + section + (spokenTenth ? (figure * last) / 10 : figure);
}

/** Takes off what binary fractions leave behind: 26.8 × 10,000 is 268,000. */
export function roundOff(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
