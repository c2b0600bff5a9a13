import type { AnalysedDocument } from "../facts/case";
import { type Entry, type EntryGroup, entryGroups } from "../facts/entries";
import { type Line, spanIn } from "../facts/lines";
import { type FoundDate, findDates } from "../text/dates";
import { parseNumeral } from "../text/numerals";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isConcrete } from "./study-substance";

/**
 * Sessions of study that follow one another in one document: one that came after the day its document
 * asked for, one not held where the others were, one without talk or measures where the others have them.
 */
export const studyEntries: DocumentCheck = {
	id: "study-entries",
	scope: "document",
	run: ({ document }) => {
		const groups = entryGroups(document.document).filter((group) => isOfStudy(group, document));
		return proposed(
			groups.flatMap((group) => {
				const read = group.entries.map((entry) => sessionOf(entry, document));
				return [
					...read.flatMap((one) => judgeLate(one, document)),
					...judgeNeverHeld(read, document),
					...judgeHollow(read, document),
				];
			}),
		);
	},
};

const study = /学习|传达|研讨|领学|宣讲|宣读|通读|精神|讲话|党课|中心组/;

function isOfStudy({ entries, caption, head }: EntryGroup, document: AnalysedDocument): boolean {
	if (["unit-rule", "contract", "expense"].includes(document.facts.kind.kind)) return false;
	const title = document.document.text.slice(0, 60);
	// Minutes of other business hold items of study only here and there; these are judged by their turns.
	const minutes = ["meeting-record", "meeting-summary"].includes(document.facts.kind.kind);
	if (minutes && !head && !/学习|传达|中心组|督查|检查/.test(title)) return false;
	const of = entries.filter(({ text }) => study.test(text)).length;
	const named = /学习|传达|贯彻|中心组|教育/.test(document.document.text.slice(0, 80) + caption);
	const column = [...(head?.values() ?? [])].some(({ text }) => /学习|传达|领学|发言|研讨/.test(text));
	return of >= entries.length * (named ? (column ? 0 : 0.5) : 0.75);
}

interface Session {
	entry: Entry;
	dates: FoundDate[];
	held?: FoundDate;
	/** The day by which it was asked for, and the words that ask. */
	limit?: { iso: string; from: number; to: number };
}

function sessionOf(entry: Entry, document: AnalysedDocument): Session {
	const year = yearOf(document);
	const dates = findDates(entry.text, year ? { year } : {}).filter(({ iso }) => iso);
	const held = heldIn(entry, dates);
	const limit = held?.iso ? limitIn(entry.text, dates, held) : undefined;
	return { entry, dates, ...(held ? { held } : {}), ...(limit ? { limit } : {}) };
}

function yearOf(document: AnalysedDocument): number | undefined {
	const told = /20\d{2}(?=年|〕|\]|-|\.|\/)/.exec(document.document.text.slice(0, 300))?.[0];
	return told ? Number(told) : document.facts.date ? Number(document.facts.date.slice(0, 4)) : undefined;
}

const came =
	/^(?:《|“|[^，。；]{0,12}(?:视频会|电视会|电话会|工作会|全会|通报》|通知》|意见》))|^(?:[前后]?[）)]?)?[^，。；]{0,4}(?:印发|下发|发文|发出|发布|制发|收文(?!后)|收到(?!后)|来文|接到(?!后)|闭幕|召开(?!党|支|学|专|班子|中心|局|院|校|全体|会议学)|发表|公布|施行)/;
const asked = /^[^，。；]{0,2}(?:日)?(?:前|之前|以前|底前)/;

/** The day a session was held: at its head, or before the words of study. */
function heldIn({ text, label }: Entry, dates: readonly FoundDate[]): FoundDate | undefined {
	const free = dates.filter(
		({ span }) =>
			!came.test(text.slice(span.end, span.end + 14)) && !asked.test(text.slice(span.end, span.end + 5)),
	);
	const told = free.find(({ span }) =>
		/^[^，。；《]{0,12}(?:才|学习|传达|宣读|通读|领学|召开|组织|集中)/.test(
			text.slice(span.end, span.end + 20),
		),
	);
	return told ?? free.find(({ span }) => span.start <= label.length + 8);
}

