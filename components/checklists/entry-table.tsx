import { Table, Tag } from "antd";
import type { EvidenceItem } from "../../lib/evidence/model";
import { useWords } from "../words/context";
import { EntryDetail } from "./entry-detail";
import type { EntryRow } from "./rows";

interface Props {
	rows: readonly EntryRow[];
	onOpen: (item: EvidenceItem) => void;
}

/** The entries of a list, each with how it stands; a row unfolds to its indicators and passages. */
export function EntryTable({ rows, onOpen }: Props) {
	const words = useWords();
	return (
		<Table<EntryRow>
			className="entry-table"
			size="small"
			rowKey="key"
			dataSource={[...rows]}
			pagination={false}
			sticky
			expandable={{
				expandRowByClick: true,
				rowExpandable: (row) => row.indicators.length > 0,
				expandedRowRender: (row) => <EntryDetail row={row} onOpen={onOpen} />,
			}}
			columns={[
				{ title: words.checklists.board, dataIndex: "board", width: 92 },
				{
					title: words.checklists.entries,
					render: (_, { entry }) => (
						<>
							<b className="entry-id">{entry.id}</b> {entry.text}
							{entry.dimensions.map((dimension) => (
								<Tag key={dimension} className="dimension">
									{dimension}
								</Tag>
							))}
						</>
					),
				},
				{
					title: words.checklists.state,
					width: 120,
					render: (_, row) =>
						row.indicators.length === 0 ? (
							<span className="muted">{words.checklists.notBuilt}</span>
						) : (
							row.state && (
								<span className={`outcome outcome-${row.state}`}>{words.checklists.outcome[row.state]}</span>
							)
						),
				},
				{
					title: words.findings.title,
					width: 80,
					className: "tabular",
					render: (_, { leads }) => leads.length || "",
				},
				{
					title: words.findings.grade.positive,
					width: 80,
					className: "tabular",
					render: (_, { fulfilled }) => fulfilled.length || "",
				},
			]}
		/>
	);
}
