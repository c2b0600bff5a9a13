import { describe, expect, it } from "vitest";
import type { EvidenceItem, Verdict } from "../../lib/evidence/model";
import { shownItems } from "./case-view";

const rules = { regulations: [], indicators: [], checklists: [] } as unknown as Parameters<
	typeof shownItems
>[3];
const item = (id: string, polarity: "risk" | "positive", verdict: Verdict) =>
	({ finding: { id, document: "d", polarity, indicator: "MZ-01" }, verdict, number: 1 }) as EvidenceItem;
const items = [
	item("open lead", "risk", "undecided"),
	item("adopted lead", "risk", "adopted"),
	item("for the unit", "positive", "undecided"),
];

describe("the items of a view", () => {
	it.each([
		["all", ["open lead", "adopted lead"]],
		["open", ["open lead"]],
		["decided", ["adopted lead"]],
		["positive", ["for the unit"]],
	] as const)("in the state %s", (state, shown) => {
		const view = { scope: "here", state, order: "place" } as const;
		expect(shownItems(items, view, "d", rules).map(({ finding }) => finding.id)).toEqual(shown);
	});
});
