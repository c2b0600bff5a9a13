import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { ofdPackage, ofdText } from "../fixtures/ofd-package";
import { type Dropped, dropped } from "./desk";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const sample = (name: string) =>
	readFileSync(new URL(`../../public/sample/${encodeURIComponent(name)}`, import.meta.url));

/** A small Word file of our own words. */
export async function docx(...paragraphs: string[]): Promise<Uint8Array> {
	const children = paragraphs.map((text) => new Paragraph(text));
	return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

async function workbook(): Promise<Uint8Array> {
	const book = new ExcelJS.Workbook();
	const sheet = book.addWorksheet("台账");
	sheet.addRow(["序号", "事项", "金额（元）"]);
	sheet.addRow([1, "排练厅屋面修缮", 32000]);
	return new Uint8Array(await book.xlsx.writeBuffer());
}

/** 梧桐街道文化站会议记录：同意修复排练厅地板。 in GB18030, as an old editor writes it. */
const gb18030 = Uint8Array.from(
	Buffer.from(
		"cee0cda9bdd6b5c0cec4bbafd5bebbe1d2e9bcc7c2bca3bacdacd2e2d0deb8b4c5c5c1b7ccfcb5d8b0e5a1a3",
		"hex",
	),
);

const html =
	"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><h1>会议通知</h1><p>定于周五召开站务会议，研究灯光采购。</p></body></html>";

/** One file of each kind, with words that must be there when it was read. */
export async function everyKind(): Promise<{ file: Dropped; words: string }[]> {
	const inner = await docx("压缩包里的会议纪要", "会议同意购置音响两套。");
	return [
		{
			file: dropped("甲.docx", await docx("站务会议记录", "会议同意举办消夏晚会。")),
			words: "同意举办消夏晚会",
		},
		{ file: dropped("乙.doc", fixture("doc-word-97.doc")), words: "应到5人，实到3人" },
		{ file: dropped("丙.pdf", sample("05 局长办公会议纪要2023年第4期.pdf")), words: "闲置仓库出租" },
		{ file: dropped("丁.txt", gb18030), words: "梧桐街道文化站会议记录" },
		{ file: dropped("戊.html", html), words: "研究灯光采购" },
		{ file: dropped("己.xlsx", await workbook()), words: "排练厅屋面修缮" },
		{ file: dropped("庚.csv", "姓名,职务\n卢见贤,站长\n"), words: "卢见贤" },
		{
			file: dropped("辛.ofd", ofdPackage([ofdText("关于调整值班安排的通知", 30, 40)])),
			words: "关于调整值班安排的通知",
		},
		{
			file: dropped("壬.zip", zipSync({ "会议/纪要.docx": inner, "说明.txt": strToU8("共一份") })),
			words: "",
		},
		{ file: dropped("癸.png", fixture("image-three-lines-askew.png")), words: "会议应到7人" },
	];
}

/** Files that cannot be read, with what must be said of each. */
export async function badFiles(): Promise<{ file: Dropped; sentence: RegExp }[]> {
	const whole = await docx("截断前的会议记录", "这份文件只传来了一半。");
	return [
		{ file: dropped("空文件.docx", ""), sentence: /空的（0 字节）/ },
		{
			file: dropped("半份.docx", whole.subarray(0, Math.floor(whole.length / 2))),
			sentence: /已损坏，无法读取/,
		},
		{ file: dropped("有密码.pdf", fixture("pdf-with-password.pdf")), sentence: /设有密码，未读取/ },
		{
			file: dropped("程序.docx", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 255, 255])),
			sentence: /未读取/,
		},
	];
}

/** A picture that calls itself a Word file; one byte more makes it another file than the one under its own name. */
export const renamedPicture = (): Dropped =>
	dropped("会议记录（照片）.docx", Buffer.concat([fixture("image-three-lines-askew.png"), Buffer.alloc(1)]));
