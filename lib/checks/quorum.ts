import { needsTwoThirds } from "../facts/agenda-kinds";
import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Attendance, Meeting, Vote } from "../facts/model-meeting";
import { parseNumeral } from "../text/numerals";
import { cover, type Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import {
	decides,
	expectedCount,
	isPartyBody,
	passage,
	presentCount,
	recordKinds,
	recusedKeys,
	trim,
} from "./meeting-support";
import { sentencesWithin } from "./sentences";

interface Need {
	/** Present must reach this share. */
	times: number;
	of: number;
	words: string;
	about: string;
}

const twoThirds = (about: string): Need => ({ times: 3, of: 2, words: "三分之二", about });
const half = (about: string): Need => ({ times: 2, of: 1, words: "半数", about });

/** Too few members came for what was decided. */
export const quorum: DocumentCheck = {
	id: "quorum",
	scope: "document",
	kinds: [...recordKinds, "democratic-life", "ledger"],
	run: ({ document }) => {
		const counted = document.facts.meetings.filter(
			({ attendance }) => expectedCount(attendance) !== undefined,
		);
		if (counted.length === 0) return notApplied("未见应到和实到人数，无法判断到会比例");
		return proposed(
			counted.flatMap((meeting) => {
				const whole = judge(document, meeting);
				return whole.length > 0 ? whole : dwindled(document, meeting);
			}),
		);
	},
};

function judge(document: AnalysedDocument, meeting: Meeting): CheckProposal[] {
	const { attendance } = meeting;
	const expected = expectedCount(attendance);
	const present = presentCount(attendance);
	const need = needOf(meeting);
	if (!attendance || !need || !expected || present === undefined) return [];
	if (present * need.times >= expected * need.of) return [];
	const weak = !isPartyBody(meeting) && meeting.body !== "democratic-life" && meeting.body !== "board";
	return [
		{
			grade: weak && need.times === 2 ? "doubt" : "hit",
			at: passage(document, meeting.row ? meeting.span : countSpan(attendance)),
			why: `应到${expected}人，实到${present}人，不到${need.words}；${need.about}`,
			related: [...listed(document, attendance), ...(decided(document, meeting) ?? [])],
		},
	];
}

/** Enough came, but when a post or a penalty was voted on, fewer than two thirds of the body still cast a vote. */
function dwindled(document: AnalysedDocument, meeting: Meeting): CheckProposal[] {
	const expected = expectedCount(meeting.attendance);
	if (!expected || !rulesOfBody(meeting)) return [];
	return meeting.items.flatMap((item): CheckProposal[] => {
		if (!needsTwoThirds(item.kinds) || !decides(item)) return [];
		const vote = item.votes.find((one) => one.for && !one.unanimous) ?? item.votes[0];
		const cast = stayed(document, meeting, item) ?? (vote?.for && castIn(vote) + recusedKeys(item).size);
		if (!vote || !cast || cast < 2 || cast * 3 >= expected * 2) return [];
		return [
			{
				grade: "hit",
				at: passage(
					document,
					leavingSpan(document, meeting, item) ?? whoCame(meeting.attendance) ?? vote.span,
				),
				why: `应到${expected}人，本议题在会、参加表决${cast}人，不到三分之二；人事、处分事项须三分之二以上成员到会`,
			},
		];
	});
}

/** `会议继续进行，到会党组成员为甲、乙、丙`, `余下三人继续开会`: how many were left when this item was taken. */
function stayed(document: AnalysedDocument, meeting: Meeting, item: AgendaItem): number | undefined {
	const span = leavingSpan(document, meeting, item);
	if (!span) return undefined;
	const text = document.document.text.slice(span.start, span.end);
	const names =
		/(?:到会|在场|在会|余下|剩下|留下)(?:的)?(?:党组|党委|班子)?(?:成员|委员|常委)?(?:为|是|有|：|:)([\u4e00-\u9fff·]{2,5}(?:、[\u4e00-\u9fff·]{2,5})+)/.exec(
			text,
		)?.[1];
	if (names) return names.split("、").length;
	const told =
		/(?:余下|剩下|只剩|仅剩|还剩|剩)(?:党组成员|成员|委员)?(\d{1,2}|[二两三四五六七八九])(?:人|名|位)/.exec(
			text,
		)?.[1];
	return told ? parseNumeral(told.replace("两", "二")) || undefined : undefined;
}

/** The names of those who came, else their number. */
function whoCame(attendance: Attendance | undefined): Span | undefined {
	const [first] = attendance?.members ?? [];
	const last = attendance?.members.at(-1);
	if (first && last && attendance && !attendance.present) return cover(first.span, last.span);
	return attendance?.present?.span;
}

function castIn(vote: Vote): number {
	const sum = [vote.for, vote.against, vote.abstain, vote.deferred].reduce(
		(total, count) => total + (count?.value ?? 0),
		0,
	);
	return Math.max(sum, vote.ballotsIssued?.value ?? 0, vote.voters?.value ?? 0);
}

/** The sentence in which members leave, or that tells who goes on, between this item and its vote. */
function leavingSpan(document: AnalysedDocument, meeting: Meeting, item: AgendaItem): Span | undefined {
	const left = sentencesWithin(document, meeting.span).filter(
		(sentence) =>
			sentence.span.start < item.span.end &&
			/(?:离会|离席|退场|先行离开|先走|早退|提前离开|会议继续|余下\S{0,4}人|只剩|剩下)/.test(sentence.text) &&
			!/回避/.test(sentence.text),
	);
	const last = left.at(-1);
	return last && trim(document.document.text, last.span);
}

function rulesOfBody({ body }: Meeting): boolean {
	return !["executive", "branch", "study-group", "special", "democratic-life"].includes(body);
}

/** The list of those who came, where it stands apart from the count. */
function listed(document: AnalysedDocument, attendance: Attendance): NonNullable<CheckProposal["related"]> {
	const [first] = attendance.members;
	const last = attendance.members.at(-1);
	if (!first || !last) return [];
	return [{ passage: passage(document, cover(first.span, last.span)), label: "到会人员" }];
}

/** The decisions that the meeting took all the same. */
function decided(document: AnalysedDocument, meeting: Meeting): CheckProposal["related"] {
	const items = meeting.items.filter((item) => decides(item));
	const weighty = items.filter((item) => needsTwoThirds(item.kinds));
	return (weighty.length > 0 ? weighty : items).slice(0, 3).flatMap((item) => {
		const span = item.votes[0]?.span ?? item.resolutions[0]?.span;
		return span ? [{ passage: passage(document, span), label: "本次决定" }] : [];
	});
}

function needOf(meeting: Meeting): Need | undefined {
	if (meeting.body === "democratic-life") return twoThirds("民主生活会须三分之二以上成员到会");
	if (meeting.body === "branch" || meeting.body === "study-group" || meeting.body === "special")
		return undefined;
	const personnel = meeting.items.find((item) => needsTwoThirds(item.kinds) && decides(item));
	if (personnel && meeting.body !== "executive")
		return twoThirds(
			`本次会议决定${personnel.kinds.includes("personnel") ? "人事" : "处分"}事项，须三分之二以上成员到会`,
		);
	return meeting.items.some(decides) ? half("本次会议作出决定，须半数以上成员到会") : undefined;
}

/** Both counts when they stand together, else the number present, else the list. */
function countSpan(attendance: Attendance): Span {
	const { expected, present } = attendance;
	if (expected && present && Math.abs(present.span.start - expected.span.end) < 12)
		return cover(expected.span, present.span);
	return present?.span ?? expected?.span ?? attendance.span;
}
