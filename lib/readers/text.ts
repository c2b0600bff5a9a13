import { DocumentBuilder } from "../document/build";
import { decode } from "./charset";
import type { Reader } from "./port";

/** Plain text: one paragraph a line; form feeds part paragraphs too. */
export const readText: Reader = async (source, context) => {
	const { text, charset, guessed } = decode(source.bytes, context.charset);
	const builder = new DocumentBuilder();
	for (const line of text.replaceAll("\0", "").split(/\r\n|\r|\n|\f/)) {
		const words = line.trimEnd();
		if (words.trim() !== "") builder.add({ text: words, kind: "paragraph", layer: "body" });
	}
	return {
		kind: "text",
		document: builder.build(),
		notices: guessed ? [{ code: "charset-guessed", severity: "info", values: { charset } }] : [],
	};
};
