import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { RawRules } from "../rules/parse";

/** The project's dictionaries on disk. */
export const dictionariesFolder = fileURLToPath(new URL("../../dictionaries", import.meta.url));

function yamlFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** Reads all YAML dictionaries of a folder; the version is a hash over their bytes. */
export function loadRawRules(folder = dictionariesFolder): RawRules {
	const hash = createHash("sha256");
	const section = (name: string) =>
		yamlFiles(join(folder, name)).map((file) => {
			const text = readFileSync(file, "utf8");
			hash.update(text);
			return { path: relative(folder, file), data: parse(text) as unknown };
		});
	const raw = {
		indicators: section("indicators"),
		checklists: section("checklists"),
		regulations: section("regulations"),
		words: section("words"),
	};
	return { ...raw, version: hash.digest("hex").slice(0, 12) };
}
