import { ReadError } from "../error";

const lastSector = 0xfffffffa;
const streamEntry = 2;
const rootEntry = 5;
const noEntry = 0xffffffff;

interface Entry {
	index: number;
	name: string;
	left: number;
	right: number;
	child: number;
	type: number;
	start: number;
	size: number;
}

/** A compound file: the container of doc, of old WPS files and of encrypted office packages. */
export class CompoundFile {
	private readonly view: DataView;
	private readonly sectorSize: number;
	private readonly miniSize: number;
	private readonly cutoff: number;
	private readonly tables: number[];
	private readonly entries: Entry[];
	private readonly miniTable: DataView;
	private readonly miniStream: Uint8Array;

	constructor(private readonly bytes: Uint8Array) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (bytes.length < 512 || this.view.getUint32(0) !== 0xd0cf11e0)
			throw new ReadError("damaged", { reason: "not-a-compound-file" });
		const shift = this.view.getUint16(30, true);
		const miniShift = this.view.getUint16(32, true);
		if (shift < 7 || shift > 16 || miniShift > shift) throw new ReadError("damaged", { reason: "sectors" });
		this.sectorSize = 1 << shift;
		this.miniSize = 1 << miniShift;
		this.cutoff = this.view.getUint32(56, true);
		this.tables = this.tableSectors();
		this.entries = readEntries(this.chainBytes(this.view.getUint32(48, true)));
		const table = this.chainBytes(this.view.getUint32(60, true));
		this.miniTable = new DataView(table.buffer);
		const root = this.entries.find((entry) => entry.type === rootEntry);
		this.miniStream = root ? this.chainBytes(root.start).subarray(0, root.size) : new Uint8Array();
	}

	get names(): string[] {
		return this.entries.map((entry) => entry.name);
	}

	/** Bytes of a stream by name; embedded objects have streams of the same names, so the root's come first. */
	stream(name: string): Uint8Array | undefined {
		const wanted = name.toLowerCase();
		const matches = (item: Entry) => item.type === streamEntry && item.name.toLowerCase() === wanted;
		const entry = this.rootEntries().find(matches) ?? this.entries.find(matches);
		if (!entry) return undefined;
		if (entry.size >= this.cutoff) return this.chainBytes(entry.start).subarray(0, entry.size);
		return this.miniBytes(entry);
	}

	/** Entries right below the root: a tree of siblings, left and right. */
	private rootEntries(): Entry[] {
		const byIndex = new Map(this.entries.map((entry) => [entry.index, entry]));
		const found: Entry[] = [];
		const seen = new Set<number>();
		const open = [this.entries.find((entry) => entry.type === rootEntry)?.child ?? noEntry];
		for (let index = open.pop(); index !== undefined; index = open.pop()) {
			const entry = byIndex.get(index);
			if (!entry || seen.has(index)) continue;
			seen.add(index);
			found.push(entry);
			open.push(entry.left, entry.right);
		}
		return found;
	}

	private offset(sector: number): number {
		return (sector + 1) * this.sectorSize;
	}

	/** Sectors of the allocation table: 109 are listed in the header, the rest in a chain. */
	private tableSectors(): number[] {
		const sectors: number[] = [];
		const take = (at: number) => {
			const sector = at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : lastSector;
			if (sector < lastSector) sectors.push(sector);
		};
		for (let index = 0; index < 109; index++) take(76 + index * 4);
		const seen = new Set<number>();
		let next = this.view.getUint32(68, true);
		while (next < lastSector && !seen.has(next) && this.offset(next) + this.sectorSize <= this.bytes.length) {
			seen.add(next);
			const start = this.offset(next);
			for (let at = start; at < start + this.sectorSize - 4; at += 4) take(at);
			next = this.view.getUint32(start + this.sectorSize - 4, true);
		}
		return sectors;
	}

	private next(sector: number): number {
		const perTable = this.sectorSize / 4;
		const table = this.tables[Math.floor(sector / perTable)];
		if (table === undefined) return lastSector;
		const at = this.offset(table) + (sector % perTable) * 4;
		return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : lastSector;
	}

	/** A chain cannot be longer than the file has sectors; one that is runs in a circle. */
	private chainBytes(start: number): Uint8Array<ArrayBuffer> {
		const sectors: number[] = [];
		const most = Math.ceil(this.bytes.length / this.sectorSize) + 1;
		for (let sector = start; sector < lastSector && sectors.length < most; sector = this.next(sector)) {
			if (this.offset(sector) >= this.bytes.length) break;
			sectors.push(sector);
		}
		const joined = new Uint8Array(sectors.length * this.sectorSize);
		sectors.forEach((sector, index) => {
			const at = this.offset(sector);
			joined.set(this.bytes.subarray(at, at + this.sectorSize), index * this.sectorSize);
		});
		return joined;
	}

	private miniBytes(entry: Entry): Uint8Array {
		const size = Math.min(entry.size, this.miniStream.length);
		const joined = new Uint8Array(Math.ceil(size / this.miniSize) * this.miniSize);
		let sector = entry.start;
		for (let at = 0; at < joined.length && sector < lastSector; at += this.miniSize) {
			const start = sector * this.miniSize;
			joined.set(this.miniStream.subarray(start, start + this.miniSize), at);
			sector =
				sector * 4 + 4 <= this.miniTable.byteLength ? this.miniTable.getUint32(sector * 4, true) : lastSector;
		}
		return joined.subarray(0, size);
	}
}

function readEntries(directory: Uint8Array): Entry[] {
	const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
	const decoder = new TextDecoder("utf-16le");
	const entries: Entry[] = [];
	for (let at = 0; at + 128 <= directory.length; at += 128) {
		const type = directory[at + 66] ?? 0;
		if (type === 0) continue;
		const length = Math.min(62, Math.max(0, view.getUint16(at + 64, true) - 2));
		entries.push({
			index: at / 128,
			left: view.getUint32(at + 68, true),
			right: view.getUint32(at + 72, true),
			child: view.getUint32(at + 76, true),
			name: decoder.decode(directory.subarray(at, at + length)),
			type,
			start: view.getUint32(at + 116, true),
			size: view.getUint32(at + 120, true),
		});
	}
	return entries;
}
