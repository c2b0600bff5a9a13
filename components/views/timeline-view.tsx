import { Empty, Input, Table } from "antd";
import { useMemo, useState } from "react";
import type { Facts } from "../../lib/facts/model";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";

interface Props {
	documents: readonly { id: string; name: string; text: string; facts: Facts | undefined }[];
	onPlace: (document: string, span: Span) => void;
}

interface Event {
	key: string;
	iso: string;
	what: string;
	document: string;
	name: string;
	span: Span;
}

/** Everything dated in the case, in order, each with its place. */
export function TimelineView({ documents, onPlace }: Props) {
	const words = useWords();
	const [filter, setFilter] = useState("");
	const events = useMemo(() => eventsOf(documents), [documents]);
	const shown = filter
		? events.filter((event) => event.what.includes(filter) || event.name.includes(filter))
		: events;
	return (
		<section className="view">
			<header className="view-head">
				<h2>{words.timeline.title}</h2>
				<Input.Search
					className="view-filter"
					allowClear
					placeholder={words.search.placeholder}
					onSearch={setFilter}
					onChange={(event) => event.target.value === "" && setFilter("")}
				/>
			</header>
			{events.length === 0 ? (
				<Empty description={words.timeline.empty} />
			) : (
				<Table<Event>
					size="small"
					rowKey="key"
					dataSource={shown}
					pagination={{ pageSize: 100, hideOnSinglePage: true }}
					onRow={(event) => ({
						className: "clickable",
						tabIndex: 0,
						onClick: () => onPlace(event.document, event.span),
					})}
					columns={[
						{ title: words.timeline.date, dataIndex: "iso", width: 120, className: "tabular" },
						{ title: words.timeline.event, dataIndex: "what" },
						{ title: words.timeline.source, dataIndex: "name", width: 320 },
					]}
				/>
			)}
		</section>
	);
}

function eventsOf(documents: Props["documents"]): Event[] {
	const events = documents.flatMap(({ id, name, text, facts }) => {
		if (!facts) return [];
		const event = (iso: string | undefined, span: Span, words: string): Event[] =>
			iso ? [{ key: `${id}-${span.start}-${words}`, iso, what: words, document: id, name, span }] : [];
		return [
			...facts.meetings.flatMap((meeting) =>
				meeting.date
					? event(meeting.date.iso, meeting.date.span, titleOf(text, meeting.title ?? meeting.span))
					: [],
			),
			...facts.dates
				.filter((date) => date.role !== "meeting" && date.role !== "other" && date.role !== "birth")
				.flatMap((date) => event(date.iso, date.span, titleOf(text, date.context))),
			...facts.contracts.flatMap((contract) =>
				contract.signed ? event(contract.signed.iso, contract.signed.span, contract.title?.text ?? "") : [],
			),
		];
	});
	return events.sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0));
}

function titleOf(text: string, span: Span): string {
	const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
	return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
