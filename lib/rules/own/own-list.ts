import { type Checklist, checklistSchema, type Indicator, indicatorSchema, type Rules } from "../schema";
import { readChecklistRows } from "./checklist-rows";
import type { RowProblem } from "./columns";
import { readIndicatorRows } from "./indicator-rows";
import { checklistRowsIn, indicatorRowsIn, type PlainSheet } from "./sheet";

/** What inspectors added to the packaged lists. */
export interface OwnList {
	indicators: Indicator[];
	checklists: Checklist[];
}

export const emptyOwnList: OwnList = { indicators: [], checklists: [] };

/** An imported list, with what could not be taken over and why. */
export interface ImportedList extends OwnList {
	problems: (RowProblem & { sheet?: string })[];
}

/** Reads the sheets of a workbook; sheets whose head is not known are left alone. */
export function listFromSheets(sheets: readonly PlainSheet[], rules: Rules): ImportedList {
	const packaged = new Set(rules.indicators.map(({ id }) => id));
	const list: ImportedList = { indicators: [], checklists: [], problems: [] };
	for (const sheet of sheets) {
		const rows = indicatorRowsIn(sheet);
		if (!rows) continue;
		const taken = new Set([...packaged, ...list.indicators.map(({ id }) => id)]);
		const read = readIndicatorRows(rows, taken);
		list.indicators.push(...read.indicators);
		list.problems.push(...read.problems.map((problem) => ({ ...problem, sheet: sheet.name })));
	}
	const known = new Set([...packaged, ...list.indicators.map(({ id }) => id)]);
	for (const sheet of sheets) {
		const rows = checklistRowsIn(sheet);
		if (!rows) continue;
		const read = readChecklistRows(rows, known);
		list.checklists.push(...read.checklists);
		list.problems.push(...read.problems.map((problem) => ({ ...problem, sheet: sheet.name })));
	}
	if (list.indicators.length + list.checklists.length + list.problems.length === 0)
		list.problems.push({
			row: 1,
			message: "没有找到表头：指标表须有“指标”“词语”两列，清单表须有“清单”“条目”两列；可先导出一份作样式",
		});
	return list;
}

/** Reads the data of a YAML file: `{ indicators, checklists }`, or indicators alone. */
export function listFromData(data: unknown, rules: Rules): ImportedList {
	const packaged = new Set(rules.indicators.map(({ id }) => id));
	const parts = Array.isArray(data) ? { indicators: data } : ((data ?? {}) as Record<string, unknown>);
	const list: ImportedList = { indicators: [], checklists: [], problems: [] };
	each(parts.indicators, (entry, row) => {
		const parsed = indicatorSchema.safeParse(entry);
		if (!parsed.success) list.problems.push(...issues(parsed.error.issues, row));
		else if (packaged.has(parsed.data.id) || list.indicators.some(({ id }) => id === parsed.data.id))
			list.problems.push({ row, column: "id", message: `编号 ${parsed.data.id} 已经用过` });
		else list.indicators.push(parsed.data);
	});
	each(parts.checklists, (entry, row) => {
		const parsed = checklistSchema.safeParse(entry);
		if (parsed.success) list.checklists.push(parsed.data);
		else list.problems.push(...issues(parsed.error.issues, row));
	});
	if (list.indicators.length + list.checklists.length + list.problems.length === 0)
		list.problems.push({ row: 1, message: "文件里没有 indicators 或 checklists" });
	return list;
}

function each(entries: unknown, take: (entry: unknown, row: number) => void): void {
	if (!Array.isArray(entries)) return;
	for (const [index, entry] of entries.entries()) take(entry, index + 1);
}

function issues(found: readonly { path: PropertyKey[]; message: string }[], row: number): RowProblem[] {
	return found.map(({ path, message }) => ({ row, column: path.join("."), message }));
}

/** The packaged rules with the inspectors' own behind them. */
export function withOwn(rules: Rules, own: OwnList): Rules {
	return {
		...rules,
		indicators: [...rules.indicators, ...own.indicators],
		checklists: [...rules.checklists, ...own.checklists],
	};
}
