import { Parser } from "htmlparser2";
import { DocumentBuilder } from "../document/build";
import type { TableCell } from "../document/model";
import { decode } from "./charset";
import type { Reader } from "./port";

const inline = new Set([
	"a",
	"b",
	"i",
	"u",
	"em",
	"strong",
	"span",
	"font",
	"sup",
	"sub",
	"small",
	"mark",
	"s",
	"del",
	"ins",
	"label",
	"q",
]);
const silent = new Set(["head", "script", "style", "template", "noscript"]);

/** A web page: paragraphs, headings and tables as they read; scripts and styles are left out. */
export const readHtml: Reader = async (source, context) => {
	const { text } = decode(source.bytes, context.charset);
	return { kind: "html", document: htmlDocument(text), notices: [] };
};

export function htmlDocument(html: string) {
	const builder = new DocumentBuilder();
	let words = "";
	let level: number | undefined;
	let hidden = 0;
	let rows: TableCell[][] = [];
	let cell: { start: number; blocks: number; columnSpan: number; rowSpan: number } | undefined;
	let depth = 0;
	const flush = () => {
		const line = words
			.replace(/[ \t\r\n\f]+/g, " ")
			.replace(/ ?\u0001 ?/g, "\n")
			.trim();
		words = "";
		if (line === "" || hidden > 0) return;
		const table = builder.tables.length;
		const row = rows.length - 1;
		const column = rows[row]?.length ?? 0;
		const place = cell ? { cell: { table, row, column } } : {};
		const kind = cell ? "cell" : level ? "heading" : "paragraph";
		const span = builder.add({
			text: line,
			kind,
			layer: "body",
			...place,
			...(level && !cell ? { level } : {}),
		});
		if (cell && cell.blocks++ === 0) cell.start = span.start;
	};
	const closeCell = () => {
		if (!cell) return;
		flush();
		const row = rows.length - 1;
		if (cell.blocks === 0)
			cell.start = builder.add({
				text: "",
				kind: "cell",
				layer: "body",
				cell: { table: builder.tables.length, row, column: rows[row]?.length ?? 0 },
			}).start;
		rows[row]?.push({
			row,
			column: rows[row]?.length ?? 0,
			rowSpan: cell.rowSpan,
			columnSpan: cell.columnSpan,
			span: { start: cell.start, end: builder.position },
		});
		cell = undefined;
	};
	const closeTable = () => {
		const filled = rows.filter((row) => row.length > 0);
		const first = filled[0]?.[0];
		const last = filled.at(-1)?.at(-1);
		if (first && last)
			builder.tables.push({
				span: { start: first.span.start, end: last.span.end },
				rows: filled,
				columns: Math.max(...filled.map((row) => row.length)),
			});
		rows = [];
	};
	const parser = new Parser({
		onopentag(name, attributes) {
			if (silent.has(name)) hidden += 1;
			if (name === "br") words += "\u0001";
			if (inline.has(name) || name === "br") return;
			if (name === "td" || name === "th") {
				closeCell();
				if (rows.length === 0) rows.push([]);
				cell = {
					start: 0,
					blocks: 0,
					columnSpan: Number(attributes.colspan) || 1,
					rowSpan: Number(attributes.rowspan) || 1,
				};
				return;
			}
			flush();
			if (name === "table") depth += 1;
			if (name === "tr") rows.push([]);
			if (/^h[1-6]$/.test(name)) level = Number(name[1]);
		},
		ontext(data) {
			if (hidden === 0) words += data;
		},
		onclosetag(name) {
			if (silent.has(name)) hidden -= 1;
			if (inline.has(name) || name === "br") return;
			if (name === "td" || name === "th") return closeCell();
			flush();
			if (name === "table" && --depth === 0) closeTable();
			if (/^h[1-6]$/.test(name)) level = undefined;
		},
	});
	parser.end(html);
	flush();
	return builder.build();
}
