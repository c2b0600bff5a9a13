import type { AnalysedDocument } from "../facts/case";
import type { DateValue, PersonRecord } from "../facts/model";
import { monthNumber } from "../facts/resume";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

const items = [
	["birth", "出生时间"],
	["workStart", "参加工作时间"],
	["partyJoined", "入党时间"],
] as const;

const recognised = /组织认定|经认定|以.{0,10}为准|认定(?:为|文号|依据)|农历|换算|笔误|更正/;

/** The same person's birth, start of work or joining of the Party is given differently in two places. */
export const personDates: CaseCheck = {
	id: "person-dates",
	scope: "case",
	run: ({ documents }) => {
		const told = documents.flatMap((document) =>
			document.facts.people.map((record) => ({ document, record })),
		);
		if (told.length < 2) return notApplied("未在两处以上读到同一人的出生、参加工作或入党时间");
		return proposed(items.flatMap(([field, words]) => contradictions(told, field, words)));
	},
};

type Told = { document: AnalysedDocument; record: PersonRecord };

function contradictions(
	told: readonly Told[],
	field: (typeof items)[number][0],
	words: string,
): CheckProposal[] {
	const byName = new Map<string, { one: Told; date: DateValue }[]>();
	for (const one of told) {
		const date = one.record[field];
		if (monthNumber(date) === undefined || !date) continue;
		const name = one.record.name.name ?? one.record.name.written;
		byName.set(name, [...(byName.get(name) ?? []), { one, date }]);
	}
	return [...byName].flatMap(([name, list]) => {
		const ordered = [...list].sort((a, b) => day(a.one).localeCompare(day(b.one)));
		const first = ordered[0];
		const other = ordered.find(({ date }) => monthNumber(date) !== monthNumber(first?.date));
		if (!first || !other) return [];
		const text = other.one.document.document.text;
		const around = text.slice(Math.max(0, other.date.span.start - 20), other.date.span.end + 60);
		return [
			{
				grade: "hit" as const,
				at: passage(other.one.document, other.date.span),
				why: `${name}的${words}此处为${written(other.date)}，另一处材料为${written(first.date)}，两处不一致`,
				related: [{ passage: passage(first.one.document, first.date.span), label: words }],
				...(recognised.test(around) ? { withdrawn: "文中说明已经组织认定或换算" } : {}),
			},
		];
	});
}

function day({ document }: Told): string {
	return document.facts.date ?? "9999";
}

function written(date: DateValue): string {
	return `${date.year}年${date.month}月`;
}

/** Ages at which one may start work and join the Party. */
const workAge = 16;
const partyAge = 18;

/** Ages that cannot be: work before 16, the Party before 18, a stated age that does not fit. */
export const personAges: DocumentCheck = {
	id: "person-ages",
	scope: "document",
	run: ({ document }) => {
		const people = document.facts.people.filter((record) => record.birth);
		if (people.length === 0) return notApplied("未读到出生时间");
		return proposed(people.flatMap((record) => ages(record, document)));
	},
};

function ages(record: PersonRecord, document: AnalysedDocument): CheckProposal[] {
	const birth = monthNumber(record.birth);
	if (birth === undefined) return [];
	const name = record.name.name ?? record.name.written;
	const young = (date: DateValue | undefined, years: number, words: string): CheckProposal[] => {
		const month = monthNumber(date);
		if (!date || month === undefined || month - birth >= years * 12) return [];
		return [
			finding(
				document,
				date.span,
				`${name}${written(record.birth as DateValue)}出生，${written(date)}${words}，时年不满${years}周岁`,
			),
		];
	};
	return [...young(record.workStart, workAge, "参加工作"), ...young(record.partyJoined, partyAge, "入党")];
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, span), why };
}
