import { needsDecision } from "../facts/agenda-kinds";
import type { AnalysedDocument, CaseProfile } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import type { AgendaItem, Attendance, ItemKind, Meeting, Turn } from "../facts/model-meeting";
import type { PersonMention } from "../facts/model-values";
import { personKey } from "../facts/person";
import { principalsOn } from "../facts/roster";
import type { CounterEvidence, Passage } from "../match/proposal";
import type { Span } from "../text/span";

/** What the checks over meetings share: who leads, who may vote, where a sentence ends. */

export const recordKinds: readonly DocumentKind[] = [
	"meeting-record",
	"meeting-summary",
	"decision-table",
	"branch-record",
	"unknown",
];

export interface ItemContext {
	meeting: Meeting;
	item: AgendaItem;
}

export function itemsOf(document: AnalysedDocument): ItemContext[] {
	return document.facts.meetings.flatMap((meeting) => meeting.items.map((item) => ({ meeting, item })));
}

export function passage(document: AnalysedDocument, span: Span): Passage {
	return { document: document.id, span };
}

export function words(document: AnalysedDocument, span: Span): string {
	return document.document.text.slice(span.start, span.end);
}

const kindNames: Record<ItemKind, string> = {
	personnel: "人事事项",
	discipline: "处分事项",
	"large-sum": "大额资金",
	project: "重大项目",
	"major-decision": "重大决策",
	study: "学习传达",
	"party-governance": "全面从严治党",
	ideology: "意识形态",
	safety: "安全生产",
	report: "听取汇报",
	daily: "日常事项",
};

export function kindName(item: AgendaItem): string {
	return kindNames[item.kinds[0] ?? "daily"];
}

/** A decision was taken: not only heard, put off or studied. */
export function decides(item: AgendaItem): boolean {
	if (item.notTaken && item.votes.length === 0) return false;
	return (
		item.votes.some((vote) => vote.for || vote.unanimous) ||
		item.resolutions.some(
			({ verb }) => verb === "approve" || verb === "decide" || verb === "approve-in-principle",
		)
	);
}

export function isStudy(item: AgendaItem): boolean {
	return item.kinds.every((kind) => kind === "study");
}

export function isPartyBody(meeting: Meeting): boolean {
	return ["party-group", "party-committee", "standing-committee"].includes(meeting.body);
}

/** Key of the person who leads the unit: confirmed, collected, or whoever chairs in their own right. */
export function principalKey(
	document: AnalysedDocument,
	profile: CaseProfile,
	meeting: Meeting,
): string | undefined {
	const confirmed = principalsOn(profile.roster, meeting.date?.iso ?? document.facts.date);
	const own = document.facts.roster.filter((entry) => entry.principal);
	const known = confirmed.length === 1 ? confirmed[0] : own.length === 1 ? own[0] : undefined;
	const chair = meeting.chair;
	const speakers = meeting.items.flatMap((item) => item.turns.map((turn) => turn.speaker));
	const there = [chair, ...(meeting.attendance?.members ?? []), ...speakers];
	// A body that the unit's leader does not sit in is led by whoever chairs it.
	if (known && (there.length < 3 || there.some((person) => person && personKey(person) === known.name)))
		return known.name;
	if (!chair || /副/.test(chair.post ?? "") || /副/.test(chair.written)) return undefined;
	return personKey(chair);
}

const principalPost =
	/^(?:党组|党委|总支|支部)?书记$|^(?:局长|院长|主席|董事长|总经理|校长|主要负责人|一把手|主持人|理事长|行长)$/;

export function isPrincipal(person: PersonMention | undefined, key: string | undefined): boolean {
	if (!person) return false;
	if (key !== undefined && personKey(person) === key) return true;
	if (person.name !== undefined) return false;
	return principalPost.test(person.written);
}

/** Turns that hold an opinion of the deciding body, in order. */
export function opinionsOf(item: AgendaItem): Turn[] {
	return item.turns.filter(
		(turn) => (turn.role === "opinion" || turn.role === "conclusion") && turn.member !== false,
	);
}

