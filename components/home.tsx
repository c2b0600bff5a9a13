import { DeleteOutlined, PlusOutlined, ReadOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useState } from "react";
import type { UnitType } from "../lib/facts/case";
import { useWords } from "./words/context";

export interface HomeCase {
	id: string;
	name: string;
	unit: string;
	unitType: UnitType;
	from?: string;
	to?: string;
	openedAt: string;
	files: number;
	decisions: number;
}

interface Props {
	cases: readonly HomeCase[];
	onOpen: (id: string) => void;
	onCreate: () => void;
	onSample: () => void;
	onRemove: (id: string) => void;
}

/** The inspector's cases; at first start what this is and what it never does. */
export function Home({ cases, onOpen, onCreate, onSample, onRemove }: Props) {
	const words = useWords();
	const [removing, setRemoving] = useState<HomeCase>();
	return (
		<main className="home">
			<header>
				<h1>{words.app.name}</h1>
				<p>{words.app.tagline}</p>
			</header>
			{cases.length === 0 && (
				<section className="first-start">
					<p>{words.home.what}</p>
					<ul>
						{words.home.never.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				</section>
			)}
			<div className="actions">
				<Button type="primary" size="large" icon={<PlusOutlined />} onClick={onCreate}>
					{words.home.create}
				</Button>
				<Button size="large" icon={<ReadOutlined />} onClick={onSample}>
					{words.home.sample}
				</Button>
			</div>
			<p className="muted">{words.home.sampleNote}</p>
			{cases.length > 0 && (
				<section className="case-list" aria-label={words.home.title}>
					<h2>{words.home.title}</h2>
					{cases.map((one) => (
						<div key={one.id} className="case-row">
							<button type="button" onClick={() => onOpen(one.id)}>
								<strong>{one.name}</strong>
								<span>
									{one.unit} · {words.unitTypes[one.unitType]} ·{" "}
									{one.from || one.to ? words.home.period(one.from ?? "", one.to ?? "") : words.home.noPeriod}
								</span>
								<em>
									{words.materials.title} {one.files}　{words.home.opened(one.openedAt.slice(0, 10))}
								</em>
							</button>
							<Button
								type="text"
								icon={<DeleteOutlined />}
								aria-label={`${words.home.remove} ${one.name}`}
								title={words.home.remove}
								onClick={() => setRemoving(one)}
							/>
						</div>
					))}
				</section>
			)}
			<footer>{words.app.promise}</footer>
			<Modal
				open={removing !== undefined}
				title={removing ? words.home.removeAsk(removing.name) : ""}
				okText={words.home.remove}
				okButtonProps={{ danger: true }}
				cancelText={words.caseForm.cancel}
				onCancel={() => setRemoving(undefined)}
				onOk={() => {
					if (removing) onRemove(removing.id);
					setRemoving(undefined);
				}}
			>
				{removing && words.home.removeNote(removing.files, removing.decisions)}
			</Modal>
		</main>
	);
}
