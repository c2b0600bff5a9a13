import type { DocumentModel, TableCell } from "../document/model";
import type { Span } from "../text/span";
import { foldStretch, type Line, spanIn } from "./lines";
import type { PersonRecord } from "./model-person";
import { isFullName } from "./names";

const words =
	"妻子|丈夫|配偶|爱人|儿子|女儿|长子|次子|三子|长女|次女|三女|养子|养女|父亲|母亲|继父|继母|岳父|岳母|公公|婆婆|哥哥|弟弟|姐姐|妹妹|胞兄|胞弟|胞姐|胞妹|外甥女|外甥|侄子|侄女|内弟|内兄|妻弟|妻妹|妻兄|妻姐|儿媳|女婿|孙子|孙女|外孙|外孙女|伯父|伯伯|大伯|叔父|叔叔|小叔|伯母|婶婶|姑姑|姑父|姑母|舅舅|舅父|舅母|姨妈|姨母|姨父|姨夫|堂兄|堂弟|堂姐|堂妹|表兄|表弟|表哥|表姐|表妹|姐夫|妹夫|嫂子|弟媳|弟妹|连襟|妯娌|亲家|侄媳|侄女婿|外甥女婿";
const relation = new RegExp(`^(?:${words}|妻|夫|子|女|父|母|哥|弟|姐|妹|兄)$`);
/** `岳父 满自强` in one cell. */
const together = new RegExp(`^(${words})[：、，/]?([\\u4e00-\\u9fff·]{2,4})$`);
const inSentence = new RegExp(
	`(?:^|[：；。，、])(${words})([\\u4e00-\\u9fff·]{2,4}?)(?:[，（：]([^；。]{2,40}))?(?=[；。]|$)`,
	"g",
);

type Member = PersonRecord["family"][number];

/** Family members of a form: rows under 称谓 | 姓名 | …, or sentences behind 家庭主要成员. */
export function readFamily(document: DocumentModel, lines: readonly Line[], within: Span): Member[] {
	const fromTables = document.tables.flatMap((table) => {
		const head = table.rows.find((row) =>
			row.some((cell) => /^(?:称谓|关系|与本人关系)$/.test(textOf(document, cell))),
		);
		return table.rows.flatMap((row) => readRow(document, row, head, within));
	});
	if (fromTables.length > 0) return fromTables;
	return lines
		.filter((line) => /家庭(?:主要)?成员|家庭情况|社会关系/.test(line.text))
		.flatMap((line) => [...line.text.matchAll(inSentence)].flatMap((match) => memberAt(line, match)));
}

function memberAt(line: Line, match: RegExpMatchArray): Member[] {
	const [all, told, name, place] = match;
	if (!told || !name || !isFullName(name)) return [];
	const from = (match.index as number) + all.indexOf(told);
	const to = (match.index as number) + all.length;
	return [
		{
			span: spanIn(line, from, to),
			relation: told,
			name,
			...(place ? { workplace: place.replace(/）$/, "") } : {}),
		},
	];
}

function readRow(
	document: DocumentModel,
	row: readonly TableCell[],
	head: readonly TableCell[] | undefined,
	within: Span,
): Member[] {
	const cells = row.map((cell) => ({ ...cell, text: textOf(document, cell) }));
	const joined = cells.findIndex((cell) => together.test(cell.text));
	const at = joined >= 0 ? joined : cells.findIndex((cell) => relation.test(cell.text));
	const split = joined >= 0 ? together.exec(cells[joined]?.text ?? "") : undefined;
	const first = cells[at] && { ...cells[at], text: split?.[1] ?? cells[at].text };
	const next = joined >= 0 ? cells[at] : cells[at + 1];
	const name = next && { ...next, text: split?.[2] ?? next.text };
	if (!first || !name || !isFullName(name.text)) return [];
	if (name.span.start < within.start || name.span.end > within.end) return [];
	const rest = cells.slice(at + (joined >= 0 ? 1 : 2));
	const named = head
		?.filter((cell) => /单位|职务|在哪|干啥|做什么|就职/.test(textOf(document, cell)))
		.map((cell) => cell.column);
	const placed = named?.length ? rest.filter((cell) => named.includes(cell.column)) : rest.slice(-1);
	const workplace = placed
		.map((cell) => cell.text)
		.filter((text) => text !== "")
		.join(" ");
	const last = cells.at(-1) ?? name;
	return [
		{
			span: { start: first.span.start, end: last.span.end },
			relation: first.text,
			name: name.text,
			...(workplace ? { workplace } : {}),
		},
	];
}

function textOf(document: DocumentModel, cell: TableCell): string {
	return foldStretch(document.text, cell.span).text.replace(/\s/g, "");
}
