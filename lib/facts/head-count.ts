import { findCounts } from "../text/counts";
import { parseNumeral } from "../text/numerals";
import { isFullName } from "./names";

const numeral = "[\\d一二两三四五六七八九十百]{1,4}";
const nobody = /^(?:[—\-－/／]+|无|零|0|没有|未安排)$/;
const lead = new RegExp(`^(${numeral})(?:人|名|位)?(?=$|[：:（(，,；;。])`);
const tail = new RegExp(`[（(](?:共|计|合计)?(${numeral})(?:人|名|位)[）)]$`);
const total = new RegExp(`(?:共计?|合计|总计|一行|等)(${numeral})(?:余)?(?:人|名|位)`);

/**
 * How many persons a field tells: `8人`, `3人：甲、乙、干事1人`, `某局一行8人`, `甲、乙、丙（4人）`,
 * or, where `names` are looked for, as many as it names. Nothing when it tells neither.
 */
export function headCount(written: string, names = true): number | undefined {
	const text = written.replace(/\s/g, "").replace(/[。；;]$/, "");
	if (text === "") return undefined;
	if (nobody.test(text)) return 0;
	const told = (lead.exec(text) ?? tail.exec(text) ?? total.exec(text))?.[1];
	if (told) return parseNumeral(told.replaceAll("两", "二"));
	let sum = 0;
	for (const piece of text.replace(/^[^：:]{1,10}[：:]/, "").split(/[、，,；;和及]/)) {
		const count = findCounts(piece, ["人", "名", "位"])[0];
		if (count) sum += count.value;
		else if (names && isPerson(piece)) sum += 1;
	}
	return sum > 0 ? sum : undefined;
}

/** A name, with or without a post before or behind it. */
function isPerson(piece: string): boolean {
	const bare = piece.replace(/[（(][^）)]*[）)]?/g, "").replace(/(?:同志|等|陪同|陪餐|作陪)$/, "");
	if (isFullName(bare)) return true;
	return /^[\u4e00-\u9fff·]{3,12}$/.test(bare) && (isFullName(bare.slice(-3)) || isFullName(bare.slice(-2)));
}
