import { DownloadOutlined, FileWordOutlined } from "@ant-design/icons";
import { Button, Empty, Progress, Segmented, Table, Tag } from "antd";
import { useState } from "react";
import { isLead } from "../../lib/evidence/lead";
import type { EvidenceItem, ExportFormat } from "../../lib/evidence/model";
import { placeWords } from "../../lib/evidence/words";
import { useWords } from "../words/context";

interface Props {
	items: readonly EvidenceItem[];
	onOpen: (item: EvidenceItem) => void;
	onExport: (format: ExportFormat, items: readonly EvidenceItem[]) => void;
}

/** The evidence so far, and its export. */
export function EvidenceView({ items, onOpen, onExport }: Props) {
	const words = useWords();
	const [only, setOnly] = useState<"adopted" | "all">("adopted");
	const leads = items.filter(isLead);
	const decided = leads.filter((item) => item.verdict !== "undecided").length;
	const shown = only === "adopted" ? items.filter((item) => item.verdict === "adopted") : items;
	return (
		<section className="view evidence-view">
			<header className="view-head">
				<h2>{words.evidence.title}</h2>
				<Progress
					className="reviewed"
					size="small"
					percent={leads.length > 0 ? Math.round((decided / leads.length) * 100) : 0}
					format={() => words.evidence.progress(decided, leads.length)}
				/>
				<Segmented
					value={only}
					onChange={setOnly}
					options={[
						{ value: "adopted", label: words.evidence.only },
						{ value: "all", label: words.evidence.all },
					]}
				/>
				<Button type="primary" icon={<DownloadOutlined />} onClick={() => onExport("xlsx", shown)}>
					{words.evidence.exportXlsx}
				</Button>
				<Button icon={<FileWordOutlined />} onClick={() => onExport("docx", shown)}>
					{words.evidence.exportDocx}
				</Button>
				<Button onClick={() => onExport("json", shown)}>{words.evidence.exportJson}</Button>
			</header>
			{shown.length === 0 ? (
				<Empty
					description={
						<>
							<p>{words.evidence.empty}</p>
							<p>{words.evidence.emptyNote}</p>
						</>
					}
				/>
			) : (
				<Table<EvidenceItem>
					size="small"
					rowKey={(item) => item.finding.id}
					dataSource={shown}
					pagination={{ pageSize: 50, hideOnSinglePage: true }}
					onRow={(item) => ({ onClick: () => onOpen(item), tabIndex: 0, className: "clickable" })}
					columns={[
						{ title: words.evidence.number, dataIndex: "number", width: 64, className: "tabular" },
						{
							title: words.findings.indicator,
							width: 210,
							render: (_, item) => (
								<>
									<code>{item.finding.indicator}</code> {item.indicatorName}
								</>
							),
						},
						{
							title: words.evidence.quote,
							render: (_, item) => <q className="serif">{item.finding.quote.exact.slice(0, 160)}</q>,
						},
						{
							title: words.evidence.place,
							width: 220,
							render: (_, item) => (
								<>
									{item.document.name}
									<br />
									<small>{placeWords(item.place)}</small>
								</>
							),
						},
						{
							title: words.evidence.verdict,
							width: 150,
							render: (_, item) => (
								<>
									<Tag color={item.verdict === "adopted" ? "red" : "default"}>
										{isLead(item) || item.verdict !== "undecided"
											? words.findings.verdict[item.verdict]
											: words.findings.grade.positive}
									</Tag>
									<div className="muted">{item.note}</div>
								</>
							),
						},
					]}
				/>
			)}
		</section>
	);
}