export function takesSide(turn: Turn): boolean {
	return (
		turn.stance === "assent" ||
		turn.stance === "propose" ||
		turn.stance === "object" ||
		turn.stance === "reserve"
	);
}

/** Members who left or withdrew for this item, by key. */
export function recusedKeys(item: AgendaItem): Set<string> {
	return new Set(
		item.recusals.flatMap((recusal) =>
			recusal.person && !recusal.foundUnneeded ? [personKey(recusal.person)] : [],
		),
	);
}

/**
 * Several who are neither listed as present nor as sitting in agree to the item: whoever came for it is not
 * who the head names, so its counts do not measure this item.
 */
export function othersDecide({ attendance }: Meeting, item: AgendaItem): boolean {
	if (!attendance || attendance.members.length < 3) return false;
	const known = new Set([...attendance.members, ...attendance.observers].map(personKey));
	const strangers = item.turns.filter(
		(turn) => turn.speaker && turn.stance === "assent" && !known.has(personKey(turn.speaker)),
	);
	return new Set(strangers.map((turn) => turn.speaker && personKey(turn.speaker))).size >= 2;
}

/** How many were present: as stated, or as listed when the list is closed. */
export function presentCount(attendance: Attendance | undefined): number | undefined {
	if (!attendance) return undefined;
	if (attendance.present) return attendance.present.value;
	return attendance.open || attendance.loose || attendance.members.length === 0
		? undefined
		: attendance.members.length;
}

/** How many should have come: as stated, or present and absent by name together. */
export function expectedCount(attendance: Attendance | undefined): number | undefined {
	if (!attendance) return undefined;
	if (attendance.expected) return attendance.expected.value;
	if (attendance.open || attendance.members.length === 0 || attendance.absent.length === 0) return undefined;
	return attendance.members.length + attendance.absent.length;
}

const stops = "。！？；\n";

/** The sentence around a passage, without its full stop and a speaker's name before a colon. */
export function sentenceAround(document: AnalysedDocument, span: Span, within?: Span): Span {
	const text = document.document.text;
	const low = within?.start ?? 0;
	const high = within?.end ?? text.length;
	let start = span.start;
	while (start > low && !stops.includes(text[start - 1] as string)) start -= 1;
	let end = span.end;
	while (end < high && !stops.includes(text[end] as string)) end += 1;
	return trim(text, { start, end });
}

/** Drops spaces, opening brackets and closing stops at both ends. */
export function trim(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && /[\s（(“]/.test(text[start] as string)) start += 1;
	while (end > start && /[\s。；，,;]/.test(text[end - 1] as string)) end -= 1;
	const last = text[end - 1];
	const inner = text.slice(start, end - 1);
	if ((last === "）" && !inner.includes("（")) || (last === ")" && !inner.includes("("))) end -= 1;
	while (end > start && /[\s。；，]/.test(text[end - 1] as string)) end -= 1;
	return { start, end };
}

/** Recorded dissent speaks for a meeting that let everyone speak. */
export function dissentAsCounter(document: AnalysedDocument, item: AgendaItem): CounterEvidence[] {
	return item.turns
		.filter((turn) => turn.stance === "object" || turn.stance === "reserve")
		.slice(0, 2)
		.map((turn) => ({ text: "记有不同意见", at: passage(document, turn.stanceSpan ?? turn.span) }));
}

export function names(people: readonly (PersonMention | undefined)[], most = 4): string {
	const keys = [...new Set(people.flatMap((person) => (person ? [personKey(person)] : [])))];
	return keys.length > most ? `${keys.slice(0, most).join("、")}等${keys.length}人` : keys.join("、");
}

/** Sums above which the unit decides together; a general floor where none is known. */
const floor = 50_000;

export function isWeighty(item: AgendaItem, profile: CaseProfile): boolean {
	if (item.kinds.includes("personnel") || item.kinds.includes("discipline")) return true;
	if (!needsDecision(item.kinds)) return false;
	const most = Math.max(0, ...item.amounts.map((amount) => amount.value));
	const limit = profile.thresholds.collectiveDecision ?? floor;
	if (item.kinds.includes("major-decision") && most === 0) return true;
	return most === 0 ? item.kinds.includes("project") : most >= limit;
}
