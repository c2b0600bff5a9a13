import { cover } from "../text/span";
import { dateAt, itemOf } from "./archive-sentences";
import type { Line } from "./lines";
import type { ArchivePair } from "./model-person";
import { isFullName } from "./names";
import type { Row } from "./table-rows";

/** `出生时间（身份证）` beside `出生时间（最早材料）`: one item, a column for each material. */
const head = /^((?:出生|参加工作|参工|工作|入党)(?:年月|时间|日期)?)[（(]([^）)]{2,12})[）)]$/;

interface MaterialColumn {
	column: number;
	item: ArchivePair["item"];
	material: string;
}

/** What the columns of a list of files record of one person, where they differ; which of them is held to, if told. */
export function readMaterialColumns(rows: readonly Row[]): ArchivePair[] {
	const headAt = rows.findIndex((row) => columnsOf(row).length >= 2);
	const heading = rows[headAt];
	if (!heading) return [];
	const columns = columnsOf(heading);
	return rows.slice(headAt + 1).flatMap((row) => {
		const name = [...row.values()][0];
		return columns.flatMap(({ column, item, material }): ArchivePair[] => {
			const cell = row.get(column);
			const recordedDate = cell && dateAt(cell, 0, cell.text.length);
			const others = columns.filter((one) => one.item === item && one.column !== column);
			if (!cell || !name || !recordedDate || others.length === 0) return [];
			const formed = formedIn(cell);
			const person = isFullName(name.text)
				? { span: name.span, written: name.text, name: name.text }
				: undefined;
			const held = heldTo(row, columns, item);
			return [
				{
					span: cover(name.span, cell.span),
					item,
					recorded: cell.span,
					recordedDate,
					material,
					...(person ? { person } : {}),
					...(formed ? { formed } : {}),
					...(held ? { recognised: held.span } : {}),
				},
			];
		});
	});
}

function columnsOf(row: Row): MaterialColumn[] {
	const found = [...row].flatMap(([column, { text }]) => {
		const match = head.exec(text.replace(/\s/g, ""));
		const item = match && itemOf(match[1] as string);
		return match && item ? [{ column, item, material: match[2] as string }] : [];
	});
	return found.filter(({ item }) => found.filter((one) => one.item === item).length >= 2);
}

/** `1978.08（1994年入学登记表）`: the material behind the date was formed in that year. */
function formedIn(cell: Line): ArchivePair["formed"] {
	const from = cell.text.search(/[（(]/);
	const year = from < 0 ? undefined : /((?:19|20)\d{2})[年.]/.exec(cell.text.slice(from))?.[1];
	return year ? { span: cell.span, year: Number(year) } : undefined;
}

/** `以身份证为准` in another cell of the row names the column that is held to. */
function heldTo(row: Row, columns: readonly MaterialColumn[], item: ArchivePair["item"]): Line | undefined {
	const remark = [...row.values()].map(({ text }) => /以([^，。；]{2,12})为准/.exec(text)?.[1]).find(Boolean);
	const column = columns.find((one) => one.item === item && remark?.includes(one.material));
	return column ? row.get(column.column) : undefined;
}