const demand = /要求|须|应|限|务必|规定|请各|通知后|收文后|接文后|收到后|明确/;
const within = /(\d{1,2}|[一二三四五六七八九十两]{1,3})(?:个)?(工作日|星期|周|日|天|月)(?:之)?内/;

function limitIn(text: string, dates: readonly FoundDate[], held: FoundDate): Session["limit"] {
	for (const { iso, span } of dates) {
		if (!iso || span === held.span || !asked.test(text.slice(span.end, span.end + 5))) continue;
		const before = text.slice(Math.max(0, span.start - 24), span.start);
		const after = text.slice(span.end, span.end + 24).split(/[，。；）]/)[0] ?? "";
		if (demand.test(before) && /学|传达|贯彻|部署|会议|报/.test(after) && iso < (held.iso as string))
			return { iso, from: clauseStart(text, span.start), to: span.end + after.length };
	}
	const issued = dates.find(({ span }) => came.test(text.slice(span.end, span.end + 14)));
	const match = within.exec(text);
	if (!issued?.iso || !match || issued.span.start === held.span.start) return undefined;
	const near = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 12);
	if (!demand.test(near) || !/学|传达|贯彻|部署/.test(near)) return undefined;
	const count = Number(match[1]) || (parseNumeral(match[1] as string) ?? 0);
	const unit = match[2] as string;
	const days = count * (unit === "工作日" ? 1.6 : /星期|周/.test(unit) ? 7 : unit === "月" ? 31 : 1);
	const until = new Date(Date.parse(issued.iso) + Math.ceil(days) * 86_400_000).toISOString().slice(0, 10);
	return { iso: until, from: clauseStart(text, match.index), to: match.index + match[0].length };
}

function clauseStart(text: string, at: number): number {
	return Math.max(...[..."，。；（(："].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
}

function judgeLate({ entry, held, limit }: Session, document: AnalysedDocument): CheckProposal[] {
	if (!held?.iso || !limit || held.iso <= limit.iso) return [];
	const days = Math.round((Date.parse(held.iso) - Date.parse(limit.iso)) / 86_400_000);
	if (days > 700 || /再次|已于|首次|补学/.test(entry.text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, spanOf(entry, limit.from, limit.to))),
			why: `所学文件要求在${limit.iso}前传达学习，${held.iso}才学习，晚${days}天`,
			related: [
				{ passage: passage(document, spanOf(entry, held.span.start, held.span.end)), label: "学习日期" },
			],
		},
	];
}

/** The words in the original of a part of an entry's text. */
function spanOf({ lines, row }: Entry, from: number, to: number) {
	let at = 0;
	for (const line of lines) {
		const end = at + line.text.length;
		if (from < end) return spanIn(line, from - at, Math.min(line.text.length, to - at));
		at = end + (row ? 1 : 0);
	}
	const last = lines.at(-1) as Line;
	return last.span;
}

const notYet =
	/(?:尚|还|仍|至今|一直)(?:未|没有?)|未(?:召开|安排|组织|开展|学习|传达|专题|进行|如期|按期)|没有?(?:召开|安排|组织|开展|学习|传达)|改期|推迟|延期|顺延|待定|另行安排|查不到|找不到|未见|没见|压在|搁在|放在[^，。；]{0,8}(?:待办|抽屉|夹|一边)/;

