import { Button, Empty, Modal, Segmented, Select } from "antd";
import { useState } from "react";
import type { EvidenceItem, Verdict } from "../../lib/evidence/model";
import type { Finding } from "../../lib/findings/model";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";
import { FindingCard } from "./finding-card";

export type FindingScope = "here" | "all";
export type FindingState = "all" | "open" | "decided" | "positive";
export type FindingOrder = "place" | "priority" | "indicator";

export interface FindingView {
	scope: FindingScope;
	state: FindingState;
	order: FindingOrder;
}

interface Props {
	/** Already filtered and ordered. */
	items: readonly EvidenceItem[];
	total: number;
	open: number;
	view: FindingView;
	onView: (view: FindingView) => void;
	current?: string;
	noteWanted: number;
	read: number;
	unread: number;
	withdrawn: readonly Finding[];
	indicatorName: (id: string) => string;
	documentName: (id: string) => string;
	onOpen: (id: string) => void;
	onDecide: (id: string, verdict: Verdict, note: string) => void;
	onPlace: (document: string, span: Span) => void;
	onRemoveOwn: (id: string) => void;
}

/** Cards are drawn in portions; a case may have thousands. */
const portion = 60;

/** The findings of the open document or of the whole case. */
export function FindingList(props: Props) {
	const { items, total, open, view, onView, withdrawn } = props;
	const words = useWords();
	const [shown, setShown] = useState(portion);
	const [asking, setAsking] = useState(false);
	const currentIndex = items.findIndex((item) => item.finding.id === props.current);
	const visible = items.slice(0, Math.max(shown, currentIndex + 10));
	return (
		<aside className="finding-list" aria-label={words.findings.title}>
			<header>
				<b>{words.findings.title}</b>
				<span className="count">
					{view.state === "positive"
						? words.findings.inFavour(items.length)
						: view.scope === "here"
							? words.findings.here(total, open)
							: words.findings.all(total, open)}
				</span>
			</header>
			<div className="filters">
				<Segmented<FindingScope>
					size="small"
					value={view.scope}
					onChange={(scope) => onView({ ...view, scope })}
					options={[
						{ value: "here", label: words.findings.scopeHere },
						{ value: "all", label: words.findings.scopeAll },
					]}
				/>
				<Select<FindingState>
					size="small"
					value={view.state}
					onChange={(state) => onView({ ...view, state })}
					options={[
						{ value: "all", label: words.findings.filterAll },
						{ value: "open", label: words.findings.filterOpen },
						{ value: "decided", label: words.findings.filterDecided },
						{ value: "positive", label: words.findings.filterPositive },
					]}
				/>
				<Select<FindingOrder>
					size="small"
					aria-label={words.findings.sort}
					value={view.order}
					onChange={(order) => onView({ ...view, order })}
					options={[
						{ value: "place", label: words.findings.sortPlace },
						{ value: "priority", label: words.findings.sortPriority },
						{ value: "indicator", label: words.findings.sortIndicator },
					]}
				/>
			</div>
			<div className="cards">
				{items.length === 0 && (
					<Empty
						image={Empty.PRESENTED_IMAGE_SIMPLE}
						description={
							view.scope === "all" ? words.findings.noneRead(props.read, props.unread) : words.findings.none
						}
					/>
				)}
				{visible.map((item) => (
					<FindingCard
						key={item.finding.id}
						item={item}
						current={item.finding.id === props.current}
						noteWanted={props.noteWanted}
						documentName={props.documentName}
						onOpen={props.onOpen}
						onDecide={props.onDecide}
						onPlace={props.onPlace}
						onRemoveOwn={props.onRemoveOwn}
					/>
				))}
				{visible.length < items.length && (
					<Button block type="text" onClick={() => setShown(visible.length + portion)}>
						… {items.length - visible.length}
					</Button>
				)}
			</div>
			<footer>
				<Button size="small" type="link" onClick={() => setAsking(true)}>
					{words.findings.withdrawn} · {withdrawn.length}
				</Button>
			</footer>
			<Modal
				open={asking}
				title={words.findings.withdrawnTitle}
				footer={null}
				width={680}
				onCancel={() => setAsking(false)}
			>
				{withdrawn.length === 0 && <p>{words.findings.withdrawnNone}</p>}
				{withdrawn.map((finding) => (
					<div key={finding.id} className="withdrawn">
						<b>{props.indicatorName(finding.indicator)}</b>
						<blockquote>“{finding.quote.exact}”</blockquote>
						<p>{finding.withdrawn}</p>
						<Button
							size="small"
							type="link"
							onClick={() => {
								setAsking(false);
								props.onPlace(finding.document, finding.span);
							}}
						>
							{props.documentName(finding.document)} ↗
						</Button>
					</div>
				))}
			</Modal>
		</aside>
	);
}
