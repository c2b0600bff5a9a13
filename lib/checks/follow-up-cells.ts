import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import { findDates } from "../text/dates";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

const heads = {
	name: /^(?:姓名|任职人|对象|人选|干部姓名|提任对象|拟任人选)$/,
	post: /新任|拟任|任职务|现任|任职职务|^职务/,
	kind: /性质|类型|方式|类别/,
	issued: /发文|任职(?:时间|日期|文件)|印发|任命/,
};
/** Columns that must be filled for everyone who was promoted, with what the step is called. */
const due: readonly [RegExp, string][] = [
	[/^试用期(?:限)?$/, "试用期"],
	[/^(?:任职|任前|上岗)谈话/, "任职谈话"],
	[/^(?:任前)?廉政(?:谈话|提醒)/, "廉政谈话"],
	[/期满(?:考核|转正)|试用期(?:满)?考核|转正(?:考核|时间|文件)?$/, "试用期满考核"],
];
const empty = /^(?:[—–\-/\\、]*|无|未(?:谈|做|办|见|考核|组织|进行|安排|设)?|空|没有|缺|未见(?:材料|记录))$/;
const excused = /平职|平级|交流|转任|不适用|选任|选举|免职|套改|续聘|兼任|挂职/;

/** A ledger of appointments: the step is filled in for the others and empty for one. */
export const followUpCells: DocumentCheck = {
	id: "follow-up-cells",
	scope: "document",
	run: ({ document }) => {
		const tables = tablesOf(readLines(document.document)).filter((rows) =>
			rows.some((row) => columnOf(row, heads.name) !== undefined),
		);
		if (tables.length === 0) return notApplied("未见任职台账");
		return proposed(tables.flatMap((rows) => judge(document, rows)));
	},
};

function judge(document: AnalysedDocument, rows: readonly Row[]): CheckProposal[] {
	const at = rows.findIndex((row) => columnOf(row, heads.name) !== undefined);
	const head = rows[at] as Row;
	const name = columnOf(head, heads.name) as number;
	const body = rows.slice(at + 1).filter((row) => (row.get(name)?.text ?? "") !== "");
	return due.flatMap(([title, step]) => {
		const column = columnOf(head, title);
		if (column === undefined) return [];
		const filled = body.filter((row) => !isEmpty(row.get(column)));
		return body.flatMap((row) => {
			const cell = row.get(column);
			if (!isEmpty(cell) || filled.length === 0 || [...row.values()].some(({ text }) => excused.test(text)))
				return [];
			if (step === "试用期满考核" && !expired(document, head, row)) return [];
			const person = row.get(name) as Line;
			const number = [...row.values()][0] as Line;
			const post = row.get(columnOf(head, heads.post) ?? -1);
			return [
				{
					grade: "hit" as const,
					at: passage(document, (cell && cell.text !== "" ? cell : (post ?? person)).span),
					why: `${person.text}的“${step}”一栏没有内容，同表其他${filled.length}人均有记载`,
					related: [person, ...(number === person ? [] : [number])].map((line) => ({
						passage: passage(document, line.span),
						label: step,
					})),
				},
			];
		});
	});
}

const isEmpty = (cell: Line | undefined) => !cell || empty.test(cell.text);

/** A year of probation and a month for its examination are over on the day of the document. */
function expired(document: AnalysedDocument, head: Row, row: Row): boolean {
	const issued = row.get(columnOf(head, heads.issued) ?? -1);
	const from = issued && findDates(issued.text)[0];
	const { date } = document.facts;
	if (!from?.year || !from.month || !date) return false;
	return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - (from.year * 12 + from.month) > 13;
}
