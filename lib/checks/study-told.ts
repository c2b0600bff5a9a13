import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import { findDates } from "../text/dates";
import { parseNumeral } from "../text/numerals";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, sentences, wordsOf } from "./sentences";
import { aboutStudy, fakeSettled, fakeStudy } from "./study-fake-words";

/** Days a document may wait where neither it nor the unit says otherwise. */
const usualDays = 30;
const day = 86_400_000;

const kept = ["unit-rule", "contract", "expense", "appointment-form", "selection-file", "personnel-file"];

/** Study that came late or not at all, as a register of documents or a sentence tells it. */
export const studyTold: DocumentCheck = {
	id: "study-told",
	scope: "document",
	run: ({ document, profile }) => {
		if (kept.includes(document.facts.kind.kind)) return notApplied("不是学习、议事材料");
		const usual = profile.thresholds.studyDays ?? usualDays;
		return proposed([...registers(document, usual), ...told(document, usual), ...shown(document)]);
	},
};

const cameHead = /(?:收文|收到|来文|印发|发文|下发|接收|登记)(?:文)?(?:日期|时间)?/;
const studiedHead = /(?:传达|学习|贯彻|办理)(?:学习)?(?:日期|时间|情况)/;
const titleHead = /文件|名称|标题|内容|事由|精神/;
const limitHead = /时限|要求|期限/;

/** `收文日期 | 文件 | 传达日期`: the days between, row by row. */
function registers(document: AnalysedDocument, usual: number): CheckProposal[] {
	return tablesOf(readLines(document.document)).flatMap((rows) => {
		const head = rows.find(
			(row) => columnOf(row, cameHead) !== undefined && columnOf(row, studiedHead) !== undefined,
		);
		if (!head) return [];
		return rows.slice(rows.indexOf(head) + 1).flatMap((row) => judgeRow(document, head, row, usual));
	});
}

function judgeRow(document: AnalysedDocument, head: Row, row: Row, usual: number): CheckProposal[] {
	const cell = (title: RegExp): Line | undefined => row.get(columnOf(head, title) ?? -1);
	const [came, studied, title] = [cell(cameHead), cell(studiedHead), cell(titleHead)];
	const from = came && isoIn(came.text, document.facts.date);
	const to = studied && isoIn(studied.text, from);
	if (!came || !from || !title || !studied) return [];
	const limit = limitIn(cell(limitHead)?.text ?? "") ?? usual;
	const days = to ? Math.round((Date.parse(to) - Date.parse(from)) / day) : undefined;
	const absent = !to && /^(?:|—+|-+|\/|无|未(?:传达|学习|安排|组织)|没有(?:传达|学习))$/.test(studied.text);
	if (!absent && (days === undefined || days <= limit || days > 900)) return [];
	const ends = [came, studied, title].map(({ span }) => span);
	return [
		{
			grade: "hit",
			at: passage(document, {
				start: Math.min(...ends.map(({ start }) => start)),
				end: Math.max(...ends.map(({ end }) => end)),
			}),
			why: absent
				? `文件${from}收到（印发），未见传达学习的记载`
				: `文件${from}收到（印发），${to}才传达学习，相隔${days}天`,
		},
	];
}

function isoIn(text: string, base: string | undefined): string | undefined {
	return findDates(text, base ? { base } : {}).find(({ iso }) => iso)?.iso;
}

function limitIn(text: string): number | undefined {
	const match = /(\d{1,2}|[一二三四五六七八九十两]{1,3})(个?工作日|个?星期|周|日|天|个月)(?:之)?内/.exec(
		text,
	);
	if (!match) return undefined;
	const count = Number(match[1]) || parseNumeral(match[1] as string) || 0;
	const unit = match[2] as string;
	return count * (/星期|周/.test(unit) ? 7 : /月/.test(unit) ? 31 : /工作日/.test(unit) ? 1.6 : 1);
}

const superior = /文件|通知|通报|意见|精神|讲话|批示|指示|会议|决定|方案|条例|来文/;
const late =
	/(?:直到|迟至|拖到|到了?|至)[^，。；]{2,20}才[^，。；]{0,12}(?:传达|学习|组织|宣读|通读|领学|念|读)|(?:时隔|相隔|隔了|过了|拖了|迟了|晚了)[^，。；]{1,10}(?:个?月|天|周)[^。；]{0,16}(?:传达|学习)|(?:传达|学习)[^。；]{0,12}(?:迟|晚|滞后|拖)了?[^，。；]{1,10}(?:个?月|天)/;
