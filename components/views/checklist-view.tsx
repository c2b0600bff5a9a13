import { Segmented, Table, Tag, Tooltip } from "antd";
import { useMemo, useState } from "react";
import type { EvidenceItem } from "../../lib/evidence/model";
import type { UnitType } from "../../lib/facts/case";
import type { Outcome, OutcomeState } from "../../lib/findings/model";
import type { Checklist, ChecklistEntry } from "../../lib/rules/schema";
import { useWords } from "../words/context";

interface Props {
	checklists: readonly Checklist[];
	unitType: UnitType;
	outcomes: readonly Outcome[];
	items: readonly EvidenceItem[];
	documents: readonly { id: string; name: string }[];
	onOpen: (item: EvidenceItem) => void;
}

interface Row {
	key: string;
	board: string;
	entry: ChecklistEntry;
	state: OutcomeState | undefined;
	items: EvidenceItem[];
}

const order: OutcomeState[] = ["found", "doubtful", "could-not-tell", "not-found"];

/** The inspectors' lists: how each entry stands, and the passages behind it. */
export function ChecklistView({ checklists, unitType, outcomes, items, documents, onOpen }: Props) {
	const words = useWords();
	const [chosen, setChosen] = useState(checklists[0]?.id ?? "");
	const checklist = checklists.find((one) => one.id === chosen) ?? checklists[0];
	const rows = useMemo(
		() => (checklist ? rowsOf(checklist, unitType, outcomes, items) : []),
		[checklist, unitType, outcomes, items],
	);
	return (
		<section className="view checklist-view">
			<header className="view-head">
				<h2>{words.checklists.title}</h2>
				<Segmented
					value={checklist?.id ?? ""}
					onChange={setChosen}
					options={checklists.map((one) => ({ value: one.id, label: one.name }))}
				/>
				{checklist?.status && <Tag>{checklist.status}</Tag>}
			</header>
			<Table<Row>
				size="small"
				rowKey="key"
				dataSource={rows}
				pagination={false}
				sticky
				columns={[
					{ title: "", dataIndex: "board", width: 84, onCell: (row) => ({ rowSpan: boardSpan(rows, row) }) },
					{
						title: words.checklists.entries,
						render: (_, row) => (
							<>
								<b className="entry-id">{row.entry.id}</b> {row.entry.text}
								{row.entry.dimensions.map((dimension) => (
									<Tag key={dimension} className="dimension">
										{dimension}
									</Tag>
								))}
							</>
						),
					},
					{
						title: words.findings.title,
						width: 110,
						render: (_, row) =>
							row.state ? (
								<span className={`outcome outcome-${row.state}`}>{words.checklists.outcome[row.state]}</span>
							) : (
								<span className="muted">{words.checklists.notBuilt}</span>
							),
					},
					{
						title: words.checklists.matrix,
						width: 360,
						render: (_, row) => <MatrixCells row={row} documents={documents} onOpen={onOpen} />,
					},
				]}
			/>
		</section>
	);
}

/** One square a document, darker with more findings; a click opens the first passage. */
function MatrixCells({
	row,
	documents,
	onOpen,
}: {
	row: Row;
	documents: Props["documents"];
	onOpen: Props["onOpen"];
}) {
	return (
		<div className="matrix">
			{documents.map((document) => {
				const here = row.items.filter((item) => item.finding.document === document.id);
				const first = here[0];
				return (
					<Tooltip key={document.id} title={`${document.name}　${here.length}`}>
						<button
							type="button"
							className={`cell level-${Math.min(here.length, 4)}`}
							disabled={!first}
							aria-label={`${document.name} ${here.length}`}
							onClick={() => first && onOpen(first)}
						/>
					</Tooltip>
				);
			})}
		</div>
	);
}

function rowsOf(
	checklist: Checklist,
	unitType: UnitType,
	outcomes: readonly Outcome[],
	items: readonly EvidenceItem[],
): Row[] {
	const states = new Map(
		outcomes.filter((one) => one.document === undefined).map((one) => [one.indicator, one.state]),
	);
	return checklist.boards.flatMap((board) =>
		board.entries
			.filter((entry) => entry.unitTypes.length === 0 || entry.unitTypes.includes(unitType))
			.map((entry) => ({
				key: entry.id,
				board: board.name,
				entry,
				state: order.find((state) => entry.indicators.some((id) => states.get(id) === state)),
				items: items.filter((item) => entry.indicators.includes(item.finding.indicator)),
			})),
	);
}

function boardSpan(rows: readonly Row[], row: Row): number {
	const first = rows.find((one) => one.board === row.board);
	return first === row ? rows.filter((one) => one.board === row.board).length : 0;
}
