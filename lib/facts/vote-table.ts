import { cover } from "../text/span";
import { type Line, spanIn } from "./lines";
import { countAt } from "./meeting-count";
import type { Vote } from "./model-meeting";
import type { CountValue } from "./model-values";
import { readWholeName } from "./names";
import { mention, type PersonBook } from "./person";
import { columnOf, type Row, tablesOf } from "./table-rows";

const columns: readonly ["for" | "against" | "abstain" | "deferred", RegExp][] = [
	["for", /^(?:同意|赞成)(?:票数?|人数)?$/],
	["against", /^(?:不同意|反对|不赞成)(?:票数?|人数)?$/],
	["abstain", /^弃权(?:票数?|人数)?$/],
	["deferred", /^(?:缓议|暂缓)(?:票数?|人数)?$/],
];
const nameHead = /^(?:姓名|人选|候选人|拟任人选|被表决人|对象|同志姓名)(?:姓名)?$/;

/** Votes told in a table: a row for each candidate under 同意 | 不同意 | 弃权. */
export function readVoteTables(lines: readonly Line[], book: PersonBook): Vote[] {
	return tablesOf(lines).flatMap((rows) => {
		const headAt = rows.findIndex((row) => columnOf(row, columns[0]?.[1] as RegExp) !== undefined);
		const head = rows[headAt];
		if (!head) return [];
		return rows.slice(headAt + 1).flatMap((row) => readRow(head, row, book));
	});
}

function readRow(head: Row, row: Row, book: PersonBook): Vote[] {
	const name = row.get(columnOf(head, nameHead) ?? -1);
	const counts = columns.flatMap(([key, title]) => {
		const cell = row.get(columnOf(head, title) ?? -1);
		const count = cell && countOf(cell);
		return count ? [[key, count] as const] : [];
	});
	const first = counts[0]?.[1];
	if (!first || counts.length < 2) return [];
	const span = counts.reduce((whole, [, count]) => cover(whole, count.span), name?.span ?? first.span);
	const vote: Vote = { span, ...Object.fromEntries(counts) };
	const read = name && readWholeName(name.text, (written) => book.knows(written));
	if (name && read) vote.subject = mention(spanIn(name, read.from, read.to), read.written, book, read.post);
	return [vote];
}

function countOf(cell: Line): CountValue | undefined {
	const written = /^(\d{1,3}|[〇零一二三四五六七八九十]{1,3})[票人名]?$/.exec(cell.text)?.[1];
	return written ? countAt(cell, 0, written) : undefined;
}
