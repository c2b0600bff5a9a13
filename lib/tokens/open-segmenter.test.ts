import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assetPath } from "../../scripts/dictionary-files";
import { DictionaryFormatError } from "./container";
import { openSegmenter } from "./open-segmenter";

describe("openSegmenter", () => {
	const packed = new Uint8Array(readFileSync(assetPath));

	it.each([
		["the packed asset", packed],
		["the unpacked one", new Uint8Array(gunzipSync(packed))],
	])("opens %s", async (_name, bytes) => {
		const segmenter = await openSegmenter(bytes);
		expect(segmenter.cut("集体研究决定三重一大事项")).toContain("三重一大");
	});

	it("refuses a packed asset that was cut short", async () => {
		await expect(openSegmenter(packed.slice(0, 100_000))).rejects.toThrow();
	});

	it("refuses something else", async () => {
		await expect(openSegmenter(new TextEncoder().encode("<!doctype html>"))).rejects.toThrow(
			DictionaryFormatError,
		);
	});
});
