import { Button, Empty, Switch, Table, Tabs } from "antd";
import { useEffect, useState } from "react";
import type { Facts } from "../../lib/facts/model";
import type { ContractRecord } from "../../lib/facts/model-money";
import type { RosterEntry } from "../../lib/facts/model-person";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";

interface Props {
	roster: readonly RosterEntry[];
	documents: readonly { id: string; name: string; facts: Facts | undefined }[];
	onRoster: (roster: RosterEntry[]) => void;
	onPlace: (document: string, span: Span) => void;
}

/** Who, what and how much, over the whole case: the roster to confirm, contracts, sums. */
export function RelationsView(props: Props) {
	const words = useWords();
	return (
		<section className="view">
			<header className="view-head">
				<h2>{words.relations.title}</h2>
			</header>
			<Tabs
				items={[
					{ key: "people", label: words.relations.people, children: <RosterTable {...props} /> },
					{ key: "matters", label: words.relations.matters, children: <ContractTable {...props} /> },
				]}
			/>
		</section>
	);
}

function RosterTable({ roster, onRoster }: Props) {
	const words = useWords();
	const [entries, setEntries] = useState<RosterEntry[]>([...roster]);
	useEffect(() => setEntries([...roster]), [roster]);
	const change = (name: string, part: Partial<RosterEntry>) =>
		setEntries((before) => before.map((entry) => (entry.name === name ? { ...entry, ...part } : entry)));
	if (entries.length === 0) return <Empty description={words.relations.empty} />;
	return (
		<>
			<Table<RosterEntry>
				size="small"
				rowKey="name"
				dataSource={entries}
				pagination={{ pageSize: 50, hideOnSinglePage: true }}
				columns={[
					{ title: words.relations.name, dataIndex: "name", width: 120 },
					{
						title: words.relations.posts,
						render: (_, entry) => [...new Set(entry.posts.map((post) => post.text))].join("；"),
					},
					{ title: words.relations.aliases, width: 220, render: (_, entry) => entry.aliases.join("、") },
					{
						title: words.relations.member,
						width: 110,
						render: (_, entry) => (
							<Switch
								size="small"
								aria-label={`${entry.name} ${words.relations.member}`}
								checked={entry.member ?? false}
								onChange={(member) => change(entry.name, { member })}
							/>
						),
					},
					{
						title: words.relations.principal,
						width: 130,
						render: (_, entry) => (
							<Switch
								size="small"
								aria-label={`${entry.name} ${words.relations.principal}`}
								checked={entry.principal ?? false}
								onChange={(principal) => change(entry.name, { principal })}
							/>
						),
					},
				]}
			/>
			<Button type="primary" className="confirm" onClick={() => onRoster(entries)}>
				{words.relations.confirm}
			</Button>
		</>
	);
}

function ContractTable({ documents, onPlace }: Props) {
	const words = useWords();
	const rows = documents.flatMap(({ id, name, facts }) =>
		(facts?.contracts ?? []).map((contract) => ({ key: `${id}-${contract.span.start}`, id, name, contract })),
	);
	if (rows.length === 0) return <Empty description={words.relations.empty} />;
	const text = (pick: (contract: ContractRecord) => string | undefined) => ({
		render: (_: unknown, row: (typeof rows)[number]) => pick(row.contract) ?? "",
	});
	return (
		<Table
			size="small"
			rowKey="key"
			dataSource={rows}
			pagination={{ pageSize: 50, hideOnSinglePage: true }}
			onRow={(row) => ({
				className: "clickable",
				tabIndex: 0,
				onClick: () => onPlace(row.id, row.contract.span),
			})}
			columns={[
				{ title: words.timeline.event, ...text((contract) => contract.title?.text) },
				{ title: words.relations.supplier, ...text((contract) => contract.supplier?.text) },
				{
					title: words.relations.amount,
					width: 140,
					className: "tabular",
					...text((contract) => contract.amount && amountWords(contract.amount.value)),
				},
				{ title: words.relations.decided, width: 120, ...text((contract) => contract.decided?.iso) },
				{ title: words.relations.signed, width: 120, ...text((contract) => contract.signed?.iso) },
				{ title: words.relations.document, dataIndex: "name", width: 220 },
			]}
		/>
	);
}

/** 128.6万元; small sums in yuan. */
export function amountWords(value: number): string {
	return value >= 10_000 ? `${Number((value / 10_000).toFixed(4))}万元` : `${value}元`;
}
