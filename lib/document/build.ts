import type { Span } from "../text/span";
import type {
	Block,
	BlockDraft,
	DocumentModel,
	Glyphs,
	Insertion,
	LowConfidence,
	Page,
	Table,
} from "./model";

/** Collects blocks into a document whose text and spans always agree. Used by every reader. */
export class DocumentBuilder {
	private parts: string[] = [];
	private length = 0;
	readonly blocks: Block[] = [];
	readonly tables: Table[] = [];
	readonly pages: Page[] = [];
	readonly glyphs: Glyphs[] = [];
	readonly lowConfidence: LowConfidence[] = [];
	readonly insertions: Insertion[] = [];

	/** Appends one block and returns where it stands. Line feeds inside the text stay. */
	add(draft: BlockDraft): Span {
		if (this.blocks.length > 0) {
			this.parts.push("\n");
			this.length += 1;
		}
		const span = { start: this.length, end: this.length + draft.text.length };
		this.parts.push(draft.text);
		this.length = span.end;
		const { text: _text, ...rest } = draft;
		this.blocks.push({ ...rest, span });
		return span;
	}

	/** Length of the text so far, in UTF-16 units. */
	get position(): number {
		return this.length;
	}

	build(): DocumentModel {
		return {
			text: this.parts.join(""),
			blocks: this.blocks,
			tables: this.tables,
			pages: this.pages,
			glyphs: this.glyphs,
			lowConfidence: this.lowConfidence,
			...(this.insertions.length > 0 ? { insertions: this.insertions } : {}),
		};
	}
}
