import { describe, expect, it } from "vitest";
import { oncePer, remembered } from "./remembered";

describe("remembered", () => {
	it("reads a text once while it is recent, and again when many others came between", () => {
		const asked: string[] = [];
		const lengthOf = remembered((text) => {
			asked.push(text);
			return text.length;
		}, 3);
		expect([lengthOf("会议"), lengthOf("会议"), lengthOf("")]).toEqual([2, 2, 0]);
		expect(lengthOf("")).toBe(0);
		expect(asked).toEqual(["会议", ""]);
		for (let count = 1; count <= 9; count += 1) lengthOf("一".repeat(count));
		expect(lengthOf("会议")).toBe(2);
		expect(asked.filter((text) => text === "会议")).toHaveLength(2);
	});
});

describe("oncePer", () => {
	it("reads once for each key, whatever the input that brings it", () => {
		let made = 0;
		const key = {};
		const read = oncePer(
			({ of }: { of: object }) => of,
			() => {
				made += 1;
				return made;
			},
		);
		expect([read({ of: key }), read({ of: key }), read({ of: {} })]).toEqual([1, 1, 2]);
	});
});
