import mammoth from "mammoth";
import { expect, test } from "vitest";
import { sampleEvidenceList } from "../../../test/fixtures/evidence-list";
import { formatDocx } from "./docx";

async function htmlOf(list = sampleEvidenceList()): Promise<string> {
	const bytes = await formatDocx(list);
	return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

test("opened again, each question has its page with passages, places, basis and what speaks for the unit", async () => {
	const html = await htmlOf();
	expect(html.match(/<h1>/g)).toHaveLength(3);
	for (const words of [
		"主要负责人未末位表态（MZ-01）",
		"〔证据1〕共5人发言，党组书记第1位表态。",
		"原文：“=这个事我先表个态”",
		"出处：《党组会议记录.docx》第2页 第14段",
		"出处：《党组会议记录.docx》批注",
		"会议纪要（《会议纪要.docx》）：“书记定了调”",
		"另见：“大家都同意”",
		"有利情形：会议记录载明沈敬川保留意见",
		"有利情形：未见",
		"备注：与录音核对",
		"议事规则 第十二条（2019-04-06）〔已核实〕",
		"调原始记录核对发言次序。",
		"林知远、顾清和",
		"待核线索，不是结论",
	])
		expect(html).toContain(words);
});

test("a doubtful or undecided passage says so; an adopted one does not", async () => {
	const html = await htmlOf();
	expect(html).toContain("〔证据2〕（存疑）应到7人");
	expect(html.match(/复核意见：/g)).toHaveLength(1);
	expect(html).toContain("复核意见：待核");
});

test("the table of contents counts passages and documents", async () => {
	const html = await htmlOf();
	const firstTable = html.slice(html.indexOf("<table>"), html.indexOf("</table>"));
	expect(firstTable.replace(/<[^>]+>/g, "|")).toMatch(/1\|+主要负责人未末位表态\|+2\|+1\|/);
});

test("what speaks for the unit is in no paper, and an empty list says what to do", async () => {
	expect(await htmlOf()).not.toContain("逐一发表了意见");
	expect(await htmlOf({ ...sampleEvidenceList(), items: [] })).toContain("先在证据清单中采用线索");
});

test("the same list gives the same bytes at any hour", async () => {
	const first = await formatDocx(sampleEvidenceList());
	await new Promise((done) => setTimeout(done, 1100));
	expect(Buffer.from(await formatDocx(sampleEvidenceList())).equals(Buffer.from(first))).toBe(true);
});
