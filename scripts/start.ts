import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser";
import { launchWorkbench } from "./launch";

/** Builds the extension and opens the workbench with the sample case, imported the way a user imports files. */
const output = fileURLToPath(new URL("../output", import.meta.url));
const hasDisplay =
	process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

ensureBrowser();
const built = spawnSync("npm", ["run", "--silent", "build"], {
	stdio: "inherit",
	shell: process.platform === "win32",
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { context, page, close } = await launchWorkbench({ headless: !hasDisplay });
await page.getByRole("button", { name: "打开样例任务" }).click();
await page.getByText("读取完成").first().waitFor({ timeout: 180_000 });
await page.locator(".finding-card").first().waitFor({ timeout: 60_000 });

if (hasDisplay) {
	console.log("工作台已打开，样例任务已载入。关闭浏览器窗口即结束。");
	await new Promise((resolve) => context.on("close", resolve));
} else {
	await leaveProof();
	await close();
}

/** Without a display the same flow runs unseen and leaves what it did. */
async function leaveProof(): Promise<void> {
	if (!existsSync(output)) mkdirSync(output);
	await page.locator(".finding-card").first().click();
	await page.keyboard.press("1");
	const reviewer = page.getByRole("dialog");
	await reviewer.getByLabel("复核人姓名").fill("演示");
	await page.keyboard.press("Enter");
	await reviewer.waitFor({ state: "hidden" });
	await page.locator(".finding-card.verdict-adopted").first().waitFor();
	await page.screenshot({ path: join(output, "workbench.png") });
	await page.getByRole("tab", { name: /证据/ }).click();
	await page.getByText("含全部线索").click();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: /导出证据清单/ }).click(),
	]);
	const list = join(output, download.suggestedFilename());
	await download.saveAs(list);
	await page.screenshot({ path: join(output, "evidence.png") });
	console.log(`没有显示器：流程已在后台走完。截图 ${join(output, "workbench.png")}，证据清单 ${list}`);
}
