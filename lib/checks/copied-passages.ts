import type { AnalysedDocument } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { firstSentence } from "./place";
import { bare, containment, shinglesOf } from "./shingles";

/** A paragraph that may be compared with others. */
interface Passage {
	document: AnalysedDocument;
	order: number;
	span: Span;
	/** Where the words begin behind `姓名：`. */
	wordsStart: number;
	person?: string;
	shingles: Set<number>;
	length: number;
	figures: number;
}

interface Pair {
	earlier: Passage;
	later: Passage;
	share: number;
}

/** Bare characters a paragraph must have to be compared, and the share that must agree. */
const shortest = 45;
const alike = 0.72;
const alikeForPersons = 0.5;

/** Kinds whose paragraphs belong to persons: the same words for two persons in one document count. */
const personal: readonly DocumentKind[] = [
	"democratic-life",
	"selection-file",
	"work-report",
	"study-record",
	"branch-record",
	"personnel-file",
];

/** Kinds that never count: rules are quoted, forms repeat their labels, contracts their clauses. */
const formal: readonly DocumentKind[] = [
	"unit-rule",
	"contract",
	"expense",
	"appointment-form",
	"agenda-approval",
	"personal-matters",
];

/**
 * The same paragraph again in another document, or for another person: quotations, rules and headings
 * are taken out first, and both places are shown.
 */
export const copiedPassages: CaseCheck = {
	id: "copied-passages",
	scope: "case",
	run: ({ documents, options }) => {
		const wanted = options.kinds as readonly DocumentKind[] | undefined;
		const usable = documents.filter(
			({ facts }) => !formal.includes(facts.kind.kind) && (!wanted || wanted.includes(facts.kind.kind)),
		);
		const passages = usable.flatMap((document, order) => passagesOf(document, order));
		if (passages.length < 2) return notApplied("可比对的段落不足");
		return proposed(firstOfRuns(pairsOf(passages), passages).map(finding));
	},
};

function passagesOf(document: AnalysedDocument, order: number): Passage[] {
	return document.document.blocks.flatMap((block) => {
		if (block.layer !== "body") return [];
		const text = document.document.text.slice(block.span.start, block.span.end);
		const head =
			/^(?:[（(]?[一二三四五六七八九十\d]+[)）.、]?)?([\u4e00-\u9fff]{2,4}?)(?:同志)?(?:[（(][^）)]{1,12}[）)])?[：:]/.exec(
				text,
			);
		const own = text.slice(head?.[0].length ?? 0);
		const words = bare(own.replace(/《[^》]*》|“[^”]*”/g, ""));
		if (words.length < shortest) return [];
		return [
			{
				document,
				order,
				span: block.span,
				wordsStart: block.span.start + (head?.[0].length ?? 0),
				...(head?.[1] ? { person: head[1] } : {}),
				shingles: shinglesOf(words),
				length: words.length,
				figures: (words.match(/\d+/g) ?? []).length,
			},
		];
	});
}

/** Candidates are met through shared shingles, so that the work grows with the text and not with its square. */
function pairsOf(passages: readonly Passage[]): Pair[] {
	const index = new Map<number, number[]>();
	const pairs: Pair[] = [];
	passages.forEach((later, at) => {
		const met = new Map<number, number>();
		for (const shingle of later.shingles) {
			const list = index.get(shingle);
			if (!list) index.set(shingle, [at]);
			else {
				if (list.length < 12) for (const other of list) met.set(other, (met.get(other) ?? 0) + 1);
				list.push(at);
			}
		}
		const best = [...met].sort((a, b) => b[1] - a[1])[0];
		if (!best) return;
		const earlier = passages[best[0]] as Passage;
		const share = containment(earlier.shingles, later.shingles);
		const least = earlier.document === later.document ? alikeForPersons : alike;
		if (share >= least && counts(earlier, later)) pairs.push(inOrder(earlier, later, share));
	});
	return pairs;
}

/** Copies between documents need figures or length: set phrases of office language agree without being copied. */
function counts(a: Passage, b: Passage): boolean {
	if (Math.min(a.length, b.length) / Math.max(a.length, b.length) < 0.5) return false;
	if (a.document === b.document)
		return personal.includes(a.document.facts.kind.kind) && a.person !== b.person;
	return Math.min(a.figures, b.figures) >= 2 || Math.min(a.length, b.length) >= 110;
}

function inOrder(a: Passage, b: Passage, share: number): Pair {
	const [dayA, dayB] = [a.document.facts.date ?? "", b.document.facts.date ?? ""];
	return dayA !== "" && dayB !== "" && dayA > dayB
		? { earlier: b, later: a, share }
		: { earlier: a, later: b, share };
}

/** Of paragraphs copied in a row the first stands for all. */
function firstOfRuns(pairs: readonly Pair[], passages: readonly Passage[]): Pair[] {
	const position = new Map(passages.map((passage, index) => [passage, index]));
	return pairs.filter(
		(pair) =>
			!pairs.some(
				(other) =>
					other.later.document === pair.later.document &&
					other.earlier.document === pair.earlier.document &&
					position.get(other.later) === (position.get(pair.later) as number) - 1,
			),
	);
}

function finding({ earlier, later, share }: Pair): CheckProposal {
	const same = earlier.document === later.document;
	const whose =
		same && later.person
			? `${later.person}与${earlier.person ?? "另一人"}的这段文字`
			: "这段文字与另一份材料";
	return {
		grade: share >= 0.85 || same ? "hit" : "doubt",
		at: passage(later.document, firstSentence(later.document, later.span)),
		why: `${whose}有约${Math.round(share * 100)}%相同（已剔除引文），共${later.length}字，请并排核对`,
		related: [
			{
				passage: passage(earlier.document, firstSentence(earlier.document, earlier.span)),
				label: "相同文字",
			},
		],
	};
}
