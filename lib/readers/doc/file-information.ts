import { ReadError } from "../error";
import { CompoundFile } from "./compound";
import { Bytes } from "./sprm";

/** Positions in the list of tables that the file information block points to. */
export const tableOf = {
	styleSheet: 1,
	footnoteReferences: 2,
	footnoteTexts: 3,
	commentReferences: 4,
	commentTexts: 5,
	headerTexts: 11,
	characterPages: 12,
	paragraphPages: 13,
	fontNames: 15,
	pieces: 33,
	commentOwners: 36,
	endnoteReferences: 46,
	endnoteTexts: 47,
	revisionAuthors: 51,
	lists: 73,
	listOverrides: 74,
} as const;

/** The two streams of a Word 97-2003 file and where its tables stand. */
export interface WordFile {
	main: Bytes;
	table: Bytes;
	/** Start and length of a table in the table stream. */
	place(table: number): { at: number; size: number };
	/** Lengths of the stories, in characters, in their order. */
	storyLengths: number[];
}

const word97 = 0xc1;

/** First bytes of documents from before compound files. */
const wordForWindows2: readonly number[] = [0xdba5, 0x9ba5, 0x31be, 0xfe37];

/** Opens a Word 97-2003 file; older, encrypted and foreign ones are named. */
export function openWordFile(bytes: Uint8Array): WordFile {
	if (wordForWindows2.includes(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))) throw new ReadError("old-word");
	const compound = new CompoundFile(bytes);
	const stream = compound.stream("WordDocument");
	if (!stream) throw foreign(compound.names);
	const main = new Bytes(stream);
	const flags = main.u16(10);
	if (main.u16(0) !== 0xa5ec || main.u16(2) < word97) throw new ReadError("old-word");
	const table = new Bytes(compound.stream(flags & 0x200 ? "1Table" : "0Table") ?? new Uint8Array());
	if (flags & 0x100) throw new ReadError("unsupported-encryption", { scheme: scheme(flags, table) });
	if (table.length === 0) throw new ReadError("damaged", { reason: "no-table-stream" });
	return {
		main,
		table,
		place: (index) => ({ at: main.u32(154 + 8 * index), size: main.u32(158 + 8 * index) }),
		storyLengths: Array.from({ length: 8 }, (_, index) => main.u32(76 + 4 * index)),
	};
}

function scheme(flags: number, table: Bytes): string {
	if (flags & 0x8000) return "XOR";
	return table.u16(0) >= 2 && table.u16(2) === 2 ? "CryptoAPI" : "RC4";
}

function foreign(names: readonly string[]): ReadError {
	if (names.some((name) => name.toLowerCase() === "encryptedpackage"))
		return new ReadError("password-needed");
	if (names.some((name) => /^(MatOST|MM|SPELLING|CONTENTS|Quill)$/.test(name)))
		return new ReadError("works-wps");
	return new ReadError("unsupported-kind", { streams: names.slice(0, 8).join(" ") });
}
