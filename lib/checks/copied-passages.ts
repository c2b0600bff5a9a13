import type { DocumentKind } from "../facts/model";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type Comparable, comparablesOf, formal, personal } from "./comparable";
import { passage } from "./meeting-support";
import { firstSentence } from "./place";
import { containment } from "./shingles";

interface Pair {
	earlier: Comparable;
	later: Comparable;
	share: number;
}

/** The share that must agree: between documents or meetings, and between persons. */
const alike = 0.66;
const alikeForPersons = 0.5;
/** Of shorter ones nearly every word must be the same. */
const verbatim = 0.9;

/** Kinds that are held against one another across documents: minutes with minutes, reports with reports. */
const families: readonly (readonly DocumentKind[])[] = [
	["meeting-record", "meeting-summary", "decision-table", "unknown"],
	["ledger", "work-report"],
	["study-record", "branch-record"],
	["democratic-life"],
];

/**
 * The same words again in another meeting, in another report, or for another person: quotations, rules and
 * heads are taken out first, and both places are shown.
 */
export const copiedPassages: CaseCheck = {
	id: "copied-passages",
	scope: "case",
	run: ({ documents, options }) => {
		const wanted = options.kinds as readonly DocumentKind[] | undefined;
		const usable = documents.filter(
			({ facts }) => !formal.includes(facts.kind.kind) && (!wanted || wanted.includes(facts.kind.kind)),
		);
		const passages = usable.flatMap(comparablesOf);
		if (passages.length < 2) return notApplied("可比对的段落不足");
		return proposed(firstOfRuns(pairsOf(passages), passages).map(finding));
	},
};

/** A shingle that so many passages share is a set phrase. */
const mostInIndex = 12;

/** Candidates are met through shared shingles, so that the work grows with the text and not with its square. */
function pairsOf(passages: readonly Comparable[]): Pair[] {
	const index = new Map<number, number[]>();
	const pairs: Pair[] = [];
	passages.forEach((later, at) => {
		const met = new Map<number, number>();
		for (const shingle of later.shingles) {
			const list = index.get(shingle);
			if (!list) index.set(shingle, [at]);
			else {
				if (list.length < mostInIndex) for (const other of list) met.set(other, (met.get(other) ?? 0) + 1);
				list.push(at);
			}
		}
		const candidates = [...met].sort((a, b) => b[1] - a[1]).slice(0, 4);
		for (const [other] of candidates) {
			const earlier = passages[other] as Comparable;
			const least = counts(earlier, later);
			const share = containment(earlier.shingles, later.shingles);
			if (least === undefined || share < least) continue;
			pairs.push(inOrder(earlier, later, share));
			break;
		}
	});
	return pairs;
}

/** The share that two passages must have in common, where they may be compared at all. */
function counts(a: Comparable, b: Comparable): number | undefined {
	if (Math.min(a.length, b.length) / Math.max(a.length, b.length) < 0.4) return undefined;
	const ownWords = a.document === b.document && personal.includes(a.document.facts.kind.kind);
	if (ownWords && a.person !== undefined && b.person !== undefined && a.person !== b.person)
		return alikeForPersons;
	const apart =
		a.document !== b.document ||
		(a.meeting !== b.meeting && a.meeting !== undefined && b.meeting !== undefined);
	if (!apart || (a.day !== undefined && a.day === b.day)) return undefined;
	if (ownWords && a.person !== undefined && a.person === b.person) return alike;
	const family = families.find((one) => one.includes(a.document.facts.kind.kind));
	if (!family?.includes(b.document.facts.kind.kind)) return undefined;
	// Set phrases of office language agree without being copied: figures or length must be shared too.
	const least = Math.min(a.length, b.length);
	if (Math.min(a.figures, b.figures) >= 2 || least >= 110) return alike;
	return least >= 75 ? verbatim : undefined;
}

function inOrder(a: Comparable, b: Comparable, share: number): Pair {
	const [dayA, dayB] = [a.day ?? "", b.day ?? ""];
	return dayA !== "" && dayB !== "" && dayA > dayB
		? { earlier: b, later: a, share }
		: { earlier: a, later: b, share };
}

/** Of paragraphs copied in a row the first stands for all. */
function firstOfRuns(pairs: readonly Pair[], passages: readonly Comparable[]): Pair[] {
	const position = new Map(passages.map((passage, index) => [passage, index]));
	const taken = new Set(pairs.map((pair) => key(pair, position.get(pair.later) as number)));
	return pairs.filter((pair) => !taken.has(key(pair, (position.get(pair.later) as number) - 1)));
}

function key({ earlier, later }: Pair, position: number): string {
	return `${position} ${earlier.document.id} ${later.document.id} ${later.meeting ?? ""} ${later.person ?? ""}`;
}

function finding({ earlier, later, share }: Pair): CheckProposal {
	return {
		grade: share >= 0.8 || earlier.document === later.document ? "hit" : "doubt",
		at: passage(later.document, firstSentence(later.document, later.span)),
		why: `${whose(earlier, later)}有约${Math.round(share * 100)}%相同（已剔除引文），共${later.length}字，请并排核对`,
		related: [
			{
				passage: passage(earlier.document, firstSentence(earlier.document, earlier.span)),
				label: "相同文字",
			},
		],
	};
}

function whose(earlier: Comparable, later: Comparable): string {
	const when =
		earlier.day && later.day && earlier.day !== later.day ? `（${earlier.day}、${later.day}）` : "";
	if (earlier.document === later.document && later.person && earlier.person !== later.person)
		return `${later.person}与${earlier.person ?? "另一人"}的这段文字${when}`;
	return `这段文字与${earlier.document === later.document ? "另一次会议" : "另一份材料"}的文字${when}`;
}
