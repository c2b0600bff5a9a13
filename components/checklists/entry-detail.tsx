import type { EvidenceItem } from "../../lib/evidence/model";
import { useWords } from "../words/context";
import { PassageLink } from "./passage-link";
import { type EntryRow, standings } from "./rows";

interface Props {
	row: EntryRow;
	onOpen: (item: EvidenceItem) => void;
}

/** All that the case shows for an entry: each indicator's outcome with its reason, and the passages. */
export function EntryDetail({ row, onOpen }: Props) {
	const words = useWords();
	const passages = (items: readonly EvidenceItem[], look: "lead" | "fulfilled") =>
		items.map((item) => (
			<PassageLink
				key={item.finding.id}
				quote={item.finding.quote.exact}
				document={item.document.name}
				look={look}
				onOpen={() => onOpen(item)}
			/>
		));
	return (
		<div className="entry-detail">
			{row.entry.evidence && (
				<p className="muted">
					{words.checklists.lookFor}
					{row.entry.evidence}
				</p>
			)}
			<table>
				<tbody>
					{row.indicators.map((indicator) => (
						<tr key={indicator.id}>
							<td>
								<code>{indicator.id}</code> {indicator.name}
							</td>
							<td>
								{indicator.state && (
									<span className={`outcome outcome-${indicator.state}`}>
										{words.checklists.outcome[indicator.state]}
									</span>
								)}
							</td>
							<td className="muted">
								{indicator.state ? indicator.reason : words.checklists.noDocument}
								{standings
									.filter((state) => indicator.documents[state])
									.map((state) => ` ${words.checklists.outcome[state]} ${indicator.documents[state]}`)
									.join(" ·")}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{row.fulfilled.length > 0 && <h5>{words.checklists.fulfilled(row.fulfilled.length)}</h5>}
			{passages(row.fulfilled, "fulfilled")}
			{row.leads.length > 0 && <h5>{words.checklists.leads(row.leads.length)}</h5>}
			{passages(row.leads, "lead")}
		</div>
	);
}
