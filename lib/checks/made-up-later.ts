import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { columnOf, tablesOf } from "../facts/table-rows";
import { findDates } from "../text/dates";
import { overlaps } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { isUrgentTold, madeUp, met, notMadeUp } from "./done-first-words";
import { passage, trim } from "./meeting-support";
import { isDemand, type Sentence, sentences, wordsOf } from "./sentences";

/** Days after a meeting in which its record may still be written. */
const usual = 15;
const kept = ["unit-rule", "personnel-file", "personal-matters"];

/** A decision or a record made up after the fact: told in words, or by the day on which the record came about. */
export const madeUpLater: DocumentCheck = {
	id: "made-up-later",
	scope: "document",
	run: ({ document }) => {
		if (kept.includes(document.facts.kind.kind)) return notApplied("不是议事、办理材料");
		const rows = lateRecords(document);
		const told = toldLater(document).filter(({ at }) => !rows.some((row) => overlaps(row.at.span, at.span)));
		return proposed([...told, ...rows]);
	},
};

function toldLater(document: AnalysedDocument): CheckProposal[] {
	const all = sentences(document);
	return all.flatMap((sentence, index): CheckProposal[] => {
		if (!madeUp.test(sentence.text) || notMadeUp.test(sentence.text) || isDemand(sentence.text)) return [];
		// A title names the paper; its body tells what happened.
		if (sentence.line.heading || (index < 4 && !/[，。；：｜]/.test(sentence.text))) return [];
		// The heading of the next matter tells nothing of this one.
		const next = all.findIndex(
			({ line }, at) =>
				at > index && line !== sentence.line && /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/.test(line.text),
		);
		const around = all.slice(Math.max(0, index - 2), next < 0 ? index + 3 : Math.min(next, index + 3));
		if (isUrgentTold(around.map(({ text }) => text).join(""))) return [];
		const meeting =
			around.find((one) => one !== sentence && namesMeeting(one)) ??
			all.find(
				(one) =>
					one !== sentence && met.test(one.text) && Math.abs(one.span.start - sentence.span.start) < 400,
			);
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, wordsOf(sentence))),
				why: "材料写明会议、记录或手续是事后补办、补写的",
				...(meeting
					? {
							related: [
								{ passage: passage(document, trim(document.document.text, meeting.span)), label: "有关会议" },
							],
						}
					: {}),
			},
		];
	});
}

function namesMeeting({ text }: Sentence): boolean {
	return (
		/(?:会议?|党委会|党组会|支委会)/.test(text) && findDates(text).some(({ month }) => month !== undefined)
	);
}

const heldHead = /(?:会议|开会|召开)(?:时间|日期)/;
const writtenHead = /(?:记录|纪要)?(?:形成|整理|录入|成文|补录|定稿|归档|完成)(?:时间|日期)/;

/** `会议日期 | 记录形成日期`: months lie between the two. */
function lateRecords(document: AnalysedDocument): CheckProposal[] {
	return tablesOf(readLines(document.document)).flatMap((rows) => {
		const head = rows.find(
			(row) => columnOf(row, heldHead) !== undefined && columnOf(row, writtenHead) !== undefined,
		);
		if (!head) return [];
		const [held, written] = [columnOf(head, heldHead) as number, columnOf(head, writtenHead) as number];
		const year = Number(document.facts.date?.slice(0, 4) ?? Number.NaN) || undefined;
		return rows.slice(rows.indexOf(head) + 1).flatMap((row): CheckProposal[] => {
			const [day, formed] = [row.get(held), row.get(written)];
			if (!day || !formed || /归档/.test(head.get(written)?.text ?? "")) return [];
			const [from] = findDates(day.text, year ? { year } : {});
			const [to] = findDates(formed.text, from?.year ? { year: from.year } : {});
			if (!from?.iso || !to?.iso) return [];
			const days = Math.round((Date.parse(to.iso) - Date.parse(from.iso)) / 86_400_000);
			if (days <= usual || days > 900) return [];
			return [
				{
					grade: "hit",
					at: passage(document, { start: day.span.start, end: formed.span.end }),
					why: `会议日期${from.iso}，记录${to.iso}才形成，相隔${days}天`,
				},
			];
		});
	});
}
