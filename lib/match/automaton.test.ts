import { describe, expect, it } from "vitest";
import { AhoCorasick } from "../../test/oracles/aho-corasick";
import { Automaton } from "./automaton";

type Scanner = { scan: (text: string, emit: (phrase: number, end: number) => void) => void };

/** Hits as `phrase@end`, sorted, so that scanners of different order compare. */
function hits(scanner: Scanner, text: string): string[] {
	const found: string[] = [];
	scanner.scan(text, (phrase, end) => found.push(`${phrase}@${end}`));
	return found.sort();
}

function naive(phrases: readonly string[]): Scanner {
	return {
		scan: (text, emit) =>
			phrases.forEach((phrase, id) => {
				if (phrase === "") return;
				for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
					emit(id, at + phrase.length);
			}),
	};
}

describe("Automaton", () => {
	it.each<[string, string[], string, string[]]>([
		["one phrase", ["招标"], "规避招标", ["0@4"]],
		["a phrase within another", ["规避招标", "招标"], "规避招标", ["0@4", "1@4"]],
		["overlapping phrases", ["会议决定", "决定任命"], "会议决定任命", ["0@4", "1@6"]],
		["a phrase that overlaps itself", ["啊啊"], "啊啊啊", ["0@2", "0@3"]],
		["phrases of one unit", ["票", "六票"], "六票对一票", ["0@2", "0@5", "1@2"]],
		["the same phrase twice", ["同意", "反对", "同意"], "同意", ["0@2", "2@2"]],
		[
			"a phrase and its beginning",
			["集体研究", "集体", "集体研究决定"],
			"集体研究决定",
			["0@4", "1@2", "2@6"],
		],
		["an empty phrase", ["", "同意"], "同意", ["1@2"]],
		["surrogates", ["😀好", "\ude00"], "a😀好", ["0@4", "1@3"]],
		["the end of the text", ["同意了"], "同意", []],
		["no text", ["同意"], "", []],
		["no phrases", [], "同意", []],
	])("finds %s", (_name, phrases, text, expected) => {
		expect(hits(new Automaton(phrases), text)).toEqual([...expected].sort());
	});

	it("reports the occurrences of a phrase in order", () => {
		const ends: number[] = [];
		new Automaton(["同意"]).scan("同意，不同意，同意", (_phrase, end) => ends.push(end));
		expect(ends).toEqual([2, 6, 9]);
	});

	it("agrees with Aho-Corasick and with a search for each phrase, on made-up texts", () => {
		for (let seed = 1; seed <= 120; seed += 1) {
			const draw = generator(seed);
			const alphabet = "会议同意决定票不一致0a\ud83d\ude00，".slice(0, 3 + (seed % 12));
			const word = (longest: number) =>
				Array.from({ length: 1 + draw(longest) }, () => alphabet[draw(alphabet.length)]).join("");
			const phrases = Array.from({ length: 1 + draw(seed % 3 === 0 ? 400 : 30) }, () => word(6));
			const text = word(800);
			const expected = hits(naive(phrases), text);
			expect(hits(new AhoCorasick(phrases), text)).toEqual(expected);
			expect(hits(new Automaton(phrases), text)).toEqual(expected);
		}
	});

	it("holds 20,000 phrases", () => {
		const draw = generator(7);
		const word = () => String.fromCharCode(...Array.from({ length: 2 + draw(5) }, () => 0x4e00 + draw(3000)));
		const phrases = Array.from({ length: 20000 }, word);
		const text = Array.from({ length: 4000 }, (_, index) => (index % 3 ? word() : phrases[draw(20000)])).join(
			"",
		);
		expect(hits(new Automaton(phrases), text)).toEqual(hits(new AhoCorasick(phrases), text));
	});
});

function generator(seed: number): (below: number) => number {
	let state = Math.imul(seed, 2654435761) >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}
