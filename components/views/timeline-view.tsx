import { Empty, Input, Table } from "antd";
import { useMemo, useState } from "react";
import type { Facts } from "../../lib/facts/model";
import type { DateEvent, DateRole } from "../../lib/facts/model-events";
import type { DateValue } from "../../lib/facts/model-values";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";

interface Props {
	documents: readonly { id: string; name: string; text: string; facts: Facts | undefined }[];
	onPlace: (document: string, span: Span) => void;
}

type Role = Exclude<DateRole, "birth" | "other">;

interface Event {
	key: string;
	iso: string;
	role: Role;
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
					placeholder={words.timeline.filter}
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
						{
							title: words.timeline.kind,
							dataIndex: "role",
							width: 110,
							render: (role: Role) => words.timeline.roles[role],
						},
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
		const event = (role: Role, { iso, span }: DateValue, what: string): Event[] =>
			iso ? [{ key: `${id}-${span.start}-${role}`, iso, role, what, document: id, name, span }] : [];
		return [
			...facts.meetings.flatMap(({ date, title, span }) =>
				date ? event("meeting", date, titleOf(text, title ?? span)) : [],
			),
			...facts.dates.flatMap((date) =>
				isRole(date.role) && date.role !== "meeting"
					? event(date.role, date, titleOf(text, whole(date, facts)))
					: [],
			),
			...facts.contracts.flatMap(({ signed, title }) =>
				signed && title ? event("contract-signed", signed, title.text) : [],
			),
		];
	});
	const distinct = [...new Map(events.reverse().map((event) => [event.key, event])).values()];
	return distinct.sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : a.name.localeCompare(b.name)));
}

/** A date alone in its cell is told by its row. */
function whole(date: DateEvent, { ledger }: Facts): Span {
	const { start, end } = date.span;
	const alone = date.context.end - date.context.start - (end - start) <= 1;
	return (alone && ledger.find(({ span }) => span.start <= start && end <= span.end)?.span) || date.context;
}

/** A birthday is no event of the case; what has no role is not told. */
function isRole(role: DateRole): role is Role {
	return role !== "birth" && role !== "other";
}

function titleOf(text: string, span: Span): string {
	const words = text
		.slice(span.start, span.end)
		.replace(/\s+/g, " ")
		.replace(/^[，；、。\s]+|[，；、：\s]+$/g, "");
	return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
