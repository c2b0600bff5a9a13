import { parseNumeral } from "./numerals";
import type { Span } from "./span";
import { foldWidth } from "./width";

/** The number of an official document: `党组发〔2024〕3号`. */
export interface DocumentNumber {
	span: Span;
	/** The office's short sign before the year, empty when none stands there: `党组发`. */
	sign: string;
	year: number;
	/** The running number: 3 for 3号, 003号 and 第三号 alike. */
	number: number;
}

const sign = "(?<sign>[\\u4e00-\\u9fff]{0,12})";
const documentNumber = new RegExp(
	`${sign}[ ]?[〔(\\[【［](?<year>(?:19|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})(?:年)?[〕)\\]】］][ ]?(?:第[ ]?)?(?<number>[0-9]{1,4}|[〇零一二三四五六七八九十百]{1,5})[ ]?号`,
	"g",
);
/** Words before the sign that are no part of it. */
const notSign =
	/^.*(?:根据|按照|依据|依照|关于|印发|转发|收到|下发|以及|文号|编号|通知|批复|意见|决定|以|和|及|与|按|由|见|经|是|为)/;

/** Finds document numbers in their usual ways of writing, whatever the brackets. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
	const folded = foldWidth(text);
	const numbers: DocumentNumber[] = [];
	for (const match of folded.matchAll(documentNumber)) {
		const { sign, year, number } = match.groups as { sign: string; year: string; number: string };
		const before = notSign.exec(sign)?.[0].length ?? 0;
		const value = parseNumeral(number);
		if (value === undefined) continue;
		numbers.push({
			span: { start: match.index + before, end: match.index + match[0].length },
			sign: sign.slice(before),
			year: parseNumeral(year) as number,
			number: value,
		});
	}
	return numbers;
}
