/**
 * The file a dictionary travels in: a magic number, a JSON head that names the sections, then the
 * sections, each a typed array aligned to eight bytes, so that they are used where they lie.
 */
const magic = 0x53454731; // "SEG1"
const alignment = 8;

const arrayTypes = { Uint16Array, Uint32Array, Int32Array, Float64Array };
type ArrayName = keyof typeof arrayTypes;
type Section = Uint16Array | Uint32Array | Int32Array | Float64Array;
type SectionEntry = [offset: number, length: number, type: ArrayName];

/** The file is not a dictionary of this version, or was cut short. */
export class DictionaryFormatError extends Error {
	override readonly name = "DictionaryFormatError";
}

export function packContainer(head: Record<string, unknown>, sections: Record<string, Section>): Uint8Array {
	const entries: Record<string, SectionEntry> = {};
	let size = 0;
	for (const [name, section] of Object.entries(sections)) {
		size = aligned(size);
		entries[name] = [size, section.length, section.constructor.name as ArrayName];
		size += section.byteLength;
	}
	const json = new TextEncoder().encode(JSON.stringify({ ...head, sections: entries }));
	const start = aligned(8 + json.length);
	const bytes = new Uint8Array(start + aligned(size)).fill(0x20, 8, start);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, magic, false);
	view.setUint32(4, start - 8, true);
	bytes.set(json, 8);
	for (const [name, section] of Object.entries(sections))
		bytes.set(
			new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
			start + (entries[name] as SectionEntry)[0],
		);
	return bytes;
}

/** A container opened for reading; sections are views on the buffer and cost nothing. */
export class Container {
	readonly head: Record<string, unknown>;
	private readonly start: number;

	constructor(private readonly buffer: ArrayBuffer) {
		if (buffer.byteLength < 8) throw new DictionaryFormatError("shorter than its head");
		const view = new DataView(buffer);
		if (view.getUint32(0, false) !== magic) throw new DictionaryFormatError("not a dictionary file");
		const length = view.getUint32(4, true);
		if (8 + length > buffer.byteLength) throw new DictionaryFormatError("cut short");
		this.head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
		this.start = 8 + length;
	}

	number(name: string): number {
		const value = this.head[name];
		if (typeof value !== "number") throw new DictionaryFormatError(`no number ${name}`);
		return value;
	}

	uint16(name: string): Uint16Array {
		return this.section(name, "Uint16Array") as Uint16Array;
	}
	uint32(name: string): Uint32Array {
		return this.section(name, "Uint32Array") as Uint32Array;
	}
	int32(name: string): Int32Array {
		return this.section(name, "Int32Array") as Int32Array;
	}
	float64(name: string): Float64Array {
		return this.section(name, "Float64Array") as Float64Array;
	}

	private section(name: string, type: ArrayName): Section {
		const sections = this.head.sections as Record<string, SectionEntry>;
		const entry = sections[name];
		if (entry?.[2] !== type) throw new DictionaryFormatError(`no section ${name}`);
		const [offset, length] = entry;
		const size = length * arrayTypes[type].BYTES_PER_ELEMENT;
		if (this.start + offset + size > this.buffer.byteLength) throw new DictionaryFormatError("cut short");
		return new arrayTypes[type](this.buffer, this.start + offset, length);
	}
}

function aligned(offset: number): number {
	return Math.ceil(offset / alignment) * alignment;
}
