import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { storedRar } from "../../../test/fixtures/stored-rar";
import { readFile } from "../read-file";
import { readArchive } from "./archive";
import { UnpackCount, usualLimits } from "./limits";
import { isLeftover, safeMemberName } from "./member-name";
import { unpackEntries } from "./unpack";

configure({ useWebWorkers: false });

const fixture = (name: string) => join(import.meta.dirname, "../../../test/fixtures", name);
const signal = new AbortController().signal;
const read = (bytes: Uint8Array, password?: string) =>
	readFile({ name: "一批.zip", bytes }, { signal, ...(password ? { password } : {}) });

async function locked(options: { password: string; zipCrypto?: boolean }): Promise<Uint8Array> {
	const writer = new ZipWriter(new Uint8ArrayWriter(), options);
	await writer.add("会议.txt", new TextReader("会议记录"));
	return writer.close();
}

describe("safeMemberName", () => {
	it.each([
		["会议/一.txt", "会议/一.txt", false],
		["..\\..\\windows\\一.txt", "windows/一.txt", true],
		["/etc/一.txt", "etc/一.txt", true],
		["C:\\一.txt", "一.txt", true],
		["a\u0000b/./一.txt", "ab/一.txt", false],
		["..", "_", true],
	])("%j becomes %j", (raw, path, neutralised) => {
		expect(safeMemberName(raw)).toEqual({ path, neutralised });
	});
});

describe("isLeftover", () => {
	it.each([
		["__MACOSX/会议/._一.txt", true],
		["会议/.DS_Store", true],
		["会议/~$记录.docx", true],
		["会议/一.txt", false],
	])("%s: %s", (path, leftover) => expect(isLeftover(path)).toBe(leftover));
});

describe("readArchive on zip", () => {
	it("hands members on under the archive's name", async () => {
		const { members, status } = await read(
			zipSync({ "会议/一.txt": strToU8("甲"), "会议/": new Uint8Array() }),
		);
		expect(status).toBe("read");
		expect(members?.map((member) => member.name)).toEqual(["一批.zip/会议/一.txt"]);
	});

	it("reads names in GBK", async () => {
		const bytes = zipSync({ "XXXX.txt": strToU8("甲") });
		const gbk = [0xbb, 0xe1, 0xd2, 0xe9];
		for (let at = 0; at + 8 <= bytes.length; at++)
			if (String.fromCharCode(...bytes.subarray(at, at + 8)) === "XXXX.txt") bytes.set(gbk, at);
		expect((await read(bytes)).members?.[0]?.name).toBe("一批.zip/会议.txt");
	});

	it.each([
		["AES", { password: "巡2022" }],
		["the old cipher", { password: "xy2022", zipCrypto: true }],
	])("asks for the password of %s, and uses it", async (_name, options) => {
		const bytes = await locked(options);
		expect((await read(bytes)).notices[0]?.code).toBe("password-needed");
		expect((await read(bytes, "no")).notices[0]?.code).toBe("password-wrong");
		expect(new TextDecoder().decode((await read(bytes, options.password)).members?.[0]?.bytes)).toBe(
			"会议记录",
		);
	});

	it("neutralises paths that lead outside and says so", async () => {
		const { members, notices } = await read(
			zipSync({ "../../一.txt": strToU8("甲"), "一.txt": strToU8("乙") }),
		);
		expect(members?.map((member) => member.name)).toEqual(["一批.zip/一.txt", "一批.zip/一 (2).txt"]);
		expect(notices.map((notice) => notice.code)).toEqual(["path-neutralised"]);
	});

	it("stops a member that grows without bound, whatever size it states", async () => {
		const bytes = zipSync({ "好.txt": strToU8("甲"), "大.txt": new Uint8Array(30_000_000) }, { level: 9 });
		const { members, notices, status } = await read(bytes);
		expect(members).toHaveLength(1);
		expect(notices[0]).toMatchObject({ code: "archive-limit", values: { reason: "ratio", count: 1 } });
		expect(status).toBe("partly");
	});

	it("calls a cut archive damaged", async () => {
		const bytes = zipSync({ "一.txt": strToU8("甲".repeat(500)) });
		expect((await read(bytes.subarray(0, 80))).notices[0]?.code).toBe("damaged");
	});
});

describe("unpackEntries", () => {
	it("names a damaged member and goes on", async () => {
		const entry = (path: string, bytes?: Uint8Array) => ({
			path,
			unpack: async () => {
				if (!bytes) throw new Error("crc");
				return bytes;
			},
		});
		const entries = [entry("坏.txt"), entry("好.txt", strToU8("甲"))];
		const { members, failed } = await unpackEntries(entries, 100, usualLimits, signal);
		expect(failed).toEqual([{ path: "坏.txt", reason: "crc" }]);
		expect(members).toHaveLength(1);
	});

	it("takes no more members than the limit", async () => {
		const entries = ["一", "二", "三"].map((path) => ({ path, unpack: async () => strToU8("甲") }));
		const { members, limit } = await unpackEntries(entries, 100, { ...usualLimits, entries: 2 }, signal);
		expect([members.length, limit]).toEqual([2, "entries"]);
	});
});

describe("UnpackCount", () => {
	it("counts per member and in all", () => {
		const count = new UnpackCount(1000, { ...usualLimits, member: 10, total: 15 });
		count.add(10);
		expect(() => count.add(1)).toThrow("member");
		count.startMember();
		expect(() => count.add(5)).toThrow("total");
	});
});

describe("readArchive on 7z and others", () => {
	it("unpacks with Chinese names", async () => {
		const bytes = new Uint8Array(readFileSync(fixture("archive-names-in-chinese.7z")));
		const { members } = await readArchive({ name: "a.7z", bytes }, { signal });
		expect(members?.map((member) => [member.name, new TextDecoder().decode(member.bytes)])).toEqual([
			["a.7z/会议/一.txt", "会议记录：三月十七日"],
			["a.7z/签到.txt", "签到册"],
		]);
	});

	it("unpacks rar", async () => {
		const { members } = await readArchive(
			{ name: "a.rar", bytes: storedRar("一.txt", "会议记录") },
			{ signal },
		);
		expect(members?.map((member) => [member.name, new TextDecoder().decode(member.bytes)])).toEqual([
			["a.rar/一.txt", "会议记录"],
		]);
	});

	it.each([
		["7z", "7z\xbc\xaf\x27\x1c----------------------------"],
		["rar", "Rar!\x1a\x07\x01\x00----------------------------"],
	])("names damage in %s", async (name, content) => {
		const result = await readFile({ name: `a.${name}`, bytes: strToU8(content, true) }, { signal });
		expect(result.notices[0]?.code).toBe("damaged");
	});
});
