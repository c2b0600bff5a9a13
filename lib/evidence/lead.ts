import type { EvidenceItem } from "./model";

/** A lead is something to look into; what speaks for the unit is shown beside it and asks for no decision. */
export function isLead({ finding }: Pick<EvidenceItem, "finding">): boolean {
	return finding.polarity === "risk";
}
