import { isLead } from "../../lib/evidence/lead";
import type { EvidenceItem } from "../../lib/evidence/model";
import type { UnitType } from "../../lib/facts/case";
import type { Outcome, OutcomeState, Polarity } from "../../lib/findings/model";
import type { Checklist, ChecklistEntry, Indicator } from "../../lib/rules/schema";

/** How an indicator or an entry stands; what a positive indicator finds is no lead. */
export type Standing = OutcomeState | "fulfilled";

/** An indicator under an entry, with how it ended over the case. */
export interface EntryIndicator {
	id: string;
	name: string;
	polarity: Polarity;
	/** Absent when no document of the case could be judged by it at all. */
	state?: Standing;
	reason?: string;
	/** Documents by how the indicator ended in them. */
	documents: Partial<Record<Standing, number>>;
}

/** One entry of a list against one document. */
export interface EntryCell {
	state?: Standing;
	/** Passages that ask for a look, and passages that fulfil the entry. */
	leads: EvidenceItem[];
	fulfilled: EvidenceItem[];
	/** Why it could not be told. */
	reasons: string[];
}

export interface EntryRow {
	key: string;
	board: string;
	entry: ChecklistEntry;
	indicators: EntryIndicator[];
	/** The strongest of its indicators' outcomes over the case. */
	state?: Standing;
	leads: EvidenceItem[];
	fulfilled: EvidenceItem[];
	/** By document id; a document that no indicator of the entry concerns has none. */
	cells: Map<string, EntryCell>;
}

export interface RowsInput {
	checklist: Checklist;
	unitType: UnitType;
	/** Optional boards in use, by id. */
	boards: readonly string[];
	indicators: readonly Pick<Indicator, "id" | "name" | "polarity">[];
	outcomes: readonly Outcome[];
	items: readonly EvidenceItem[];
}

/** The strongest first. */
export const standings: Standing[] = ["found", "doubtful", "fulfilled", "could-not-tell", "not-found"];

/** An outcome with the polarity of its indicator taken in. */
interface Judged {
	document: string | undefined;
	standing: Standing;
	reason: string | undefined;
}

function judgedBy(polarity: Polarity, { document, state, reason }: Outcome): Judged {
	const fulfilled = polarity === "positive" && (state === "found" || state === "doubtful");
	return { document, standing: fulfilled ? "fulfilled" : state, reason };
}

/** The entries of a list for this kind of unit, with all that the case shows for each. */
export function entryRows(input: RowsInput): EntryRow[] {
	const { checklist, unitType, boards } = input;
	const known = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
	const outcomes = groupBy(input.outcomes, ({ indicator }) => indicator);
	const items = groupBy(input.items, ({ finding }) => finding.indicator);
	return checklist.boards
		.filter((board) => !board.optional || boards.includes(board.id))
		.flatMap((board) =>
			board.entries
				.filter((entry) => entry.unitTypes.length === 0 || entry.unitTypes.includes(unitType))
				.map((entry) => {
					const own = entry.indicators.flatMap((id) => known.get(id) ?? []);
					return rowOf(board.name, entry, own, outcomes, items);
				}),
		);
}

function rowOf(
	board: string,
	entry: ChecklistEntry,
	own: RowsInput["indicators"],
	outcomes: ReadonlyMap<string, Outcome[]>,
	items: ReadonlyMap<string, EvidenceItem[]>,
): EntryRow {
	const passages = own.flatMap(({ id }) => items.get(id) ?? []);
	const judged = own.map(({ id, polarity }) => ({
		polarity,
		outcomes: (outcomes.get(id) ?? []).map((outcome) => judgedBy(polarity, outcome)),
	}));
	// That a positive indicator saw nothing says nothing where others look for the contrary.
	const risky = own.some(({ polarity }) => polarity === "risk");
	const telling = judged.flatMap((one) =>
		one.outcomes.filter(({ standing }) => !risky || one.polarity === "risk" || standing === "fulfilled"),
	);
	const state = strongest(telling.filter(({ document }) => document === undefined));
	return {
		key: entry.id,
		board,
		entry,
		indicators: own.map((indicator, index) => indicatorOf(indicator, judged[index]?.outcomes ?? [])),
		...(state ? { state } : {}),
		leads: passages.filter(isLead),
		fulfilled: passages.filter((item) => !isLead(item)),
		cells: cellsOf(telling, passages),
	};
}

function indicatorOf(
	{ id, name, polarity }: RowsInput["indicators"][number],
	outcomes: readonly Judged[],
): EntryIndicator {
	const whole = outcomes.find(({ document }) => document === undefined);
	const documents: EntryIndicator["documents"] = {};
	for (const { document, standing } of outcomes)
		if (document !== undefined) documents[standing] = (documents[standing] ?? 0) + 1;
	return {
		id,
		name,
		polarity,
		documents,
		...(whole ? { state: whole.standing } : {}),
		...(whole?.reason ? { reason: whole.reason } : {}),
	};
}

function cellsOf(outcomes: readonly Judged[], passages: readonly EvidenceItem[]): Map<string, EntryCell> {
	const cells = new Map<string, EntryCell>();
	const cell = (id: string) => {
		const known = cells.get(id) ?? { leads: [], fulfilled: [], reasons: [] };
		cells.set(id, known);
		return known;
	};
	for (const [id, own] of groupBy(
		outcomes.filter(({ document }) => document !== undefined),
		({ document }) => document as string,
	)) {
		const state = strongest(own);
		if (state) cell(id).state = state;
		cell(id).reasons.push(...new Set(own.flatMap(({ reason }) => reason ?? [])));
	}
	for (const item of passages) {
		const one = cell(item.finding.document);
		(isLead(item) ? one.leads : one.fulfilled).push(item);
	}
	return cells;
}

function strongest(outcomes: readonly Judged[]): Standing | undefined {
	return standings.find((wanted) => outcomes.some(({ standing }) => standing === wanted));
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const known = groups.get(key(value));
		if (known) known.push(value);
		else groups.set(key(value), [value]);
	}
	return groups;
}