/** The others were held on their days; this one has none and says that it was put off. */
function judgeNeverHeld(sessions: readonly Session[], document: AnalysedDocument): CheckProposal[] {
	const held = sessions.filter((one) => one.held).length;
	if (sessions.length < 4 || held < sessions.length * 0.7) return [];
	return sessions
		.filter((one) => !one.held && study.test(document.document.text.slice(0, 400)))
		.flatMap(({ entry }) => {
			const line = entry.lines.find(({ text }) => notYet.test(text));
			const match = line && notYet.exec(line.text);
			if (!line || !match || line.cell) return [];
			const stop = line.text.slice(match.index).search(/[。；]/);
			const span = spanIn(
				line,
				Math.max(line.text.lastIndexOf("：", match.index), line.text.lastIndexOf("。", match.index)) + 1,
				stop < 0 ? line.text.length : match.index + stop,
			);
			return [
				{
					grade: "hit" as const,
					at: passage(document, span),
					why: `同一材料中其他${held}次（家）均有学习日期，此处记有未学习、改期，未见学习日期`,
				},
			];
		});
}

const talk =
	/发言|讨论|研讨|交流|谈(?!心)|体会|提出|提议|建议|对照|结合|措施|举措|自查|排查|制定|修订|清单|方案|定(?:了|下|出)|梳理|认领|承诺|座谈|点评|问答|测试|参观|重温|收集|征求|走访|布置|说(?!明)/;
const noTalk =
	/(?:未|没有?|无|均未|不)(?:安排|组织|展开|进行|人|作|做)?[^，。；｜]{0,4}(?:发言|讨论|研讨|交流|谈)|(?:发言|讨论|研讨|交流)[^，。；｜]{0,4}(?:略|无|未|免|空)/;
const hollow =
	/自学|宣读|通读|朗读|诵读|领学|领读|录音|签字后|念|传阅|印发|转发|签(?:名|到|字)|打卡|观看|收看|播放|散会|抄|未安排|略|仅|只|读(?:了|完)|阅/;

/** Nearly all have talk or measures; this one has none and tells of no more than the reading. */
function judgeHollow(sessions: readonly Session[], document: AnalysedDocument): CheckProposal[] {
	const recorded =
		document.facts.meetings.length > 1 &&
		["study-record", "branch-record"].includes(document.facts.kind.kind);
	const rich = sessions.filter(({ entry }) => isRich(entry) || isFull(entry));
	if (sessions.length < 4 || rich.length < 3 || rich.length < sessions.length * 0.6) return [];
	return sessions
		.filter(({ entry }) => !isRich(entry) && study.test(document.document.text.slice(0, 400)))

		.flatMap(({ entry }) => {
			const line = [...entry.lines].reverse().find(({ text }) => hollow.test(text) && !signed.test(text));
			// A whole session of running text is judged by its turns elsewhere.
			if (!line || (!entry.row && (recorded || notYet.test(line.text)))) return [];
			const title =
				entry.row &&
				entry.lines.slice(0, 5).find(({ text }) => text.length >= 6 && !/^[\d.年月日（）]+$/.test(text));
			return [
				{
					grade: "hit" as const,
					at: passage(document, trim(document.document.text, line.span)),
					why: `同一材料中其他${rich.length}次学习记有发言或措施，此次只记有阅读、印发，未见讨论和措施`,
					...(title && title !== line
						? { related: [{ passage: passage(document, title.span), label: "学习内容" }] }
						: {}),
				},
			];
		});
}

const signed = /(?:签字|签名)[）：（]|(?:主持|记录)人?[^，。；]{0,4}签/;

/** Something counted was done or said, for want of plainer words. */
function isFull({ lines, row }: Entry): boolean {
	return lines
		.slice(row ? 2 : 0)
		.some(
			({ text }) =>
				text.length >= 10 &&
				/(?:\d+|[一二三四五六七八九十]+)(?:人|处|条|项|件|家|次|份|户)/.test(text) &&
				!hollow.test(text),
		);
}

function isRich({ lines, row }: Entry): boolean {
	const first = lines[0]?.text ?? "";
	const titled = lines.length > 1 && first.length <= 44 && !/[。；]/.test(first);
	const told = row ? lines.slice(2) : titled ? lines.slice(1) : lines;
	return told.some(({ text }) => {
		const own = text.replace(/《[^》]*》/g, "").replace(new RegExp(noTalk, "g"), "");
		return (
			talk.test(own) ||
			isConcrete(own) ||
			(row !== undefined && /^[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+$/.test(own))
		);
	});
}
