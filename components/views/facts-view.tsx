import { Empty } from "antd";
import type { ReactNode } from "react";
import type { Facts } from "../../lib/facts/model";
import type { AgendaItem, Meeting, Turn } from "../../lib/facts/model-meeting";
import type { PersonMention } from "../../lib/facts/model-values";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";

interface Props {
	facts: Facts | undefined;
	text: string;
	onPlace: (span: Span) => void;
}

/** What was understood of a document; every item leads to its words. */
export function FactsView({ facts, text, onPlace }: Props) {
	const words = useWords();
	if (!facts) return <Empty description={words.facts.none} />;
	const link = (span: Span, label?: ReactNode) => (
		<button
			type="button"
			className="fact-link"
			onClick={() => onPlace(span)}
			key={`${span.start}-${span.end}`}
		>
			{label ?? text.slice(span.start, span.end).slice(0, 60)}
		</button>
	);
	const empty =
		facts.meetings.length +
			facts.people.length +
			facts.contracts.length +
			facts.amounts.length +
			facts.unitRules.length ===
		0;
	return (
		<div className="facts-view">
			<p>
				<b>{words.materials.kind}</b> {words.kinds[facts.kind.kind]}{" "}
				{facts.kind.reasons.map((reason) => link(reason))}
			</p>
			{empty && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.facts.none} />}
			{facts.meetings.map((meeting) => (
				<MeetingFacts key={meeting.span.start} meeting={meeting} link={link} />
			))}
			<FactSection title={words.facts.people} show={facts.people.length > 0}>
				{facts.people.map((person) => (
					<li key={person.span.start}>
						{link(person.name.span, nameOf(person.name))}
						{person.birth && link(person.birth.span)}
						{person.currentPost && link(person.currentPost.span)}
						{person.proposedPost && <>→ {link(person.proposedPost.span)}</>}
					</li>
				))}
			</FactSection>
			<FactSection title={words.facts.contracts} show={facts.contracts.length > 0}>
				{facts.contracts.map((contract) => (
					<li key={contract.span.start}>
						{contract.title && link(contract.title.span)}
						{contract.supplier && link(contract.supplier.span)}
						{contract.amount && link(contract.amount.span)}
						{contract.signed && link(contract.signed.span)}
					</li>
				))}
			</FactSection>
			<FactSection title={words.facts.amounts} show={facts.amounts.length > 0}>
				{facts.amounts.map((amount) => (
					<li key={amount.span.start}>{link(amount.span)}</li>
				))}
			</FactSection>
			<FactSection title={words.facts.rules} show={facts.unitRules.length > 0}>
				{facts.unitRules.map((rule) => (
					<li key={rule.span.start}>{link(rule.span, text.slice(rule.span.start, rule.span.end))}</li>
				))}
			</FactSection>
		</div>
	);
}

type Link = (span: Span, label?: ReactNode) => ReactNode;

function FactSection({ title, show, children }: { title: string; show: boolean; children: ReactNode }) {
	if (!show) return null;
	return (
		<section>
			<h4>{title}</h4>
			<ul>{children}</ul>
		</section>
	);
}

function MeetingFacts({ meeting, link }: { meeting: Meeting; link: Link }) {
	const words = useWords();
	const { attendance } = meeting;
	const people = (list: readonly PersonMention[]) => list.map((person) => link(person.span, nameOf(person)));
	const row = (label: string, value: ReactNode) => (
		<>
			<dt>{label}</dt>
			<dd>{value}</dd>
		</>
	);
	return (
		<section>
			<h4>{meeting.title ? link(meeting.title) : words.facts.meeting}</h4>
			<dl>
				{meeting.date && row(words.facts.date, link(meeting.date.span, meeting.date.iso))}
				{meeting.chair && row(words.facts.chair, people([meeting.chair]))}
				{meeting.recorder && row(words.facts.recorder, people([meeting.recorder]))}
				{attendance?.expected && row(words.facts.expected, link(attendance.expected.span))}
				{attendance &&
					row(
						words.facts.present,
						<>
							{attendance.present && link(attendance.present.span)} {people(attendance.members)}
						</>,
					)}
				{attendance &&
					attendance.absent.length > 0 &&
					row(
						words.facts.absent,
						attendance.absent.map((absence) =>
							link(
								absence.person.span,
								nameOf(absence.person) + (absence.reason ? `（${absence.reason}）` : ""),
							),
						),
					)}
				{attendance &&
					attendance.observers.length > 0 &&
					row(words.facts.observers, people(attendance.observers))}
			</dl>
			{meeting.items.map((item) => (
				<ItemFacts key={item.span.start} item={item} link={link} />
			))}
		</section>
	);
}

function ItemFacts({ item, link }: { item: AgendaItem; link: Link }) {
	const words = useWords();
	return (
		<div className="item-facts">
			<b>{link(item.title)}</b>
			{item.turns.length > 0 && (
				<ol aria-label={words.facts.speakers}>
					{item.turns.map((turn) => (
						<TurnFact key={turn.span.start} turn={turn} link={link} />
					))}
				</ol>
			)}
			{item.votes.map((vote) => (
				<p key={vote.span.start}>
					{words.facts.votes} {link(vote.span)}
				</p>
			))}
			{item.resolutions.map((resolution) => (
				<p key={resolution.span.start}>
					{words.facts.decisions} {link(resolution.span)}
				</p>
			))}
		</div>
	);
}

function TurnFact({ turn, link }: { turn: Turn; link: Link }) {
	const words = useWords();
	return (
		<li>
			{link(turn.span, turn.speaker ? nameOf(turn.speaker) : "…")}
			<em className={`stance-${turn.stance}`}>{words.facts.stance[turn.stance]}</em>
		</li>
	);
}

function nameOf(person: PersonMention): string {
	return person.name && person.name !== person.written
		? `${person.name}（${person.written}）`
		: person.written;
}
