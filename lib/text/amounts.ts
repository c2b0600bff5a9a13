import { type Figure, findFigures, unitTable } from "./figures";
import { roundOff } from "./numerals";
import { remembered } from "./remembered";
import type { Span } from "./span";
import { foldWidth } from "./width";

/** A sum of money as written at one place. */
export interface Amount {
	/** From the currency sign or number to the unit: `人民币120余万元整`. */
	span: Span;
	/** CNY; of an approximate sum the number that is named: 120余万元 is 1,200,000. */
	value: number;
	/** 约, 近, 余, 多, 左右 and the like stand by the number. */
	approximate?: boolean;
	/** 不超过, 以内, 不足, 以上 and the like stand by it. */
	bound?: "at-least" | "at-most" | "over" | "under";
	/** What told that it is money: `元`, a currency sign, or a bare 万 or 亿 behind the number. */
	unit: "元" | "¥" | "万" | "亿";
	/** The sum is one end of a range: the `3` of `3至5万元`. */
	range?: "from" | "to";
}

/** 元 with 角 and 分, but not the 元 of 元旦, 元素, 一元化. */
const yuan =
	/[ ]?(?:元|圆|块钱)(?![素旦化宵月老首勋气帅件])(?:([0-9零一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:零?([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分(?!之))?(?:整(?![治改理顿])|正(?![式在]))?/y;
const moneyUnits = unitTable("元圆块");
const sign = /(?:人民币|RMB|¥)[ :]{0,2}$/;
/** What may follow 万 or 亿 when money is meant and 元 is left out; anything else counts things. */
const bareMoneyEnd =
	/^[ ]?(?:$|[\n,.。;；、)\]"”」:：!！?？+~—–-]|左右|以[内上下]|上下|之内|出头|的(?!人)|资金|块|预算|合同|经费|项目款|补助|至|到|是|和|与|给|就|也|都|要|比|并|由|用|还)/;
const rangeJoin = /^[ ]?(?:元)?[ ]?(?:-|—|——|–|~|至|到)[ ]?$/;

/**
 * Finds the sums of money of a text (CNY). A number counts when 元 or a currency sign stands by it,
 * or when it ends in 万 or 亿 and nothing else is counted: 控制在26.8万以内 is one, 3万人 is not.
 */
export function findAmounts(text: string): readonly Amount[] {
	return mayHoldMoney.test(text) ? recentAmounts(text) : [];
}

const mayHoldMoney = /[元圆块¥￥万亿萬億]|人民币|RMB|ＲＭＢ/;
const recentAmounts = remembered(readAmounts);

function readAmounts(text: string): Amount[] {
	const folded = foldWidth(text);
	const amounts: Amount[] = [];
	let previous: Figure | undefined;
	for (const figure of findFigures(folded, moneyUnits)) {
		const amount = readAmount(folded, figure);
		if (amount) {
			const from = previous && lowerEnd(folded, previous, figure, amounts.at(-1));
			if (from) {
				if (from !== amounts.at(-1)) amounts.push(from);
				from.range = "from";
				amount.range = "to";
			}
			amounts.push(amount);
		}
		previous = figure;
	}
	return amounts;
}

function readAmount(folded: string, figure: Figure): Amount | undefined {
	const signed = sign.exec(folded.slice(Math.max(0, figure.start - 6), figure.start))?.[0] ?? "";
	yuan.lastIndex = figure.end;
	const unit = yuan.exec(folded);
	const bare = bareUnit(folded, figure);
	if (!unit && signed === "" && bare === undefined) return undefined;
	const end = figure.end + (unit?.[0].length ?? 0);
	const bound = boundOf(folded, figure.start - signed.length, end);
	return {
		span: { start: figure.start - signed.length, end },
		value: roundOff(figure.value + tenths(unit?.[1], 0.1) + tenths(unit?.[2], 0.01)),
		...((figure.approximate || aroundAfter.test(folded.slice(end, end + 3))) && { approximate: true }),
		...(bound && { bound }),
		unit: unit ? "元" : signed !== "" ? "¥" : (bare as "万" | "亿"),
	};
}

/** In speech 二十三万八 is 238,000. */
const spokenThousands = /[万萬][一二两三四五六七八九]$/;

const aroundAfter = /^[ ]?(?:左右|上下|出头)/;

function bareUnit(folded: string, figure: Figure): "万" | "亿" | undefined {
	const spoken = spokenThousands.test(folded.slice(figure.start, figure.end));
	const last = folded[figure.end - (spoken ? 2 : 1)];
	if (!last || !"万亿萬億".includes(last) || figure.end - figure.start < 2) return undefined;
	if (!bareMoneyEnd.test(folded.slice(figure.end, figure.end + 4))) return undefined;
	return "亿億".includes(last) ? "亿" : "万";
}

function tenths(figure: string | undefined, factor: number): number {
	if (figure === undefined) return 0;
	const value = "零一二三四五六七八九".indexOf(figure);
	const financial = "零壹贰叁肆伍陆柒捌玖".indexOf(figure);
	return (value >= 0 ? value : financial >= 0 ? financial : Number(figure)) * factor;
}

/** The number before a joining dash or 至 takes the unit of the sum behind it. */
function lowerEnd(
	folded: string,
	lower: Figure,
	upper: Figure,
	last: Amount | undefined,
): Amount | undefined {
	if (last && last.span.end > lower.start) {
		const between = folded.slice(last.span.end, upper.start);
		return last.span.start <= lower.start && rangeJoin.test(between) ? last : undefined;
	}
	if (!rangeJoin.test(folded.slice(lower.end, upper.start))) return undefined;
	const factor = lower.scale === 1 && lower.value < upper.value / upper.scale ? upper.scale : 1;
	return {
		span: { start: lower.start, end: lower.end },
		value: roundOff(lower.value * factor),
		unit: "元",
	};
}

const boundsBefore: [RegExp, NonNullable<Amount["bound"]>][] = [
	[/(?:不超过|不高于|不大于|至多|最多|最高|不得超过)[ ]?$/, "at-most"],
	[/(?:不低于|不少于|不小于|至少|最低|起码)[ ]?$/, "at-least"],
	[/(?:不足|不到|低于|少于|小于|未达到|未满)[ ]?$/, "under"],
	[/(?:超过|超出|高于|大于|突破|逾|超)[ ]?$/, "over"],
];
const boundsAfter: [RegExp, NonNullable<Amount["bound"]>][] = [
	[/^[ ]?(?:\(含[^)]{0,8}\))?(?:及)?以上/, "at-least"],
	[/^[ ]?(?:\(不含[^)]{0,8}\))以下/, "under"],
	[/^[ ]?(?:\(含[^)]{0,8}\))?(?:及)?(?:以内|以下|之内)/, "at-most"],
];

function boundOf(folded: string, start: number, end: number): Amount["bound"] {
	const before = folded.slice(Math.max(0, start - 6), start);
	const after = folded.slice(end, end + 16);
	return (
		boundsBefore.find(([pattern]) => pattern.test(before))?.[1] ??
		boundsAfter.find(([pattern]) => pattern.test(after))?.[1]
	);
}
