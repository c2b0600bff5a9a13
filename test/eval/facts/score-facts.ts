import type { DocumentModel } from "../../../lib/document/model";
import type { AnalysedDocument } from "../../../lib/facts/case";
import type { AgendaItem, Meeting, Turn } from "../../../lib/facts/model-meeting";
import type { DateValue, PersonMention } from "../../../lib/facts/model-values";
import { fold } from "../visible-text";
import type { FactLabels, MeetingLabels } from "./labels";
import { Tally } from "./tally";

/** The facts that are measured, with what is to be reached. */
export const goals = {
	kind: 0.97,
	attendance: 0.95,
	items: 0.95,
	turns: 0.95,
	speakers: 0.95,
	votes: 0.95,
	dates: 0.92,
	amounts: 0.92,
	forms: 0.97,
	resume: 0.95,
} as const;

export type FactName = keyof typeof goals;
export type FactScore = Record<FactName, Tally>;

export const emptyScore = (): FactScore =>
	Object.fromEntries(Object.keys(goals).map((name) => [name, new Tally()])) as FactScore;

/** Something read otherwise than the labels say, for whoever repairs it. */
export type Complaint = (fact: FactName, words: string) => void;

/** A day or a sum told twice with the same role counts once. */
const distinct = (keys: readonly string[]): string[] => [...new Set(keys)];

/** Measures one document's facts by its labels. */
export function scoreFacts(
	labels: FactLabels,
	analysed: AnalysedDocument,
	score: FactScore,
	complain: Complaint = () => undefined,
): void {
	const { document, facts } = analysed;
	const known = facts.kind.kind === labels.kind;
	score.kind.exact(known);
	if (!known) complain("kind", `${labels.kind} → ${facts.kind.kind}`);
	labels.meetings.forEach((meeting, index) => {
		const read = meetingFor(meeting, index, labels.meetings.length, facts.meetings);
		scoreMeeting(meeting, read, document, score, complain);
	});
	const bag = (fact: FactName, truth: readonly string[], found: readonly string[]) => {
		score[fact].compare(truth, found);
		for (const key of without(truth, found)) complain(fact, `未读到 ${key}`);
		for (const key of without(found, truth)) complain(fact, `多读了 ${key}`);
	};
	if (labels.dates.length > 0)
		bag(
			"dates",
			distinct(labels.dates.map(({ iso, role }) => `${iso} ${role}`)),
			distinct(
				facts.dates
					.filter(({ role, iso }) => role !== "other" && iso)
					.map(({ iso, role }) => `${iso} ${role}`),
			),
		);
	if (labels.amounts.length > 0)
		bag(
			"amounts",
			distinct(labels.amounts.map(({ value, role }) => `${value} ${role}`)),
			distinct(
				facts.amounts.filter(({ role }) => role !== "other").map(({ value, role }) => `${value} ${role}`),
			),
		);
	const truth = labels.forms.flatMap((form) => fieldsOf(form.name, form));
	const told = facts.people.flatMap((person) => {
		const name = person.name.name ?? person.name.written;
		if (!labels.forms.some((form) => form.name === name)) return [];
		return fieldsOf(name, {
			birth: month(person.birth),
			workStart: month(person.workStart),
			partyJoined: month(person.partyJoined),
			currentPost: person.currentPost?.text,
			proposedPost: person.proposedPost?.text,
		});
	});
	const fields = new Set(truth.map((key) => key.split("=")[0]));
	bag(
		"forms",
		truth,
		unique(told).filter((key) => fields.has(key.split("=")[0])),
	);
	bag(
		"resume",
		labels.resume.map(({ name, from, to }) => `${name} ${from}—${to ?? "今"}`),
		labels.resume.length === 0
			? []
			: facts.people.flatMap((person) =>
					person.resume.map(
						(row) =>
							`${person.name.name ?? person.name.written} ${month(row.from)}—${row.open ? "今" : (month(row.to) ?? "今")}`,
					),
				),
	);
}

