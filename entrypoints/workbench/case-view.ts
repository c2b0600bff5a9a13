import type { FindingView } from "../../components/materials/finding-list";
import { lookOf, type Mark } from "../../components/materials/highlights";
import type { CaseState } from "../../lib/adapters/case-state";
import type { DocumentModel } from "../../lib/document/model";
import { foldEvidence } from "../../lib/evidence/fold";
import { isLead } from "../../lib/evidence/lead";
import type { EvidenceItem } from "../../lib/evidence/model";
import type { Rules } from "../../lib/rules/schema";

/** Findings with their decisions, numbered over the case. Only the open document's text is at hand for places. */
export function evidenceOf(
	state: CaseState,
	rules: Rules,
	documents: ReadonlyMap<string, DocumentModel>,
): EvidenceItem[] {
	return foldEvidence({
		findings: state.findings,
		own: state.own,
		decisions: state.decisions,
		documents: state.sources.flatMap((source) => {
			const document = documents.get(source.id);
			return document ? [{ id: source.id, name: source.name, document }] : [];
		}),
		sources: state.sources,
		rules,
	});
}

/** What speaks for the unit stands apart from the leads. */
function inState(item: EvidenceItem, state: FindingView["state"]): boolean {
	if (state === "positive" || !isLead(item)) return (state === "positive") === !isLead(item);
	return state === "all" || (state === "open") === (item.verdict === "undecided");
}

const priorities = ["高", "中", "低"];

/** The items a view shows, in its order. */
export function shownItems(
	items: readonly EvidenceItem[],
	view: FindingView,
	document: string | undefined,
	rules: Rules,
): EvidenceItem[] {
	const priority = new Map(rules.indicators.map((one) => [one.id, priorities.indexOf(one.priority)]));
	const shown = items.filter(
		(item) => (view.scope === "all" || item.finding.document === document) && inState(item, view.state),
	);
	if (view.order === "priority")
		shown.sort(
			(a, b) =>
				(priority.get(a.finding.indicator) ?? 3) - (priority.get(b.finding.indicator) ?? 3) ||
				a.number - b.number,
		);
	if (view.order === "indicator")
		shown.sort((a, b) => a.finding.indicator.localeCompare(b.finding.indicator) || a.number - b.number);
	return shown;
}

/** Marks of one document; adopted passages carry their number. */
export function marksOf(items: readonly EvidenceItem[], document: string): Mark[] {
	return items
		.filter((item) => item.finding.document === document)
		.map((item) => ({
			id: item.finding.id,
			span: item.finding.span,
			look: lookOf(item.finding.polarity, item.finding.grade, item.verdict, item.own),
			...(item.verdict === "adopted" ? { number: item.number } : {}),
		}));
}
