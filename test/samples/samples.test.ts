import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { htmlDocument } from "../../lib/readers/html";
import { readDeep } from "../../lib/readers/read-case";
import { normalise } from "../../lib/text/normalise";
import {
	fileName,
	readDecoys,
	readLabels,
	readMeta,
	readUnitHtml,
	sampleFolder,
	sampleIndex,
	sampleList,
} from "./unit";

const meta = readMeta();
const textOf = (file: string) => htmlDocument(readUnitHtml(file)).text;
const bare = (text: string) => text.replace(/\s+/g, "");
/** The browser prints some characters as Kangxi radicals and dashes as bars; the order inside tables is the reader's. */
const characters = (text: string) => [...normalise(bare(text)).text.replaceAll("―", "—")].sort().join("");

describe("the sample unit", () => {
	it("has at least twelve documents of the length of real ones", () => {
		expect(meta.files.length).toBeGreaterThanOrEqual(12);
		for (const { file } of meta.files) {
			const length = bare(textOf(file)).length;
			expect([file, length >= 700 && length <= 3000]).toEqual([file, true]);
		}
	});

	it("has an answer key whose passages stand in the texts", () => {
		const labels = readLabels();
		for (const one of [...labels, ...labels.flatMap((label) => label.also ?? []), ...readDecoys()])
			expect(textOf(one.file), one.quote).toContain(one.quote);
	});

	it("lists exactly the files that are shipped", () => {
		const list = JSON.parse(readFileSync(sampleIndex, "utf8"));
		expect(list).toEqual(sampleList(meta));
		for (const name of list.files)
			expect(existsSync(new URL(encodeURIComponent(name), sampleFolder))).toBe(true);
	});

	it.each(meta.files)("ships $file as a $format with the same words", async (entry) => {
		const name = fileName(entry);
		const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), sampleFolder)));
		const [read] = await readDeep({ name, bytes }, { signal: new AbortController().signal });
		expect(read?.record.status).toBe("read");
		expect(characters(read?.document?.text ?? "")).toBe(characters(textOf(entry.file)));
	});
});
