import { Button, Drawer, Dropdown, Empty, Popconfirm, Table, Tag } from "antd";
import { useRef, useState } from "react";
import type { SelfTestFailure } from "../../lib/engine/self-test";
import type { Trial } from "../../lib/engine/trial";
import { rowsOfIndicator } from "../../lib/rules/own/indicator-rows";
import type { ImportedList, OwnList } from "../../lib/rules/own/own-list";
import type { Checklist, Indicator, Rules } from "../../lib/rules/schema";
import { useWords } from "../words/context";
import { ImportReport } from "./import-report";
import { OwnEditor } from "./own-editor";

interface Props {
	open: boolean;
	onClose: () => void;
	own: OwnList;
	/** Packaged indicators and own ones together. */
	rules: Rules;
	failures: readonly SelfTestFailure[];
	onTry: (indicator: Indicator) => Promise<Trial>;
	onSave: (indicator: Indicator) => Promise<void>;
	onRemove: (id: string) => Promise<void>;
	onRemoveChecklist: (id: string) => Promise<void>;
	onRead: (file: File) => Promise<ImportedList>;
	onTake: (list: OwnList) => Promise<void>;
	onExport: (format: "xlsx" | "yaml") => void;
	documentName: (id: string) => string;
}

/** The inspectors' own indicators and checklists: written here, taken from a file, or handed on. */
export function OwnListPanel(props: Props) {
	const { own, rules, failures } = props;
	const words = useWords();
	const [editing, setEditing] = useState<Indicator | "new">();
	const [imported, setImported] = useState<{ name: string; list: ImportedList }>();
	const file = useRef<HTMLInputElement>(null);
	const edited = editing === "new" || editing === undefined ? undefined : editing;
	const taken = new Set(rules.indicators.map(({ id }) => id).filter((id) => id !== edited?.id));
	const failing = new Set(failures.map(({ indicator }) => indicator));
	const isEmpty = own.indicators.length + own.checklists.length === 0;
	return (
		<Drawer
			open={props.open}
			onClose={props.onClose}
			title={words.own.title}
			size={1080}
			destroyOnHidden
			extra={
				!editing && (
					<div className="own-buttons">
						<Button onClick={() => file.current?.click()}>{words.own.import}</Button>
						<Dropdown
							menu={{
								items: [
									{ key: "xlsx", label: words.own.exportXlsx },
									{ key: "yaml", label: words.own.exportYaml },
								],
								onClick: ({ key }) => props.onExport(key as "xlsx" | "yaml"),
							}}
						>
							<Button>{words.own.export}</Button>
						</Dropdown>
						<Button type="primary" onClick={() => setEditing("new")}>
							{words.own.add}
						</Button>
					</div>
				)
			}
		>
			<input
				ref={file}
				type="file"
				hidden
				data-testid="own-file"
				accept=".xlsx,.xls,.csv,.yaml,.yml"
				onChange={(event) => {
					const [chosen] = event.target.files ?? [];
					event.target.value = "";
					if (chosen) void props.onRead(chosen).then((list) => setImported({ name: chosen.name, list }));
				}}
			/>
			{editing ? (
				<OwnEditor
					key={edited?.id ?? "new"}
					draft={edited ? (rowsOfIndicator(edited)[0] ?? {}) : { 类别: "决策执行" }}
					taken={taken}
					onTry={props.onTry}
					onSave={(indicator) => void props.onSave(indicator).then(() => setEditing(undefined))}
					onCancel={() => setEditing(undefined)}
					documentName={props.documentName}
				/>
			) : (
				<>
					<p className="muted">{words.own.note}</p>
					{imported && (
						<ImportReport
							{...imported}
							onTake={(list) => void props.onTake(list).then(() => setImported(undefined))}
							onDrop={() => setImported(undefined)}
						/>
					)}
					{isEmpty && !imported && <Empty description={words.own.empty} />}
					{own.indicators.length > 0 && (
						<Table<Indicator>
							rowKey="id"
							size="small"
							pagination={false}
							dataSource={own.indicators}
							columns={[
								{ title: words.own.columns.编号, dataIndex: "id", width: 84 },
								{ title: words.own.columns.指标, dataIndex: "name" },
								{
									title: words.own.columns.词语,
									render: (_value, one) =>
										one.clauses
											.flatMap(({ any }) => any)
											.slice(0, 6)
											.join("、"),
								},
								{
									title: words.own.state,
									width: 110,
									render: (_value, one) =>
										failing.has(one.id) ? (
											<Tag color="warning">{words.own.setAside}</Tag>
										) : (
											<Tag color="success">{words.own.inUse}</Tag>
										),
								},
								{
									title: "",
									width: 132,
									render: (_value, one) => (
										<>
											{one.clauses.length === 1 && one.checks.length === 0 && (
												<Button type="link" size="small" onClick={() => setEditing(one)}>
													{words.own.edit}
												</Button>
											)}
											<Remove name={one.name} onRemove={() => void props.onRemove(one.id)} />
										</>
									),
								},
							]}
						/>
					)}
					{own.checklists.length > 0 && (
						<Table<Checklist>
							rowKey="id"
							size="small"
							pagination={false}
							dataSource={own.checklists}
							columns={[
								{ title: words.own.checklist, dataIndex: "name" },
								{
									title: words.checklists.entries,
									width: 110,
									render: (_value, one) => one.boards.reduce((sum, board) => sum + board.entries.length, 0),
								},
								{
									title: "",
									width: 80,
									render: (_value, one) => (
										<Remove name={one.name} onRemove={() => void props.onRemoveChecklist(one.id)} />
									),
								},
							]}
						/>
					)}
				</>
			)}
		</Drawer>
	);
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
	const words = useWords();
	return (
		<Popconfirm
			title={words.own.removeAsk(name)}
			okText={words.own.remove}
			cancelText={words.caseForm.cancel}
			onConfirm={onRemove}
		>
			<Button type="link" size="small" danger>
				{words.own.remove}
			</Button>
		</Popconfirm>
	);
}
