import type { AnalysedDocument } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { type Sentence, sentences } from "./sentences";
import { bare } from "./shingles";

/** Forms and rules repeat themselves by nature. */
const formal: readonly DocumentKind[] = [
	"unit-rule",
	"contract",
	"expense",
	"appointment-form",
	"agenda-approval",
	"personal-matters",
	"selection-file",
	"personnel-file",
];

/** Bare characters that the same words must run on, and that one sentence must add of its own. */
const longest = 24;
const ofItsOwn = 13;
const paragraph = 110;

/** Words said at one time stand to the letter in the paper of another time: an answer, a view, a diary, a weakness. */
export const sameWords: CaseCheck = {
	id: "same-words",
	scope: "case",
	run: ({ documents }) => {
		const usable = documents.filter(({ facts }) => !formal.includes(facts.kind.kind));
		if (usable.length < 2) return notApplied("可比对的材料不足");
		const met = new Map<string, Place[]>();
		const lists = usable.map(placesOf);
		for (const place of lists.flat()) {
			const list = met.get(place.key);
			if (list) list.push(place);
			else met.set(place.key, [place]);
		}
		return proposed(lists.flatMap((list) => runsOf(list, met)));
	},
};

interface Place {
	document: AnalysedDocument;
	sentence: Sentence;
	/** Order within the document. */
	at: number;
	key: string;
}

const noPlace =
	/^[^，。；]{0,8}(?:时间|日期|地点|主持|记录|参加|出席|列席|到会|请假|应到|实到|签[字名到]|审核|复核|填表|填报|制表|备注|说明|注|附件?|抄送|报送|学习(?:内容|方式|资料)|谈话[人对]|问)[^。]{0,6}：|^问|^注|填写口径|(?:应到|实到)\d|[？]$/;
const rule =
	/^(?:会议)?(?:强调|要求|指出|认为)|^要|^(?:对|各)|要坚持|压实|《|规定|制度|办法|不得|必须|严禁|以上的?|以下的?|标准|程序|职责|精神|思想|讲话|要求各|贯彻|落实好/;
/** Words of procedure, which are the same in every meeting. */
const procedure =
	/会议|同意|赞成|通过|一致|无异议|表决|举手|票|末位|最后|逐一|逐个|逐人|依次|先后|发言|表态|应到|实到|全体|到会|主持|记录|签字|签名|汇报|研究|讨论|审议|书记|主任|局长|院长|公示|无反对|弃权|[0-9一二三四五六七八九十]/g;

function placesOf(document: AnalysedDocument): Place[] {
	return sentences(document).flatMap((sentence, at) => {
		const text = sentence.text
			.replace(/^[^，。；：]{1,14}：/, "")
			.replace(/^(?:\d{1,2}月\d{1,2}日|\d{1,2}[.]\d{1,2})[，]?/, "");
		const key = bare(text);
		if (key.length < 3 || noPlace.test(sentence.text) || rule.test(text)) return [];
		return [{ document, sentence, at, key }];
	});
}

/** Sentences one after another that stand in the same order in an earlier paper. */
function runsOf(list: readonly Place[], met: ReadonlyMap<string, readonly Place[]>): CheckProposal[] {
	const found: CheckProposal[] = [];
	let index = 0;
	while (index < list.length) {
		const first = list[index] as Place;
		const twin = (met.get(first.key) ?? []).find((one) => isEarlier(one, first));
		let length = 0;
		if (twin) {
			length = 1;
			while (follows(list, index, twin, length, met)) length += 1;
			const run = list.slice(index, index + length);
			if (tells(run)) found.push(finding(run, twin));
		}
		index += Math.max(1, length);
	}
	return found;
}

function follows(
	list: readonly Place[],
	index: number,
	twin: Place,
	length: number,
	met: ReadonlyMap<string, readonly Place[]>,
): boolean {
	const next = list[index + length];
	const before = list[index + length - 1] as Place;
	if (!next || next.at - before.at > 1) return false;
	return (met.get(next.key) ?? []).some(
		(one) => one.document === twin.document && one.at - twin.at <= length + 2 && one.at > twin.at,
	);
}

/** The other paper is of the same sort and of another day. */
function isEarlier(one: Place, place: Place): boolean {
	const [a, b] = [one.document, place.document];
	if (a === b || a.facts.kind.kind !== b.facts.kind.kind) return false;
	const [dayA, dayB] = [a.facts.date, b.facts.date];
	if (dayA && dayB) return dayA < dayB;
	return a.id < b.id && skeleton(titleOf(a)) === skeleton(titleOf(b));
}

function titleOf({ document: { text } }: AnalysedDocument): string {
	return text.slice(0, 80).split("\n")[0] ?? "";
}

function skeleton(title: string): string {
	return title.replace(/[\d一二三四五六七八九十〇零（）()年月日\s]/g, "");
}

function tells(run: readonly Place[]): boolean {
	const whole = run.reduce((sum, { key }) => sum + key.length, 0);
	const own = run.map(({ key }) => key.replace(procedure, "").length);
	// Whole paragraphs are compared as such elsewhere.
	return (
		whole >= longest &&
		whole < paragraph &&
		Math.max(...own) >= ofItsOwn &&
		own.reduce((sum, one) => sum + one, 0) >= 16
	);
}

function finding(run: readonly Place[], twin: Place): CheckProposal {
	const first = run.find(({ key }) => key.length >= 10) as Place;
	const last = run.at(-1) as Place;
	const { document } = first;
	const span: Span = { start: first.sentence.span.start, end: last.sentence.span.end };
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, span)),
		why: "这段话与另一时间的同类材料逐字相同，请并排核对是否照抄",
		related: [
			{
				passage: passage(twin.document, trim(twin.document.document.text, twin.sentence.span)),
				label: "相同文字",
			},
		],
	};
}
