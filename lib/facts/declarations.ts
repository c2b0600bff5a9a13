import type { DocumentModel } from "../document/model";
import type { Span } from "../text/span";
import { type Line, readLines, spanIn } from "./lines";
import { declaredCount, declaresNone, type Topic, topics } from "./own-matters";
import { tablesOf } from "./table-rows";
import { ownerOf } from "./whose-words";

/** What a person declares to the organisation on one matter. */
export interface Declaration {
	person: string;
	topic: Topic;
	span: Span;
	text: string;
	none: boolean;
	count?: number;
}

const declaring =
	/个人(?:重大)?(?:有关)?事项|廉政(?:档案|情况)|(?:申报|报告|登记|填报)表|如实(?:填报|报告)|承诺书|任免审批表/;

/** The declarations of a form: a label with its cell, or `房产：1套`. */
export function readDeclarations(document: DocumentModel): Declaration[] {
	if (!declaring.test(document.text.slice(0, 400))) return [];
	const lines = readLines(document);
	const person = ownerOf(lines);
	if (!person) return [];
	const pairs = [
		...tablesOf(lines).flatMap((rows) => rows.flatMap((row) => inRow([...row.values()]))),
		...lines.flatMap(inLine),
	];
	return pairs.flatMap(({ label, value, span }) =>
		(Object.keys(topics) as Topic[])
			.filter((topic) => topics[topic].label.test(label))
			.map((topic): Declaration => {
				const count = declaredCount(value);
				return {
					person,
					topic,
					span,
					text: value,
					none: declaresNone(value),
					...(count === undefined ? {} : { count }),
				};
			}),
	);
}

interface Pair {
	label: string;
	value: string;
	span: Span;
}

function inRow(cells: readonly Line[]): Pair[] {
	return cells.flatMap((cell, index) => {
		const value = cells[index + 1];
		return value && cell.text.length <= 18 && !/[。，；]/.test(cell.text)
			? [{ label: cell.text, value: value.text, span: value.span }]
			: [];
	});
}

function inLine(line: Line): Pair[] {
	if (line.cell) return [];
	const match = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?([^，。；：]{2,18})：(.+)$/.exec(
		line.text,
	);
	if (!match?.[1] || !match[2]) return [];
	return [
		{
			label: match[1],
			value: match[2],
			span: spanIn(line, line.text.length - match[2].length, line.text.length),
		},
	];
}
