import { describe, expect, it } from "vitest";
import { ofdPackage, ofdRule, ofdText } from "../../../test/fixtures/ofd-package";
import { readFile } from "../read-file";
import { steps } from "./geometry";
import { resolvePath } from "./package";

const signal = new AbortController().signal;
const read = (bytes: Uint8Array) => readFile({ name: "会议.ofd", bytes }, { signal });
const texts = (result: Awaited<ReturnType<typeof read>>) =>
	result.document?.blocks.map((block) => result.document?.text.slice(block.span.start, block.span.end));

describe("steps", () => {
	it.each([
		["1 2", [1, 2]],
		["g 3 2.5 1", [2.5, 2.5, 2.5, 1]],
		["g 2 1 g 2 3", [1, 1, 3, 3]],
		["g 99999 1", Array(10).fill(1)],
		["x 1", [1]],
	])("%s", (list, values) => expect(steps(list, 10)).toEqual(values));
});

describe("resolvePath", () => {
	it.each([
		["Doc_0/Document.xml", "Pages/1.xml", "Doc_0/Pages/1.xml"],
		["Doc_0/Document.xml", "/Doc_0/a.xml", "Doc_0/a.xml"],
		["Doc_0/Document.xml", "..\\Res\\.\\a.xml", "Res/a.xml"],
	])("from %s, %s is %s", (base, location, path) => expect(resolvePath(base, location)).toBe(path));
});

describe("readOfd", () => {
	it("joins the lines of a paragraph, over pages too, and gives each character its place", async () => {
		const full = "会议研究了年度预算调整事项并听取了财务部门的汇报与会同志逐一";
		const bytes = ofdPackage([
			ofdText("某局党组会议纪要", 80, 30, 8) +
				ofdText(`　　${full}`.slice(0, 32), 20, 50) +
				ofdText("发表了意见，一致认为应当慎重。", 20, 58) +
				ofdText("　　散会。", 20, 66),
		]);
		const { document, status } = await read(bytes);
		expect(status).toBe("read");
		expect(document?.text).toContain("逐一发表了意见，一致认为应当慎重。\n");
		const first = document?.glyphs[0];
		expect(first).toMatchObject({ page: 1, lefts: [80, 88, 96, 104, 112, 120, 128, 136] });
		expect(first?.box[0]).toBeCloseTo(80);
		expect(document?.pages[0]).toMatchObject({ number: 1, verdict: "text", width: 210, height: 297 });
	});

	it("reads ruled cells as a table", async () => {
		const rules = [20, 30, 40].map((y) => ofdRule(20, y, 120, y)).join("");
		const walls = [20, 70, 120].map((x) => ofdRule(x, 20, x, 40)).join("");
		const words = [
			ofdText("姓名", 25, 28),
			ofdText("职务", 75, 28),
			ofdText("张三", 25, 38),
			ofdText("局长", 75, 38),
		].join("");
		const { document } = await read(ofdPackage([rules + walls + words]));
		expect(document?.tables[0]).toMatchObject({ columns: 2 });
		expect(document?.blocks.map((block) => [block.kind, block.cell?.row, block.cell?.column])).toEqual([
			["cell", 0, 0],
			["cell", 0, 1],
			["cell", 1, 0],
			["cell", 1, 1],
		]);
	});

	it("states a signature and vouches for nothing", async () => {
		const { notices } = await read(
			ofdPackage([ofdText("会议记录", 20, 30)], { body: "<ofd:Signatures>Signs.xml</ofd:Signatures>" }),
		);
		expect(notices).toEqual([{ code: "signed", severity: "info" }]);
	});

	it("keeps remarks apart from the text", async () => {
		const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
		const result = await read(
			ofdPackage([ofdText("会议记录", 20, 30)], {
				document: "<ofd:Annotations>Annots/All.xml</ofd:Annotations>",
				files: {
					"Doc_0/Annots/All.xml": `<ofd:Annotations ${space}><ofd:Page PageID="1"><ofd:FileLoc>1.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
					"Doc_0/Annots/1.xml": `<ofd:PageAnnot ${space}><ofd:Annot Type="Highlight"><ofd:Remark>请核对人数</ofd:Remark></ofd:Annot></ofd:PageAnnot>`,
				},
			}),
		);
		expect(texts(result)).toEqual(["会议记录", "请核对人数"]);
		expect(result.document?.blocks[1]?.layer).toBe("annotation");
	});

	it.each([
		["encryption", { files: { "Encryptions.xml": "<a/>" } }, "unsupported-encryption"],
		["a declaration of entities", { files: { "OFD.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }, "damaged"],
	])("names %s", async (_name, extra, code) => {
		const { notices } = await read(ofdPackage([ofdText("文", 20, 30)], extra));
		expect(notices[0]?.code).toBe(code);
	});
});
