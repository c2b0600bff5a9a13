import type { AnalysedDocument } from "../facts/case";
import type { ContractRecord, LedgerRow } from "../facts/model-money";
import { findDates } from "../text/dates";
import { oncePer } from "../text/remembered";
import { cover, type Span } from "../text/span";
import { type MatterKey, matterKey } from "./matter-key";
import { numberedSections } from "./numbered-sections";
import { isUrgent, type StepAt, stepsIn } from "./outlay-steps";
import { type Sum, sumsIn } from "./outlay-sums";
import { type Sentence, sentences, sentencesWithin } from "./sentences";

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

/** All matters of money of a document; read once a reading. */
export const outlaysOf = oncePer(
	(document: AnalysedDocument) => document.facts,
	(document): readonly Outlay[] => readOutlays(document),
);

const trades: readonly LedgerRow["ledger"][] = ["procurement", "contract", "asset", "other"];

/** A row of what was paid for one matter, which is no matter of its own. */
const instalment =
	/^(?:第[一二三四五]?(?:笔|次|期))?(?:合同)?(?:预付|进度|结算|决算|首付|尾|余|质保|质量保证|保证|保留)(?:金|款)?(?:[\d%（(].*|款|金|支付)?$/;

function readOutlays(document: AnalysedDocument): Outlay[] {
	if (["unit-rule", "democratic-life", "personal-matters"].includes(document.facts.kind.kind)) return [];
	const rows = document.facts.ledger.filter(
		({ ledger, cells }) =>
			trades.includes(ledger) &&
			cells.title &&
			!instalment.test(cells.title.text) &&
			(cells.amount?.amount || cells.paid?.amount),
	);
	const fromRows = rows.map((row) => ofRow(document, row));
	if (rows.length >= 3) return fromRows;
	return [...fromRows, ...sectionsOf(document)];
}

function ofRow(document: AnalysedDocument, { span, cells, ledger }: LedgerRow): Outlay {
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
		["evaluated", "evaluated"],
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
	// A purchase registered on a day before the meeting that its own row gives as its ground.
	if (ledger === "procurement" && cells.date?.iso && !cells.started && !cells.signed)
		steps.push({ step: "started", iso: cells.date.iso, span: cells.date.span, words: cells.date.text });
	// 比选，7月15日评 | 合同7月8日签: days told in a method's cell or in the remarks.
	const typed = new Set(steps.map(({ step }) => step));
	for (const one of stepsIn(document, sentencesWithin(document, span), true))
		if (!typed.has(one.step) && !/补|变更|续|尾款|质保/.test(one.words)) steps.push(one);
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
const lists = /台账|登记簿|登记册|流水|汇总|清单|底稿|明细|总结|要点|述职|简报|自查|检查|巡察|通报/;
const matters = /项目|工程|采购|合同|改造|维修|购置|建设|租赁|出租|转让|处置|结算|决算|开工|中标|验收/;

/** Forms and papers: from one title to the next; numbered entries of a list; else the document as one file on its matter. */
function sectionsOf(document: AnalysedDocument): Outlay[] {
	const { contracts, kind, meetings } = document.facts;
	const all = sentences(document);
	const titled = contracts.filter(
		(record) => record.title && (document.document.tables.length > 0 || meetings.length === 0),
	);
	if (meetings.length > 0 && !papers.includes(kind.kind)) return [];
	const heading = headingOf(all);
	const entries = numberedSections(document);
	const ofOne = heading !== undefined && matters.test(heading.text) && !lists.test(heading.text);
	if (entries.length >= 2 && !ofOne && document.document.tables.length === 0)
		return entries
			.map((entry) => section(document, entry, undefined, "form"))
			.filter(({ sums, steps }) => sums.length + steps.length > 0);
	if (titled.length > 0) return titledSections(document, all, titled);
	if (!ofOne && !papers.includes(kind.kind)) return [];
	return [section(document, all, contracts[0], "papers")];
}

function titledSections(
	document: AnalysedDocument,
	all: readonly Sentence[],
	titled: readonly ContractRecord[],
): Outlay[] {
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

const titleLabel = /^(?:标的|项目|工程|采购|合同|事项|名称|内容|品名)(?:名称|内容)?：([^，。；：]{3,40})/;

const bareForm =
	/^(?:[^，。；]{0,12})(?:通知书|报审表|会签单|审批单|审批表|申请表|报告单|验收单|验收报告|证书|合同书|协议书|说明|记录单|移交单|付款单)$/;
const namedInText =
	/([\u4e00-\u9fffA-Za-z0-9（）“”·]{4,40}?(?:项目|工程|采购|服务|改造|维修|购置))(?=[，。；（：、]|于|已|的|经|由|在)/;

/** What the papers are about: a labelled name, else their heading, else the first matter named under a bare form's head. */
function headingOf(own: readonly Sentence[]): Told | undefined {
	for (const { line } of own.slice(0, 12)) {
		const named = titleLabel.exec(line.text)?.[1]?.replace(/(?:合同)?(?:金额|工期|编号|地点|单位)$/, "");
		if (named) return { span: line.span, text: named };
	}
	const heads = own.filter(({ line: { cell, text }, from }) => from === 0 && !cell && text.length >= 5);
	// A letterhead stands before the title.
	const first = heads.slice(0, 4).find(({ line }) => /^关于.{4,}/.test(line.text)) ?? heads[0];
	if (!first) return undefined;
	const text = first.line.text
		.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]/, "")
		.split(/[。；]/)[0] as string;
	if (bareForm.test(text))
		for (const { line, text: words } of own.slice(1, 12)) {
			const named = namedInText.exec(words)?.[1];
			if (named) return { span: line.span, text: named };
		}
	return { span: first.line.span, text: text.slice(0, 60) };
}
