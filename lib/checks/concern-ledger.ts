import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import type { CheckProposal } from "./check";
import { complaint, handled, hazard, neglects } from "./concern-words";
import { passage } from "./meeting-support";

const concernHead = /隐患|诉求|反映|来信|来访|信访|投诉|工单|问题|事项|热线|风险点/;
const contentHead = /^(?:基本|主要|具体|有关|反映)?(?:情况|内容|事由|摘要|描述|线索)(?:描述|摘要)?$/;
/** Nothing but that another was given it: counted as settled by that, where other rows tell days. */
const passedOn =
	/^(?:已)?(?:转|移交|批转|交)(?:由|给|至|到)?[^，。；\d]{1,10}(?:处理|办理|阅处|核处|研处|处置)?$/;
/** Still under way, put off or only spoken of; and the row is closed all the same. */
const unsettled =
	/^已(?:登记|记录|知悉|受理|阅|转)$|正在(?:研究|协调|办理|处理|推进|调查)|研究中|协调中|推进中|暂缓|未(?:落实|到位|解决|完成)|待[^，。；]{1,16}(?:后|再)|(?:会上|已)(?:作了?|进行了?)?(?:强调|提醒|要求|教育|通报)(?:过|了)?$/;
const closed = /^(?:是|已销号|销号|办结|已办结|完成|已完成)$/;
const resultHead = /办理|处理|处置|整改|答复|回复|复查|落实|结果|进展|销号|状态|闭环/;
const termHead = /时限|期限|完成时间|日期|时间/;
const explainHead = /备注|说明|原因/;
const nothing =
	/^(?:|—+|-+|－|\/|无|空白|暂无|未|未(?:整改|办理|处理|答复|回复|落实|处置|复查|销号|完成|办结)|没有(?:整改|处理|答复|回复)|待(?:定|处理|整改|答复)|搁置|挂起)。?$/;

interface Cell {
	span: Span;
	text: string;
}

/** The tables as rows of words, with their heads and what names them. */
function tablesIn(document: AnalysedDocument): { rows: Cell[][]; head: string[]; named: string }[] {
	return document.document.tables.map((table) => {
		const rows = table.rows.map((row) =>
			row.map((cell) => ({ span: cell.span, text: textOf(document, cell.span) })),
		);
		const head = rows[0]?.map(({ text }) => text) ?? [];
		return { rows, head, named: titleOf(document, rows[0]?.[0]?.span) + head.join("|") };
	});
}

/** Rows of a ledger of complaints or dangers: what was done is empty, or only to wait and to explain. */
export function ledgerConcerns(document: AnalysedDocument, about: "complaint" | "hazard"): CheckProposal[] {
	return tablesIn(document).flatMap(({ rows, head, named }) => {
		const result = head.findIndex(
			(label) => resultHead.test(label) && !termHead.test(label) && label.length <= 10,
		);
		const told = (pattern: RegExp) =>
			head.findIndex((label, index) => index !== result && pattern.test(label) && label.length <= 12);
		const concern = [concernHead, contentHead].map(told).find((index) => index >= 0) ?? -1;
		if (result < 0 || concern < 0) return [];
		const mixed = hazardTitle.test(named) && complaintTitle.test(named);
		if (!mixed && kindOf(named, rows[1]?.[concern]?.text ?? "") !== about) return [];
		const state = head.findIndex(
			(label, index) => index !== result && /状态|办结|销号|进度|^(?:办理)?结果$/.test(label),
		);
		const body = rows.slice(1).filter((row) => row.length === head.length);
		const stepped = body.filter((row) => /\d/.test(row[result]?.text ?? "")).length;
		const filled = body.filter((row) => !nothing.test(row[result]?.text ?? "")).length;
		return body.flatMap((row) => {
			const cell = row[result];
			const problem = row[concern];
			if (!cell || !problem || problem.text.length < 4) return [];
			if (mixed && kindOf("", problem.text, "complaint") !== about) return [];
			const explained = row.some(
				({ text }, index) =>
					index !== result && index !== concern && explainHead.test(head[index] ?? "") && text.length > 6,
			);
			const left = nothing.test(cell.text)
				? filled > 0 && !explained
				: (neglects.some((one) => one.test(cell.text)) && !handled.test(cell.text)) ||
					(isBare(cell.text) && stepped >= 3 && stepped >= body.length * 0.7) ||
					(unsettled.test(cell.text) && !handled.test(cell.text) && closed.test(row[state]?.text ?? "")) ||
					(passedOn.test(cell.text) && stepped >= 2 && /办结|销号|完成/.test(row[state]?.text ?? ""));
			if (!left) return [];
			return [
				{
					grade: "hit" as const,
					at: passage(document, cell.text === "" ? problem.span : cell.span),
					why: `台账中“${problem.text.slice(0, 16)}”一项未见处置和办结的记载`,
				},
			];
		});
	});
}

