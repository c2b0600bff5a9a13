import { Parser } from "htmlparser2";
import type { DocumentModel } from "../document/model";
import { decode } from "./charset";
import { HtmlBlocks } from "./html-blocks";
import type { Reader } from "./port";

/** A web page or Word's HTML: paragraphs, headings and tables as they read; scripts and styles are left out. */
export const readHtml: Reader = async (source, context) => {
	const { text, charset, guessed } = decode(source.bytes, context.charset, declaredCharset(source.bytes));
	return {
		kind: "html",
		document: htmlDocument(text),
		notices: guessed ? [{ code: "charset-guessed", severity: "info", values: { charset } }] : [],
	};
};

/** Document of a page's source text. Also used for web pages reviewed where they stand. */
export function htmlDocument(html: string): DocumentModel {
	const blocks = new HtmlBlocks();
	const parser = new Parser({
		onopentag: (name, attributes) => blocks.open(name, attributes),
		ontext: (text) => blocks.words(text),
		onclosetag: (name) => blocks.close(name),
	});
	parser.end(html);
	return blocks.finish();
}

function declaredCharset(bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, 2048));
	return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}
