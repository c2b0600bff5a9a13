import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { decodePicture } from "../image/decode-picture";
import type { Picture, Recogniser } from "../port";
import { quarterTurned } from "./pixels";
import { createRecogniser } from "./recogniser";

const fixture = join(import.meta.dirname, "../../../test/fixtures/image-three-lines-askew.png");
const { signal } = new AbortController();
const expected = ["会议应到7人，实到5人，请假2人。", "表决结果：同意4票，反对0票，", "弃权1票。"];

describe("createRecogniser", () => {
	let recognise: Recogniser;
	let picture: Picture;

	beforeAll(async () => {
		recognise = await createRecogniser({ threads: 1 });
		picture = await decodePicture(new Uint8Array(readFileSync(fixture)));
	});

	it("reads lines in order, with boxes and scores of characters", async () => {
		const page = await recognise(picture, signal);
		expect(page.lines.map((line) => line.text)).toEqual(expected);
		expect(page.lines.map((line) => line.row)).toEqual([0, 1, 2]);
		const first = page.lines[0]?.characters[0];
		expect(first?.score).toBeGreaterThan(0.9);
		// 会 was drawn at 80 and 44 pixels wide.
		expect(Math.abs((first?.box[0] ?? 0) - 80)).toBeLessThan(15);
	});

	it("turns an upside-down page", async () => {
		const page = await recognise(quarterTurned(picture, 2), signal);
		expect(page.turns).toBe(2);
		expect(page.lines.map((line) => line.text)).toEqual(expected);
	});

	it("stops when it is told to", async () => {
		await expect(recognise(picture, AbortSignal.abort())).rejects.toThrow();
	});
});
