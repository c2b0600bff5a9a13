import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines, spanIn } from "../facts/lines";
import { tablesOf } from "../facts/table-rows";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

type Step = "activist" | "candidate" | "probationary" | "full";

const steps: readonly [Step, RegExp][] = [
	["activist", /(?:确定|列|定|吸收)?[为成]?入党积极分子/],
	["candidate", /(?:确定|列|定)?[为成]?发展对象/],
	[
		"probationary",
		/(?:吸收|接收|发展|成)?[为]?(?:中共)?预备党员(?!转正|按期)|(?<!递交)入党(?!积极|申请|介绍|志愿|谈话)/,
	],
	["full", /转正|转为(?:中共)?正式党员/],
];
const names: Readonly<Record<Step, string>> = {
	activist: "确定为入党积极分子",
	candidate: "确定为发展对象",
	probationary: "接收为预备党员",
	full: "转正",
};
const month = /(\d{4})[年.\-/](\d{1,2})月?/g;
const excused = /延长预备期|军队|部队|转入|特殊情况|追认/;

interface Dated {
	step: Step;
	/** Months since year 0. */
	at: number;
	span: Span;
}

/** Steps of a party member's admission that lie less than a year apart where a year is asked. */
export const partyAdmission: DocumentCheck = {
	id: "party-admission",
	scope: "document",
	run: ({ document }) => {
		if (document.facts.kind.kind === "unit-rule") return notApplied("制度文件");
		if (!/预备党员|入党积极分子/.test(document.document.text)) return notApplied("不涉及发展党员");
		const lines = readLines(document.document);
		const rows = tablesOf(lines).flatMap((table) => {
			const [head, ...rest] = table;
			return head ? rest.map((row) => inRow(head, row)) : [];
		});
		const told = lines.filter(({ cell }) => !cell).flatMap(inSentences);
		return proposed([...rows, ...told].flatMap((dated) => judge(dated, document)));
	},
};

/** The columns of a register of members: 姓名 | 积极分子 | 发展对象 | 预备党员 | 转正. */
function inRow(head: ReadonlyMap<number, Line>, row: ReadonlyMap<number, Line>): Dated[] {
	if ([...row.values()].some(({ text }) => excused.test(text))) return [];
	return [...row].flatMap(([column, cell]) => {
		const step = steps.find(([, words]) => words.test(head.get(column)?.text ?? ""))?.[0];
		const [date] = datesOf(cell.text);
		return step && date ? [{ step, at: date.at, span: cell.span }] : [];
	});
}

/** `2021年3月确定为入党积极分子，2021年9月列为发展对象，……`: each date goes with the step named behind it. */
function inSentences(line: Line): Dated[][] {
	return [...line.text.matchAll(/[^。；]+/g)].map((sentence) => {
		if (excused.test(sentence[0])) return [];
		const dates = datesOf(sentence[0]);
		return dates.flatMap((date, index) => {
			const words = sentence[0].slice(date.to, dates[index + 1]?.from ?? date.to + 24);
			const step = steps.find(([, one]) => one.test(words.split(/[，、]/)[0] ?? ""))?.[0];
			if (!step) return [];
			const end = sentence.index + date.to + (words.split(/[，、]/)[0]?.length ?? 0);
			return [{ step, at: date.at, span: spanIn(line, sentence.index + date.from, end) }];
		});
	});
}

function datesOf(text: string): { at: number; from: number; to: number }[] {
	return [...text.matchAll(month)].map((match) => ({
		at: Number(match[1]) * 12 + Number(match[2]),
		from: match.index,
		to: match.index + match[0].length,
	}));
}

function judge(dated: readonly Dated[], document: AnalysedDocument): CheckProposal[] {
	const of = (step: Step) => dated.find((one) => one.step === step);
	return [
		tooSoon(of("activist"), of("candidate"), document),
		tooSoon(of("probationary"), of("full"), document),
	].flat();
}

function tooSoon(
	first: Dated | undefined,
	second: Dated | undefined,
	document: AnalysedDocument,
): CheckProposal[] {
	if (!first || !second || second.at - first.at >= 12) return [];
	const passed = second.at - first.at;
	return [
		{
			grade: "hit",
			at: passage(document, second.span),
			related: [{ passage: passage(document, first.span), label: names[first.step] }],
			why: `${names[first.step]}到${names[second.step]}相隔${passed}个月，不满一年`,
		},
	];
}
