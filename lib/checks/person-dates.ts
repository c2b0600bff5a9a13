import type { AnalysedDocument } from "../facts/case";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { ageWords, type ToldDate, toldDates } from "./told-dates";

const explained = /组织认定|经认定|以.{0,10}为准|认定(?:为|文号|依据)|农历|换算|笔误|更正|更名前|误填/;

/** The same person's birth, start of work or joining of the Party is given differently in two places. */
export const personDates: CaseCheck = {
	id: "person-dates",
	scope: "case",
	run: ({ documents }) => {
		const told = documents.flatMap(standing);
		if (told.length < 2) return notApplied("未在两处以上读到同一人的出生、参加工作或入党时间");
		const groups = new Map<string, ToldDate[]>();
		for (const one of told) {
			const key = `${one.age} ${one.name}`;
			groups.set(key, [...(groups.get(key) ?? []), one]);
		}
		return proposed([...groups.values()].flatMap(contradiction));
	},
};

/** Of a review of files only what it holds to counts: the recognised date, else the earliest material's. */
function standing(document: AnalysedDocument): ToldDate[] {
	const told = toldDates(document);
	return told.filter((one) => {
		if (!one.archive) return true;
		const same = told.filter((other) => other.archive && other.name === one.name && other.age === one.age);
		const held = same.find(({ recognised }) => recognised?.month !== undefined)?.recognised?.month;
		// What the file itself settles is judged there; elsewhere its result stands.
		return held === undefined ? same.every(({ recognised }) => !recognised) : one.month === held;
	});
}

function contradiction(list: readonly ToldDate[]): CheckProposal[] {
	const ordered = [...list].sort((a, b) => day(a).localeCompare(day(b)));
	const first = ordered[0];
	const other = ordered.find(({ month }) => month !== first?.month);
	if (!first || !other) return [];
	const reasoned = [first, other].some((one) => explained.test(around(one)));
	return [
		{
			grade: "hit",
			at: passage(other.document, other.span),
			why: `${other.name}的${ageWords[other.age]}此处为${other.written}，另一处材料为${first.written}，两处不一致`,
			related: [{ passage: passage(first.document, first.span), label: ageWords[first.age] }],
			...(reasoned ? { withdrawn: "文中说明已经组织认定或换算" } : {}),
		},
	];
}

function around({ document, span }: ToldDate): string {
	return document.document.text.slice(Math.max(0, span.start - 20), span.end + 60);
}

function day({ document }: ToldDate): string {
	return document.facts.date ?? "9999";
}
