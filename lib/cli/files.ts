import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { SourceBytes } from "../readers/port";
import { UsageError } from "./arguments";

/** All files under the given paths, sorted by name; hidden files and editors' lock files are left out. */
export function listFiles(paths: readonly string[]): string[] {
	return paths.flatMap((path) => {
		if (!existsSync(path)) throw new UsageError(`找不到文件或文件夹：${path}`);
		if (!statSync(path).isDirectory()) return [path];
		return readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !/^(\.|~\$)/.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name))
			.sort();
	});
}

export function loadFile(path: string): SourceBytes {
	return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}
