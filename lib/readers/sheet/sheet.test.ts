import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../read-file";
import { parseCsv } from "./csv";
import { writtenForm } from "./written";

const signal = new AbortController().signal;
const texts = (result: Awaited<ReturnType<typeof readFile>>) =>
	result.document?.blocks.map((block) => result.document?.text.slice(block.span.start, block.span.end));

type Booktype = "xlsx" | "biff8";

function workbook(type: Booktype): Uint8Array {
	const book = utils.book_new();
	const first: WorkSheet = utils.aoa_to_sheet([
		["三公经费", ""],
		["日期", "金额"],
		[44637, 1280.5],
		[],
		["合计", 1280.5],
	]);
	first["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
	(first.A3 as CellObject).z = "yyyy-mm-dd";
	(first.B3 as CellObject).z = "#,##0.00";
	if (type === "xlsx") (first.B5 as CellObject).c = [{ a: "审核人", t: "与凭证不符" }];
	utils.book_append_sheet(book, first, "一季度");
	utils.book_append_sheet(book, utils.aoa_to_sheet([["私下往来"]]), "底稿");
	book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
	return new Uint8Array(write(book, { type: "array", bookType: type }) as ArrayBuffer);
}

describe.each(["xlsx", "biff8"] as const)("workbook as %s", (type) => {
	it("gives sheets as tables, dates and amounts as written, empty rows left out", async () => {
		const read = await readFile({ name: "a", bytes: workbook(type) }, { signal });
		expect(texts(read)?.slice(0, 9)).toEqual([
			...["一季度", "三公经费", "日期", "金额", "2022-03-17", "1,280.50", "合计", "1280.5"],
			"底稿",
		]);
		const table = read.document?.tables[0];
		expect(table?.name).toBe("一季度");
		expect(table?.rows.map((row) => row.length)).toEqual([1, 2, 2, 2]);
		expect(table?.rows[0]?.[0]).toMatchObject({ columnSpan: 2, rowSpan: 1 });
	});

	it("names hidden sheets and keeps them in their own layer", async () => {
		const read = await readFile({ name: "a", bytes: workbook(type) }, { signal });
		expect(read.notices).toContainEqual({
			code: "hidden-sheet",
			severity: "info",
			values: { names: "底稿" },
		});
		expect(read.document?.blocks.find((block) => block.layer === "hidden")).toBeDefined();
		expect(read.document?.tables[1]?.hidden).toBe(true);
	});
});

describe("workbook", () => {
	it("keeps notes with author and the cell they are pinned to", async () => {
		const { document } = await readFile({ name: "a.xlsx", bytes: workbook("xlsx") }, { signal });
		const note = document?.blocks.find((block) => block.layer === "comment");
		expect(note?.author).toBe("审核人");
		expect(document?.text.slice(note?.anchor?.start, note?.anchor?.end)).toBe("1280.5");
	});

	it("reads text boxes", async () => {
		const drawing =
			"<xdr:wsDr><a:p><a:r><a:t>审核 &amp; </a:t></a:r><a:r><a:t>复核</a:t></a:r></a:p><a:p/></xdr:wsDr>";
		const files = { ...unzipSync(workbook("xlsx")), "xl/drawings/drawing1.xml": strToU8(drawing) };
		const { document } = await readFile({ name: "a.xlsx", bytes: zipSync(files) }, { signal });
		const box = document?.blocks.find((block) => block.layer === "textbox");
		expect(document?.text.slice(box?.span.start, box?.span.end)).toBe("审核 & 复核");
	});

	it("calls a cut file damaged", async () => {
		const bytes = workbook("xlsx");
		const { notices } = await readFile(
			{ name: "a.xlsx", bytes: bytes.subarray(0, bytes.length / 2) },
			{ signal },
		);
		expect(notices[0]?.code).toBe("damaged");
	});
});

describe("writtenForm", () => {
	it.each<[string, CellObject, string]>([
		[
			"identity numbers in full",
			{ t: "n", v: 1234567890123, z: "General", w: "1.23457E+12" },
			"1234567890123",
		],
		["days of the week", { t: "n", v: 44637, z: "[$-804]aaaa", w: "$aaaa" }, "星期四"],
		["columns too narrow", { t: "n", v: 12.5, z: "0.00", w: "####" }, "12.5"],
		["percentages", { t: "n", v: 0.1235, z: "0.00%", w: "12.35%" }, "12.35%"],
		["errors", { t: "e", v: 0x17, w: "#REF!" }, "#REF!"],
		["empty cells", { t: "z" }, ""],
	])("gives %s", (_name, cell, expected) => {
		expect(writtenForm(cell)).toBe(expected);
	});
});

describe("csv", () => {
	it.each([
		[
			"commas",
			'姓名,职务\n张三,"局长,兼书记"',
			[
				["姓名", "职务"],
				["张三", "局长,兼书记"],
			],
		],
		[
			"tabs",
			"a\tb,c\td\n1\t2\t3",
			[
				["a", "b,c", "d"],
				["1", "2", "3"],
			],
		],
		["doubled quotes and line feeds", '"甲""乙""","一\n二"\r\n', [['甲"乙"', "一\n二"]]],
		[
			"an empty last value",
			"a,b\n1,",
			[
				["a", "b"],
				["1", ""],
			],
		],
	])("parts by %s", (_name, text, rows) => {
		expect(parseCsv(text)).toEqual(rows);
	});

	it("reads GBK without changing numbers", async () => {
		const bytes = Uint8Array.from([0xbb, 0xe1, 0x2c, 0x30, 0x30, 0x31, 0x2c, 0x31, 0x65, 0x35]);
		expect(texts(await readFile({ name: "a.csv", bytes }, { signal }))).toEqual(["会", "001", "1e5"]);
	});
});
