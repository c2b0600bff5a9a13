import type { Span } from "../text/span";
import { Automaton } from "./automaton";
import { type Pattern, parsePattern } from "./pattern";

/** A phrase with the pieces it is made of, by number. */
interface IndexedPattern {
	pattern: Pattern;
	ids: number[];
}

/** The phrases a clause asks for together; the list itself is their name. */
export type PhraseGroup = readonly string[];

/** Which phrases of which groups begin with a piece. */
type GroupsByPiece = Map<number, { group: PhraseGroup; phrase: string }[]>;

const nothing: readonly Span[] = [];

/** All phrases of all indicators, compiled to be found in one pass over a text. */
export class PhraseIndex {
	private readonly pieces: string[] = [];
	private readonly pieceIds = new Map<string, number>();
	private readonly patterns = new Map<string, IndexedPattern>();
	private readonly groups: GroupsByPiece = new Map();
	private automaton: Automaton | null = null;

	constructor(private readonly fold: (phrase: string) => string) {}

	/** Registers a phrase; parse errors escape as `PatternError`. */
	add(phrase: string): void {
		if (this.patterns.has(phrase)) return;
		const pattern = parsePattern(this.fold(phrase));
		const ids = pattern.pieces.map((piece) => this.pieceId(piece));
		this.patterns.set(phrase, { pattern, ids });
		this.automaton = null;
	}

	/**
	 * Registers the phrases that stand for one list of a clause. A text then answers for the whole
	 * list at the cost of the phrases that occur in it, however many do not.
	 */
	addGroup(group: PhraseGroup, phrases: Iterable<string>): void {
		for (const phrase of new Set(phrases)) {
			this.add(phrase);
			const first = this.patterns.get(phrase)?.ids[0] as number;
			const known = this.groups.get(first);
			if (known) known.push({ group, phrase });
			else this.groups.set(first, [{ group, phrase }]);
		}
	}

	private pieceId(piece: string): number {
		const known = this.pieceIds.get(piece);
		if (known !== undefined) return known;
		this.pieceIds.set(piece, this.pieces.length);
		this.pieces.push(piece);
		return this.pieces.length - 1;
	}

	/** Scans a normalised text once; the result answers for every phrase. */
	scan(text: string): PhraseHits {
		this.automaton ??= new Automaton(this.pieces);
		const ends = new Map<number, number[]>();
		this.automaton.scan(text, (piece, end) => {
			const list = ends.get(piece);
			if (list) list.push(end);
			else ends.set(piece, [end]);
		});
		return new PhraseHits(text, this.pieces, this.patterns, ends, this.occurring(ends));
	}

	private occurring(ends: ReadonlyMap<number, number[]>): Map<PhraseGroup, string[]> {
		const found = new Map<PhraseGroup, string[]>();
		for (const piece of ends.keys())
			for (const { group, phrase } of this.groups.get(piece) ?? []) {
				const list = found.get(group);
				if (list) list.push(phrase);
				else found.set(group, [phrase]);
			}
		return found;
	}
}

/** Where the phrases of an index stand in one text. */
export class PhraseHits {
	private readonly found = new Map<string, Span[]>();
	private readonly joined = new Map<PhraseGroup, Span[]>();

	constructor(
		private readonly text: string,
		private readonly pieces: readonly string[],
		private readonly patterns: ReadonlyMap<string, IndexedPattern>,
		private readonly ends: ReadonlyMap<number, number[]>,
		private readonly occurring: ReadonlyMap<PhraseGroup, string[]>,
	) {}

	/** Spans of all phrases of a registered group, ordered by start, the longer first. */
	among(group: PhraseGroup): readonly Span[] {
		const phrases = this.occurring.get(group);
		if (!phrases) return nothing;
		const known = this.joined.get(group);
		if (known) return known;
		const spans = phrases
			.flatMap((phrase) => this.of(phrase))
			.sort((a, b) => a.start - b.start || b.end - a.end);
		this.joined.set(group, spans);
		return spans;
	}

	/** Spans of a registered phrase, ordered by start. */
	of(phrase: string): readonly Span[] {
		const known = this.found.get(phrase);
		if (known) return known;
		const spans = this.find(phrase);
		this.found.set(phrase, spans);
		return spans;
	}

	private find(phrase: string): Span[] {
		const entry = this.patterns.get(phrase);
		if (!entry) return [];
		const first = entry.ids[0] as number;
		let open = this.spansOfPiece(first);
		for (let piece = 1; piece < entry.ids.length && open.length > 0; piece += 1) {
			const gap = entry.pattern.gaps[piece - 1] as { least: number; most: number };
			open = this.extend(open, entry.ids[piece] as number, gap);
		}
		return open;
	}

	private spansOfPiece(piece: number): Span[] {
		const length = (this.pieces[piece] as string).length;
		return (this.ends.get(piece) ?? []).map((end) => ({ start: end - length, end }));
	}

	/** Joins each open span with the nearest following piece within the gap and the sentence. */
	private extend(open: readonly Span[], piece: number, gap: { least: number; most: number }): Span[] {
		const next = this.spansOfPiece(piece);
		const joined: Span[] = [];
		let from = 0;
		for (const span of open) {
			while (from < next.length && (next[from] as Span).start < span.end + gap.least) from += 1;
			const candidate = next[from];
			if (!candidate || candidate.start > span.end + gap.most) continue;
			if (crossesSentence(this.text, span.end, candidate.start)) continue;
			joined.push({ start: span.start, end: candidate.end });
		}
		return joined;
	}
}

function crossesSentence(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		const unit = text[at];
		if (unit === "。" || unit === "\n" || unit === "！" || unit === "？" || unit === "!" || unit === "?")
			return true;
	}
	return false;
}