/** Handed on or taken note of, where the other rows tell days and steps: 转社区阅处, 已阅. */
function isBare(text: string): boolean {
	return (
		text.length <= 14 &&
		!/\d/.test(text) &&
		/^(?:已)?(?:转|阅|知|批转|移交|交|请|由|留存|存档|备查|记录|汇总|上报|口头|电话|解释|说明|劝)/.test(
			text,
		) &&
		!/办结|解决|完成|修|换|退|补|满意/.test(text)
	);
}

const hazardTitle = /隐患|风险点|安全/;
const complaintTitle = /意见|留言|评价|诉求|来信|来访|信访|投诉|工单|热线|反映/;

function kindOf(head: string, first: string, otherwise?: "complaint"): "complaint" | "hazard" | undefined {
	if (hazardTitle.test(head)) return "hazard";
	if (complaintTitle.test(head)) return "complaint";
	return hazard.test(first) ? "hazard" : complaint.test(first) ? "complaint" : otherwise;
}

function titleOf(document: AnalysedDocument, span: Span | undefined): string {
	return span ? document.document.text.slice(Math.max(0, span.start - 60), span.start) : "";
}

/** Days within which a complaint must be answered, and with leave at the most. Regulation on letters and visits (2022). */
const term = 60;
const longest = 90;
const taken = /受理|收(?:到|件)|登记|来(?:信|访)/;
const answeredHead = /答复|办结|回复|办理结果/;
const extended = /延长|延期|移送|转送|不予受理/;

/** A row dates when a complaint was taken and when it was answered, and the days between are more than allowed. */
export function lateAnswers(document: AnalysedDocument): CheckProposal[] {
	const base = document.facts.date ?? /20\d{2}(?=年)/.exec(document.document.text)?.[0];
	const year = base ? { year: Number(base.slice(0, 4)) } : {};
	return tablesIn(document).flatMap(({ rows, head, named }) => {
		if (!complaintTitle.test(named)) return [];
		const from = head.findIndex((label) => taken.test(label) && label.length <= 10);
		const to = head.findIndex(
			(label, index) => index > from && answeredHead.test(label) && label.length <= 10,
		);
		if (from < 0 || to < 0) return [];
		return rows.slice(1).flatMap((row): CheckProposal[] => {
			const [opened, closedOn] = [row[from], row[to]];
			const first = opened && findDates(opened.text, year)[0]?.iso;
			const last = closedOn && findDates(closedOn.text, year)[0]?.iso;
			if (row.length !== head.length || !first || !last) return [];
			const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
			const allowed = row.some(({ text }) => extended.test(text)) ? longest : term;
			if (days <= allowed) return [];
			return [
				{
					grade: "hit",
					at: passage(document, closedOn.span),
					why: `自${first}至${last}历时${days}天，超过${allowed}日${allowed === term ? "，未见经批准延长并告知的记载" : "（含延长）"}`,
					related: [{ passage: passage(document, opened.span), label: "受理" }],
				},
			];
		});
	});
}

function textOf(document: AnalysedDocument, span: Span): string {
	return foldStretch(document.document.text, span).text.trim();
}
