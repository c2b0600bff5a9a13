import { findDates } from "../text/dates";
import { type Line, sentencesOf, spanIn } from "./lines";
import type { Citation } from "./model-events";
import type { Meeting } from "./model-meeting";

const docWords = /通知|意见|办法|方案|条例|规定|通报|决定|讲话|会议|精神|批示|文件|要求|纪要|函|全会/;
const study = /学习|传达|领学|宣读|贯彻|原文|通读|部署/;
const within =
	/(?:收文|收到|印发|文件下发|接文)?(?:之日)?(?:后|起)?[^，。；]{0,4}?(\d{1,2}|[一二两三四五六七八九十]{1,2}|一周|两周|一个月|半个月)(?:个)?(工作日|日|天|周|星期|礼拜|个?月)?(?:之?内|以内|里头?)(?:要|须|应)?(?:传达|学|部署|贯彻|上报|落实|组织)/;
/** Notices that a matter produces itself; they are no documents to study. */
const notCited = /中标通知|成交通知|任职通知|录用通知|开工(?:令|通知)|入围通知/;
/** `全会精神（1月12日召开）` */
const behindDocument = /(?:精神|讲话|文件|意见|通知|通报|公报|报告|决定|全会|会议)[》”]?（$/;
const title = /《([^》]{3,60})》/;

/** Cited documents and meetings with the day they were issued or received, as far as the sentence tells. */
export function readCitations(
	lines: readonly Line[],
	meetings: readonly Meeting[],
	base: string | undefined,
): Citation[] {
	return lines.flatMap((line) => {
		const held = meetings.find(
			(meeting) => meeting.span.start <= line.span.start && line.span.start < meeting.span.end,
		)?.date?.iso;
		return sentencesOf(line.text).flatMap(({ from, to }) => {
			const text = line.text.slice(from, to);
			if (!docWords.test(text)) return [];
			const year = (held ?? base)?.slice(0, 4);
			return findDates(text, year ? { year: Number(year) } : {}).flatMap((date) => {
				if (!date.iso) return [];
				const after = text.slice(date.span.end, date.span.end + 14);
				const before = text.slice(Math.max(0, date.span.start - 12), date.span.start);
				const issued =
					/^(?:日)?(?!拟|将|要|计划|准备|定于)[^，。；）]{0,6}(?:印发|下发|转发|发布|发出|出台|公布|召开|开的|印)/.test(
						after,
					) || /(?:印发于|发布于|印发时间[：]?)$/.test(before);
				// `传达学习2月10日……讲话精神`: the day of a speech or meeting that is passed on later.
				const spoken =
					held !== undefined &&
					date.iso < held &&
					/(?:传达|学习内容|领学)[^。；]{0,24}$/.test(text.slice(0, date.span.start)) &&
					/^[^，。；）]{0,28}(?:讲话|会议|全会|部署会|动员会|座谈会)(?:上)?[^，。；]{0,16}(?:精神|讲话|要求|部署)/.test(
						text.slice(date.span.end, date.span.end + 60),
					);
				const received =
					/^[日号]?[^，。；）]{0,4}(?:收到|收文|接到|来文|收的|到(?:的)?(?:本单位|本局|局里|单位|办公室)|(?:发|转|送)到(?:的)?[咱我本局单手办])/.test(
						after,
					) || /收文(?:日期|时间)[：]?$/.test(before);
				if (!issued && !received && !spoken) return [];
				if (notCited.test(after)) return [];
				if (
					!study.test(text) &&
					!study.test(line.text.slice(0, 40)) &&
					!docWords.test(after) &&
					!behindDocument.test(before)
				)
					return [];
				const limit = within.exec(text);
				const value = {
					span: spanIn(line, from + date.span.start, from + date.span.end),
					iso: date.iso,
					...(date.inferred ? { inferred: true } : {}),
				};
				const named = title.exec(text)?.[1];
				const days = limit ? daysOf(limit[1] as string, limit[2]) : undefined;
				const end =
					limit && limit.index >= date.span.end
						? limit.index + limit[0].length
						: date.span.end +
							(/^[^，。；）]{0,4}?(?:印发|下发|转发|发布|发出|出台|公布|召开|开的|收到|收文|接到|来文)/.exec(
								after,
							)?.[0].length ?? 0);
				return [
					{
						span: spanIn(line, from + date.span.start, from + end),
						...(named ? { title: named } : {}),
						...(issued || spoken ? { issued: value } : { received: value }),
						...(days ? { within: days } : {}),
					} satisfies Citation,
				];
			});
		});
	});
}

const numerals: Record<string, number> = {
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10,
};

function daysOf(written: string, unit: string | undefined): number | undefined {
	if (written === "一周") return 7;
	if (written === "两周" || written === "半个月") return 15;
	if (written === "一个月") return 30;
	const count = /\d/.test(written)
		? Number(written)
		: [...written].reduce((sum, one) => sum + (numerals[one] ?? 0), 0);
	if (count === 0) return undefined;
	return unit?.includes("月") ? count * 30 : /^(?:周|星期|礼拜)$/.test(unit ?? "") ? count * 7 : count;
}
