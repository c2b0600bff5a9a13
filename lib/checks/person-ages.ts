import type { AnalysedDocument } from "../facts/case";
import type { PersonRecord, ResumeRow } from "../facts/model-person";
import { monthNumber } from "../facts/resume";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { type ToldDate, toldDates, writtenMonth } from "./told-dates";

/** Ages at which one may start work and join the Party. */
const workAge = 16;
const partyAge = 18;

/** Ages that cannot be: work before 16, the Party before 18, a stated age or a first post that does not fit. */
export const personAges: DocumentCheck = {
	id: "person-ages",
	scope: "document",
	run: ({ document }) => {
		const told = toldDates(document);
		const births = new Map<string, ToldDate>();
		// Where papers differ, the earliest birth makes nobody too young.
		for (const one of told)
			if (one.age === "birth" && one.month < (births.get(one.name)?.month ?? Number.POSITIVE_INFINITY))
				births.set(one.name, one);
		if (births.size === 0) return notApplied("未读到出生时间");
		const young = told.flatMap((one) => tooYoung(one, births.get(one.name)));
		const rest = document.facts.people.flatMap((record) => [
			...ageApart(record, document),
			...workBeforeStart(record, document),
			...workInSchool(record, document),
			...appliedYoung(record, document),
		]);
		return proposed([...young, ...rest]);
	},
};

function tooYoung(one: ToldDate, birth: ToldDate | undefined): CheckProposal[] {
	const least = one.age === "work-start" ? workAge : one.age === "party-joined" ? partyAge : undefined;
	if (!birth || least === undefined || one.month - birth.month >= least * 12) return [];
	const does = one.age === "work-start" ? "参加工作" : "入党";
	return [
		{
			...finding(
				one.document,
				one.span,
				`${one.name}${birth.written}出生，${one.written}${does}，时年不满${least}周岁`,
			),
			related: [{ passage: passage(birth.document, birth.span), label: "出生时间" }],
		},
	];
}

/** An age in brackets that is two years or more away from the birth beside it. */
function ageApart(record: PersonRecord, document: AnalysedDocument): CheckProposal[] {
	const birth = monthNumber(record.birth);
	const { date } = document.facts;
	if (birth === undefined || !record.age || !date) return [];
	const years = (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - birth) / 12;
	if (Math.abs(years - 0.5 - record.age.value) < 2) return [];
	return [
		finding(
			document,
			record.age.span,
			`${record.name.written}${writtenMonth(birth)}出生，至材料日期约${Math.floor(years)}周岁，此处写为${record.age.value}岁`,
		),
	];
}

/** The résumé has someone at work before the stated start of work. */
function workBeforeStart(record: PersonRecord, document: AnalysedDocument): CheckProposal[] {
	const start = monthNumber(record.workStart);
	const first = record.resume
		.filter((row) => !row.study && !schooling.test(words(row, document)))
		.find((row) => monthNumber(row.from) !== undefined);
	const from = monthNumber(first?.from);
	if (start === undefined || from === undefined || !first || !record.workStart || start - from <= 2)
		return [];
	return [
		{
			...finding(
				document,
				record.workStart.span,
				`${record.name.written}参加工作时间为${writtenMonth(start)}，简历中${writtenMonth(from)}已在岗工作`,
			),
			related: [{ passage: passage(document, first.span), label: "首份工作" }],
		},
	];
}

const partTime = /在职|函授|业余|自考|网络|党校|夜大|进修|成人|广播|电大|远程|周末/;

/** The stated start of work falls in the middle of years at a school. */
function workInSchool(record: PersonRecord, document: AnalysedDocument): CheckProposal[] {
	const start = monthNumber(record.workStart);
	const school = record.resume.find((row) => {
		const [from, to] = [monthNumber(row.from), monthNumber(row.to)];
		return (
			row.study &&
			!partTime.test(words(row, document)) &&
			from !== undefined &&
			to !== undefined &&
			start !== undefined &&
			start > from + 2 &&
			start < to - 2
		);
	});
	if (!school || start === undefined || !record.workStart) return [];
	return [
		{
			...finding(
				document,
				record.workStart.span,
				`${record.name.written}参加工作时间为${writtenMonth(start)}，此时尚在校就读`,
			),
			related: [{ passage: passage(document, school.span), label: "就读" }],
		},
	];
}

/** Who applies to join the Party has to be of age as well. */
function appliedYoung(record: PersonRecord, document: AnalysedDocument): CheckProposal[] {
	const [birth, applied] = [monthNumber(record.birth), monthNumber(record.partyApplied)];
	if (birth === undefined || applied === undefined || !record.partyApplied || !record.birth) return [];
	if (applied - birth >= partyAge * 12) return [];
	return [
		{
			...finding(
				document,
				record.partyApplied.span,
				`${record.name.written}${writtenMonth(birth)}出生，${writtenMonth(applied)}递交入党申请，时年不满${partyAge}周岁`,
			),
			related: [{ passage: passage(document, record.birth.span), label: "出生时间" }],
		},
	];
}

const schooling =
	/(?:大学|学院|农校|师范|技校|职校|[一二三]中)[^，；]{0,8}$|学习|就读|读书|在读|专业|本科|中专|大专|中学|小学|高中|初中|待业|务农|学徒|实习|见习|临时/;

const words = (row: ResumeRow, document: AnalysedDocument) =>
	document.document.text.slice(row.span.start, row.span.end);

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, span), why };
}
