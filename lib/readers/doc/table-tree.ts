import type { RowDefinition } from "./formatting";
import type { DocParagraph } from "./paragraphs";

/** A story's paragraphs with its tables as a tree: cells hold paragraphs and tables in turn. */
export type Item = DocParagraph | TableNode;

export interface TableNode {
	rows: RowNode[];
}

export interface RowNode {
	cells: Item[][];
	definition: RowDefinition | undefined;
}

export function isTable(item: Item): item is TableNode {
	return "rows" in item;
}

interface Level {
	table: TableNode;
	cells: Item[][];
	cell: Item[];
}

/** Builds the tree from marks alone: cells end in cell marks, rows in row marks, each at its depth. */
export function treeOf(paragraphs: readonly DocParagraph[]): Item[] {
	const items: Item[] = [];
	const levels: Level[] = [];
	const target = () => levels.at(-1)?.cell ?? items;
	for (const paragraph of paragraphs) {
		const { properties } = paragraph;
		const depth =
			properties.inTable || properties.rowEnd ? Math.min(8, Math.max(1, properties.depth ?? 1)) : 0;
		while (levels.length > depth) closeTable(levels);
		while (levels.length < depth) {
			const table = { rows: [] };
			target().push(table);
			levels.push({ table, cells: [], cell: [] });
		}
		const level = levels.at(-1);
		if (!level) {
			items.push(paragraph);
			continue;
		}
		const inner = depth > 1;
		if (inner ? properties.innerRowEnd : properties.rowEnd) closeRow(level, properties.row);
		else {
			level.cell.push(paragraph);
			if (inner ? properties.innerCellEnd : paragraph.mark === "cell") closeCell(level);
		}
	}
	while (levels.length > 0) closeTable(levels);
	return items;
}

function closeCell(level: Level): void {
	level.cells.push(level.cell);
	level.cell = [];
}

function closeRow(level: Level, definition: RowDefinition | undefined): void {
	if (level.cell.length > 0) closeCell(level);
	if (level.cells.length > 0) level.table.rows.push({ cells: level.cells, definition });
	level.cells = [];
}

/** A table whose last row has no end, in a damaged file, keeps its cells. */
function closeTable(levels: Level[]): void {
	const level = levels.pop();
	if (level) closeRow(level, undefined);
}
