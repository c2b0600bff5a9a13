import { DocumentBuilder } from "../document/build";
import type { DocumentModel, TableCell } from "../document/model";

type Draft = string | { text: string; rows: number };

/** A document of one table whose cells may reach over several rows; for cases beside the code. */
export function mergedTable(rows: readonly (readonly Draft[])[]): DocumentModel {
	const builder = new DocumentBuilder();
	const covered = new Set<string>();
	const cells = rows.map((drafts, row) => {
		let column = 0;
		return drafts.map((draft): TableCell => {
			while (covered.has(`${row}-${column}`)) column += 1;
			const { text, rows: rowSpan } = typeof draft === "string" ? { text: draft, rows: 1 } : draft;
			for (let down = 0; down < rowSpan; down += 1) covered.add(`${row + down}-${column}`);
			const span = builder.add({ text, kind: "cell", layer: "body", cell: { table: 0, row, column } });
			return { row, column, rowSpan, columnSpan: 1, span };
		});
	});
	const first = cells[0]?.[0]?.span.start ?? 0;
	const last = cells.at(-1)?.at(-1)?.span.end ?? 0;
	builder.tables.push({
		span: { start: first, end: last },
		rows: cells,
		columns: Math.max(...cells.map((row) => (row.at(-1)?.column ?? 0) + 1)),
	});
	return builder.build();
}
