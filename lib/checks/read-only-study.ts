import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting, Turn } from "../facts/model-meeting";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, recordKinds, trim, words } from "./meeting-support";
import { type Sentence, sentencesWithin, wordsOf } from "./sentences";
import { isConcrete, nothingMore, reads, restOf } from "./study-substance";

/** A matter of study: an item of a meeting, or a whole session of a study record. */
interface Study {
	body: Sentence[];
	turns: Turn[];
	item?: AgendaItem;
	/** A whole session: the record must itself say that no more was done. */
	session?: boolean;
}

const elsewhere =
	/另(?:行|有|附|外)?[^，。；]{0,8}(?:专题|研究|安排|记录|讨论|部署|开会)|专题(?:会议?)?(?:再|另)?(?:研究|部署|研讨)|已(?:于|在|经)[^。；]{2,30}(?:专题|研讨|部署|传达|学习)|(?:再次|第[二三四]次)(?:专题)?(?:学习|传达)|前期已|首次(?:传达|学习)|见(?:后|下)(?:面)?议题|结合(?:下一?|第).{0,4}(?:项|议题)(?:一并)?/;
const next = /(?:转入|进入|接着议)(?:到)?下(?:一|面)?(?:个|项)?(?:议题|议程|项)?|散会/;

/** An item of study that was read out and nothing more: no discussion, no measures. */
export const readOnlyStudy: DocumentCheck = {
	id: "read-only-study",
	scope: "document",
	kinds: [...recordKinds, "study-record"],
	run: ({ document }) => {
		const studies = document.facts.meetings.flatMap((meeting) => studiesOf(meeting, document));
		if (studies.length === 0) return notApplied("未见学习传达议题");
		return proposed(studies.flatMap((study) => judge(study, document)));
	},
};

const title =
	/学习|传达|宣读|精神$|(?:案例|警示|典型)[^，。；]{0,10}(?:通报|教育)|通报.{0,12}(?:案例|典型)|领学|第一议题/;

/** Whatever the item is called: a paper was read out in it. */
const readAloud =
	/(?:念|宣读|通读|照读|读)(?:了|完|过|毕|一遍)[^，。；]{0,16}(?:文件|通知|讲话|通报|材料|精神|文稿|稿)/;

function studiesOf(meeting: Meeting, document: AnalysedDocument): Study[] {
	const items = meeting.items.filter(
		(item) =>
			!item.notTaken &&
			(item.kinds.includes("study") ||
				title.test(words(document, item.title)) ||
				readAloud.test(words(document, item.span))) &&
			!item.kinds.some((kind) => ["personnel", "large-sum", "project", "discipline"].includes(kind)),
	);
	if (["study-record", "branch-record"].includes(document.facts.kind.kind) && items.length < 2)
		return [sessionOf(meeting, document)];
	return items.map((item) => ({
		item,
		turns: item.turns,
		body: sentencesWithin(document, item.span).filter(
			(sentence) => sentence.span.start >= item.title.end || item.title.end >= item.span.end,
		),
	}));
}

/** Time, place and people of a session are no sign of what was said in it. */
const headField =
	/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）、.)])?[^：]{0,4}(?:时间|日期|地点|主持|记录|参加|出席|列席|请假|缺席|应到|实到|签到|人员|主讲|领学|形式|方式|次数|整理|归档|补学)[^：。]{0,6}：/;

/** What a book of sessions appends to the last of them. */
const appendix = /^附(?:件|注|记)?(?:[一二三四五六七八九十\d]{1,2})?：/;

/** A session of a study record is judged as a whole. */
function sessionOf(meeting: Meeting, document: AnalysedDocument): Study {
	const all = sentencesWithin(document, meeting.span);
	const appended = all.findIndex(({ line }) => appendix.test(line.text));
	const body = (appended < 0 ? all : all.slice(0, appended)).filter(
		({ line, text }) => !headField.test(line.text) && !headField.test(text),
	);
	return { turns: meeting.items.flatMap((item) => item.turns), body, session: true };
}

function judge({ body: all, turns, item, session }: Study, document: AnalysedDocument): CheckProposal[] {
	const last = all.findIndex((sentence) => next.test(sentence.text));
	const body = last < 0 ? all : all.slice(0, last + 1);
	const end = body.at(-1)?.span.end ?? 0;
	const first = body.find((sentence) => reads.test(sentence.text));
	const text = body.map((sentence) => sentence.text).join("");
	if (!first || elsewhere.test(text)) return [];
	if (turns.some((turn) => turn.span.start < end && speaks(turn, document))) return [];
	const told = turns.filter((turn) => turn.role === "reading" || turn.role === "report");
	const after = body.filter(
		(sentence) => sentence !== first && !told.some((turn) => within(sentence.span, turn.span)),
	);
	if (after.some((sentence) => isConcrete(sentence.text)) || isConcrete(afterReading(first.text))) return [];
	if (item?.resolutions.some((one) => one.deadline || one.responsible.length > 0)) return [];
	const marked = body.find((sentence) => nothingMore.test(sentence.text));
	if (session && !marked) return [];
	const shown = marked ?? first;
	const hollow = after.map((sentence) => restOf(sentence.text)).join("").length;
	return [
		{
			grade: hollow <= 60 ? "hit" : "doubt",
			at: passage(
				document,
				trim(
					document.document.text,
					/^.{0,4}(?:研讨|讨论|交流)/.test(shown.text) ? shown.span : wordsOf(shown),
				),
			),
			why: "该学习传达议题只记有传达、宣读，未见讨论和结合本单位的贯彻措施",
			...(item && !within(shown.span, item.title)
				? {
						related: [
							{ passage: passage(document, trim(document.document.text, item.title)), label: "议题" },
						],
					}
				: {}),
		},
	];
}

/** A member says more than that the reading is over. */
function speaks(turn: Turn, document: AnalysedDocument): boolean {
	if (turn.role !== "opinion" && turn.role !== "conclusion") return false;
	if (!turn.substantive) return false;
	const said = words(document, turn.words);
	if (nothingMore.test(said) && said.length < 60) return false;
	return isConcrete(said) || restOf(said).length >= 14;
}

/** The part of the reading sentence that tells what was settled: `…传达了…，要求办公室3月底前拿出方案`. */
function afterReading(text: string): string {
	const at = text.search(/[，；](?:会议|并|同时|还|要求|明确|决定|由|请|[^，；]{0,8}结合)/);
	return at < 0 ? "" : text.slice(at + 1);
}

function within(inner: Span, outer: Span): boolean {
	return outer.start <= inner.start && inner.start < outer.end;
}
