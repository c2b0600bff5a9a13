import { download } from "../../lib/adapters/download";
import type { DocumentModel } from "../../lib/document/model";
import { type ImportedList, listFromData, listFromSheets, type OwnList } from "../../lib/rules/own/own-list";
import type { PlainSheet } from "../../lib/rules/own/sheet";
import { writeOwnXlsx } from "../../lib/rules/own/write-xlsx";
import type { Started } from "./start";

/** Reads a list of one's own from a workbook or a YAML file. A file that cannot be read is a problem of the list. */
export async function readOwnList(file: File, started: Started): Promise<ImportedList> {
	const rules = started.packaged;
	try {
		if (/\.ya?ml$/i.test(file.name)) {
			const { parse } = await import("yaml");
			return listFromData(parse(await file.text()) as unknown, rules);
		}
		const answers = await started.tools.readers.read({
			name: file.name,
			bytes: new Uint8Array(await file.arrayBuffer()),
			recognise: false,
			signal: new AbortController().signal,
		});
		const sheets = answers.flatMap(({ document }) => (document ? sheetsOf(document) : []));
		return listFromSheets(sheets, rules);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { indicators: [], checklists: [], problems: [{ row: 1, message }] };
	}
}

function sheetsOf({ tables, text }: DocumentModel): PlainSheet[] {
	return tables.map((table, index) => ({
		name: table.name ?? `${index + 1}`,
		rows: table.rows.map((row) => {
			const cells: string[] = new Array<string>(table.columns).fill("");
			for (const cell of row) cells[cell.column] = text.slice(cell.span.start, cell.span.end);
			return cells;
		}),
	}));
}

/** Writes the list as the file that an import reads; an empty one is the pattern to fill in. */
export async function exportOwnList(own: OwnList, format: "xlsx" | "yaml"): Promise<string> {
	const name = `自定清单和指标.${format}`;
	if (format === "yaml") {
		const { stringify } = await import("yaml");
		download(name, stringify(own, { lineWidth: 0 }), "application/yaml");
	} else
		download(
			name,
			await writeOwnXlsx(own),
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		);
	return name;
}
