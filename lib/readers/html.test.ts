import { describe, expect, it } from "vitest";
import { htmlDocument, readHtml } from "./html";

const texts = (html: string) => {
	const document = htmlDocument(html);
	return document.blocks.map((block) => document.text.slice(block.span.start, block.span.end));
};

describe("htmlDocument", () => {
	it.each([
		["inline tags do not split words", "<p>会<b>议</b>记<a href='#'>录</a></p>", ["会议记录"]],
		[
			"a break is a line feed within the block",
			"<p>时间：三月<br>地点：会议室</p>",
			["时间：三月\n地点：会议室"],
		],
		["white space folds, ideographic space stays", "<p>  参加：\n 张三　李四 </p>", ["参加： 张三　李四"]],
		["list items are blocks", "<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]],
		[
			"scripts, styles and titles are silent",
			"<title>题</title><style>p{}</style><script>1</script><p>文</p>",
			["文"],
		],
		["unclosed paragraphs", "<p>甲<p>乙", ["甲", "乙"]],
		["preformatted lines stay", "<pre>甲\n乙</pre>", ["甲\n乙"]],
		["entities", "<p>&ldquo;三重一大&rdquo;&nbsp;制度</p>", ["“三重一大” 制度"]],
		["text without any tags", "只有文字", ["只有文字"]],
	])("%s", (_name, html, expected) => {
		expect(texts(html)).toEqual(expected);
	});

	it("keeps heading levels", () => {
		expect(
			htmlDocument("<h2>一、议题</h2><p>文</p>").blocks.map((block) => [block.kind, block.level]),
		).toEqual([
			["heading", 2],
			["paragraph", undefined],
		]);
	});

	it("places cells, also beside and below merged ones", () => {
		const { tables, blocks } = htmlDocument(
			"<table><tr><th rowspan=2>姓名</th><th colspan=2>表决</th></tr><tr><td>同意</td><td></td></tr></table>",
		);
		expect(tables[0]?.columns).toBe(3);
		expect(
			tables[0]?.rows.map((row) => row.map((cell) => [cell.column, cell.rowSpan, cell.columnSpan])),
		).toEqual([
			[
				[0, 2, 1],
				[1, 1, 2],
			],
			[
				[1, 1, 1],
				[2, 1, 1],
			],
		]);
		expect(blocks.map((block) => block.cell?.column)).toEqual([0, 1, 1, 2]);
	});

	it("reads a table within a cell as that cell's paragraphs", () => {
		const { tables } = htmlDocument(
			"<table><tr><td>甲<table><tr><td>乙</td></tr></table>丙</td><td>丁</td></tr></table>",
		);
		expect(tables).toHaveLength(1);
		expect(tables[0]?.rows[0]).toHaveLength(2);
	});
});

describe("readHtml", () => {
	it("uses the character set the page declares", async () => {
		const page = `<html><head><meta charset="big5"></head><body><p>`;
		const bytes = Uint8Array.from([...new TextEncoder().encode(page), 0xb7, 0x7c, 0xc4, 0xb3]);
		const read = await readHtml({ name: "1.html", bytes }, { signal: new AbortController().signal });
		expect(read.document?.text).toBe("會議");
		expect(read.notices).toEqual([]);
	});
});
