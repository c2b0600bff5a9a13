import { Checkbox } from "antd";
import { useMemo, useState } from "react";
import { isLead } from "../../lib/evidence/lead";
import type { EvidenceItem } from "../../lib/evidence/model";
import { useWords } from "../words/context";
import { PassageLink } from "./passage-link";
import type { EntryCell, EntryRow } from "./rows";

interface Props {
	rows: readonly EntryRow[];
	documents: readonly { id: string; name: string }[];
	onOpen: (item: EvidenceItem) => void;
}

/** Columns are drawn in portions; a case may have thousands of documents. */
const portion = 80;

/** Entries × documents: a cell is darker with more leads and opens its passages; it is a table to keyboard and screen reader. */
export function HeatMap({ rows, documents, onOpen }: Props) {
	const words = useWords();
	const [only, setOnly] = useState(true);
	const [shown, setShown] = useState(portion);
	const [chosen, setChosen] = useState<{ row: string; document: string }>();
	const wanted = useMemo(
		() =>
			only ? documents.filter(({ id }) => rows.some((row) => hasPassage(row.cells.get(id)))) : documents,
		[only, documents, rows],
	);
	const columns = wanted.slice(0, shown);
	const open = chosen && rows.find(({ key }) => key === chosen.row);
	const name = (id: string) => documents.find((document) => document.id === id)?.name ?? id;
	const choose = (row: EntryRow, document: string) => {
		const cell = row.cells.get(document);
		const passages = [...(cell?.leads ?? []), ...(cell?.fulfilled ?? [])];
		if (passages.length === 1) onOpen(passages[0] as EvidenceItem);
		else setChosen({ row: row.key, document });
	};
	return (
		<div className="heat-map">
			<div className="heat-head">
				<Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
					{words.checklists.onlyWithPassages}
				</Checkbox>
				<span className="muted">{words.checklists.legend}</span>
			</div>
			{open && chosen && (
				<CellDetail
					title={`${open.entry.id} × ${name(chosen.document)}`}
					cell={open.cells.get(chosen.document)}
					onOpen={onOpen}
					onClose={() => setChosen(undefined)}
				/>
			)}
			<div className="heat-scroll">
				<table>
					<thead>
						<tr>
							<th scope="col">{words.checklists.matrix}</th>
							{columns.map(({ id, name }) => (
								<th key={id} scope="col" className="document-head" title={name}>
									<span>{name.replace(/\.[a-z]+$/i, "")}</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row.key}>
								<th scope="row" title={row.entry.text}>
									<b>{row.entry.id}</b> {row.entry.text}
								</th>
								{columns.map((document) => (
									<Cell
										key={document.id}
										cell={row.cells.get(document.id)}
										name={document.name}
										onChoose={() => choose(row, document.id)}
									/>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{columns.length < wanted.length && (
				<button type="button" className="more" onClick={() => setShown(shown + portion)}>
					… {wanted.length - columns.length}
				</button>
			)}
		</div>
	);
}

function Cell({ cell, name, onChoose }: { cell: EntryCell | undefined; name: string; onChoose: () => void }) {
	const words = useWords();
	if (!cell) return <td />;
	const count = cell.leads.length;
	const state = cell.state ? words.checklists.outcome[cell.state] : "";
	const title = [name, count > 0 ? words.checklists.leads(count) : state, ...cell.reasons].join("　");
	const look =
		count > 0 ? `level-${Math.min(count, 4)}` : cell.fulfilled.length > 0 ? "fulfilled" : (cell.state ?? "");
	return (
		<td>
			<button type="button" className={`cell ${look}`} title={title} aria-label={title} onClick={onChoose}>
				{count || cell.fulfilled.length || (cell.state === "could-not-tell" ? "?" : "·")}
			</button>
		</td>
	);
}

function CellDetail({
	title,
	cell,
	onOpen,
	onClose,
}: {
	title: string;
	cell: EntryCell | undefined;
	onOpen: Props["onOpen"];
	onClose: () => void;
}) {
	const words = useWords();
	return (
		<aside className="cell-detail" aria-live="polite">
			<header>
				<b>{title}</b>
				{cell?.state && (
					<span className={`outcome outcome-${cell.state}`}>{words.checklists.outcome[cell.state]}</span>
				)}
				<button type="button" aria-label={words.settings.close} onClick={onClose}>
					×
				</button>
			</header>
			{cell?.reasons.map((reason) => (
				<p key={reason} className="muted">
					{reason}
				</p>
			))}
			{[...(cell?.fulfilled ?? []), ...(cell?.leads ?? [])].map((item) => (
				<PassageLink
					key={item.finding.id}
					quote={item.finding.quote.exact}
					document={item.indicatorName}
					look={isLead(item) ? "lead" : "fulfilled"}
					onOpen={() => onOpen(item)}
				/>
			))}
		</aside>
	);
}

function hasPassage(cell: EntryCell | undefined): boolean {
	return cell !== undefined && cell.leads.length + cell.fulfilled.length > 0;
}
