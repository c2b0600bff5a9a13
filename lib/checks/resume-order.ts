import type { AnalysedDocument } from "../facts/case";
import { readLines, spanIn } from "../facts/lines";
import type { PersonRecord, ResumeRow } from "../facts/model-person";
import { monthNumber } from "../facts/resume";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

/** Months a gap between two rows may last, and two rows may overlap at the turn of a post. */
const gapMonths = 3;
const overlapMonths = 2;

const fullTime = /全日制|脱产|在校|统招/;
const partTime = /在职|函授|业余|自考|网络教育|党校|夜大|进修|挂职|借调|其间/;

/** Rows of a career that overlap or leave a gap. */
export const resumeOrder: DocumentCheck = {
	id: "resume-order",
	scope: "document",
	run: ({ document }) => {
		const people = document.facts.people.filter((record) => record.resume.length >= 2);
		const told = toldBeside(document);
		if (people.length === 0 && told.length === 0) return notApplied("未读到简历");
		return proposed([...people.flatMap((record) => judge(record, document)), ...told]);
	},
};

function judge(record: PersonRecord, document: AnalysedDocument): CheckProposal[] {
	const name = record.name.name ?? record.name.written;
	const rows = record.resume
		.filter((row) => monthNumber(row.from) !== undefined)
		.sort((a, b) => start(a) - start(b));
	// The verification of a file quotes single stations; only a whole résumé can have a gap.
	const isExcerpt = document.facts.archive.length > 0;
	const found: CheckProposal[] = rows.flatMap((row) => studyBesideWork(row, name, document));
	rows.forEach((row, index) => {
		const before = rows.slice(0, index);
		for (const other of before) {
			const end = finish(other);
			if (end === undefined || end - start(row) < overlapMonths) continue;
			const studies = [row, other].find(
				(one) => fullTime.test(words(one, document)) && !partTime.test(words(one, document)),
			);
			if (
				!studies &&
				(row.meanwhile ||
					other.meanwhile ||
					partTime.test(words(row, document)) ||
					partTime.test(words(other, document)))
			)
				continue;
			found.push({
				grade: studies ? "hit" : "doubt",
				at: passage(document, (studies ?? row).span),
				why: studies
					? `${name}全日制（脱产）学习与任职时间重叠，未见“其间”或离岗说明`
					: `${name}两段经历时间重叠，未见说明`,
				related: [{ passage: passage(document, (studies === row ? other : row).span), label: "重叠的经历" }],
			});
			return;
		}
		const last = Math.max(...before.map((other) => finish(other) ?? -1));
		if (!isExcerpt && before.length > 0 && last >= 0 && start(row) - last > gapMonths)
			found.push({
				grade: "hit",
				at: passage(document, row.span),
				why: `${name}的简历在此处之前有${start(row) - last}个月空缺`,
			});
	});
	return found;
}

/** `科员（其间：2012.09—2014.06 某大学全日制硕士研究生学习）`: two years of full-time study within a post. */
function studyBesideWork(row: ResumeRow, name: string, document: AnalysedDocument): CheckProposal[] {
	const text = words(row, document);
	const match = /其间[：:]?[^；;）)]*?全日制[^；;）)]*/.exec(text);
	if (!match || row.study || /脱产|离岗|选派|委托培养|停薪|保留(?:人事|工资)|在职/.test(match[0])) return [];
	const at = row.span.start + match.index;
	return [
		{
			grade: "hit",
			at: passage(document, { start: at, end: at + match[0].length }),
			why: `${name}任职期间记有全日制学习，未见脱产、离岗或选派的说明`,
			related: [{ passage: passage(document, row.span), label: "同一时期的任职" }],
		},
	];
}

const besideWork =
	/(?:全脱产|脱产|全日制)[^。]{0,30}?(?:同期|同一时期|期间|其间|同时)[^。]{0,16}?(?:工资|考勤|在岗|上班|年度考核|任职)[^。；]{0,12}/;

/** `1990—1993年全脱产；同一时期工资单连续，在岗`: study away from work and work, told side by side. */
function toldBeside(document: AnalysedDocument): CheckProposal[] {
	if (!["personnel-file", "appointment-form", "selection-file", "unknown"].includes(document.facts.kind.kind))
		return [];
	return readLines(document.document).flatMap((line): CheckProposal[] => {
		const match = besideWork.exec(line.text);
		if (!match || /停薪|离岗|未在岗|停发|不(?:在|发)/.test(match[0])) return [];
		return [
			{
				grade: "hit",
				at: passage(document, spanIn(line, match.index, match.index + match[0].length)),
				why: "脱产（全日制）学习期间又记有在岗、发放工资或考核，两者矛盾",
			},
		];
	});
}

const start = (row: ResumeRow) => monthNumber(row.from) as number;
const finish = (row: ResumeRow) => (row.open ? undefined : monthNumber(row.to));

function words(row: ResumeRow, document: AnalysedDocument): string {
	return document.document.text.slice(row.span.start, row.span.end);
}
