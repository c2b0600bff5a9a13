/** Bytes of a stream with little-endian access; reads past the end give zero, as damaged files demand. */
export class Bytes {
	private readonly view: DataView;

	constructor(readonly array: Uint8Array) {
		this.view = new DataView(array.buffer, array.byteOffset, array.byteLength);
	}

	get length(): number {
		return this.array.length;
	}

	u8(at: number): number {
		return this.array[at] ?? 0;
	}

	u16(at: number): number {
		return at >= 0 && at + 2 <= this.length ? this.view.getUint16(at, true) : 0;
	}

	i16(at: number): number {
		return at >= 0 && at + 2 <= this.length ? this.view.getInt16(at, true) : 0;
	}

	u32(at: number): number {
		return at >= 0 && at + 4 <= this.length ? this.view.getUint32(at, true) : 0;
	}

	i32(at: number): number {
		return this.u32(at) | 0;
	}

	/** UTF-16 text of a number of units. */
	text(at: number, units: number): string {
		const end = Math.min(this.length, at + units * 2);
		return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(this.array.subarray(at, end));
	}
}

const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** Goes through property modifiers: an operation code and where its operand stands. */
export function eachSprm(
	bytes: Bytes,
	start: number,
	end: number,
	visit: (operation: number, operand: number, size: number) => void,
): void {
	let at = start;
	while (at + 2 < end && at + 2 < bytes.length) {
		const operation = bytes.u16(at);
		at += 2;
		const size = operandSize(bytes, operation, at);
		visit(operation, at, size);
		at += size;
	}
}

function operandSize(bytes: Bytes, operation: number, at: number): number {
	const size = operandSizes[operation >> 13] ?? 0;
	if (size !== 0) return size;
	if (operation === tableDefinition) return bytes.u16(at) + 1;
	if (operation === tabStops && bytes.u8(at) === 255) {
		const deleted = bytes.u8(at + 1);
		return 3 + deleted * 4 + bytes.u8(at + 2 + deleted * 4) * 3;
	}
	return bytes.u8(at) + 1;
}
