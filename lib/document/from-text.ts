import { DocumentBuilder } from "./build";
import type { DocumentModel, TableCell } from "./model";

/**
 * A document from plain text: one block a line; runs of lines with `|` between cells become a table.
 * Used for examples of indicators, pasted text and tests.
 */
export function documentFromText(text: string): DocumentModel {
	const builder = new DocumentBuilder();
	let rows: TableCell[][] = [];
	const closeTable = () => {
		if (rows.length === 0) return;
		const first = rows[0]?.[0];
		const last = rows.at(-1)?.at(-1);
		if (first && last)
			builder.tables.push({
				span: { start: first.span.start, end: last.span.end },
				rows,
				columns: Math.max(...rows.map((row) => row.length)),
			});
		rows = [];
	};
	for (const line of text.split(/\r\n|\r|\n/)) {
		if (!isRow(line)) {
			closeTable();
			if (line !== "") builder.add({ text: line, kind: "paragraph", layer: "body" });
			continue;
		}
		const row = rows.length;
		const cells = line
			.replace(/^\s*\|/, "")
			.replace(/\|\s*$/, "")
			.split("|");
		rows.push(
			cells.map((cell, column) => ({
				row,
				column,
				rowSpan: 1,
				columnSpan: 1,
				span: builder.add({
					text: cell.trim(),
					kind: "cell",
					layer: "body",
					cell: { table: builder.tables.length, row, column },
				}),
			})),
		);
	}
	closeTable();
	return builder.build();
}

function isRow(line: string): boolean {
	return /[^|]\|[^|]?/.test(line) && line.includes("|");
}
