import type { List, ListLevel } from "../docx/list-counter";
import { tableOf, type WordFile } from "./file-information";
import type { Bytes } from "./sprm";

/** Names of the number formats, by their codes in binary files. */
const formats: readonly string[] = [
	"decimal",
	"upperRoman",
	"lowerRoman",
	"upperLetter",
	"lowerLetter",
	"decimal",
	"decimal",
	"decimal",
	"decimal",
	"decimal",
	"ideographDigital",
	"japaneseCounting",
	"decimal",
	"decimal",
	"decimalFullWidth",
	"decimal",
	"japaneseLegal",
	"japaneseDigitalTenThousand",
	"decimalEnclosedCircle",
	"decimalFullWidth2",
	"decimal",
	"decimal",
	"decimalZero",
	"bullet",
	"decimal",
	"decimal",
	"decimalEnclosedFullstop",
	"decimalEnclosedParen",
	"decimalEnclosedCircleChinese",
	"decimalEnclosedCircle",
	"ideographTraditional",
	"ideographZodiac",
	"ideographZodiac",
	"taiwaneseCounting",
	"ideographLegalTraditional",
	"taiwaneseCountingThousand",
	"taiwaneseDigital",
	"chineseCounting",
	"chineseLegalSimplified",
	"chineseCountingThousand",
];

const noFormat = 255;
const longestLists = 20_000;

/** Lists of a document by the index, from 1, that paragraphs name them with. */
export function readLists(file: WordFile): Map<number, List> {
	const definitions = readDefinitions(file);
	const lists = new Map<number, List>();
	const { table, place } = file;
	const { at, size } = place(tableOf.listOverrides);
	if (size === 0) return lists;
	const count = Math.min(table.u32(at), longestLists);
	let cursor = at + 4 + count * 16;
	for (let index = 0; index < count; index++) {
		const head = at + 4 + index * 16;
		const key = String(table.u32(head));
		const list: List = {
			id: String(index + 1),
			key,
			levels: new Map(definitions.get(key)),
			overriddenStarts: new Map(),
		};
		cursor += 4;
		for (let override = 0; override < table.u8(head + 12) && cursor + 8 <= table.length; override++) {
			const flags = table.u32(cursor + 4);
			const level = flags & 15;
			const start = table.i32(cursor);
			cursor += 8;
			if (flags & 32) {
				const replaced = readLevel(table, cursor);
				list.levels.set(level, replaced.level);
				cursor = replaced.end;
				if (flags & 16) list.overriddenStarts.set(level, replaced.level.start);
			} else if (flags & 16) list.overriddenStarts.set(level, start);
		}
		if (list.levels.size > 0) lists.set(index + 1, list);
	}
	return lists;
}

function readDefinitions({ table, place }: WordFile): Map<string, Map<number, ListLevel>> {
	const definitions = new Map<string, Map<number, ListLevel>>();
	const { at, size } = place(tableOf.lists);
	if (size === 0) return definitions;
	const count = table.u16(at);
	let cursor = at + 2 + count * 28;
	for (let index = 0; index < count; index++) {
		const head = at + 2 + index * 28;
		const levels = new Map<number, ListLevel>();
		const levelCount = table.u8(head + 26) & 1 ? 1 : 9;
		for (let number = 0; number < levelCount && cursor < table.length; number++) {
			const { level, end } = readLevel(table, cursor);
			levels.set(number, level);
			cursor = end;
		}
		definitions.set(String(table.u32(head)), levels);
	}
	return definitions;
}

function readLevel(table: Bytes, at: number): { level: ListLevel; end: number } {
	const code = table.u8(at + 4);
	const flags = table.u8(at + 5);
	const follow = table.u8(at + 15);
	const text = at + 28 + table.u8(at + 24) + table.u8(at + 25);
	const length = table.u16(text);
	const level: ListLevel = {
		format: code === noFormat ? "none" : (formats[code] ?? "decimal"),
		pattern: patternOf(table.text(text + 2, length)),
		start: table.i32(at),
		restart: flags & 8 ? table.u8(at + 26) : undefined,
		legal: (flags & 4) !== 0,
		suffix: follow === 1 ? "space" : follow === 2 ? "nothing" : "tab",
	};
	return { level, end: text + 2 + length * 2 };
}

/** Codes below nine stand for the counts of levels. */
function patternOf(text: string): (string | number)[] {
	return [...text].map((character) => {
		const code = character.charCodeAt(0);
		return code < 9 ? code : character;
	});
}
