import { Button, Input, type InputRef, Tag } from "antd";
import { useEffect, useRef, useState } from "react";
import { isLead } from "../../lib/evidence/lead";
import type { EvidenceItem, Verdict } from "../../lib/evidence/model";
import { placeWords } from "../../lib/evidence/words";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";

interface Props {
	item: EvidenceItem;
	current: boolean;
	/** Raised by the key `e`: puts the cursor into the note. */
	noteWanted: number;
	documentName: (id: string) => string;
	onOpen: (id: string) => void;
	onDecide: (id: string, verdict: Verdict, note: string) => void;
	onPlace: (document: string, span: Span) => void;
	onRemoveOwn: (id: string) => void;
}

/** A finding: the words, what was seen, the basis, what speaks for the unit, and the decision. */
export function FindingCard(props: Props) {
	const { item, current, onOpen } = props;
	const words = useWords();
	const ref = useRef<HTMLElement>(null);
	useEffect(() => {
		if (current) ref.current?.scrollIntoView({ block: "nearest" });
	}, [current]);
	const look = isLead(item) ? item.finding.grade : "positive";
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: j and k reach every card
		<article
			ref={ref}
			className={`finding-card grade-${look} verdict-${item.verdict}${current ? " current" : ""}`}
			aria-current={current}
			onClick={() => onOpen(item.finding.id)}
		>
			<header>
				<i className={`grade look-${look}`} title={words.findings.grade[look]} />
				<h4>{item.indicatorName}</h4>
				{(isLead(item) || item.verdict !== "undecided") && (
					<span className={`state ${item.verdict}`}>{words.findings.verdict[item.verdict]}</span>
				)}
				<code>{item.finding.indicator}</code>
			</header>
			<blockquote>
				“{shorten(item.finding.quote.exact)}”
				<small>
					{placeWords(item.place)}
					{item.own && <Tag>{words.findings.own}</Tag>}
				</small>
			</blockquote>
			<p className="why">{item.finding.why}</p>
			{current && <CardBody {...props} />}
		</article>
	);
}

function CardBody({ item, noteWanted, documentName, onDecide, onPlace, onRemoveOwn }: Props) {
	const words = useWords();
	const { finding } = item;
	return (
		<>
			<dl>
				{item.basis.length > 0 && (
					<>
						<dt>{words.findings.basis}</dt>
						<dd>
							{item.basis.map((basis) => (
								<div key={basis.code}>
									{basis.name}　{basis.article}{" "}
									<em className={`verified-${basis.verified === "V" ? "yes" : "no"}`}>
										{basis.verified === "V" ? "✓" : "?"} {words.findings.verified[basis.verified]}
									</em>
								</div>
							))}
						</dd>
					</>
				)}
				{isLead(item) && (
					<>
						<dt>{words.findings.counter}</dt>
						<dd>
							{finding.counter.length === 0 && words.findings.noCounter}
							{finding.counter.map((counter) => (
								<div key={counter.text}>
									{counter.text}
									{counter.span && counter.document && (
										<Button
											size="small"
											type="link"
											onClick={() => onPlace(counter.document as string, counter.span as Span)}
										>
											“{shorten(counter.quote?.exact ?? "", 24)}” ↗
										</Button>
									)}
								</div>
							))}
						</dd>
					</>
				)}
				{finding.related.length > 0 && (
					<>
						<dt>{words.findings.related}</dt>
						<dd>
							{finding.related.map((related) => (
								<Button
									key={`${related.document}-${related.span.start}`}
									size="small"
									type="link"
									className="related"
									onClick={() => onPlace(related.document, related.span)}
								>
									{related.label ? `${related.label}：` : ""}
									{documentName(related.document)}　“{shorten(related.quote.exact, 40)}” ↗
								</Button>
							))}
						</dd>
					</>
				)}
				{item.verify && (
					<>
						<dt>{words.findings.next}</dt>
						<dd>{item.verify}</dd>
					</>
				)}
			</dl>
			<DecisionRow
				key={`${finding.id} ${item.history.length}`}
				item={item}
				noteWanted={noteWanted}
				onDecide={onDecide}
			/>
			{item.own && (
				<Button size="small" type="link" danger onClick={() => onRemoveOwn(finding.id)}>
					{words.findings.removeOwn}
				</Button>
			)}
			{item.history.length > 1 && (
				<details className="history">
					<summary>{words.findings.history}</summary>
					{item.history.map((decision) => (
						<div key={decision.at + decision.verdict}>
							{decision.at.slice(0, 16).replace("T", " ")}　{decision.by}　
							{words.findings.verdict[decision.verdict]}　{decision.note}
						</div>
					))}
				</details>
			)}
		</>
	);
}

function DecisionRow({
	item,
	noteWanted,
	onDecide,
}: {
	item: EvidenceItem;
	noteWanted: number;
	onDecide: Props["onDecide"];
}) {
	const words = useWords();
	const [note, setNote] = useState(item.note);
	const input = useRef<InputRef>(null);
	const asked = useRef(noteWanted);
	useEffect(() => {
		if (noteWanted !== asked.current) input.current?.focus();
		asked.current = noteWanted;
	}, [noteWanted]);
	const decide = (verdict: Verdict) => onDecide(item.finding.id, verdict, note);
	const choice = (verdict: Verdict, key: string, label: string) => (
		<Button
			size="small"
			type={item.verdict === verdict ? "primary" : "default"}
			aria-pressed={item.verdict === verdict}
			// The note keeps the focus, so that a click saves verdict and note together.
			onMouseDown={(event) => event.preventDefault()}
			onClick={(event) => {
				event.stopPropagation();
				decide(verdict);
			}}
		>
			<kbd>{key}</kbd> {label}
		</Button>
	);
	return (
		<div className="decision-row">
			<div className="choices">
				{choice("adopted", "1", words.findings.adopt)}
				{choice("rejected", "2", words.findings.reject)}
				{choice("unsure", "3", words.findings.unsure)}
			</div>
			<Input
				ref={input}
				size="small"
				value={note}
				placeholder={words.findings.notePlaceholder}
				aria-label={words.findings.note}
				prefix={<kbd>e</kbd>}
				onChange={(event) => setNote(event.target.value)}
				onBlur={() => note !== item.note && decide(item.verdict)}
				onPressEnter={(event) => !event.nativeEvent.isComposing && input.current?.blur()}
			/>
		</div>
	);
}

function shorten(words: string, most = 120): string {
	const line = words.replace(/\s+/g, " ");
	return line.length > most ? `${line.slice(0, most)}…` : line;
}
