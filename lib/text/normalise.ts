import { expands, expansions, folding, vanishes } from "./folding";
import type { Span } from "./span";
import { unitsToString } from "./units";

/** A text folded for matching, with the way back to the text it came from. */
export interface Normalised {
	text: string;
	/** Original offset of each unit, and of the end. */
	map: Int32Array;
	/** The original stretch that a stretch of the folded text stands for. */
	toOriginal: (start: number, end: number) => Span;
}

/**
 * Folds width, radicals, compatibility ideographs and ligatures, drops invisible units, and drops
 * spaces and line breaks beside ideographs (justified lines, recognised scans); elsewhere a run of
 * them becomes one space. Paragraphs are normalised one by one, where a border is to stay.
 * Only a ligature gives more units than it takes, so the map is a plain array.
 */
export function normalise(text: string): Normalised {
	const folder = new Folder(text);
	folder.run();
	const { units, map, length } = folder;
	map[length] = text.length;
	return {
		text: unitsToString(units, length),
		map: map.subarray(0, length + 1),
		toOriginal: (start, end) => ({
			start: map[start] as number,
			end: end > start ? (map[end - 1] as number) + 1 : (map[start] as number),
		}),
	};
}

class Folder {
	units: Uint16Array;
	map: Int32Array;
	length = 0;

	constructor(private readonly text: string) {
		this.units = new Uint16Array(text.length);
		this.map = new Int32Array(text.length + 1);
	}

	run(): void {
		const { text } = this;
		for (let index = 0; index < text.length; ) {
			index = this.copyPlain(index);
			if (index === text.length) return;
			const unit = folding[text.charCodeAt(index)] as number;
			if (isSpace(unit)) {
				index = this.foldSpace(index);
				continue;
			}
			if (unit === expands) this.expand(index);
			index += 1;
		}
	}

	/** Copies units up to the next that is no plain one: nearly all of a text, so this loop is kept bare. */
	private copyPlain(start: number): number {
		const { text, units, map } = this;
		let { length } = this;
		let index = start;
		for (; index < text.length; index += 1) {
			const unit = folding[text.charCodeAt(index)] as number;
			if (unit <= space || unit === lineSeparator || unit === paragraphSeparator) break;
			units[length] = unit;
			map[length] = index;
			length += 1;
		}
		this.length = length;
		return index;
	}

	/** Folds the run of white space at an offset and returns where it ends. */
	private foldSpace(start: number): number {
		const { text } = this;
		let end = start;
		for (; end < text.length; end += 1) {
			const unit = folding[text.charCodeAt(end)] as number;
			if (!isSpace(unit) && unit !== vanishes) break;
		}
		if (this.length === 0 || end === text.length) return end;
		const before = this.units[this.length - 1] as number;
		const after = folding[text.charCodeAt(end)] as number;
		if (isEastAsian(before) || isEastAsian(after)) return end;
		this.units[this.length] = space;
		this.map[this.length++] = start;
		return end;
	}

	private expand(index: number): void {
		const letters = expansions.get(this.text.charCodeAt(index)) ?? "";
		this.makeRoom(letters.length - 1);
		for (let letter = 0; letter < letters.length; letter += 1) {
			this.units[this.length] = letters.charCodeAt(letter);
			this.map[this.length++] = index;
		}
	}

	private makeRoom(more: number): void {
		const units = new Uint16Array(this.units.length + more);
		units.set(this.units);
		this.units = units;
		const map = new Int32Array(units.length + 1);
		map.set(this.map);
		this.map = map;
	}
}

const space = 0x20;
const lineSeparator = 0x2028;
const paragraphSeparator = 0x2029;

function isSpace(unit: number): boolean {
	return unit === space || (unit >= 9 && unit <= 13) || unit === lineSeparator || unit === paragraphSeparator;
}

/** Ideographs, their punctuation, dashes and quotes: what is written without spaces around it. */
function isEastAsian(unit: number): boolean {
	return (
		(unit >= 0x4e00 && unit <= 0x9fff) ||
		(unit >= 0x3400 && unit <= 0x4dbf) ||
		(unit >= 0x3001 && unit <= 0x3020) ||
		(unit >= 0x2014 && unit <= 0x201f) ||
		(unit >= 0xd840 && unit <= 0xdfff)
	);
}
