import type { AnalysedDocument } from "../facts/case";
import type { ContractRecord, LedgerRow } from "../facts/model";
import { findDates } from "../text/dates";
import { cover, type Span } from "../text/span";
import { type MatterKey, matterKey } from "./matter-key";
import { isUrgent, type StepAt, stepsIn } from "./outlay-steps";
import { type Sum, sumsIn } from "./outlay-sums";
import { type Sentence, sentences } from "./sentences";

interface Told {
	span: Span;
	text: string;
}

/** One matter of money as a ledger's row, a form or a file of papers gives it. */
export interface Outlay {
	document: AnalysedDocument;
	form: "row" | "form" | "papers";
	span: Span;
	title?: Told;
	key: MatterKey;
	supplier?: Told;
	sums: Sum[];
	steps: StepAt[];
	/** By whom or where it was approved, as its own cell says. */
	basis?: Told;
	/** What the cell for legal review says. */
	legal?: Told;
	method?: Told;
	/** All its words. */
	words: string;
	sentences: readonly Sentence[];
}

/** The matter itself was an emergency. */
export function urgent({ form, words, sentences: own }: Outlay): boolean {
	return isUrgent(form === "row" ? [words] : own.map(({ text }) => text));
}

const read = new WeakMap<AnalysedDocument["facts"], Outlay[]>();

/** All matters of money of a document; read once a reading. */
export function outlaysOf(document: AnalysedDocument): readonly Outlay[] {
	const known = read.get(document.facts);
	if (known) return known;
	const found = readOutlays(document);
	read.set(document.facts, found);
	return found;
}

const trades: readonly LedgerRow["ledger"][] = ["procurement", "contract", "asset", "other"];

function readOutlays(document: AnalysedDocument): Outlay[] {
	if (["unit-rule", "democratic-life", "personal-matters"].includes(document.facts.kind.kind)) return [];
	const rows = document.facts.ledger.filter(
		({ ledger, cells }) =>
			trades.includes(ledger) && cells.title && (cells.amount?.amount || cells.paid?.amount),
	);
	const fromRows = rows.map((row) => ofRow(document, row));
	if (rows.length >= 3) return fromRows;
	return [...fromRows, ...sectionsOf(document)];
}

function ofRow(document: AnalysedDocument, { span, cells }: LedgerRow): Outlay {
	const title = cells.title as Told;
	const sums: Sum[] = [];
	for (const [name, role] of [
		["approved", "approved"],
		["amount", "contract"],
		["settled", "final"],
		["paid", "final"],
	] as const) {
		const cell = cells[name];
		if (cell?.amount) sums.push({ role, value: cell.amount, span: cell.span, words: cell.text });
	}
	const steps: StepAt[] = [];
	for (const [name, step] of [
		["decided", "decided"],
		["signed", "signed"],
		["started", "started"],
		["accepted", "accepted"],
		["paidOn", "paid"],
	] as const) {
		const cell = cells[name];
		if (cell?.iso) steps.push({ step, iso: cell.iso, span: cell.span, words: cell.text });
	}
	const year = (cells.signed ?? cells.date ?? cells.paidOn)?.iso?.slice(0, 4);
	for (const [name, step] of [
		["basis", "decided"],
		["legal", "reviewed"],
	] as const) {
		const cell = cells[name];
		const date = cell && findDates(cell.text, year ? { year: Number(year) } : {}).find(({ iso }) => iso);
		if (cell && date?.iso) steps.push({ step, iso: date.iso, span: cell.span, words: cell.text });
	}
	return {
		document,
		form: "row",
		span,
		title,
		key: matterKey(title.text),
		...(cells.supplier ? { supplier: cells.supplier } : {}),
		sums,
		steps,
		...(cells.basis ? { basis: cells.basis } : {}),
		...(cells.legal ? { legal: cells.legal } : {}),
		...(cells.method ? { method: cells.method } : {}),
		words: Object.values(cells)
			.map(({ text }) => text)
			.join("，"),
		sentences: [],
	};
}

const papers = ["contract", "decision-table", "agenda-approval", "expense"];

/** Forms and papers: from one title to the next; a document without titles is one file of papers. */
function sectionsOf(document: AnalysedDocument): Outlay[] {
	const { contracts, kind } = document.facts;
	const titled = contracts.filter((record) => record.title && document.document.tables.length > 0);
	if (!papers.includes(kind.kind) && (titled.length === 0 || document.facts.meetings.length > 0)) return [];
	const all = sentences(document);
	if (titled.length === 0) return [section(document, all, contracts[0], "papers")];
	return titled.map((record, index) => {
		const next = titled[index + 1];
		const own = all.filter(
			({ span }) =>
				(titled.length === 1 || span.start >= record.span.start) && (!next || span.end <= next.span.start),
		);
		return section(document, own, record, titled.length === 1 ? "papers" : "form");
	});
}

function section(
	document: AnalysedDocument,
	own: readonly Sentence[],
	record: ContractRecord | undefined,
	form: Outlay["form"],
): Outlay {
	const first = own[0]?.span ?? { start: 0, end: 0 };
	const span = cover(first, own.at(-1)?.span ?? first);
	const title = record?.title ?? headingOf(own);
	return {
		document,
		form,
		span,
		...(title ? { title } : {}),
		key: matterKey(title?.text ?? ""),
		...(record?.supplier ? { supplier: record.supplier } : {}),
		sums: sumsIn(document, own),
		steps: stepsIn(document, own),
		...(record?.method ? { method: record.method } : {}),
		words: own.map(({ text }) => text).join("。"),
		sentences: own,
	};
}

function headingOf(own: readonly Sentence[]): Told | undefined {
	const line = own.find(({ line: { cell, text } }) => !cell && text.length >= 6 && text.length <= 40);
	return line && { span: line.span, text: line.text };
}
