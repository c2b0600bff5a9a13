import { describe, expect, it } from "vitest";
import { buildDoubleArray, compareKeys, type DoubleArray, keyOf, labelUnits } from "./double-array";

/** Walks a key through the trie; the slot it ends in, or -1. */
function walk(trie: DoubleArray, key: Uint16Array): number {
	let slot = key[0] as number;
	if (trie.label[slot] !== slot) return -1;
	for (const label of key.subarray(1)) {
		const base = trie.base[slot] as number;
		if (base === 0 || trie.label[base + label] !== label) return -1;
		slot = base + label;
	}
	return slot;
}

function build(words: readonly string[]) {
	const { labelOf } = labelUnits(words);
	const keys = words.map((word) => keyOf(word, labelOf)).sort(compareKeys);
	return { trie: buildDoubleArray(keys), keys };
}

describe("buildDoubleArray", () => {
	it("leads each key to its slot and no other there", () => {
		const words = ["a", "ab", "abc", "b", "bca", "cab", "会议", "会议记录", "记录"];
		const { trie, keys } = build(words);
		expect(new Set(trie.slotOfKey).size).toBe(words.length);
		keys.forEach((key, index) => {
			expect(walk(trie, key)).toBe(trie.slotOfKey[index]);
		});
	});

	it("does not lead anywhere for what is no beginning of a key", () => {
		const { labelOf } = labelUnits(["ab", "cd"]);
		const { trie } = build(["ab", "cd"]);
		expect(walk(trie, keyOf("ac", labelOf))).toBe(-1);
		expect(walk(trie, keyOf("bb", labelOf))).toBe(-1);
		expect(walk(trie, keyOf("abab", labelOf))).toBe(-1);
	});

	it("holds every one of many made-up keys", () => {
		const words = new Set<string>();
		for (let index = 0; index < 20000; index += 1)
			words.add((index * 7919).toString(3 + (index % 30)).slice(0, 1 + (index % 7)));
		const { trie, keys } = build([...words]);
		keys.forEach((key, index) => {
			expect(walk(trie, key)).toBe(trie.slotOfKey[index]);
		});
	});

	it("makes an empty trie of nothing", () => {
		expect(buildDoubleArray([]).slotOfKey).toHaveLength(0);
	});
});
