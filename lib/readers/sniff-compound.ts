const freeSector = 0xfffffff0;

/** Names of the streams and storages of a compound file (the container of doc, xls and wps). */
export function compoundNames(bytes: Uint8Array): Set<string> {
	const names = new Set<string>();
	if (bytes.length < 512) return names;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const size = 1 << view.getUint16(30, true);
	if (size !== 512 && size !== 4096) return names;
	let sector = view.getUint32(48, true);
	for (const seen = new Set<number>(); sector < freeSector && !seen.has(sector); ) {
		seen.add(sector);
		const start = (sector + 1) * size;
		if (start + size > bytes.length + size - 128) break;
		for (let at = start; at + 128 <= Math.min(start + size, bytes.length); at += 128) {
			const length = view.getUint16(at + 64, true);
			if (length >= 4 && length <= 64)
				names.add(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2)));
		}
		sector = nextSector(view, sector, size);
	}
	return names;
}

/** The sector after this one, by the allocation table; only the table sectors listed in the header are looked at. */
function nextSector(view: DataView, sector: number, size: number): number {
	const perTable = size / 4;
	const table = Math.floor(sector / perTable);
	if (table >= 109) return freeSector;
	const at = (view.getUint32(76 + table * 4, true) + 1) * size + (sector % perTable) * 4;
	return at + 4 <= view.byteLength ? view.getUint32(at, true) : freeSector;
}
