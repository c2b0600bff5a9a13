import type { AnalysedDocument } from "../facts/case";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { decides, passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, partOf, type Sentence, wordsOf } from "./sentences";

/** Steps of an appointment in their order. */
const steps: readonly [string, RegExp][] = [
	["动议", /动议/],
	["民主推荐", /(?:民主|会议|谈话调研)?推荐(?!人|材料|表)/],
	["考察", /考察(?!反映|材料|组长|预告|期)/],
	["讨论决定", /讨论决定|党(?:组|委)(?:会)?(?:研究|讨论|决定)|会议决定|讨论(?:时间|日期)|决定(?:时间|日期)/],
	["任前公示", /公示/],
	["任职", /(?:印发)?任职(?:通知|文件|文)|发文|任命文件|到岗|任职(?:时间|日期)|聘任文件|下发任/],
];

interface Event {
	step: string;
	order: number;
	iso: string;
	end: string;
	span: Span;
	sentence: Sentence;
}

/** Steps of an appointment, told in the meeting that decides it, whose dates stand in the wrong order. */
export const appointmentSteps: DocumentCheck = {
	id: "appointment-steps",
	scope: "document",
	run: ({ document }) => {
		const wanted = mattersOf(document).filter((matter) => matter.item?.kinds.includes("personnel"));
		if (wanted.length === 0) return notApplied("未读到选拔任用的环节和时间");
		return proposed(wanted.flatMap((matter) => judge(matter, document)));
	},
};

function judge(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	const meeting = document.facts.meetings.find(
		({ span }) => span.start <= matter.span.start && matter.span.start < span.end,
	);
	const held = meeting?.date?.iso;
	const events = eventsOf(matter, held ?? document.facts.date, document);
	const found: CheckProposal[] = [];
	const earlier = events.some((event) => event.order === 3 && held !== undefined && event.iso < held);
	const decidedHere = held && matter.item && decides(matter.item) && !earlier;
	for (const event of events) {
		if (decidedHere && event.order < 3 && event.iso > held)
			found.push(finding(document, event, `${event.step}日期${event.iso}晚于讨论决定日期${held}`));
		if (
			decidedHere &&
			event.step === "任前公示" &&
			event.iso < held &&
			!/已公示|公示(?:期间|无异议|期满)/.test(event.sentence.text)
		)
			found.push(finding(document, event, `公示开始日期${event.iso}早于讨论决定日期${held}`));
		const later = events.find(
			(other) => other.order < event.order && other.iso > event.end && other.sentence !== event.sentence,
		);
		if (later && !decidedHere)
			found.push(
				finding(document, event, `${event.step}日期${event.end}早于${later.step}日期${later.iso}`, later),
			);
	}
	if (held && found.length === 0) found.push(...leftForLater(matter, document));
	return found.slice(0, 2);
}

const step =
	"(?:考察(?!对象|预告|人选|中|时|里|反映|材料|情况|报告|认为)|考察组|谈话推荐|民主推荐|推荐会|档案(?:任前)?审核|廉[洁政]意见|个人有关事项)";
const ahead =
	"(?:会后|会议?之?后|随后|接下来|下一步|下周|下个?月|明天|改天|回头|过后|往后|近期|尽快|抓紧|马上|月底前|安排在|定在)";
const owed = new RegExp(
	`${ahead}[^。；]{0,20}${step}|${step}[^。；]{0,24}(?:${ahead}|后补|再补|补(?:做|办|上|齐|一下)|补个)|(?:组|组成|成立|抽|派)(?:个|一个|两个)?(?:人)?考察组`,
);
const onlyCandidate =
	/考察(?:对象|人选)|列为考察|列入考察|同意考察|启动(?:选拔|程序|推荐)|(?:研究|酝酿)动议|动议(?:环节|阶段)|试用期满|(?:已|经)(?:过|由)?[^。；，]{0,8}考察|考察(?:了|过|情况|报告|材料|组(?:认为|汇报|反映))/;

/** The vote is taken, and what should have come before it is still to be done. */
function leftForLater(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	const { item } = matter;
	if (!item || item.votes.length === 0 || onlyCandidate.test(matter.text)) return [];
	const sentence = matter.sentences.find(({ text }) => owed.test(text) && !isDemand(text));
	if (!sentence) return [];
	const vote = item.votes.at(-1) as (typeof item.votes)[number];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(sentence))),
			why: "本次会议已对人选作出表决，应在表决前完成的环节却排到会后",
			related: [{ passage: passage(document, vote.span), label: "表决" }],
		},
	];
}

function finding(document: AnalysedDocument, event: Event, why: string, other?: Event): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, event.span)),
		why,
		...(other ? { related: [{ passage: passage(document, other.span), label: other.step }] } : {}),
	};
}

function eventsOf(matter: Matter, base: string | undefined, document: AnalysedDocument): Event[] {
	const label = cellLabels(document);
	return matter.sentences.flatMap((sentence) => {
		if (isDemand(sentence.text) || /上次|上回|上一?批|前一批|上轮/.test(sentence.text)) return [];
		const dates = findDates(sentence.text, base ? { base } : {}).filter((date) => date.iso);
		return dates.flatMap((date) => {
			const around = sentence.text.slice(
				Math.max(0, clauseStart(sentence.text, date.span.start)),
				clauseEnd(sentence.text, date.span.end),
			);
			const order = steps.findIndex(
				([, pattern]) => pattern.test(around) || pattern.test(label.get(sentence.line.block) ?? ""),
			);
			const known = order >= 0 ? steps[order] : undefined;
			if (!known) return [];
			if (date.range && date.range.to === date.iso && date.range.from !== date.iso) return [];
			return [
				{
					step: known[0],
					order,
					iso: date.iso as string,
					end: date.range?.to && date.range.to.length === 10 ? date.range.to : (date.iso as string),
					span: partOf(
						sentence,
						clauseStart(sentence.text, date.span.start),
						clauseEnd(sentence.text, date.span.end),
					),
					sentence,
				},
			];
		});
	});
}

/** For a cell, the text of the cell to its left. */
function cellLabels(document: AnalysedDocument): Map<number, string> {
	const labels = new Map<number, string>();
	const { blocks, text } = document.document;
	blocks.forEach((block, index) => {
		const before = blocks[index - 1];
		if (
			block.cell &&
			before?.cell &&
			before.cell.table === block.cell.table &&
			before.cell.row === block.cell.row
		)
			labels.set(index, text.slice(before.span.start, before.span.end));
	});
	return labels;
}

function clauseStart(text: string, at: number): number {
	return Math.max(...["，", "；", "。", "："].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
}

function clauseEnd(text: string, at: number): number {
	const end = text.slice(at).search(/[，；。]/);
	return end < 0 ? text.length : at + end;
}
