import writeExcelFile from "write-excel-file/universal";
import { rowsOfChecklist } from "./checklist-rows";
import { checklistColumns, indicatorColumns } from "./columns";
import { rowsOfIndicator } from "./indicator-rows";
import type { OwnList } from "./own-list";

const head = {
	type: String,
	fontWeight: "bold",
	backgroundColor: "#F3E9E7",
	textColor: "#7A231E",
	wrap: true,
} as const;
const body = { type: String, wrap: true, alignVertical: "top" } as const;

/** The list as a workbook with a sheet of indicators and one of checklists; the same that an import reads. */
export async function writeOwnXlsx(list: OwnList): Promise<Uint8Array> {
	const blob = await writeExcelFile(
		[
			{
				sheet: "指标",
				data: table(indicatorColumns, list.indicators.flatMap(rowsOfIndicator)),
				columns: indicatorColumns.map((column) => ({ width: /示例|词语|邻近|排除/.test(column) ? 36 : 16 })),
				stickyRowsCount: 1,
			},
			{
				sheet: "清单",
				data: table(checklistColumns, list.checklists.flatMap(rowsOfChecklist)),
				columns: checklistColumns.map((column) => ({ width: /条目|看什么/.test(column) ? 44 : 18 })),
				stickyRowsCount: 1,
			},
		],
		{ fontFamily: "Microsoft YaHei", fontSize: 10 },
	).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}

function table<Column extends string>(columns: readonly Column[], rows: readonly Record<Column, string>[]) {
	return [
		columns.map((value) => ({ ...head, value: value as string })),
		...rows.map((row) => columns.map((column) => ({ ...body, value: row[column] }))),
	];
}
