import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import type { RecognisedLine, Recogniser } from "../port";
import { readFile } from "../read-file";

const signal = new AbortController().signal;

const png = () => new Uint8Array(createCanvas(1000, 1400).toBuffer("image/png"));

function line(text: string, left: number, top: number, row: number, score = 0.95): RecognisedLine {
	const characters = [...text].map((one, index) => ({
		text: one,
		score,
		box: [left + index * 40, top, 40, 40] as RecognisedLine["box"],
	}));
	return { text, score, box: [left, top, text.length * 40, 40], row, characters };
}

const recogniser =
	(lines: RecognisedLine[], rules?: Awaited<ReturnType<Recogniser>>["rules"]): Recogniser =>
	async ({ width, height }) => ({ width, height, turns: 0, lines, ...(rules ? { rules } : {}) });

describe("readImage", () => {
	it("says that a picture was not recognised where recognition is off", async () => {
		const { notices, status } = await readFile({ name: "a.png", bytes: png() }, { signal });
		expect([notices[0]?.code, status]).toEqual(["image-unread", "unread"]);
	});

	it("gives each character its place and marks what is doubtful", async () => {
		const recognise = recogniser([line("会议记录", 400, 200, 0), line("应到七人", 100, 300, 1, 0.6)]);
		const { document, notices } = await readFile({ name: "a.png", bytes: png() }, { signal, recognise });
		expect(document?.text).toBe("会议记录\n应到七人");
		expect(document?.glyphs[0]).toMatchObject({ box: [400, 200, 160, 40], lefts: [400, 440, 480, 520] });
		expect(document?.lowConfidence).toEqual([{ span: { start: 5, end: 9 }, score: 0.6 }]);
		expect(notices.map((notice) => notice.code)).toEqual(["low-confidence"]);
	});

	it("rebuilds a table from the rules around its cells", async () => {
		const lines = [line("姓名", 120, 110, 0), line("职务", 420, 110, 0)];
		lines.push(line("张三", 120, 190, 1), line("局长", 420, 190, 1));
		const rules = {
			horizontal: [90, 170, 250].map((at) => ({ at, start: 100, end: 700 })),
			vertical: [100, 400, 700].map((at) => ({ at, start: 90, end: 250 })),
		};
		const recognise = recogniser(lines, rules);
		const { document } = await readFile({ name: "a.png", bytes: png() }, { signal, recognise });
		expect(document?.tables[0]?.rows.map((row) => row.length)).toEqual([2, 2]);
		expect(document?.text).toBe("姓名\n职务\n张三\n局长");
	});

	it.each([
		["HEIC", "\0\0\0\x18ftypheic", "unsupported-kind"],
		["TIFF", "II*\0", "unsupported-kind"],
		["a cut JPEG", "\xff\xd8\xff\xe0", "damaged"],
	])("names %s", async (_name, head, code) => {
		const bytes = Uint8Array.from([...head, ..."\0".repeat(40)], (character) => character.charCodeAt(0));
		const { notices } = await readFile({ name: "a.jpg", bytes }, { signal, recognise: recogniser([]) });
		expect(notices[0]?.code).toBe(code);
	});
});
