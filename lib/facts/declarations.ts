import type { DocumentModel } from "../document/model";
import { cover, type Span } from "../text/span";
import { type Line, readLines, spanIn } from "./lines";
import { declaredCount, declaresNone, type Topic, topics } from "./own-matters";
import { columnOf, type Row, tablesOf } from "./table-rows";
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
	const listed = tablesOf(lines).flatMap(inRegister);
	const person = ownerOf(lines);
	if (!person || listed.length > 0) return listed;
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

/** A register of changes: someone reports none, whatever the matter. */
function inRegister(rows: readonly Row[]): Declaration[] {
	const headAt = rows.findIndex(
		(row) =>
			columnOf(row, /报告人|申报人|填报人/) !== undefined && columnOf(row, /事项|变化|内容/) !== undefined,
	);
	const head = rows[headAt];
	const personAt = columnOf(head, /报告人|申报人|填报人/);
	const matterAt = columnOf(head, /事项|变化|内容/);
	if (!head || personAt === undefined || matterAt === undefined) return [];
	return rows.slice(headAt + 1).flatMap((row) => {
		const person = row.get(personAt)?.text.replace(/（.*$/, "");
		const matter = row.get(matterAt);
		if (!person || !matter || !declaresNone(matter.text)) return [];
		const cells = [...row.values()];
		const span = cover((row.get(personAt) ?? matter).span, (cells.at(-1) ?? matter).span);
		return changing.map((topic) => ({ person, topic, span, text: matter.text, none: true }));
	});
}

/** Changes to be reported when they come about. */
const changing: readonly Topic[] = ["settled-abroad", "property", "business", "loan"];
