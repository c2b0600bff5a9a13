import type { DocumentModel, Table } from "../document/model";
import { cover, type Span } from "../text/span";
import { kindsOf } from "./agenda-kinds";
import { readAttendance } from "./attendance";
import { foldStretch, type Line, spanIn } from "./lines";
import { dateIn } from "./meeting-count";
import { bodyOf } from "./meeting-head";
import type { AgendaItem, Meeting } from "./model-meeting";
import { isFullName } from "./names";
import { mention, type PersonBook } from "./person";
import { readRecusals } from "./recusal";
import { amountsIn, readResolutions } from "./resolution";
import { subjectsOf } from "./subjects";
import { readTurns } from "./turns";
import { markMembers } from "./turns-members";
import { readVotes } from "./votes";

const titleLabel = /^(?:决策|事项|议题|审议|研究)?(?:事项|议题)(?:名称|内容|题目)?$|^(?:事项|议题|项目)名称$/;
const opinionLabel = /^上会|意见|发言|表态|讨论|研究情况|审议|过程|党组会议|会议情况/;
const voteLabel = /表决|投票|票数/;
const decisionLabel = /决定|决议|结论|决策结论|研究结果|议定/;
const recusalLabel = /回避/;

/** A form of one decision: cells by their labels become one item. */
export function readTableItem(
	document: DocumentModel,
	lines: readonly Line[],
	meeting: Meeting,
	book: PersonBook,
	/** The heading that names the item, where the form itself has no cell for it. */
	heading?: { title: Span; titleText: string },
): AgendaItem | undefined {
	const index = lines.find((line) => line.cell)?.cell?.table;
	const table = index === undefined ? undefined : document.tables[index];
	if (!table || index === undefined) return undefined;
	const tables = [...new Set(lines.flatMap((line) => (line.cell ? [line.cell.table] : [])))].flatMap((at) => {
		const one = document.tables[at];
		return one ? [one] : [];
	});
	const cells = tables.flatMap((one) => labelledCells(document, one));
	const titles = cells.filter((cell) => titleLabel.test(cell.label));
	// Several forms that were not cut apart: only the first is read.
	if (titles.length > 1) cells.splice(cells.indexOf(titles[1] as LabelledCell));
	const title = titles[0] ?? (heading && { label: "", value: heading.title });
	if (!title && !cells.some((cell) => voteLabel.test(cell.label))) return undefined;
	const linesOf = (test: RegExp) =>
		cells.filter((cell) => test.test(cell.label)).flatMap((cell) => linesWithin(lines, cell.value));
	const below = titles.length > 1 ? [] : linesBelow(lines);
	const resolutions = readResolutions(
		[...linesOf(decisionLabel), ...linesOf(opinionLabel), ...below],
		0,
		book,
		meeting.date?.iso,
	);
	const all = lines.filter((line) => line.cell && (line.cell.table === index || titles.length < 2));
	const amounts = all.flatMap((line) => amountsIn(line));
	const titleText = heading?.titleText ?? (title ? foldStretch(document.text, title.value).text : "");
	const decided = resolutions
		.map((resolution) => document.text.slice(resolution.span.start, resolution.span.end))
		.join("");
	const votes = readVotes([...linesOf(voteLabel), ...linesOf(opinionLabel), ...below], 0, book);
	const first = heading && lines[0] && !lines[0].cell ? lines[0] : (all[0] as Line);
	const span = cover(first.span, (below.at(-1) ?? (all.at(-1) as Line)).span);
	const item: AgendaItem = {
		span,
		title: title?.value ?? (meeting.title as Span) ?? span,
		kinds: kindsOf(`${titleText}${categoryOf(document, cells)}`, decided, amounts),
		turns: [
			...readTurns(linesOf(opinionLabel), 0, book),
			...(titles.length > 1 ? [table] : tables).flatMap((one) => speakerColumns(document, one, lines, book)),
		],
		votes: votes.length > 0 ? votes : readVotes(linesOf(decisionLabel), 0, book),
		resolutions,
		recusals: readRecusals(linesOf(recusalLabel).concat(linesOf(opinionLabel)), book),
		amounts,
		subjects: [],
	};
	item.subjects = subjectsOf(all, item, book);
	markMembers(item, meeting);
	return item;
}

/** Paragraphs under the form that tell its vote and result. */
function linesBelow(lines: readonly Line[]): Line[] {
	const last = lines.findLastIndex((line) => line.cell);
	return lines.slice(last + 1).filter((line) => /^(?:表决|结果|决定|决议|票数|投票)/.test(line.text));
}

