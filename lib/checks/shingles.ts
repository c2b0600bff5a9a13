/** Characters of one shingle: long enough that common phrases of office language do not meet by chance. */
const width = 10;

/** One shingle in this many is kept, chosen by its hash, so that equal texts keep equal shingles. */
const sampling = 3;

/** Letters, digits and ideographs only: how a text was spaced and pointed does not count. */
export function bare(text: string): string {
	return text.replace(/[^0-9A-Za-z\u3400-\u9fff]/g, "");
}

/** The sampled shingles of a bare text. */
export function shinglesOf(text: string): Set<number> {
	const found = new Set<number>();
	for (let start = 0; start + width <= text.length; start += 1) {
		let hash = 0x811c9dc5;
		for (let index = start; index < start + width; index += 1)
			hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
		hash ^= hash >>> 13;
		if ((hash >>> 0) % sampling === 0) found.add(hash);
	}
	return found;
}

/** How much of the smaller set stands in the other, 0 to 1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	if (small.size === 0) return 0;
	let shared = 0;
	for (const shingle of small) if (large.has(shingle)) shared += 1;
	return shared / small.size;
}
