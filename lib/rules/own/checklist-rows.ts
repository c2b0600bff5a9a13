import { type Checklist, type ChecklistEntry, checklistSchema } from "../schema";
import { wordsOf } from "./cell-lists";
import type { ChecklistColumn, RowProblem, SheetRow } from "./columns";

type Row = SheetRow<ChecklistColumn>;

/** Reads rows into checklists; an empty cell under 清单 or 板块 means the one above. */
export function readChecklistRows(
	rows: readonly Row[],
	known: ReadonlySet<string>,
): { checklists: Checklist[]; problems: RowProblem[] } {
	const problems: RowProblem[] = [];
	const lists = new Map<string, Map<string, ChecklistEntry[]>>();
	let list = "";
	let board = "";
	for (const row of rows) {
		const newList = row.cells.清单?.trim();
		if (newList && newList !== list) {
			list = newList;
			board = "";
		}
		board = row.cells.板块?.trim() || board || "条目";
		const text = row.cells.条目?.trim() ?? "";
		const indicators = wordsOf(row.cells.指标编号 ?? "");
		const unknown = indicators.filter((id) => !known.has(id));
		if (list === "") problems.push({ row: row.number, column: "清单", message: "请写明清单名称" });
		else if (text === "") problems.push({ row: row.number, column: "条目", message: "请写明条目" });
		else if (unknown.length > 0)
			problems.push({ row: row.number, column: "指标编号", message: `没有指标 ${unknown.join("、")}` });
		else {
			const boards = lists.get(list) ?? new Map<string, ChecklistEntry[]>();
			lists.set(list, boards);
			const entries = boards.get(board) ?? [];
			boards.set(board, entries);
			entries.push({
				id: "",
				text,
				polarity: /是否|正/.test(row.cells.方向 ?? "") ? "positive" : "risk",
				dimensions: [],
				evidence: row.cells.看什么?.trim() ?? "",
				indicators,
				unitTypes: [],
			});
		}
	}
	return {
		checklists: [...lists].map(([name, boards], index) => checklistOf(name, boards, index)),
		problems,
	};
}

function checklistOf(
	name: string,
	boards: ReadonlyMap<string, readonly ChecklistEntry[]>,
	index: number,
): Checklist {
	const id = `own-${index + 1}`;
	return checklistSchema.parse({
		id,
		name,
		version: "1",
		status: "自定",
		boards: [...boards].map(([board, entries], at) => ({
			id: `${id}-${at + 1}`,
			name: board,
			entries: entries.map((entry, place) => ({ ...entry, id: `${id}-${at + 1}-${place + 1}` })),
		})),
	});
}

export function rowsOfChecklist(checklist: Checklist): Record<ChecklistColumn, string>[] {
	return checklist.boards.flatMap((board) =>
		board.entries.map((entry) => ({
			清单: checklist.name,
			板块: board.name,
			条目: entry.text,
			方向: entry.polarity === "positive" ? "是否" : "有没有",
			看什么: entry.evidence,
			指标编号: entry.indicators.join("、"),
		})),
	);
}
