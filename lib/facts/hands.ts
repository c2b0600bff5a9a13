import type { DocumentModel, TableCell } from "../document/model";
import { type Hand, type HandGroup, namesIn, repeatedNames, type Stage, stageOf } from "./hand-stages";
import { readLineHands } from "./hands-lines";
import { foldStretch, type Line, part, type Stretch, spanIn } from "./lines";
import { isFullName } from "./names";
import { isValue } from "./table-rows";

/**
 * Everyone who signs, by transaction: rows of ledgers, forms, and runs of `角色：某某` in a line. Places where
 * only one person signs are among them: the papers of one matter are signed one by one.
 */
export function readHands(document: DocumentModel, lines: readonly Line[]): HandGroup[] {
	return [
		...document.tables.flatMap((table) => readTable(document, table.rows)),
		...readLineHands(document, lines),
	];
}

function readTable(document: DocumentModel, rows: readonly (readonly TableCell[])[]): HandGroup[] {
	const texts = rows.map((row) => row.map((cell) => foldStretch(document.text, cell.span)));
	const headAt = texts.findIndex((row, at) => isHead(row, texts.slice(at + 1)));
	if (headAt >= 0) return readLedgerRows(rows, texts, headAt);
	return readForms(rows, texts);
}

/** Heads of columns: no names among them, and below them rows with names under a role. */
function isHead(row: readonly Stretch[], below: readonly (readonly Stretch[])[]): boolean {
	if (row.length < 3 || row.some((cell) => isValue(cell.text) || namesIn(cell).length > 0)) return false;
	const columns = rolesOfHead(row).map(({ column }) => column);
	return below.some(
		(cells) =>
			cells.length === row.length && columns.some((column) => namesIn(cells[column] as Stretch).length > 0),
	);
}

interface HeadRole {
	column: number;
	roles: { role: string; stage: Stage | undefined }[];
}

function rolesOfHead(row: readonly Stretch[]): HeadRole[] {
	return row.flatMap((cell, column) => {
		const roles = splitParts(cell.text).map((role) => ({ role, stage: stageOf(role) }));
		const told = roles.filter(({ stage }) => stage).length;
		return told > 0 && told * 2 >= roles.length ? [{ column, roles }] : [];
	});
}

const parted = /[／/｜|、→－—-]/;

function splitParts(text: string): string[] {
	return text.split(parted).map((one) => one.trim());
}

function readLedgerRows(
	rows: readonly (readonly TableCell[])[],
	texts: readonly Stretch[][],
	headAt: number,
): HandGroup[] {
	const head = rolesOfHead(texts[headAt] as Stretch[]);
	return rows.slice(headAt + 1).flatMap((row, index) => {
		const cells = texts[headAt + 1 + index] as Stretch[];
		const repeated = repeatedNames(head.flatMap(({ column }) => splitParts(cells[column]?.text ?? "")));
		const hands = head.flatMap(({ column, roles }) => handsOfCell(cells[column], roles, repeated));
		const first = row[0];
		const last = row.at(-1);
		return first && last
			? [{ span: { start: first.span.start, end: last.span.end }, close: true, hands }]
			: [];
	});
}

/** A cell under one role, or under several (`经办／审批／验收`) with a name for each. */
function handsOfCell(
	cell: Stretch | undefined,
	roles: HeadRole["roles"],
	repeated: ReadonlySet<string>,
): Hand[] {
	if (!cell) return [];
	const single = roles[0];
	if (roles.length === 1 && single?.stage)
		return namesIn(cell, repeated).map(({ name }) => hand(cell, single.role, single.stage as Stage, name));
	const parts = splitParts(cell.text);
	if (parts.length !== roles.length) return handsInRun(cell, true);
	return roles.flatMap(({ role, stage }, index) =>
		stage
			? namesIn({ text: parts[index] as string }, repeated).map(({ name }) => hand(cell, role, stage, name))
			: [],
	);
}

function hand(cell: Stretch, role: string, stage: Stage, person: string): Hand {
	return {
		span: spanIn(cell, 0, cell.text.length),
		role,
		stage,
		person,
		...(/代/.test(cell.text) ? { onBehalf: true } : {}),
	};
}

/** A form: labels with what stands to their right. A label that comes again begins the next form. */
function readForms(rows: readonly (readonly TableCell[])[], texts: readonly Stretch[][]): HandGroup[] {
	const groups: HandGroup[] = [];
	let seen = new Set<string>();
	const repeated = repeatedNames(
		texts.flatMap((cells) =>
			cells
				.filter((_, index) => index % 2 === 1 && stageOf(cells[index - 1]?.text ?? ""))
				.map(({ text }) => text),
		),
	);
	rows.forEach((row, at) => {
		const cells = texts[at] as Stretch[];
		const combined = splitParts(cells[0]?.text ?? "");
		for (let index = 0; index + 1 < row.length; index += 2) {
			const label = (cells[index] as Stretch).text.replace(/：$/, "");
			const value = cells[index + 1] as Stretch;
			const stage = stageOf(label);
			const start = (row[index] as TableCell).span.start;
			const end = (row[index + 1] as TableCell).span.end;
			if (groups.length === 0 || (stage && seen.has(label))) {
				groups.push({ span: { start, end }, close: false, hands: [] });
				seen = new Set();
			}
			const group = groups.at(-1) as HandGroup;
			group.span.end = Math.max(group.span.end, end);
			if (combined.length > 1 && index === 0 && combined.filter((one) => stageOf(one)).length >= 2)
				group.hands.push(
					...handsOfCell(
						value,
						combined.map((role) => ({ role, stage: stageOf(role) })),
						repeated,
					),
				);
			else if (stage) {
				seen.add(label);
				group.hands.push(...namesIn(value, repeated).map(({ name }) => hand(value, label, stage, name)));
			} else group.hands.push(...handsInRun(value, false));
		}
	});
	return groups;
}

const pair =
	/(?:^|[；;，,。、 （）)]|(?<=[\u4e00-\u9fff]))([\u4e00-\u9fff]{2,10}?)(?:人|人员)?[：:]([\u4e00-\u9fff· ]{2,6}?)(?=$|[；;，,。、／/ \d（(二]|[\u4e00-\u9fff]{2,6}[：:])/g;

function handsInRun(stretch: Stretch, whole: boolean): Hand[] {
	const found = [...stretch.text.matchAll(pair)].flatMap((match) => {
		const [all, role, written] = match;
		const stage = stageOf(role as string);
		const name = (written as string).replace(/\s/g, "");
		if (!stage || !isFullName(name)) return [];
		const from = match.index + all.indexOf(role as string);
		return [{ from, to: match.index + all.length, role: role as string, stage, name }];
	});
	return found.map(({ from, to, role, stage, name }) =>
		hand(whole ? part(stretch, from, to) : stretch, role, stage, name),
	);
}
