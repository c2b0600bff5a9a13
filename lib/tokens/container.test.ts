import { describe, expect, it } from "vitest";
import { Container, DictionaryFormatError, packContainer } from "./container";

const bytes = packContainer(
	{ version: 1, 词: 3 },
	{
		units: Uint16Array.of(1, 2, 65535),
		cells: Int32Array.of(-1, 7),
		chances: Float64Array.of(0.1, -3.14e100),
	},
);

describe("Container", () => {
	it("gives back what was packed", () => {
		const container = new Container(bytes.buffer as ArrayBuffer);
		expect(container.number("version")).toBe(1);
		expect(container.number("词")).toBe(3);
		expect([...container.uint16("units")]).toEqual([1, 2, 65535]);
		expect([...container.int32("cells")]).toEqual([-1, 7]);
		expect([...container.float64("chances")]).toEqual([0.1, -3.14e100]);
	});

	it.each([
		["an empty file", new ArrayBuffer(0)],
		["another file", new TextEncoder().encode("PK\u0003\u0004 and so on").buffer],
		["half a head", bytes.buffer.slice(0, 20)],
	])("refuses %s", (_name, buffer) => {
		expect(() => new Container(buffer as ArrayBuffer)).toThrow(DictionaryFormatError);
	});

	it("refuses sections that are missing, of another type or cut short", () => {
		const container = new Container(bytes.buffer as ArrayBuffer);
		expect(() => container.uint16("cells")).toThrow(DictionaryFormatError);
		expect(() => container.uint32("nothing")).toThrow(DictionaryFormatError);
		expect(() => new Container(bytes.buffer.slice(0, -16) as ArrayBuffer).float64("chances")).toThrow(
			/cut short/,
		);
	});
});
