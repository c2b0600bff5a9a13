/** How a list level writes its number; names are those of WordprocessingML's `numFmt`. */
export type NumberFormat = string;

const counting = "零一二三四五六七八九";
const legal = "零壹贰叁肆伍陆柒捌玖";
const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

const roman: readonly [number, string][] = [
	[1000, "M"],
	[900, "CM"],
	[500, "D"],
	[400, "CD"],
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

/** A number as a list shows it: 11 is `十一`, `XI`, `k`, `⑪` … by format; unknown formats are decimal. */
export function formatNumber(number: number, format: NumberFormat): string {
	if (number < 0) return String(number);
	switch (format) {
		case "chineseCounting":
		case "chineseCountingThousand":
		case "taiwaneseCounting":
		case "taiwaneseCountingThousand":
		case "japaneseCounting":
			return chineseNumber(number, counting, ["", "十", "百", "千"]);
		case "ideographDigital":
		case "japaneseDigitalTenThousand":
		case "taiwaneseDigital":
			return digits(number, (digit) => "〇一二三四五六七八九"[digit] ?? "");
		case "chineseLegalSimplified":
		case "ideographLegalTraditional":
		case "japaneseLegal":
			return chineseNumber(number, legal, ["", "拾", "佰", "仟"]);
		case "decimalEnclosedCircle":
		case "decimalEnclosedCircleChinese":
			return circled(number);
		case "decimalEnclosedParen":
			return `（${number}）`;
		case "decimalEnclosedFullstop":
			return `${number}.`;
		case "decimalFullWidth":
		case "decimalFullWidth2":
			return digits(number, (digit) => String.fromCharCode(0xff10 + digit));
		case "decimalZero":
			return String(number).padStart(2, "0");
		case "upperLetter":
			return letters(number, 65);
		case "lowerLetter":
			return letters(number, 97);
		case "upperRoman":
			return romanNumber(number);
		case "lowerRoman":
			return romanNumber(number).toLowerCase();
		case "ideographTraditional":
			return stems[(number - 1) % stems.length] ?? String(number);
		case "ideographZodiac":
			return branches[(number - 1) % branches.length] ?? String(number);
		case "none":
			return "";
		default:
			return String(number);
	}
}

function digits(number: number, digit: (value: number) => string): string {
	return [...String(number)].map((character) => digit(Number(character))).join("");
}

function circled(number: number): string {
	if (number >= 1 && number <= 20) return String.fromCharCode(0x245f + number);
	if (number >= 21 && number <= 35) return String.fromCharCode(0x3251 + number - 21);
	if (number >= 36 && number <= 50) return String.fromCharCode(0x32b1 + number - 36);
	return String(number);
}

function letters(number: number, first: number): string {
	if (number < 1) return String(number);
	return String.fromCharCode(first + ((number - 1) % 26)).repeat(Math.min(32, Math.ceil(number / 26)));
}

function romanNumber(number: number): string {
	if (number < 1 || number > 32_767) return String(number);
	let rest = number;
	let written = "";
	for (const [worth, sign] of roman) {
		while (rest >= worth) {
			written += sign;
			rest -= worth;
		}
	}
	return written;
}

/** 105 is 一百零五; 10 to 19 drop the leading 一 in plain counting only, as Word writes them. */
function chineseNumber(number: number, numerals: string, units: readonly string[]): string {
	const text = String(number);
	if (text.length > units.length) return text;
	if (number === 0) return numerals[0] ?? "0";
	let written = "";
	let gap = false;
	[...text].forEach((character, index) => {
		const digit = Number(character);
		if (digit === 0) {
			gap = written !== "";
			return;
		}
		written += (gap ? numerals[0] : "") + (numerals[digit] ?? "") + (units[text.length - 1 - index] ?? "");
		gap = false;
	});
	return numerals === counting && number >= 10 && number < 20 ? written.slice(1) : written;
}
