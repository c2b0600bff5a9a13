import { readFileSync } from "node:fs";
import * as z from "zod";

const packageSchema = z.object({ version: z.string() });

/** Versions that an evidence list names. */
export function versions(rules: string): { app: string; rules: string; dictionary: string } {
	const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
	return { app: packageSchema.parse(JSON.parse(text)).version, rules, dictionary: dictionaryVersion() };
}

function dictionaryVersion(): string {
	const path = new URL("../../dictionaries/segment/dictionary.json", import.meta.url);
	try {
		return z
			.object({ hash: z.string() })
			.parse(JSON.parse(readFileSync(path, "utf8")))
			.hash.slice(0, 12);
	} catch {
		return "";
	}
}
