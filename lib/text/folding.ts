/** What some units become when it is more than one unit. */
export const expansions: ReadonlyMap<number, string> = new Map(
	["ff", "fi", "fl", "ffi", "ffl", "ft", "st"].map((letters, index) => [0xfb00 + index, letters]),
);

/** Stands in the table for units that vanish. */
export const vanishes = 0;
/** Stands in the table for units that an expansion replaces. */
export const expands = 1;

/**
 * CJK Radicals Supplement from U+2E81: Unicode's equivalent unified ideographs (NFKC leaves all but
 * two alone); where that is outside the BMP, the ideograph the radical is taken from.
 */
const radicals =
	"厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵_旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁冗网羊羊羊耂肀聿肉" +
	"臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阝阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

function buildFolding(): Uint16Array {
	const table = new Uint16Array(65536);
	for (let unit = 0; unit < 65536; unit += 1) table[unit] = unit;
	for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = unit - 0xfee0;
	for (const [from, to] of [kangxi, compatibility]) foldByUnicode(table, from, to);
	[...radicals].forEach((ideograph, index) => {
		if (ideograph !== "_") table[0x2e81 + index] = ideograph.charCodeAt(0);
	});
	for (const [variants, meant] of lookAlikes)
		for (const variant of variants) table[variant.charCodeAt(0)] = meant.charCodeAt(0);
	for (let unit = 0; unit < 0x20; unit += 1) if (unit < 9 || unit > 13) table[unit] = vanishes;
	for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) table[unit] = vanishes;
	for (const unit of expansions.keys()) table[unit] = expands;
	return table;
}

/** Characters written for one another: spaces, the zero of dates, the dot in names of minorities, ¥. */
const lookAlikes: [variants: string, meant: string][] = [
	["\u3000\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " "],
	["○", "〇"],
	// The radical 戶 shares its glyph with 户 where fonts are made for simplified script.
	["⼾戶戸", "户"],
	["•‧∙・･⋅", "·"],
	["￥", "¥"],
	// Fonts of the mainland draw the radical and 户 alike, so printed files carry either.
	["⼾戶", "户"],
];

const kangxi = [0x2f00, 0x2fd5] as const;
const compatibility = [0xf900, 0xfaff] as const;

function foldByUnicode(table: Uint16Array, from: number, to: number): void {
	for (let unit = from; unit <= to; unit += 1) {
		const folded = String.fromCharCode(unit).normalize("NFKC");
		if (folded.length === 1) table[unit] = folded.charCodeAt(0);
	}
}

/**
 * What each UTF-16 unit becomes in text that phrases are sought in: wide forms their ASCII, radicals
 * and compatibility ideographs the ideograph that is meant. What a reader sees as different on
 * purpose (①, ㎡, Ⅳ) stays.
 */
export const folding: Uint16Array = buildFolding();
