import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk";

/** Values of a sheet as text, row by row. */
async function sheetRows(bytes: Buffer, name: string): Promise<string[][]> {
	const book = new ExcelJS.Workbook();
	await book.xlsx.load(bytes as unknown as ArrayBuffer);
	const sheet = book.getWorksheet(name);
	if (!sheet) throw new Error(`no sheet ${name}`);
	expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
	expect(sheet.autoFilter).toBeTruthy();
	const rows: string[][] = [];
	sheet.eachRow((row) => {
		rows.push((row.values as ExcelJS.CellValue[]).slice(1).map((value) => String(value ?? "")));
		row.eachCell((cell) => expect(cell.formula).toBeUndefined());
	});
	return rows;
}

describe("the whole journey on the sample case", () => {
	const profile = mkdtempSync(join(tmpdir(), "xunyue-journey-"));
	let desk: Desk;
	beforeAll(async () => {
		desk = await openDesk({ profile });
	});
	afterAll(async () => {
		await desk?.close();
		rmSync(profile, { recursive: true, force: true });
	});

	it("says at first start what it is and what it never does", async () => {
		for (const words of ["不联网，不外传", "不下结论，只列待核线索", "采用与否由您逐条决定"])
			await desk.page.getByText(words).waitFor();
	});

	it("imports the sample and opens where there is something to look at", async () => {
		expect(await desk.openSample()).toBe("读取完成：14 份");
		expect(await desk.tab(/材料/).innerText()).toContain("14");
		await desk.openDocument("02 党组会议记录");
		expect(await desk.page.locator(".finding-card").count()).toBeGreaterThan(0);
		expect(await desk.page.locator("mark[data-finding]").count()).toBeGreaterThan(0);
	});

	it("decides by keyboard, once the reviewer is known", async () => {
		const { page } = desk;
		await page.keyboard.press("j");
		await page.keyboard.press("1");
		await page.getByRole("dialog").getByLabel("复核人姓名").fill("言午");
		await page.keyboard.press("Enter");
		await expect.poll(desk.state).toBe("采用");
		await page.getByRole("dialog").waitFor({ state: "hidden" });
		await page.keyboard.press("e");
		await page.keyboard.type("=调原始记录本核对");
		await page.keyboard.press("Enter");
		await desk.noteSaved();
		await page.keyboard.press("j");
		await page.keyboard.press("2");
		await expect.poll(desk.state).toBe("不采用");
		await page.keyboard.press("3");
		await expect.poll(desk.state).toBe("存疑");
		await page.keyboard.press("u");
		await expect.poll(desk.state).toBe("不采用");
		await page.keyboard.press("u");
		await expect.poll(desk.state).toBe("待核");
		await page.keyboard.press("k");
		await expect.poll(desk.state).toBe("采用");
	});

	it("decides by mouse, from the mark in the text to the card and back", async () => {
		const { page } = desk;
		await desk.openDocument("06 党组会议记录");
		await page.locator("mark[data-finding]").first().click();
		expect(await desk.current.count()).toBe(1);
		await desk.current.getByRole("button", { name: "存疑" }).click();
		await expect.poll(desk.state).toBe("存疑");
		await page.locator(".finding-card").last().click();
		const id = await page.locator("mark.current").first().getAttribute("data-finding");
		expect(id).toBeTruthy();
	});

	it("rests while an input method composes and while a field has the focus", async () => {
		const { page } = desk;
		const before = await desk.state();
		await page.evaluate(() => {
			for (const init of [
				{ key: "1", isComposing: true },
				{ key: "Process", keyCode: 229 },
			])
				document.body.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true }));
		});
		await page.getByPlaceholder("筛选文件名").focus();
		await page.keyboard.type("1j2k3u");
		expect(await desk.state()).toBe(before);
		await page.getByPlaceholder("筛选文件名").fill("");
	});

	it("files a passage that the machine missed", async () => {
		const { page } = desk;
		await desk.openDocument("02 党组会议记录");
		expect(await desk.select("程序上应当进场交易，不能以询价代替")).toBe(true);
		await page.keyboard.press("a");
		const dialog = page.getByRole("dialog");
		await dialog.getByText("“程序上应当进场交易，不能以询价代替”").waitFor();
		await dialog.getByRole("combobox").fill("LJ-07");
		await page.keyboard.press("Enter");
		await dialog.getByLabel("理由").fill("应招标而询价");
		await dialog.getByRole("button", { name: "补入" }).click();
		await expect.poll(desk.state).toBe("采用");
		expect(await page.locator("mark.look-own").innerText()).toContain("程序上应当进场交易，不能以询价代替");
		expect(await desk.tab(/证据/).innerText()).toContain("2");
	});

	it("exports working papers that hold the adopted passages", async () => {
		await desk.tab(/证据/).click();
		const { name, bytes } = await desk.download("导出问题底稿（docx）");
		expect(name).toMatch(/^问题底稿_澄湖市云岭区水务局_\d{4}-\d\d-\d\d\.docx$/);
		await desk.page.getByText(/已导出“问题底稿_.*共 [12] 份底稿/).waitFor();
		const text = (await mammoth.extractRawText({ buffer: bytes })).value;
		expect(text).toContain("原文：“程序上应当进场交易，不能以询价代替”");
		expect(text).toContain("言午");
		expect(text.match(/出处：/g)).toHaveLength(2);
	});

	it("exports the same list as xlsx and as json", async () => {
		await desk.tab(/证据/).click();
		const { name, bytes } = await desk.download("导出证据清单（xlsx）");
		expect(name).toMatch(/^证据清单_澄湖市云岭区水务局_\d{4}-\d\d-\d\d\.xlsx$/);
		const json = JSON.parse((await desk.download("导出 JSON")).bytes.toString("utf8"));
		const [head, ...rows] = await sheetRows(bytes, "证据清单");
		const column = (title: string) => (head as string[]).indexOf(title);
		expect(rows).toHaveLength(2);
		expect(json.findings).toHaveLength(2);
		json.findings.forEach((finding: Finding, index: number) => {
			const row = rows[index] as string[];
			const cells: [string, string][] = [
				["编号", String(finding.number)],
				["指标", finding.indicator],
				["原文摘录", finding.quote.exact],
				["上文", finding.quote.prefix],
				["材料", finding.document.name],
				["位置", finding.at.words],
				["理由", finding.why],
				["备注", finding.decision.note],
				["复核人", "言午"],
				["复核时间", finding.decision.at],
				["文件SHA-256", finding.document.sha256],
			];
			for (const [title, value] of cells) expect([title, row[column(title)]]).toEqual([title, value]);
			expect(finding.document.sha256).toMatch(/^[0-9a-f]{64}$/);
		});
		expect(json.findings.map((one: Finding) => one.decision.note).sort()).toEqual([
			"=调原始记录本核对",
			"应招标而询价",
		]);
		expect(await sheetRows(bytes, "阅读情况")).toHaveLength(15);
		expect((await sheetRows(bytes, "版本")).flat()).toContain(json.versions.rules);
	});

	it("is all there after the browser was closed, at the same place", async () => {
		await desk.tab(/材料/).click();
		await desk.openDocument("12 巡察反馈");
		const counts = await Promise.all([/材料/, /线索/, /证据/].map((name) => desk.tabText(name)));
		// The sample alone asks for its own files: the record does see requests.
		expect(desk.requests.length).toBeGreaterThan(14);
		expect(desk.outside()).toEqual([]);
		expect(desk.errors).toEqual([]);
		await desk.close();
		desk = await openDesk({ profile });
		await expect.poll(() => desk.page.locator(".pane-head b").innerText()).toMatch(/^12 巡察反馈/);
		await desk.page.locator(".pulse:not(.on)").waitFor({ state: "attached" });
		await expect
			.poll(() => Promise.all([/材料/, /线索/, /证据/].map((name) => desk.tabText(name))))
			.toEqual(counts);
		await desk.openDocument("02 党组会议记录");
		await desk.page.locator(".finding-card.verdict-adopted").first().click();
		expect(await desk.current.getByLabel("备注").inputValue()).toBe("=调原始记录本核对");
		expect(await desk.current.locator(".history").innerText()).toContain("复核经过");
	});

	it("shows what speaks for the unit apart from the leads, from the list and by the filter", async () => {
		const { page } = desk;
		const leads = await desk.tabText(/线索/);
		await desk.tab(/清单/).click();
		const row = page.locator(".entry-table tr", { hasText: "有正面材料" }).first();
		await row.click();
		await page.locator(".entry-table .ant-table-expanded-row").getByText("正面材料").first().waitFor();
		await desk.tab(/材料/).click();
		await page.locator(".finding-list").getByText("全部", { exact: true }).click();
		const filter = page.locator(".finding-list .ant-select").first();
		await filter.click();
		await page.getByTitle("正面材料").click();
		await page.locator(".finding-card.grade-positive").first().waitFor();
		expect(await page.locator(".finding-card:not(.grade-positive)").count()).toBe(0);
		expect(await desk.tabText(/线索/)).toBe(leads);
		await filter.click();
		await page.getByTitle("全部状态").last().click();
		await page.locator(".finding-card:not(.grade-positive)").first().waitFor();
		expect(await page.locator(".finding-card.grade-positive").count()).toBe(0);
		await page.locator(".finding-list").getByText("本文", { exact: true }).click();
	});

	it("shows every view without an error and asks for nothing outside the extension", async () => {
		const { page } = desk;
		for (const [tab, words] of [
			[/清单/, "总体清单"],
			[/时间线/, "2022-05-06"],
			[/人·事·钱/, "郑守谦"],
		] as const) {
			await desk.tab(tab).click();
			await page.locator(".view").getByText(words).first().waitFor();
		}
		await desk.tab(/清单/).click();
		await page.locator(".checklist-view").getByText("评估清单", { exact: true }).click();
		await page.locator(".checklist-view").getByText("末位表态率").first().waitFor();
		await page.keyboard.press("/");
		await page.getByPlaceholder("输入词语，回车搜索").fill("白鹭河清淤");
		await page.keyboard.press("Enter");
		await page.locator(".search-hits button").first().click();
		await expect.poll(() => page.locator(".pane-head b").innerText()).toMatch(/^04/);
		expect(desk.outside()).toEqual([]);
		expect(desk.errors).toEqual([]);
	});
});

interface Finding {
	number: number;
	indicator: string;
	quote: { exact: string; prefix: string };
	document: { name: string; sha256: string };
	at: { words: string };
	why: string;
	decision: { note: string; at: string };
}
