import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { rowWords } from "./place";
import { type SelectionEvent, type SelectionStep, stepNames, stepsOf } from "./selection-events";

/** Pairs of steps of which the first must not come after the second. */
const order: readonly [SelectionStep, SelectionStep][] = [
	["motion", "recommendation"],
	["recommendation", "inspection"],
	["recommendation", "discussion"],
	["inspection", "discussion"],
	["archive", "discussion"],
	["integrity", "discussion"],
	["inspection", "publicity"],
	["discussion", "approval"],
];

/** Days between two dates that still belong to one appointment. */
const apart = 120;

/** The dated steps of one appointment, over all its papers, in an order that cannot be. */
export const selectionOrder: CaseCheck = {
	id: "selection-order",
	scope: "case",
	run: ({ documents }) => {
		const files = documents.flatMap(stepsOf);
		if (files.length === 0) return notApplied("未读到选拔任用的环节和时间");
		const inOne = files.flatMap(({ events }) => judge(events));
		const known = new Set(inOne.flatMap((one) => [keyOf(one), one.why]));
		const byName = new Map<string, SelectionEvent[]>();
		for (const { names, events } of files)
			for (const name of names) byName.set(name, [...(byName.get(name) ?? []), ...events]);
		const across: CheckProposal[] = [];
		for (const events of byName.values()) {
			if (new Set(events.map(({ document }) => document.id)).size < 2) continue;
			for (const found of [...judge(events), ...againstMinutes(events)]) {
				if (known.has(keyOf(found)) || known.has(found.why)) continue;
				known.add(keyOf(found)).add(found.why);
				across.push(found);
			}
		}
		return proposed([...inOne, ...across]);
	},
};

const keyOf = ({ at }: CheckProposal) => `${at.document}:${at.span.start}`;

function judge(events: readonly SelectionEvent[]): CheckProposal[] {
	return rounds(events).flatMap((round) => [
		...together(order.flatMap(([first, second]) => reversed(round, first, second))),
		...tooEarly(round),
		...lateTalk(round),
	]);
}

/** Several steps after one that they all should precede are one lead, the others beside it. */
function together(found: readonly CheckProposal[]): CheckProposal[] {
	const byOther = new Map<string, CheckProposal>();
	for (const one of found) {
		const other = one.related?.[0]?.passage;
		const key = other ? `${other.document}:${other.span.start}` : one.why;
		const first = byOther.get(key);
		if (first)
			first.related = [...(first.related ?? []), { passage: one.at, label: one.why.split("（")[0] ?? "" }];
		else byOther.set(key, { ...one });
	}
	return [...byOther.values()];
}

/** Events split where nothing happened for long, or a motion follows a decision: there was more than one appointment. */
function rounds(events: readonly SelectionEvent[]): SelectionEvent[][] {
	const sorted = events.toSorted((one, other) => (one.from < other.from ? -1 : 1));
	const found: SelectionEvent[][] = [];
	for (const event of sorted) {
		const last = found.at(-1);
		const before = last?.at(-1);
		const anew = event.step === "motion" && last?.some(({ step }) => step === "discussion");
		if (last && before && !anew && days(before.from, event.from) <= apart) last.push(event);
		else found.push([event]);
	}
	return found;
}

/** All of the first step lie after all of the second. */
function reversed(
	round: readonly SelectionEvent[],
	first: SelectionStep,
	second: SelectionStep,
): CheckProposal[] {
	const ones = round.filter(({ step }) => step === first);
	const others = round.filter(({ step }) => step === second);
	const one = ones.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
	const other = others.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
	if (!one || !other || one.from <= other.to) return [];
	return [
		finding(
			one,
			other,
			`${stepNames[first]}（${one.from}）在${stepNames[second]}（${other.to}）之后，次序应当相反`,
		),
	];
}

/** Days after an appointment within which the talk about it may still be held. */
const talkWithin = 15;

/** The talk that should go with taking office is held long after the appointment. */
function lateTalk(round: readonly SelectionEvent[]): CheckProposal[] {
	const appointed = round.findLast(({ step }) => step === "appointment");
	const talk = round.find(({ step }) => step === "talk");
	if (!appointed || !talk || days(appointed.from, talk.from) <= talkWithin) return [];
	return [
		finding(
			talk,
			appointed,
			`任职（${appointed.from}）后${days(appointed.from, talk.from)}天才作任前谈话（${talk.from}）`,
		),
	];
}

/** Publicity before the decision, or the appointment issued before the publicity has ended. */
function tooEarly(round: readonly SelectionEvent[]): CheckProposal[] {
	const decided = round.filter(({ step }) => step === "discussion");
	const posted = round.filter(({ step }) => step === "publicity");
	const issued = round.filter(({ step }) => step === "appointment");
	const first = decided.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
	return posted.flatMap((publicity) => {
		const found: CheckProposal[] = [];
		if (first && publicity.from < first.from && decided.length === 1)
			found.push(finding(publicity, first, `任前公示自${publicity.from}开始，早于讨论决定（${first.from}）`));
		// A form is about one appointment: what it dates before the publicity was issued without it.
		const early = issued.find(
			({ from, document }) =>
				// On the last day objections may still come in.
				from <= publicity.to &&
				publicity.from < publicity.to &&
				(from >= publicity.from ||
					(document === publicity.document && document.facts.kind.kind === "appointment-form")),
		);
		if (early)
			found.push(
				finding(early, publicity, `${early.from}已印发任职文件或到任，任前公示到${publicity.to}才期满`),
			);
		return found;
	});
}

/** Days within which minutes and a file speak of the same decision. */
const sameDecision = 45;

/**
 * The minutes show that the person was decided on upon another day than the file tells: the file's day, and what
 * it dates behind the true one, are to be looked at.
 */
function againstMinutes(events: readonly SelectionEvent[]): CheckProposal[] {
	const decided = events.filter(({ step }) => step === "discussion");
	const minutes = decided.filter(({ document }) => document.facts.meetings.some(({ date }) => date));
	const told = decided.filter((one) => !minutes.includes(one));
	return told.flatMap((file) => {
		if (minutes.some(({ from }) => from === file.from)) return [];
		const record = minutes.find(({ from }) => from < file.from && days(from, file.from) <= sameDecision);
		if (!record) return [];
		const late = events.filter(
			({ step, from, document }) =>
				document === file.document && step === "inspection" && from > record.from && from < file.from,
		);
		return [
			finding(
				file,
				record,
				`此处载${file.from}讨论决定，会议记录却是${record.from}已经决定该同志任职，两处不一致`,
			),
			...late
				.slice(0, 1)
				.map((one) => finding(one, record, `会议记录载${record.from}已经决定，考察（${one.from}）反在其后`)),
		];
	});
}

function finding(event: SelectionEvent, other: SelectionEvent, why: string): CheckProposal {
	return {
		grade: "hit",
		at: passage(event.document, rowWords(event.document, event.span)),
		why,
		related: [{ passage: passage(other.document, other.span), label: stepNames[other.step] }],
	};
}

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
