import { DocumentBuilder } from "../../document/build";
import { decode } from "../charset";
import type { Reader } from "../port";
import { TableDraft } from "../table-draft";

/** Values parted by commas, tabs or semicolons: one table, every value as it is written. */
export const readCsv: Reader = async (source, context) => {
	const { text, charset, guessed } = decode(source.bytes, context.charset);
	const builder = new DocumentBuilder();
	const draft = new TableDraft(builder);
	for (const row of parseCsv(text)) {
		if (row.every((value) => value === "")) continue;
		draft.startRow();
		for (const value of row) draft.addCell({ paragraphs: [value] });
	}
	draft.close();
	return {
		kind: "csv",
		document: builder.build(),
		notices: guessed ? [{ code: "charset-guessed", severity: "info", values: { charset } }] : [],
	};
};

/** Rows of trimmed values; quoted values may hold separators, doubled quotes and line feeds. */
export function parseCsv(text: string): string[][] {
	const separator = separatorOf(text);
	const rows: string[][] = [[]];
	let value = "";
	let quoted = false;
	const endValue = () => {
		rows.at(-1)?.push(value.trim());
		value = "";
	};
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (quoted) {
			if (character !== '"') value += character;
			else if (text[at + 1] === '"') value += text[at++];
			else quoted = false;
		} else if (character === '"' && value.trim() === "") quoted = true;
		else if (character === separator) endValue();
		else if (character === "\n" || character === "\r") {
			if (character === "\r" && text[at + 1] === "\n") at++;
			endValue();
			rows.push([]);
		} else value += character;
	}
	if (value !== "" || (rows.at(-1)?.length ?? 0) > 0) endValue();
	return rows.filter((row) => row.length > 0);
}

/** The separator that the first line uses most. */
function separatorOf(text: string): string {
	const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
	const counts = [",", "\t", ";"].map((mark) => [mark, line.split(mark).length] as const);
	return counts.reduce((most, item) => (item[1] > most[1] ? item : most))[0];
}
