import { SlotAllocator } from "./slot-allocator";

/**
 * A trie packed into arrays. The child of a node under label `c` is in slot `base[node] + c`, and is
 * really that child when `label` of the slot is `c`: every base is given out once, so the label alone
 * tells the parent. The root has base 0: a first label `c` leads to slot `c`. A base of 0 elsewhere
 * means that nothing follows.
 */
export interface DoubleArray {
	base: Int32Array;
	label: Uint16Array;
	/** The slot in which each key ends, by its index. */
	slotOfKey: Int32Array;
}

/** Keys below one node: a stretch of the sorted list that agrees in its first `depth` labels. */
interface Branch {
	slot: number;
	from: number;
	to: number;
	depth: number;
}

/** The keys of a branch parted by their next label. */
interface Child {
	label: number;
	from: number;
	to: number;
}

/** Packs keys of labels (1 or more each), which must be sorted by label, unique and not empty. */
export function buildDoubleArray(keys: readonly Uint16Array[]): DoubleArray {
	return new Builder(keys).build();
}

class Builder {
	private readonly slots = new SlotAllocator();
	private base = new Int32Array(1024);
	private label = new Uint16Array(1024);
	private readonly slotOfKey: Int32Array;

	constructor(private readonly keys: readonly Uint16Array[]) {
		this.slotOfKey = new Int32Array(keys.length);
	}

	build(): DoubleArray {
		let level = this.placeRoot();
		while (level.length > 0) level = this.placeLevel(level);
		const size = this.slots.size;
		return { base: this.base.slice(0, size), label: this.label.slice(0, size), slotOfKey: this.slotOfKey };
	}

	private placeRoot(): Branch[] {
		return this.childrenOf(0, this.keys.length, 0).map(({ label, from, to }) => {
			this.occupy(label, label);
			return { slot: label, from, to, depth: 1 };
		});
	}

	/** Places the children of one level, the widest families first: small ones fit into the gaps they leave. */
	private placeLevel(level: readonly Branch[]): Branch[] {
		const families: { branch: Branch; children: Child[] }[] = [];
		for (const branch of level) {
			let { from } = branch;
			if (this.keyAt(from).length === branch.depth) this.slotOfKey[from++] = branch.slot;
			if (from < branch.to)
				families.push({ branch, children: this.childrenOf(from, branch.to, branch.depth) });
		}
		families.sort((a, b) => b.children.length - a.children.length);
		return families.flatMap(({ branch, children }) => this.placeFamily(branch, children));
	}

	private placeFamily(branch: Branch, children: Child[]): Branch[] {
		const base = this.slots.findBase(children.map(({ label }) => label));
		this.base[branch.slot] = base;
		return children.map(({ label, from, to }) => {
			this.occupy(base + label, label);
			return { slot: base + label, from, to, depth: branch.depth + 1 };
		});
	}

	private occupy(slot: number, label: number): void {
		this.slots.take(slot);
		if (slot >= this.base.length) this.grow(slot);
		this.label[slot] = label;
	}

	private grow(slot: number): void {
		const size = Math.max(slot + 1, this.base.length * 2);
		const base = new Int32Array(size);
		base.set(this.base);
		this.base = base;
		const label = new Uint16Array(size);
		label.set(this.label);
		this.label = label;
	}

	private childrenOf(from: number, to: number, depth: number): Child[] {
		const children: Child[] = [];
		for (let start = from; start < to; ) {
			const label = this.keyAt(start)[depth] as number;
			let end = start + 1;
			while (end < to && this.keyAt(end)[depth] === label) end += 1;
			children.push({ label, from: start, to: end });
			start = end;
		}
		return children;
	}

	private keyAt(index: number): Uint16Array {
		return this.keys[index] as Uint16Array;
	}
}

/** Orders keys by their labels, a key before those it begins. */
export function compareKeys(a: Uint16Array, b: Uint16Array): number {
	const shared = Math.min(a.length, b.length);
	for (let index = 0; index < shared; index += 1)
		if (a[index] !== b[index]) return (a[index] as number) - (b[index] as number);
	return a.length - b.length;
}

/** Labels for the units of words: the most frequent unit is 1, so that families lie close together. */
export function labelUnits(words: Iterable<string>): { labelOf: Uint16Array; units: Uint16Array } {
	const counts = new Uint32Array(65536);
	for (const word of words)
		for (let index = 0; index < word.length; index += 1)
			counts[word.charCodeAt(index)] = (counts[word.charCodeAt(index)] as number) + 1;
	const units = Uint16Array.from(
		[...counts.keys()]
			.filter((unit) => (counts[unit] as number) > 0)
			.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b),
	);
	const labelOf = new Uint16Array(65536);
	units.forEach((unit, index) => {
		labelOf[unit] = index + 1;
	});
	return { labelOf, units };
}

/** A word as the labels of its units. */
export function keyOf(word: string, labelOf: Uint16Array): Uint16Array {
	const key = new Uint16Array(word.length);
	for (let index = 0; index < word.length; index += 1) key[index] = labelOf[word.charCodeAt(index)] as number;
	return key;
}
