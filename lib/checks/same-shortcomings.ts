import type { AnalysedDocument } from "../facts/case";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";
import { bare } from "./shingles";

interface Shortcoming {
	document: AnalysedDocument;
	sentence: Sentence;
	from: number;
	words: string;
}

/** Characters below which the same words may meet by chance. */
const shortest = 16;

const said = /(?:主要)?(?:不足(?:之处)?|缺点(?:和不足)?|存在(?:的)?(?:问题|不足)|有待(?:改进|提高)|今后需)/;
const none = /(?:主要)?(?:不足|缺点)(?:之处)?[：]?(?:无|没有|未发现|暂无)(?:[。；，]|$)/;

/** The shortcomings of two candidates are worded alike, or none are given. */
export const sameShortcomings: CaseCheck = {
	id: "same-shortcomings",
	scope: "case",
	run: ({ documents }) => {
		const files = documents.filter(({ facts }) =>
			["selection-file", "appointment-form", "personnel-file"].includes(facts.kind.kind),
		);
		if (files.length === 0) return notApplied("未见考察材料");
		const all = files.flatMap(shortcomingsOf);
		return proposed([...alike(all), ...files.flatMap(missing)]);
	},
};

function shortcomingsOf(document: AnalysedDocument): Shortcoming[] {
	let inside = false;
	let line: Sentence["line"] | undefined;
	return sentences(document).flatMap((sentence) => {
		if (sentence.line !== line) inside = false;
		line = sentence.line;
		if (said.test(sentence.text)) inside = true;
		if (!inside) return [];
		const label =
			/^.{0,12}?(?:不足(?:之处)?|缺点(?:和不足)?)(?:是|有)?[：，]?/.exec(sentence.text)?.[0].length ?? 0;
		const number = /^[一二三四五六]是/.exec(sentence.text.slice(label))?.[0].length ?? 0;
		const from = label + number;
		const words = bare(sentence.text.slice(from));
		return words.length >= shortest ? [{ document, sentence, from, words }] : [];
	});
}

function alike(all: readonly Shortcoming[]): CheckProposal[] {
	const seen = new Map<string, Shortcoming>();
	const pairs: [Shortcoming, Shortcoming][] = [];
	for (const one of all) {
		const first = seen.get(one.words);
		if (first && first.sentence.line !== one.sentence.line) pairs.push([first, one]);
		else if (!first) seen.set(one.words, one);
	}
	const lines = new Set<Sentence["line"]>();
	return pairs.flatMap(([first, one]) => {
		if (lines.has(one.sentence.line)) return [];
		lines.add(one.sentence.line);
		const specific = pairs
			.filter(([, other]) => other.sentence.line === one.sentence.line)
			.sort((a, b) => b[1].words.length - a[1].words.length)[0] ?? [first, one];
		const [a, b] = specific;
		return [
			{
				grade: "hit" as const,
				at: passage(
					b.document,
					trim(b.document.document.text, partOf(b.sentence, b.from, b.sentence.text.length)),
				),
				why: "两名人选的不足之处文字相同",
				related: [
					{
						passage: passage(
							a.document,
							trim(a.document.document.text, partOf(a.sentence, a.from, a.sentence.text.length)),
						),
						label: "相同文字",
					},
				],
			},
		];
	});
}

function missing(document: AnalysedDocument): CheckProposal[] {
	return sentences(document).flatMap((sentence) => {
		const match = none.exec(sentence.text);
		return match
			? [
					{
						grade: "hit" as const,
						at: passage(document, partOf(sentence, match.index, match.index + match[0].length)),
						why: "考察材料未写出不足",
					},
				]
			: [];
	});
}
