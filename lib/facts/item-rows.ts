import type { DocumentModel } from "../document/model";
import { cover } from "../text/span";
import { kindsOf } from "./agenda-kinds";
import type { Line } from "./lines";
import type { AgendaItem, Meeting } from "./model-meeting";
import type { PersonBook } from "./person";
import { readRecusals } from "./recusal";
import { amountsIn, readResolutions } from "./resolution";
import { subjectsOf } from "./subjects";
import { columnOf, type Row, tablesOf } from "./table-rows";
import { readTurns } from "./turns";
import { markMembers } from "./turns-members";
import { readVotes } from "./votes";

const title =
	/^(?:序号)?(?:会议|研究|审议|讨论)?(?:议题|事项|议定事项|研究事项|审议事项|内容|议程)(?:名称|内容)?$/;
const talk =
	/^(?:讨论|发言|研究|审议|议事|会议)?(?:过程|情况|讨论|发言|意见|记录|要点|讨论情况|发言记录|讨论意见|成员意见|委员意见)$/;
const result = /^(?:会议|研究|审议|讨论|表决)?(?:结果|决定|决议|结论|议决|表决|表决情况|决定事项)$/;

/** Minutes as a table with a row an item: `议题 | 讨论过程 | 结果`; nothing where no such head stands in the meeting's lines. */
export function readItemRows(
	document: DocumentModel,
	lines: readonly Line[],
	meeting: Meeting,
	book: PersonBook,
): AgendaItem[] {
	return tablesOf(lines).flatMap((rows) => {
		const headAt = rows.findIndex(
			(row) =>
				columnOf(row, title) !== undefined &&
				columnOf(row, talk) !== undefined &&
				columnOf(row, talk) !== columnOf(row, title),
		);
		const head = rows[headAt];
		if (!head) return [];
		return rows.slice(headAt + 1).flatMap((row) => readRow(document, lines, row, head, meeting, book) ?? []);
	});
}

function readRow(
	document: DocumentModel,
	lines: readonly Line[],
	row: Row,
	head: Row,
	meeting: Meeting,
	book: PersonBook,
): AgendaItem | undefined {
	const cellLines = (pattern: RegExp): Line[] => {
		const cell = row.get(columnOf(head, pattern) ?? -1)?.cell;
		return cell
			? lines.filter(
					(line) =>
						line.cell?.table === cell.table && line.cell.row === cell.row && line.cell.column === cell.column,
				)
			: [];
	};
	const named = cellLines(title);
	const said = cellLines(talk);
	const settled = cellLines(result);
	const [first] = named;
	const all = [...row.values()];
	if (!first || first.text.length < 3 || said.length + settled.length === 0) return undefined;
	const last = all.at(-1) ?? first;
	const amounts = [...named, ...said, ...settled].flatMap((line) => amountsIn(line));
	const resolutions = readResolutions([...settled, ...said], 0, book, meeting.date?.iso);
	const decided = resolutions.map((one) => document.text.slice(one.span.start, one.span.end)).join("");
	const votes = readVotes([...settled, ...said], 0, book);
	const item: AgendaItem = {
		span: cover((all[0] ?? first).span, last.span),
		title: first.span,
		kinds: kindsOf(first.text, decided, amounts),
		turns: readTurns(said, 0, book),
		votes,
		resolutions,
		recusals: readRecusals([...said, ...settled], book),
		amounts,
		subjects: [],
	};
	item.subjects = subjectsOf([...named, ...said, ...settled], item, book);
	markMembers(item, meeting);
	return item;
}
