import type { EvidenceItem } from "../../lib/evidence/model";
import type { UnitType } from "../../lib/facts/case";
import type { Outcome, OutcomeState, Polarity } from "../../lib/findings/model";
import type { Checklist, ChecklistEntry, Indicator } from "../../lib/rules/schema";

/** An indicator under an entry, with how it ended over the case. */
export interface EntryIndicator {
	id: string;
	name: string;
	polarity: Polarity;
	/** Absent when no document of the case could be judged by it at all. */
	state?: OutcomeState;
	reason?: string;
	/** Documents by how the indicator ended in them. */
	documents: Partial<Record<OutcomeState, number>>;
}

/** One entry of a list against one document. */
export interface EntryCell {
	state?: OutcomeState;
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
	state?: OutcomeState;
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

const strongestFirst: OutcomeState[] = ["found", "doubtful", "could-not-tell", "not-found"];

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
	const indicators = own.map((indicator) => indicatorOf(indicator, outcomes.get(indicator.id) ?? []));
	const risks = indicators.filter(({ polarity }) => polarity === "risk");
	return {
		key: entry.id,
		board,
		entry,
		indicators,
		...stateOf(risks.length > 0 ? risks : indicators),
		leads: passages.filter(({ finding }) => finding.polarity === "risk"),
		fulfilled: passages.filter(({ finding }) => finding.polarity === "positive"),
		cells: cellsOf(
			own.flatMap(({ id }) => outcomes.get(id) ?? []),
			passages,
		),
	};
}

function indicatorOf(
	{ id, name, polarity }: RowsInput["indicators"][number],
	outcomes: readonly Outcome[],
): EntryIndicator {
	const whole = outcomes.find(({ document }) => document === undefined);
	const documents: EntryIndicator["documents"] = {};
	for (const { document, state } of outcomes)
		if (document !== undefined) documents[state] = (documents[state] ?? 0) + 1;
	return {
		id,
		name,
		polarity,
		documents,
		...(whole ? { state: whole.state } : {}),
		...(whole?.reason ? { reason: whole.reason } : {}),
	};
}

function cellsOf(outcomes: readonly Outcome[], passages: readonly EvidenceItem[]): Map<string, EntryCell> {
	const cells = new Map<string, EntryCell>();
	const cell = (id: string) => {
		const known = cells.get(id) ?? { leads: [], fulfilled: [], reasons: [] };
		cells.set(id, known);
		return known;
	};
	for (const { document, state, reason } of outcomes) {
		if (document === undefined) continue;
		const one = cell(document);
		one.state = strongestFirst.find((wanted) => wanted === state || wanted === one.state);
		if (reason && !one.reasons.includes(reason)) one.reasons.push(reason);
	}
	for (const item of passages) {
		const one = cell(item.finding.document);
		(item.finding.polarity === "positive" ? one.fulfilled : one.leads).push(item);
	}
	return cells;
}

function stateOf(indicators: readonly EntryIndicator[]): { state?: OutcomeState } {
	const state = strongestFirst.find((wanted) => indicators.some((indicator) => indicator.state === wanted));
	return state ? { state } : {};
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
