import { isLead } from "./lead";
import type { EvidenceItem } from "./model";

/** 问题底稿: everything the case holds on one question, for the talk with the unit and for the file. */
export interface WorkingPaper {
	/** 1, 2, 3 … in the order in which the questions first appear in the material. */
	number: number;
	indicator: string;
	title: string;
	/** Entries of the checklists, each once. */
	entries: string[];
	basis: EvidenceItem["basis"];
	verify: string;
	/** The passages, as they are numbered in the evidence list. */
	situations: EvidenceItem[];
	/** Who decided on the passages, each once. */
	by: string[];
}

/** Sorts leads into working papers, one for each indicator; passages that speak for the unit need none. */
export function workingPapers(items: readonly EvidenceItem[]): WorkingPaper[] {
	const papers = new Map<string, WorkingPaper>();
	for (const item of items) {
		if (!isLead(item)) continue;
		const { indicator } = item.finding;
		const paper = papers.get(indicator);
		if (paper) add(paper, item);
		else papers.set(indicator, paperOf(item, papers.size + 1));
	}
	return [...papers.values()];
}

function paperOf(item: EvidenceItem, number: number): WorkingPaper {
	return {
		number,
		indicator: item.finding.indicator,
		title: item.indicatorName,
		entries: [...new Set(item.entries)],
		basis: item.basis,
		verify: item.verify,
		situations: [item],
		by: item.by ? [item.by] : [],
	};
}

function add(paper: WorkingPaper, item: EvidenceItem): void {
	paper.situations.push(item);
	if (item.by && !paper.by.includes(item.by)) paper.by.push(item.by);
}