const heldAs = /(?:会议|研究)[^。]{0,10}应到|应到.{0,12}实到/;

/** Body, date, chair and counts that a form tells within the cell of the deliberation. */
export function readTableHead(meeting: Meeting, lines: readonly Line[], book: PersonBook): void {
	for (const line of lines) {
		if (
			meeting.body === "unknown" &&
			/(?:党组|党委|办公会|董事会|联席会|常委会)/.test(line.text) &&
			/会议|办公会|第.{1,4}次/.test(line.text)
		)
			meeting.body = bodyOf(
				line.text.match(/[^，。；]{0,24}(?:党组|党委|办公会|董事会|联席会|常委会)[^，。；]{0,12}/)?.[0] ?? "",
			);
		if (!heldAs.test(line.text)) continue;
		meeting.attendance ??= readAttendance("", [], [], [line], book);
		meeting.date ??= dateIn(line);
		for (const [key, pattern] of [
			["chair", /主持人?：?([\u4e00-\u9fff]{2,4}?)(?=[，。；])/],
			["recorder", /记录人?：?([\u4e00-\u9fff]{2,4}?)(?=[，。；])/],
		] as const) {
			const match = line.text.match(pattern);
			if (!match?.[1] || match.index === undefined || !isFullName(match[1])) continue;
			const from = match.index + match[0].length - match[1].length;
			meeting[key] ??= mention(spanIn(line, from, from + match[1].length), match[1], book);
			book.add(match[1]);
		}
	}
}

interface LabelledCell {
	label: string;
	value: Span;
}

function labelledCells(document: DocumentModel, table: Table): LabelledCell[] {
	return table.rows.flatMap((row) =>
		row.flatMap((cell, column) => {
			const value = row[column + 1];
			const label = foldStretch(document.text, cell.span).text.replace(/：$/, "");
			return value && label.length > 0 && label.length <= 20 && !/[。；]/.test(label)
				? [{ label, value: value.span }]
				: [];
		}),
	);
}

function categoryOf(document: DocumentModel, cells: readonly LabelledCell[]): string {
	const category = cells.find((cell) => /类别|类型/.test(cell.label));
	return category ? foldStretch(document.text, category.value).text : "";
}

function linesWithin(lines: readonly Line[], span: Span): Line[] {
	return lines.filter(
		(line) => line.span.start >= span.start && line.span.end <= span.end && line.text !== "",
	);
}

/** Turns of a table with a column of speakers and one of their words. */
export function speakerColumns(
	document: DocumentModel,
	table: Table,
	lines: readonly Line[],
	book: PersonBook,
) {
	const headAt = table.rows.findIndex(
		(row) =>
			row.some((cell) =>
				/^(?:发言人?|姓名|成员|委员|发言人员)(?:姓名)?$/.test(foldStretch(document.text, cell.span).text),
			) && row.some((cell) => opinionLabel.test(foldStretch(document.text, cell.span).text)),
	);
	const head = table.rows[headAt];
	if (!head) return [];
	const nameAt = head.findIndex((cell) =>
		/^(?:发言人|姓名|成员|委员)/.test(foldStretch(document.text, cell.span).text),
	);
	const wordsAt = head.flatMap((cell, column) =>
		column !== nameAt && opinionLabel.test(foldStretch(document.text, cell.span).text) ? [column] : [],
	);
	return table.rows.slice(headAt + 1).flatMap((row) => {
		const name = row[nameAt];
		const words = wordsAt.flatMap((column) => {
			const cell = row[column];
			return cell && cell.span.start < cell.span.end ? [cell] : [];
		});
		const [first] = words;
		if (!name || !first) return [];
		const nameFolded = foldStretch(document.text, name.span);
		const folded = words.map((cell) => foldStretch(document.text, cell.span));
		const line: Line = {
			text: `${nameFolded.text}：${folded.map(({ text }) => text).join("。")}`,
			at: [
				...nameFolded.at.slice(0, -1),
				name.span.end,
				...folded.flatMap(({ at }, index) => (index < folded.length - 1 ? at : at.slice(0, -1))),
				folded.at(-1)?.at.at(-1) ?? first.span.end,
			],
			span: cover(name.span, (words.at(-1) ?? first).span),
			block: linesWithin(lines, first.span)[0]?.block ?? 0,
			heading: false,
		};
		return readTurns([line], 0, book);
	});
}
