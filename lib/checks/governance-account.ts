import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { partOf, type Sentence, sentences } from "./sentences";

/** All items of a term by kind, as a sentence or a table gives them. */
export interface Account {
	span: Span;
	kinds: string[];
	/** Sum of the kinds, and the total where it is told. */
	sum: number;
	total?: number;
	/** One kind is 其他. */
	other: boolean;
	/** Party governance is among them with at least one item. */
	governance: boolean;
}

export const governance = /从严治党|管党治党|党风|廉政|廉洁|主体责任|纪检|反腐|作风建设/;
const numeral = "\\d{1,4}|[一二两三四五六七八九十百零〇]{1,6}";
const kindCount = new RegExp(
	`([\\u4e00-\\u9fff、（）/]{2,18}?)(?:类|方面|议题|事项)?(?:：|共|有|占|计|为)?(${numeral})(?:个|项|件|条|次|题)`,
	"g",
);
const about = /议题|题目|议定|议事|事项|(?:党[委组]会|会议)[^。]{0,20}研究/;
const whole = new RegExp(
	`(?:议题|题目|事项|议定|研究|审议|讨论)[^。；：]{0,10}?(${numeral})(?:个|项|件|条|题)`,
);

export function accountsOf(document: AnalysedDocument): Account[] {
	return [...sentences(document).flatMap(inSentence), ...inTables(document)];
}

/** `研究议题96个，其中工程项目29个、资金使用24个……` */
function inSentence(sentence: Sentence): Account[] {
	const { text } = sentence;
	if (!about.test(text) || sentence.line.cell) return [];
	const total = whole.exec(text);
	const listFrom = total ? total.index + total[0].length : text.search(/其中|包括|分别/);
	if (listFrom < 0) return [];
	const kinds = [...text.slice(listFrom).matchAll(kindCount)]
		.map((match) => ({ name: clean(match[1] as string), count: numberOf(match[2] as string) }))
		.filter(({ name }) => name.length >= 2 && !/^(?:会议?|开会|召开|党[组委]会)$/.test(name));
	if (kinds.length < 3) return [];
	return [
		accountOf(kinds, partOf(sentence, 0, text.length), total ? numberOf(total[1] as string) : undefined),
	];
}

function clean(name: string): string {
	return name.replace(/^(?:其中|包括|分别|是|为|涉及|属于?|和|及|、)+/, "").replace(/^[、，]+/, "");
}

function accountOf(kinds: { name: string; count: number }[], span: Span, total: number | undefined): Account {
	return {
		span,
		kinds: kinds.map(({ name }) => name),
		sum: kinds.reduce((sum, { count }) => sum + count, 0),
		...(total === undefined ? {} : { total }),
		other: kinds.some(({ name, count }) => /其他|其它|其余/.test(name) && count > 0),
		governance: kinds.some(({ name, count }) => governance.test(name) && count > 0),
	};
}

function numberOf(written: string): number {
	return /^\d/.test(written) ? Number(written) : (parseNumeral(written) ?? 0);
}

const known =
	/干部|人事|人员|项目|工程|资金|采购|资产|安全|意识形态|业务|教学|科研|医疗|党建|学习|群众|信访|制度|行政|后勤|融资|担保|改革/;

/** A table of kinds of items with their numbers: `议题类别 | 数量`, or kinds as the columns and years as the rows. */
function inTables(document: AnalysedDocument): Account[] {
	const { text, tables } = document.document;
	return tables.flatMap((table) => {
		const rows = table.rows.map((row) =>
			row.map((cell) => ({
				span: cell.span,
				text: text.slice(cell.span.start, cell.span.end).replace(/\s/g, ""),
			})),
		);
		const head = rows[0] ?? [];
		const first = head[0]?.span.start ?? 0;
		if (
			!/议题|议事|研究事项/.test(
				text.slice(Math.max(0, first - 80), first) + head.map((cell) => cell.text).join(""),
			)
		)
			return [];
		const down = rows.slice(1).flatMap((row) => kindOf(row[0]?.text, row[1]?.text));
		if (
			down.filter(({ name }) => known.test(name)).length >= 3 &&
			!/第.{1,3}次|\d月/.test(rows[1]?.[0]?.text ?? "")
		)
			return [accountOf(down, head[0]?.span as Span, undefined)];
		if (head.slice(1).filter((cell) => known.test(cell.text) && cell.text.length <= 10).length < 3) return [];
		return rows.slice(1).flatMap((row) => {
			const across = row.slice(1).flatMap((cell, index) => kindOf(head[index + 1]?.text, cell.text));
			return across.length >= 4 && row[0] ? [accountOf(across, row[0].span, undefined)] : [];
		});
	});
}

function kindOf(name: string | undefined, count: string | undefined): { name: string; count: number }[] {
	if (!name || /合计|总计|小计|次数|召开/.test(name)) return [];
	const value =
		/^(?:\d{1,4})/.exec(count ?? "")?.[0] ?? (/^(?:—|－|-|\/|无|)$/.test(count ?? "") ? "0" : undefined);
	return value === undefined ? [] : [{ name, count: Number(value) }];
}
