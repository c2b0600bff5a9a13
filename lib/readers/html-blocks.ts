import { DocumentBuilder } from "../document/build";
import type { DocumentModel } from "../document/model";
import { TableDraft } from "./table-draft";

const inline = new Set(
	"a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate".split(
		" ",
	),
);
const silent = new Set("head script style template noscript title object svg".split(" "));

/** Stands for a line feed that was asked for, while white space is being folded. */
const lineFeed = "\u0001";

interface OpenTable {
	draft: TableDraft;
	cell?: { paragraphs: string[]; rowSpan: number; columnSpan: number };
}

/** Turns a page's tags into blocks, tag by tag. Tables within a cell are read as paragraphs of that cell. */
export class HtmlBlocks {
	private readonly builder = new DocumentBuilder();
	private pending = "";
	private level: number | undefined;
	private silence = 0;
	private preformatted = 0;
	private table: OpenTable | undefined;
	private nested = 0;

	open(name: string, attributes: Record<string, string>): void {
		if (silent.has(name)) this.silence += 1;
		if (name === "br") this.pending += lineFeed;
		if (name === "br" || inline.has(name)) return;
		this.flush();
		if (name === "td" || name === "th") this.openCell(attributes);
		else if (name === "table") this.openTable();
		else if (name === "tr") this.openRow();
		else if (name === "pre") this.preformatted += 1;
		else if (/^h[1-6]$/.test(name)) this.level = Number(name[1]);
	}

	words(text: string): void {
		if (this.silence > 0) return;
		this.pending += this.preformatted > 0 ? text.replace(/\r?\n/g, lineFeed) : text;
	}

	close(name: string): void {
		if (silent.has(name)) this.silence -= 1;
		if (name === "br" || inline.has(name)) return;
		this.flush();
		if (name === "td" || name === "th") this.closeCell();
		else if (name === "table") this.closeTable();
		else if (name === "pre") this.preformatted -= 1;
		else if (/^h[1-6]$/.test(name)) this.level = undefined;
	}

	finish(): DocumentModel {
		this.flush();
		this.nested = 0;
		this.closeTable();
		return this.builder.build();
	}

	private flush(): void {
		const text = this.pending
			.replace(/[ \t\r\n\f\u00a0]+/g, " ")
			.replace(new RegExp(` ?${lineFeed} ?`, "g"), "\n")
			.trim();
		this.pending = "";
		if (text === "") return;
		if (this.table?.cell) this.table.cell.paragraphs.push(text);
		else if (this.level) this.builder.add({ text, kind: "heading", layer: "body", level: this.level });
		else this.builder.add({ text, kind: "paragraph", layer: "body" });
	}

	private openTable(): void {
		if (this.table) this.nested += 1;
		else this.table = { draft: new TableDraft(this.builder) };
	}

	private openRow(): void {
		if (this.nested > 0 || !this.table) return;
		this.closeCell();
		this.table.draft.startRow();
	}

	private openCell(attributes: Record<string, string>): void {
		if (this.nested > 0 || !this.table) return;
		this.closeCell();
		this.table.cell = {
			paragraphs: [],
			rowSpan: Number(attributes.rowspan),
			columnSpan: Number(attributes.colspan),
		};
	}

	private closeCell(): void {
		this.flush();
		if (this.nested > 0 || !this.table?.cell) return;
		this.table.draft.addCell(this.table.cell);
		delete this.table.cell;
	}

	private closeTable(): void {
		if (this.nested > 0) {
			this.nested -= 1;
			return;
		}
		this.closeCell();
		this.table?.draft.close();
		this.table = undefined;
	}
}
