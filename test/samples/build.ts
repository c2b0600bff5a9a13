import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { htmlDocument } from "../../lib/readers/html";
import { openPrinter } from "./print-pdf";
import { fileName, readMeta, sampleFolder, sampleIndex, sampleList, unitFolder } from "./unit";
import { writeDocx } from "./write-docx";

/**
 * Makes the shipped sample unit: the secretaries' texts in `unit/` become real docx and pdf files in
 * `public/sample/`, as an inspector would receive them. The files are committed, so that a machine
 * without fonts or an office has them too; the same texts, browser and fonts give the same bytes.
 */
const target = fileURLToPath(sampleFolder);
const meta = readMeta();
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const printer = await openPrinter();
for (const entry of meta.files) {
	const html = readFileSync(join(fileURLToPath(unitFolder), entry.file), "utf8");
	const bytes = entry.format === "pdf" ? await printer.print(html) : await writeDocx(htmlDocument(html));
	writeFileSync(join(target, fileName(entry)), bytes);
}
await printer.close();
writeFileSync(fileURLToPath(sampleIndex), `${JSON.stringify(sampleList(meta), null, "\t")}\n`);
console.log(`样例：${meta.files.length} 份材料`);
