import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { mattersOf, partOf, type Sentence } from "./sentences";

const done = /已完成(?:整改)?|整改完成|已整改(?:到位|完毕)?|完成整改|已销号|办结|已到位|整改到位/;
/** The state of the problem as a whole, not of one step of it. */
const stated =
	/(?:整改|完成|落实|办理)?(?:情况|状态|结果|进展)[：]?(?:已完成|完成整改|整改完成|已整改|已销号)|^(?:已完成(?:整改)?|已整改(?:到位|完毕)?|整改完成|已销号)[。；，]/;
const open =
	/(?:目前|现)?正在(?:起草|修订|制定|办理|推进|研究|协调|征求|完善|申报|落实|整改)|(?:计划|拟)(?:于|在)?[^，。；]{0,14}(?:前|底|月|年|提交|出台|完成|修订|制定)|尚未|还没有|还未|待[^，。；]{2,16}(?:后|时)(?:再|即)?|(?:方案|办法|计划|制度|合同|细则)(?:已|正)(?:拟|在拟|起草)|已(?:拟定?|起草)[^，。；]{0,10}(?:方案|办法|计划)|(?:等|待)[^，。；]{2,12}(?:批复|批准|到位|结束|定)|预计[^，。；]{2,14}(?:前|底|月|年|完成)|(?:已)?列入[^，。；]{0,6}(?:明年|下年|来年|下一年|计划)|适时|择机|有条件|下一步(?:将|拟)|将(?:于|在)[^，。；]{2,16}(?:完成|出台|修订)|仍在|持续推进中|初稿|征求意见稿/;
const hollow = /^(?:无|暂无|口头|已口头整改|见口头|提高认识|加强学习|—|\/|)$/;

/** A problem is reported as done while the same paragraph or row shows that the work is still open. */
export const rectificationOpen: DocumentCheck = {
	id: "rectification-open",
	scope: "document",
	run: ({ document }) => {
		if (
			!["ledger", "work-report"].includes(document.facts.kind.kind) &&
			!/整改(?:情况|状态|台账|报告)/.test(document.document.text.slice(0, 400))
		)
			return notApplied("不是整改材料");
		return proposed([...paragraphs(document), ...rows(document)]);
	},
};

function paragraphs(document: AnalysedDocument): CheckProposal[] {
	return mattersOf(document).flatMap((matter) => {
		const first = matter.sentences[0];
		if (!first || first.line.cell || !matter.sentences.some((sentence) => stated.test(sentence.text)))
			return [];
		const said = matter.sentences.findIndex((sentence) => stated.test(sentence.text));
		return openIn(matter.sentences.slice(said), document).slice(0, 1);
	});
}

function openIn(list: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	return list.flatMap((sentence) => {
		const match = open.exec(sentence.text);
		if (!match || /未完成前不予销号|长期推进|长期坚持|回头看|防止反弹|下一步打算/.test(sentence.text))
			return [];
		return [finding(document, sentence, match.index)];
	});
}

function finding(document: AnalysedDocument, sentence: Sentence, from: number): CheckProposal {
	return {
		grade: "hit",
		at: passage(
			document,
			trim(document.document.text, partOf(sentence, clauseStart(sentence.text, from), sentence.text.length)),
		),
		why: "标注为已完成整改，同一处文字却表明工作尚未完成",
	};
}

function clauseStart(text: string, from: number): number {
	return Math.max(text.lastIndexOf("，", from), text.lastIndexOf("：", from)) + 1;
}

/** Rows of a ledger: the state says done, a cell of the same row says open, or the proof is empty. */
function rows(document: AnalysedDocument): CheckProposal[] {
	const { text, tables } = document.document;
	return tables.flatMap((table) => {
		const head =
			table.rows[0]?.map((cell) => text.slice(cell.span.start, cell.span.end).replace(/\s/g, "")) ?? [];
		const proof = head.findIndex((label) => /佐证|证据|证明材料/.test(label));
		if (!head.some((label) => /整改|完成|问题/.test(label))) return [];
		return table.rows.slice(1).flatMap((row) => {
			const cells = row.map((cell) => ({
				span: cell.span,
				text: text.slice(cell.span.start, cell.span.end),
			}));
			if (!cells.some((cell) => done.test(cell.text))) return [];
			for (const cell of cells) {
				const match = open.exec(cell.text);
				if (match && !/不予销号/.test(cell.text))
					return [
						{
							grade: "hit" as const,
							at: passage(
								document,
								trim(text, {
									start: cell.span.start + clauseStart(cell.text, match.index),
									end: cell.span.end,
								}),
							),
							why: "标注为已完成整改，同一行文字却表明工作尚未完成",
						},
					];
			}
			const evidence = cells[proof];
			if (proof < 0 || !evidence || !hollow.test(evidence.text.replace(/\s/g, ""))) return [];
			const state = cells.find((cell) => done.test(cell.text));
			return state
				? [
						{
							grade: "hit" as const,
							at: passage(document, evidence.text.trim() === "" ? state.span : evidence.span),
							why: "标注为已完成整改，未见佐证材料",
						},
					]
				: [];
		});
	});
}
