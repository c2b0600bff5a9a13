import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, dropped, openDesk } from "./desk";
import { badFiles, everyKind, renamedPicture } from "./files";

describe("bringing files in", () => {
	let desk: Desk;
	let kinds: Awaited<ReturnType<typeof everyKind>>;
	beforeAll(async () => {
		kinds = await everyKind();
		desk = await openDesk();
	});
	afterAll(async () => {
		await desk?.close();
	});

	const rowState = (name: string) => desk.page.locator(".import-progress li").filter({ hasText: name });

	it("reads one file of each kind", async () => {
		await desk.createCase("梧桐街道文化站");
		await desk.import(kinds.map(({ file }) => file));
		for (const { file, words } of kinds) {
			if (!words) continue;
			await desk.openDocument(file.name);
			await desk.page.locator(".document-text").getByText(words).first().waitFor();
		}
		expect(await desk.document("纪要.docx").count()).toBe(1);
	});

	it("says of the same bytes that they are there already", async () => {
		const before = await desk.page.locator(".document-row").count();
		await desk.import(kinds.slice(0, 1).map(({ file }) => ({ ...file, name: "另一个名字.docx" })));
		await rowState("另一个名字.docx").getByText("内容相同，已在任务中").waitFor();
		expect(await desk.page.locator(".document-row").count()).toBe(before);
	});

	it("names what cannot be read, with the reason, and keeps the rest", async () => {
		const bad = await badFiles();
		const good = dropped("照常.txt", "站务会议照常召开。");
		await desk.import([...bad.map(({ file }) => file), good]);
		for (const { file, sentence } of bad) {
			await desk.document(file.name).click();
			await desk.page.locator(".text-pane").getByText(sentence).first().waitFor();
		}
		await desk.openDocument("照常.txt");
		await desk.page.locator(".document-text").getByText("站务会议照常召开").waitFor();
	});

	it("goes by the content of a picture that calls itself a Word file", async () => {
		await desk.import([renamedPicture()]);
		await desk.openDocument("会议记录（照片）.docx");
		await desk.page.locator(".text-pane").getByText("文件内容与扩展名不符").waitFor();
		await desk.page.locator(".document-text").getByText("会议应到7人").first().waitFor();
	});

	it("asks for a password, says when it is wrong, and reads with the right one", async () => {
		const { page } = desk;
		const open = async (password: string) => {
			await page.getByRole("button", { name: "输入密码" }).click();
			const dialog = page.getByRole("dialog");
			await dialog.locator("input").fill(password);
			await dialog.getByRole("button", { name: "重新读取" }).click();
			await desk.imported();
		};
		await desk.document("有密码.pdf").click();
		await open("不是这个");
		await page.locator(".text-pane").getByText("密码不对").waitFor();
		await open("wenhua-2024");
		await page.locator(".document-text").getByText("会议").first().waitFor();
	});

	it("stops midway and keeps what was read", async () => {
		const before = await desk.page.locator(".document-row").count();
		const many = Array.from({ length: 400 }, (_, index) =>
			dropped(`多份${index}.txt`, `第${index}次站务会议记录\n`.repeat(400)),
		);
		await desk.choose(many);
		await desk.page.getByRole("button", { name: "停止" }).click();
		await desk.page.getByText(/^读取完成：/).waitFor();
		const read = (await desk.page.locator(".document-row").count()) - before;
		expect(read).toBeLessThan(400);
		await desk.openDocument("照常.txt");
	});

	it("keeps several cases apart", async () => {
		const { page } = desk;
		await page.locator(".brand").click();
		await desk.createCase("青石镇便民服务中心");
		await desk.import([dropped("值班.txt", "值班表已经公布。")]);
		expect(await page.locator(".document-row").count()).toBe(1);
		await page.locator(".brand").click();
		await page.getByText("梧桐街道文化站").first().click();
		await desk.document("照常.txt").waitFor();
		expect(await desk.document("值班.txt").count()).toBe(0);
		expect(desk.outside()).toEqual([]);
		expect(desk.errors).toEqual([]);
	});
});
