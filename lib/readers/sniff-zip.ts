/**
 * Entry names of a zip file, as Latin-1, from its directory; from its local headers when the
 * directory is damaged. Nothing is unpacked.
 */
export function zipNames(bytes: Uint8Array): string[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	const names = end < 0 ? [] : fromDirectory(view, bytes, view.getUint32(end + 16, true));
	return names.length > 0 ? names : fromHeaders(view, bytes);
}

const mostNames = 20_000;

function endOfDirectory(view: DataView): number {
	const stop = Math.max(0, view.byteLength - 66_000);
	for (let at = view.byteLength - 22; at >= stop; at--)
		if (view.getUint32(at, true) === 0x06054b50) return at;
	return -1;
}

function fromDirectory(view: DataView, bytes: Uint8Array, start: number): string[] {
	const names: string[] = [];
	let at = start;
	while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50 && names.length < mostNames) {
		const length = view.getUint16(at + 28, true);
		names.push(name(bytes, at + 46, length));
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return names;
}

function fromHeaders(view: DataView, bytes: Uint8Array): string[] {
	const names: string[] = [];
	for (let at = 0; at + 30 <= view.byteLength && names.length < mostNames; at++) {
		if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x04034b50) continue;
		names.push(name(bytes, at + 30, view.getUint16(at + 26, true)));
	}
	return names;
}

function name(bytes: Uint8Array, start: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 512))).replaceAll("\\", "/");
}
