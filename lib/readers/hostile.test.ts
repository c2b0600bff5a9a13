import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { ofdPackage, ofdText } from "../../test/fixtures/ofd-package";
import { readDeep } from "./read-case";

const fixture = (name: string) =>
	new Uint8Array(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url)));
const kinds = ["docx", "doc", "pdf", "ofd", "odt", "html", "rtf", "zip", "txt", "csv"] as const;
type Kind = (typeof kinds)[number];
const whole = {} as Record<Kind, Uint8Array>;

beforeAll(() => {
	for (const kind of ["docx", "doc", "pdf", "odt", "rtf"] as const)
		whole[kind] = fixture(`round-trip/minutes.${kind}`);
	whole.ofd = ofdPackage([ofdText("关于调整值班安排的通知", 30, 40)]);
	whole.html = strToU8(`<!DOCTYPE html><html><body>${"<p>会议同意。</p>".repeat(60)}</body></html>`);
	whole.zip = zipSync({ "一.html": whole.html, "二.docx": whole.docx });
	whole.csv = strToU8(`事项,金额\n${"排练厅屋面修缮,32000\n".repeat(60)}`);
	whole.txt = strToU8("会议同意举办消夏晚会。".repeat(80));
});

/** What a reader owes any bytes: results that say what they are, and no exception. */
async function outcomes(name: string, bytes: Uint8Array) {
	const read = await readDeep({ name, bytes }, { signal: AbortSignal.timeout(10_000) });
	return read.map(({ record }) => record);
}

/** Always the same numbers, so that a failure can be seen again. */
function scatter(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}

describe.each(kinds)("a broken %s ends as that file's result", (kind) => {
	it("is read while it is whole", async () => {
		const [record] = await outcomes(`完整.${kind}`, whole[kind]);
		expect(record?.status).toBe("read");
	});

	it.each([0.02, 0.1, 0.5, 0.9, 0.99])("cut off at %f of its length", async (share) => {
		const bytes = whole[kind].slice(0, Math.max(1, Math.floor(whole[kind].length * share)));
		const records = await outcomes(`截断.${kind}`, bytes);
		expect(records.length).toBeGreaterThan(0);
		for (const record of records)
			if (record.status === "unread") expect(record.notices.length).toBeGreaterThan(0);
	});

	it("with bytes changed all over", async () => {
		for (let seed = 1; seed <= 12; seed += 1) {
			const bytes = whole[kind].slice();
			const next = scatter(seed);
			for (let turn = 0; turn < 40; turn += 1)
				bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
			expect((await outcomes(`变动.${kind}`, bytes)).length).toBeGreaterThan(0);
		}
	});

	it("with noise behind a valid beginning", async () => {
		const bytes = whole[kind].slice();
		const next = scatter(7);
		for (let at = Math.min(64, bytes.length); at < bytes.length; at += 1)
			bytes[at] = Math.floor(next() * 256);
		expect((await outcomes(`噪声.${kind}`, bytes)).length).toBeGreaterThan(0);
	});
});

describe("files made to harm", () => {
	const body = (inner: string) =>
		zipSync({
			"[Content_Types].xml": strToU8(
				'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
			),
			"_rels/.rels": strToU8(
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
			),
			"word/document.xml": strToU8(inner),
		});
	const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

	it("unfolds no entities of entities", async () => {
		const levels = Array.from(
			{ length: 12 },
			(_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
		).join("");
		const inner = `<!DOCTYPE d [<!ENTITY e0 "x">${levels}]><w:document ${word}><w:body><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:body></w:document>`;
		const [record] = await outcomes("实体.docx", body(inner));
		expect(record?.characters ?? 0).toBeLessThan(10_000);
	});

	it("does not lose itself in tables within tables", async () => {
		const deep = 3_000;
		const inner = `<w:document ${word}><w:body>${"<w:tbl><w:tr><w:tc>".repeat(deep)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(deep)}</w:body></w:document>`;
		expect(await outcomes("套叠.docx", body(inner))).toHaveLength(1);
	});

	it("keeps members from climbing out of their archive", async () => {
		const names = (await outcomes("外逃.zip", zipSync({ "../../外.txt": strToU8("会议") }))).map(
			({ name }) => name,
		);
		for (const name of names) expect(name).not.toContain("..");
	});

	it("stops an archive that swells beyond measure", async () => {
		const zeros = zipSync({ "零.txt": new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
		const records = await outcomes("膨胀.zip", zipSync({ "里.zip": zeros }));
		expect(records.some(({ notices }) => notices.some(({ code }) => code === "archive-limit"))).toBe(true);
	});
});