function scoreMeeting(
	labels: MeetingLabels,
	meeting: Meeting | undefined,
	document: DocumentModel,
	score: FactScore,
	complain: Complaint,
): void {
	const attendance = meeting?.attendance;
	const chair = meeting?.chair?.name;
	const present = unique([...(chair ? [chair] : []), ...(attendance?.members ?? []).map(nameOf)]);
	const sets: [string, readonly string[], readonly string[]][] = [
		["到会", labels.present, present],
		["缺席", labels.absent, (attendance?.absent ?? []).map(({ person }) => nameOf(person))],
		["列席", labels.observers, (attendance?.observers ?? []).map(nameOf)],
	];
	const wrong = sets.filter(([, truth, found]) => !sameSet(truth, found));
	score.attendance.exact(wrong.length === 0);
	for (const [set, truth, found] of wrong)
		complain("attendance", `${set} 应为 ${truth.join("、")}；读到 ${found.join("、")}`);
	const items = meeting?.items ?? [];
	const taken = new Set<AgendaItem>();
	let right = 0;
	for (const label of labels.items) {
		const item = items.find((one) => !taken.has(one) && beginsWith(document, one, label.from));
		if (item) {
			taken.add(item);
			right += 1;
		} else complain("items", `未读到议题 ${label.from}`);
		scoreTurns(label.turns, item?.turns ?? [], document, score, complain);
		const votes = label.votes.map((vote) => `${vote.for ?? ""}/${vote.against ?? ""}/${vote.abstain ?? ""}`);
		const read = (item?.votes ?? [])
			.filter((vote) => vote.for ?? vote.against ?? vote.abstain)
			.map((vote) => `${vote.for?.value ?? ""}/${vote.against?.value ?? ""}/${vote.abstain?.value ?? ""}`);
		score.votes.compare(votes, read);
		if (!sameSet(votes, read))
			complain("votes", `${label.from}：应为 ${votes.join(" ")}；读到 ${read.join(" ")}`);
	}
	score.items.add(right, labels.items.length - right, items.length - right);
	for (const item of items)
		if (!taken.has(item)) complain("items", `多读了议题 ${words(document, item).slice(0, 30)}`);
}

function scoreTurns(
	labels: MeetingLabels["items"][number]["turns"],
	turns: readonly Turn[],
	document: DocumentModel,
	score: FactScore,
	complain: Complaint,
): void {
	const taken = new Set<Turn>();
	for (const label of labels) {
		const turn = turns.find((one) => !taken.has(one) && startsAlike(document, one, label.words));
		if (!turn) {
			score.turns.add(0, 1, 0);
			complain("turns", `未读到 ${label.who ?? "其他"}：${label.words}`);
			continue;
		}
		taken.add(turn);
		score.turns.add(1, 0, 0);
		const who = turn.speaker ? nameOf(turn.speaker) : null;
		score.speakers.exact(who === label.who);
		if (who !== label.who) complain("speakers", `应为 ${label.who}；读到 ${who}：${label.words}`);
	}
	const extra = turns.filter(
		(turn) => !taken.has(turn) && turn.role !== "chairing" && turn.role !== "report",
	);
	score.turns.add(0, 0, labels.length > 0 ? extra.length : 0);
	if (labels.length > 0)
		for (const turn of extra)
			complain("turns", `多读了 ${fold(document.text.slice(turn.span.start, turn.span.end)).slice(0, 24)}`);
}

/** The meeting that the labels mean: by date, else by order. */
function meetingFor(
	labels: MeetingLabels,
	index: number,
	count: number,
	meetings: readonly Meeting[],
): Meeting | undefined {
	const dated = meetings.filter((meeting) => labels.date !== undefined && meeting.date?.iso === labels.date);
	if (dated.length === 1) return dated[0];
	return meetings.length === count ? meetings[index] : undefined;
}

const words = (document: DocumentModel, item: AgendaItem) =>
	fold(document.text.slice(item.span.start, item.span.end));

/** Characters by which a beginning may be off: the number of the item, a bracket. */
const slack = 8;

function beginsWith(document: DocumentModel, item: AgendaItem, from: string): boolean {
	const at = words(document, item).indexOf(fold(from).slice(0, 12));
	return at >= 0 && at <= slack;
}

function startsAlike(document: DocumentModel, turn: Turn, from: string): boolean {
	const said = fold(document.text.slice(turn.words.start, turn.words.end));
	const whole = fold(document.text.slice(turn.span.start, turn.span.end));
	const start = fold(from).slice(0, 8);
	const at = said.indexOf(start);
	return (at >= 0 && at <= slack) || whole.startsWith(start);
}

function fieldsOf(name: string, values: Record<string, string | undefined>): string[] {
	return Object.entries(values).flatMap(([field, value]) =>
		field === "name" || value === undefined ? [] : [`${name} ${field}=${fold(value)}`],
	);
}

function month(date: DateValue | undefined): string | undefined {
	if (date?.year === undefined) return undefined;
	return date.month === undefined ? `${date.year}` : `${date.year}-${String(date.month).padStart(2, "0")}`;
}

const nameOf = (person: PersonMention) => person.name ?? person.written;
const unique = (keys: readonly string[]) => [...new Set(keys)];

function sameSet(one: readonly string[], other: readonly string[]): boolean {
	const a = [...one].sort();
	const b = [...other].sort();
	return a.length === b.length && a.every((key, index) => key === b[index]);
}

function without(keys: readonly string[], other: readonly string[]): string[] {
	const rest = [...other];
	return keys.filter((key) => {
		const at = rest.indexOf(key);
		if (at >= 0) rest.splice(at, 1);
		return at < 0;
	});
}
