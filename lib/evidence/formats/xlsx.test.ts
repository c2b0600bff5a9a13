import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { sampleEvidenceList } from "../../../test/fixtures/evidence-list";
import { formatXlsx } from "./xlsx";

async function sheetsOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(Buffer.from(bytes) as never);
	return workbook;
}

function record(workbook: ExcelJS.Workbook, sheet: string, row: number): Record<string, string> {
	const found = workbook.getWorksheet(sheet);
	const head = found?.getRow(1).values as string[];
	const values = found?.getRow(row).values as unknown[];
	return Object.fromEntries(
		head.flatMap((name, index) => (name ? [[name, String(values[index] ?? "")]] : [])),
	);
}

test("opened again, a row holds the exact words, their place, the reason and what speaks for the unit", async () => {
	const workbook = await sheetsOf(await formatXlsx(sampleEvidenceList()));
	expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
		"证据清单",
		"阅读情况",
		"指标结论",
		"评估清单",
		"评估清单明细",
		"版本",
	]);
	expect(record(workbook, "证据清单", 2)).toMatchObject({
		编号: "1",
		指标: "MZ-01",
		级别: "线索",
		材料: "党组会议记录.docx",
		位置: "第2页 第14段",
		有利情形: "会议记录载明沈敬川保留意见",
		另见: "会议纪要（《会议纪要.docx》）：“书记定了调”\n另见：“大家都同意”",
		依据核实: "R01 已核实",
		复核意见: "采用",
		备注: "与录音核对",
	});
});

test("words that begin with an equals sign stay words, and characters Excel refuses are left out", async () => {
	const workbook = await sheetsOf(await formatXlsx(sampleEvidenceList()));
	const quoted = workbook.getWorksheet("证据清单")?.getColumn(6).values;
	expect(quoted?.[2]).toBe("=这个事我先表个态");
	expect(quoted?.[4]).toBe("我的意见是定下来");
});

test("a passage that speaks for the unit is called so and asks for no decision", async () => {
	const workbook = await sheetsOf(await formatXlsx(sampleEvidenceList()));
	expect(record(workbook, "证据清单", 5)).toMatchObject({ 级别: "正面", 复核意见: "", 有利情形: "" });
});

test("every sheet can be filtered, and the same list gives the same bytes", async () => {
	const bytes = await formatXlsx(sampleEvidenceList());
	const workbook = await sheetsOf(bytes);
	for (const sheet of workbook.worksheets) expect(sheet.autoFilter).toBeTruthy();
	expect(Buffer.from(await formatXlsx(sampleEvidenceList())).equals(Buffer.from(bytes))).toBe(true);
});
