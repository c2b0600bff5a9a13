import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import { isNameCell } from "../facts/person-grid";
import { personSections } from "../facts/person-sections";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import { oncePer } from "../text/remembered";
import type { Span } from "../text/span";
import { type Sentence, sentences } from "./sentences";

/** What an inspection material tells of one candidate. */
export interface InspectionSection {
	document: AnalysedDocument;
	name: string;
	/** Where the candidate is introduced. */
	head: Span;
	sentences: Sentence[];
	/** Cell of the shortcomings, where the material is a table. */
	lacks?: Line;
}

const material =
	/考察(?:材料|报告|说明|情况|纪实|意见|评价|结果|汇总|表)|(?:现实|主要)表现|表现材料|推荐材料|选(?:任|拔)[^。；]{0,12}(?:材料|纪实)/;
const candidates = /^(?:考察对象|人选|对象|姓名|拟任人选|推荐人选)$/;

/** The sections of an inspection material, one a candidate; none for other documents. Read once. */
export const inspectionSections = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly InspectionSection[] =>
		isMaterial(document) ? [...fromTables(document), ...fromLines(document)] : [],
);

function isMaterial(document: AnalysedDocument): boolean {
	const { kind } = document.facts.kind;
	if (["meeting-record", "meeting-summary", "decision-table", "unit-rule"].includes(kind)) return false;
	const lines = readLines(document.document);
	return lines.some((line, index) => (index < 3 || line.text.length <= 30) && material.test(line.text));
}

function fromLines(document: AnalysedDocument): InspectionSection[] {
	const lines = readLines(document.document);
	const introduced = document.facts.people
		.filter(({ name }) => lines.some((line) => !line.cell && holds(line.span, name.span)))
		.map((record) => ({ name: record.name.name ?? record.name.written, head: record.name.span }));
	const headed = personSections(lines).map(({ name, nameSpan }) => ({ name, head: nameSpan }));
	const starts = (introduced.length > 0 ? introduced : headed)
		.filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
		.sort((a, b) => a.head.start - b.head.start);
	return starts.map(({ name, head }, index) => ({
		document,
		name,
		head,
		sentences: sentences(document).filter(
			({ span, line }) =>
				!line.cell && span.end > head.start && span.start < (starts[index + 1]?.head.start ?? Infinity),
		),
	}));
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** Tables with the candidates side by side: 考察对象 | 甲 | 乙, and below what is told of each. */
function fromTables(document: AnalysedDocument): InspectionSection[] {
	const lines = readLines(document.document);
	return tablesOf(lines).flatMap((rows) => {
		const head = rows[0];
		const first = head && [...head.values()][0];
		if (!head || !first || !candidates.test(first.text)) return [];
		const rowwise = columnOf(head, /不足|缺点|短板/);
		if (rowwise !== undefined) return ofRows(document, rows, rowwise);
		const labels = rows.map((row) => [...row.values()][0]?.text ?? "");
		if (!labels.some((label) => /优点|不足|表现/.test(label))) return [];
		return [...head].slice(1).flatMap(([column, cell]) => ofColumn(document, rows, column, cell));
	});
}

/** A candidate a row, with a column of shortcomings. */
function ofRows(document: AnalysedDocument, rows: readonly Row[], column: number): InspectionSection[] {
	return rows.slice(1).flatMap((row) => {
		const [name, ...cells] = [...row.values()];
		const lacks = row.get(column);
		if (!name || !lacks || !isNameCell(name.text)) return [];
		return [
			{
				document,
				name: name.text,
				head: name.span,
				sentences: sentences(document).filter(({ line }) => cells.includes(line)),
				lacks,
			},
		];
	});
}

function ofColumn(
	document: AnalysedDocument,
	rows: readonly Row[],
	column: number,
	cell: Line,
): InspectionSection[] {
	const cells = rows.slice(1).flatMap((row) => row.get(column) ?? []);
	const lacks = rows.find((row) => /不足|缺点|短板/.test([...row.values()][0]?.text ?? ""))?.get(column);
	return [
		{
			document,
			name: cell.text,
			head: cell.span,
			sentences: sentences(document).filter(({ line }) => cells.includes(line)),
			...(lacks ? { lacks } : {}),
		},
	];
}
