import { overlaps, type Span } from "../../lib/text/span";
import { fold, paragraphsAt, placesOf, type VisibleText } from "./visible-text";

/** What a careful reader should find in a unit's documents. */
export interface Label {
	file: string;
	code: string;
	quote: string;
	also?: { file: string; quote: string }[];
	why: string;
	hard: number;
}

/** A passage that looks like an issue and is in order. */
export interface Decoy {
	file: string;
	quote: string;
	looks_like: string;
	why_not: string;
}

/** A finding as it is scored: where it lies, by file and words; the first place is its own. */
export interface ScoredFinding {
	indicator: string;
	grade: "hit" | "doubt";
	places: { file: string; quote: string }[];
}

export interface LabelledUnit {
	pages: ReadonlyMap<string, VisibleText>;
	labels: readonly Label[];
	decoys: readonly Decoy[];
	/** Findings on no label that a reader accepted, by file, quote and (where named) indicator. */
	accepted?: readonly { file: string; quote: string; indicator?: string }[];
}

/** What became of one unit. Lists hold the very entries, so that they can be shown or only counted. */
export interface Score {
	labels: readonly Label[];
	found: Label[];
	missed: Label[];
	/** Found by an indicator that is meant for the label's code. */
	strict: Label[];
	findings: readonly ScoredFinding[];
	right: ScoredFinding[];
	wrong: ScoredFinding[];
	decoys: readonly Decoy[];
	taken: { decoy: Decoy; by: ScoredFinding }[];
	/** Findings whose words do not stand in the page. */
	unplaced: ScoredFinding[];
	characters: number;
}

/** A paragraph longer than this does not count as one place. */
const longestParagraph = 400;

/**
 * Holds findings against labels and decoys. A label is found when a finding overlaps its words or stands
 * in the same short paragraph; a finding on no label, no second passage of one and not accepted is a false
 * alarm; a decoy is taken when a finding of grade `hit` that is not right overlaps it.
 */
export function scoreUnit(
	unit: LabelledUnit,
	findings: readonly ScoredFinding[],
	codes: Readonly<Record<string, readonly string[]>>,
): Score {
	const placed = findings.map((finding) => ({ finding, at: placesFor(finding, unit.pages) }));
	const lying = (place: { file: string; quote: string }, loose: boolean) =>
		placed.filter(({ at }) => liesOn(at, place, unit.pages, loose)).map(({ finding }) => finding);
	const right = new Set<ScoredFinding>();
	const found: Label[] = [];
	const strict: Label[] = [];
	for (const label of unit.labels) {
		const on = lying(label, true);
		for (const finding of on) right.add(finding);
		for (const place of label.also ?? []) for (const finding of lying(place, true)) right.add(finding);
		if (on.length > 0) found.push(label);
		if (on.some((finding) => codes[label.code]?.includes(finding.indicator))) strict.push(label);
	}
	for (const finding of findings) if (isAccepted(finding, unit)) right.add(finding);
	const taken = unit.decoys.flatMap((decoy) => {
		const by = lying(decoy, false).find((finding) => finding.grade === "hit" && !right.has(finding));
		return by ? [{ decoy, by }] : [];
	});
	return {
		labels: unit.labels,
		found,
		missed: unit.labels.filter((label) => !found.includes(label)),
		strict,
		findings,
		right: findings.filter((finding) => right.has(finding)),
		wrong: findings.filter((finding) => !right.has(finding)),
		decoys: unit.decoys,
		taken,
		unplaced: placed.filter(({ at }) => at[0]?.spans.length === 0).map(({ finding }) => finding),
		characters: [...unit.pages.values()].reduce((sum, page) => sum + page.text.length, 0),
	};
}

interface PlacedAt {
	file: string;
	spans: Span[];
}

function placesFor(finding: ScoredFinding, pages: LabelledUnit["pages"]): PlacedAt[] {
	return finding.places.map(({ file, quote }) => {
		const page = pages.get(file);
		return { file, spans: page ? placesOf(page, quote) : [] };
	});
}

function liesOn(
	at: readonly PlacedAt[],
	place: { file: string; quote: string },
	pages: LabelledUnit["pages"],
	loose: boolean,
): boolean {
	const page = pages.get(place.file);
	if (!page) return false;
	const spans = at.filter(({ file }) => file === place.file).flatMap((one) => one.spans);
	return placesOf(page, place.quote).some((wanted) => {
		if (spans.some((span) => overlaps(span, wanted))) return true;
		const [only, ...others] = paragraphsAt(page, wanted);
		const paragraph = only === undefined || others.length > 0 ? undefined : page.paragraphs[only];
		if (!loose || !paragraph || paragraph.end - paragraph.start > longestParagraph) return false;
		return spans.some((span) => {
			const own = paragraphsAt(page, span);
			return own.length === 1 && own[0] === only;
		});
	});
}

function isAccepted(finding: ScoredFinding, unit: LabelledUnit): boolean {
	const first = finding.places[0];
	return (unit.accepted ?? []).some(
		({ file, quote, indicator }) =>
			first !== undefined &&
			file === first.file &&
			fold(quote) === fold(first.quote) &&
			(indicator === undefined || indicator === finding.indicator),
	);
}
