/** After so many failed places the search of that family size starts further on next time. */
const patience = 2000;

/**
 * Hands out the slots of a double array: a linked list of the free ones, and the bases given out.
 * Slot 0 is the root's and never free.
 */
export class SlotAllocator {
	/** One more than the highest slot taken. */
	size = 1;
	private taken = new Uint8Array(1024);
	private baseTaken = new Uint8Array(1024);
	private next = new Int32Array(1025);
	private previous = new Int32Array(1025);
	/** Where to begin looking, by size of family. */
	private readonly startOf: number[] = [];

	constructor() {
		this.link(0);
		this.taken[0] = 1;
		this.baseTaken[0] = 1;
	}

	/** Finds a base not given out before under which all labels (ascending) fall on free slots. */
	findBase(labels: readonly number[]): number {
		const first = labels[0] as number;
		let slot = this.freeFrom(this.startOf[labels.length] ?? 0);
		for (let tries = 1; ; tries += 1) {
			const base = slot - first;
			if (base > 0 && this.fits(base, labels)) {
				if (tries > patience) this.startOf[labels.length] = slot;
				this.reserve(base);
				this.baseTaken[base] = 1;
				return base;
			}
			slot = this.nextFree(slot);
		}
	}

	take(slot: number): void {
		this.reserve(slot);
		this.taken[slot] = 1;
		const before = this.previous[slot] as number;
		const after = this.next[slot] as number;
		this.next[before] = after;
		this.previous[after] = before;
		this.size = Math.max(this.size, slot + 1);
	}

	private fits(base: number, labels: readonly number[]): boolean {
		if (this.baseTaken[base]) return false;
		for (const label of labels) if (this.taken[base + label]) return false;
		return true;
	}

	/** The first free slot at or after the given one; a slot that was taken leads back to a free neighbour. */
	private freeFrom(start: number): number {
		let slot = start;
		while (slot > 0 && this.taken[slot]) slot = this.previous[slot] as number;
		return slot > 0 ? slot : this.nextFree(0);
	}

	private nextFree(slot: number): number {
		if (slot >= this.taken.length) return slot + 1;
		return this.next[slot] as number;
	}

	private reserve(slot: number): void {
		const old = this.taken.length;
		if (slot < old) return;
		const size = Math.max(slot + 1, old * 2);
		this.taken = enlarged(this.taken, new Uint8Array(size));
		this.baseTaken = enlarged(this.baseTaken, new Uint8Array(size));
		this.next = enlarged(this.next, new Int32Array(size + 1));
		this.previous = enlarged(this.previous, new Int32Array(size + 1));
		this.link(old);
	}

	/** Links the slots from one on as free; the last one points to the slot behind the end. */
	private link(from: number): void {
		for (let slot = from; slot < this.taken.length; slot += 1) {
			this.next[slot] = slot + 1;
			this.previous[slot + 1] = slot;
		}
	}
}

function enlarged<T extends Uint8Array | Int32Array>(old: T, larger: T): T {
	larger.set(old);
	return larger;
}
