import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDeep } from "./read-case";

const context = { signal: new AbortController().signal };

describe("readDeep", () => {
	it("reads archives within archives three deep, each member under its path", async () => {
		let bytes = strToU8("会议记录");
		let name = "一.txt";
		for (const outer of ["四.zip", "三.zip", "二.zip", "一.zip"]) {
			bytes = zipSync({ [name]: bytes });
			name = outer;
		}
		const read = await readDeep({ name, bytes }, context);
		expect(read.map(({ record }) => [record.name, record.status])).toEqual([
			["一.zip", "read"],
			["一.zip/二.zip", "read"],
			["一.zip/二.zip/三.zip", "read"],
			["一.zip/二.zip/三.zip/四.zip", "unread"],
		]);
		expect(read.at(-1)?.record.notices[0]).toMatchObject({
			code: "archive-limit",
			values: { reason: "depth" },
		});
	});

	it("gives members of one content ids of their own", async () => {
		const bytes = zipSync({ "甲/一.txt": strToU8("会议记录"), "乙/一.txt": strToU8("会议记录") });
		const ids = (await readDeep({ name: "一.zip", bytes }, context)).map(({ record }) => record.id);
		expect(new Set(ids).size).toBe(3);
	});
});
