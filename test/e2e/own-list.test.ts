import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk";

const text = `党组会议记录
时间：2023年5月6日
会议讨论返聘事宜，同意返聘退休人员老蔡到收发室工作。
会议还议定，返聘退休人员老邵已公示七日，无异议。
`;

describe("lists of one's own", () => {
	let desk: Desk;
	beforeAll(async () => {
		desk = await openDesk();
		await desk.createCase("临川县文化馆");
		await desk.choose([{ name: "记录.txt", mimeType: "", buffer: Buffer.from(text) }]);
		await desk.imported();
	});
	afterAll(() => desk.close());

	it("shows what an indicator would flag before it is saved, and saves it only when its examples pass", async () => {
		const { page } = desk;
		await desk.tab(/清单/).click();
		await page.getByRole("button", { name: "自定清单和指标" }).click();
		await page.getByRole("button", { name: "新建指标" }).click();
		const panel = page.getByRole("dialog");
		await panel.getByLabel("指标", { exact: true }).fill("返聘未公开");
		await panel.getByLabel("词语").fill("返聘退休人员");
		const save = panel.getByRole("button", { name: "保存并启用" });
		await panel.getByText("会标出 2 处").waitFor();
		await panel.getByLabel("排除").fill("已公示（公示过的）");
		await panel.getByText("会标出 1 处").waitFor();
		expect(await save.isDisabled()).toBe(true);
		await panel
			.getByLabel("命中示例", { exact: true })
			.fill("同意[[返聘退休人员]]老郭。\n\n建议[[返聘退休人员]]两名。");
		await panel.getByLabel("不命中示例").fill("返聘退休人员已公示。\n\n今后不再外聘。");
		await panel.getByText("示例全部相符").waitFor();
		await save.click();
		await panel.getByText("使用中").waitFor();
		await page.keyboard.press("Escape");
		await desk.tab(/材料/).click();
		await desk.openDocument("记录");
		await page.locator(".finding-card").filter({ hasText: "返聘未公开" }).first().waitFor();
	});

	it("hands the list on as a workbook and takes it over again, naming the row that is wrong", async () => {
		const { page } = desk;
		await desk.tab(/清单/).click();
		await page.getByRole("button", { name: "自定清单和指标" }).click();
		const panel = page.getByRole("dialog");
		const saved = page.waitForEvent("download");
		await panel.getByRole("button", { name: "导出" }).click();
		await page.getByText("导出 xlsx").click();
		const buffer = readFileSync(await (await saved).path());
		await panel.getByRole("button", { name: "删除" }).first().click();
		await page.getByRole("tooltip").getByRole("button", { name: "删除" }).click();
		await panel.getByText("还没有自定的清单和指标").waitFor();
		await page.getByTestId("own-file").setInputFiles([{ name: "自定.xlsx", mimeType: "", buffer }]);
		await panel.getByText("指标 1 个").waitFor();
		await panel.getByRole("button", { name: "导入这些" }).click();
		await panel.getByText("使用中").waitFor();
		await page
			.getByTestId("own-file")
			.setInputFiles([{ name: "坏.csv", mimeType: "", buffer: Buffer.from("指标,词语\n加班餐未核,\n") }]);
		await panel.getByText("第 2 行“词语”").waitFor();
		expect(desk.errors).toEqual([]);
		expect(desk.outside()).toEqual([]);
	});
});
