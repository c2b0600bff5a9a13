import { EditOutlined } from "@ant-design/icons";
import { Button, Segmented, Select, Tag } from "antd";
import { useMemo, useState } from "react";
import type { EvidenceItem, NamedMeasure } from "../../lib/evidence/model";
import type { UnitType } from "../../lib/facts/case";
import type { Outcome } from "../../lib/findings/model";
import type { Checklist, Indicator } from "../../lib/rules/schema";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";
import { EntryTable } from "./entry-table";
import { HeatMap } from "./heat-map";
import { MeasureTable } from "./measure-table";
import { entryRows } from "./rows";

interface Props {
	checklists: readonly Checklist[];
	indicators: readonly Indicator[];
	unitType: UnitType;
	/** Optional boards in use, by id. */
	boards: readonly string[];
	onBoards: (boards: string[]) => void;
	outcomes: readonly Outcome[];
	measures: readonly NamedMeasure[];
	items: readonly EvidenceItem[];
	documents: readonly { id: string; name: string }[];
	onOpen: (item: EvidenceItem) => void;
	onPlace: (document: string, span: Span) => void;
	/** Opens the inspectors' own lists. */
	onOwn: () => void;
}

/** The inspectors' lists: how each entry stands and the passages behind it, as a table or as a matrix. */
export function ChecklistView(props: Props) {
	const { checklists, indicators, unitType, boards, outcomes, items, documents } = props;
	const words = useWords();
	const [chosen, setChosen] = useState(checklists[0]?.id ?? "");
	const [form, setForm] = useState<"table" | "matrix">("table");
	// A list of one's own may have been removed meanwhile.
	const checklist = checklists.find((one) => one.id === chosen) ?? checklists[0];
	const isMeasures = checklist?.boards.some((board) => board.entries.some((entry) => entry.measure));
	const rows = useMemo(
		() => (checklist ? entryRows({ checklist, unitType, boards, indicators, outcomes, items }) : []),
		[checklist, unitType, boards, indicators, outcomes, items],
	);
	const optional = checklist?.boards.filter((board) => board.optional) ?? [];
	return (
		<section className="view checklist-view">
			<header className="view-head">
				<h2>{words.checklists.title}</h2>
				<Segmented
					value={chosen}
					onChange={setChosen}
					options={checklists.map((one) => ({ value: one.id, label: one.name }))}
				/>
				{checklist?.status && <Tag>{checklist.status}</Tag>}
				{checklist && !isMeasures && (
					<Segmented<"table" | "matrix">
						value={form}
						onChange={setForm}
						options={[
							{ value: "table", label: words.checklists.asTable },
							{ value: "matrix", label: words.checklists.matrix },
						]}
					/>
				)}
				{optional.length > 0 && (
					<Select<string[]>
						mode="multiple"
						className="optional-boards"
						aria-label={words.checklists.optional}
						placeholder={words.checklists.optional}
						value={boards.filter((id) => optional.some((board) => board.id === id))}
						onChange={props.onBoards}
						options={optional.map((board) => ({ value: board.id, label: board.name }))}
					/>
				)}
				<Button className="own-open" icon={<EditOutlined />} onClick={props.onOwn}>
					{words.own.open}
				</Button>
			</header>
			{isMeasures && (
				<MeasureTable
					measures={props.measures}
					documentName={(id) => documents.find((document) => document.id === id)?.name ?? id}
					onPlace={props.onPlace}
				/>
			)}
			{checklist && !isMeasures && form === "table" && <EntryTable rows={rows} onOpen={props.onOpen} />}
			{checklist && !isMeasures && form === "matrix" && (
				<HeatMap rows={rows} documents={documents} onOpen={props.onOpen} />
			)}
		</section>
	);
}