const never =
	/(?:至今|一直|始终|当时|全年|年内|后来|也)(?:都|也)?(?:没有?|未)(?:有)?(?:组织|安排|开展|进行|专题|及时)?(?:传达|学习)|(?:没有?|未)(?:组织|安排)?(?:过)?(?:传达|学习)(?:过)?(?:也|，也|，更)?(?:没|未)?(?:研究|贯彻|部署)?[^，。；]{0,4}(?:[，。；]|$)/;
const retold =
	/反馈|指出|通报(?:的|中|了)[^。]{0,10}(?:案例|单位)|某|兄弟单位|未参加|请假|补学|个别(?:党员|同志)/;
const few =
	/(?:全年|年内|上半年|下半年|\d{4}年|去年|今年)[^。；]{0,16}(?:中心组|集体|集中|理论)[^。；]{0,12}(?:仅|只)(?:学习|开展|组织|安排|召开|集中)?(?:了)?[^。；]{0,6}([一二两三1-3])次|计划[^。；]{0,8}(\d{1,2}|[一二三四五六七八九十]{1,3})次[^。；]{0,12}(?:实际|只|仅)[^。；]{0,8}?(\d{1,2}|[一二两三四五六七八九十]{1,3})次/;

function told(document: AnalysedDocument, usual: number): CheckProposal[] {
	return sentences(document).flatMap((sentence) => {
		const { text } = sentence;
		if (!/传达|学习/.test(text) || isDemand(text) || retold.test(text)) return [];
		const why = reasonOf(text, document.facts.date, usual);
		return why
			? [
					{
						grade: "hit" as const,
						at: passage(document, trim(document.document.text, wordsOf(sentence))),
						why,
					},
				]
			: [];
	});
}

/** Study done for show: by one for all, copied, signed and left. */
function shown(document: AnalysedDocument): CheckProposal[] {
	return sentences(document).flatMap((sentence) => {
		const { text, line } = sentence;
		if (!fakeStudy.some((one) => one.test(text)) || fakeSettled.test(text) || isDemand(text)) return [];
		if (!aboutStudy.test(line.text) || retold.test(text)) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, wordsOf(sentence))),
				why: "文中所记学习由人代做、照抄或只留痕迹，未见本人学习",
			},
		];
	});
}

function reasonOf(text: string, base: string | undefined, usual: number): string | undefined {
	const count = few.exec(text);
	if (count && (count[1] || numberOf(count[2]) > numberOf(count[3])))
		return "文中所述学习次数少于计划或制度要求";
	if (!superior.test(text)) return undefined;
	if (late.test(text)) return "文中说明文件（会议精神）过后很久才传达学习";
	if (never.test(text)) return "文中说明文件（会议精神）没有传达学习";
	const apart = daysApart(text, base);
	return apart !== undefined && apart > usual && apart < 700
		? `文件收到（印发）${apart}天后才传达学习`
		: undefined;
}

function numberOf(written: string | undefined): number {
	return written ? Number(written) || (parseNumeral(written) ?? 0) : 0;
}

/** `3月2日印发……6月15日学习`: a coming and a study, each with its date, in one sentence. */
function daysApart(text: string, base: string | undefined): number | undefined {
	const dates = findDates(text, base ? { base } : {}).filter(({ iso }) => iso);
	if (dates.length < 2) return undefined;
	const after = (end: number) => text.slice(end, end + 10);
	const came = dates.find(({ span }) =>
		/^(?:日)?(?:印发|下发|收文|收到|制发|来文|发文|召开)/.test(after(span.end)),
	);
	const studied = dates.find(
		({ span }) =>
			/^(?:[^，。；]{0,8})(?:传达|学习)/.test(after(span.end)) && !/要求|前/.test(after(span.end)),
	);
	if (!came?.iso || !studied?.iso || came === studied) return undefined;
	return Math.round((Date.parse(studied.iso) - Date.parse(came.iso)) / day);
}
