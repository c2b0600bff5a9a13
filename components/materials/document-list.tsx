import { FileExclamationOutlined } from "@ant-design/icons";
import { Badge, Empty, Input, Tooltip } from "antd";
import { useMemo, useState } from "react";
import type { SourceRecord } from "../../lib/evidence/model";
import type { DocumentKind } from "../../lib/facts/model";
import { useWords } from "../words/context";

export interface ListedDocument {
	source: SourceRecord;
	kind: DocumentKind;
	findings: number;
	open: number;
}

interface Props {
	documents: readonly ListedDocument[];
	current?: string;
	onOpen: (id: string) => void;
}

/** The case's documents, grouped by kind, with the state of each and what waits in it. */
export function DocumentList({ documents, current, onOpen }: Props) {
	const words = useWords();
	const [filter, setFilter] = useState("");
	const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
	const groups = useMemo(() => groupByKind(documents, filter), [documents, filter]);
	const toggle = (kind: string) =>
		setFolded(
			(before) => new Set(before.has(kind) ? [...before].filter((one) => one !== kind) : [...before, kind]),
		);
	const count = (status: SourceRecord["status"]) =>
		documents.filter((one) => one.source.status === status).length;
	return (
		<nav className="document-list" aria-label={words.materials.title}>
			<Input.Search
				size="small"
				allowClear
				placeholder={words.materials.filter}
				aria-label={words.materials.filter}
				onChange={(event) => setFilter(event.target.value)}
			/>
			<div className="groups">
				{documents.length === 0 && (
					<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.materials.empty} />
				)}
				{[...groups].map(([kind, list]) => (
					<section key={kind}>
						<button
							type="button"
							className="group"
							aria-expanded={!folded.has(kind)}
							onClick={() => toggle(kind)}
						>
							<span>{folded.has(kind) ? "▸" : "▾"}</span> {words.kinds[kind]}
							<em>{list.length}</em>
						</button>
						{!folded.has(kind) &&
							list.map((document) => (
								<DocumentRow
									key={document.source.id}
									document={document}
									current={document.source.id === current}
									onOpen={onOpen}
								/>
							))}
					</section>
				))}
			</div>
			<footer className="reading-summary">
				<b>{words.materials.reading}</b>
				<span>{words.materials.summary(count("read"), count("partly"), count("unread"))}</span>
			</footer>
		</nav>
	);
}

function DocumentRow({
	document,
	current,
	onOpen,
}: {
	document: ListedDocument;
	current: boolean;
	onOpen: (id: string) => void;
}) {
	const words = useWords();
	const { source } = document;
	const name = source.name.split("/").at(-1) ?? source.name;
	return (
		<button
			type="button"
			className={`document-row status-${source.status}${current ? " current" : ""}`}
			onClick={() => onOpen(source.id)}
			aria-current={current}
		>
			<Tooltip title={words.materials.status[source.status]}>
				<i className="status">
					{source.status === "read" ? "●" : source.status === "partly" ? "◐" : <FileExclamationOutlined />}
				</i>
			</Tooltip>
			<span className="name" title={source.name}>
				{name}
			</span>
			{source.status === "unread" ? (
				<em>{words.materials.status.unread}</em>
			) : (
				<Badge
					count={document.open}
					size="small"
					color="var(--accent)"
					title={`${document.open}/${document.findings}`}
				/>
			)}
		</button>
	);
}

function groupByKind(
	documents: readonly ListedDocument[],
	filter: string,
): Map<DocumentKind, ListedDocument[]> {
	const groups = new Map<DocumentKind, ListedDocument[]>();
	for (const document of documents) {
		if (filter && !document.source.name.includes(filter)) continue;
		const list = groups.get(document.kind);
		if (list) list.push(document);
		else groups.set(document.kind, [document]);
	}
	return groups;
}
