import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting, Turn } from "../facts/model";
import { personKey } from "../facts/person";
import type { CheckProposal } from "./check";
import { objectionIn } from "./dissent-words";
import { itemsOf, names, passage, sentenceAround, trim, words } from "./meeting-support";
import { sentencesWithin } from "./sentences";

/** The chair sends off whoever has just spoken: 老送，这个会后讲. */
const sentOff =
	/(?:这个|这事|这些|那个|你|老[\u4e00-\u9fff]|同志|先)[^。；]{0,8}(?:会后|会下|下来|回头|散会后|私下|改天)(?:再|单独|你我|我们)*(?:讲|说|谈|聊|交换|沟通)(?!给|清|明)|(?:从|由|请)[\u4e00-\u9fff]{2,4}接着(?:记|说|讲)|(?:先|就)(?:说|讲|谈)到(?:这|此)|打断/;
const agrees = /同意|赞成|支持|没(?:有)?意见|可以/;

/** A member is sent off in the middle of the matter, and the others are asked on. */
export function stopped(document: AnalysedDocument): CheckProposal[] {
	return itemsOf(document).flatMap(({ meeting, item }) =>
		item.turns.flatMap((turn, index): CheckProposal[] => {
			const before = item.turns[index - 1];
			if (!before || !led(meeting, turn) || !isMember(before) || led(meeting, before)) return [];
			const said = words(document, before.words);
			if (!sentOff.test(words(document, turn.words)) || agrees.test(said) || said.length < 12) return [];
			if (!decidedAfter(item, turn)) return [];
			return [
				{
					grade: "hit",
					at: passage(document, trim(document.document.text, turn.span)),
					why: `${names([before.speaker])}正在发表看法，被主持人打断或要求会后再说，随后即作出决定`,
					related: [
						{ passage: passage(document, trim(document.document.text, before.span)), label: "被打断的发言" },
					],
				},
			];
		}),
	);
}

function led(meeting: Meeting, turn: Turn): boolean {
	return (
		turn.speaker !== undefined &&
		meeting.chair !== undefined &&
		personKey(turn.speaker) === personKey(meeting.chair)
	);
}

function isMember(turn: Turn): boolean {
	return turn.member === true || (turn.member === undefined && turn.role === "opinion");
}

function decidedAfter(item: AgendaItem, turn: Turn): boolean {
	return (
		item.votes.some(({ span }) => span.start >= turn.span.start) ||
		item.resolutions.some(({ span }) => span.start >= turn.span.start) ||
		item.turns.some((later) => later.span.start > turn.span.start && later.stance === "assent")
	);
}

const vague =
	/(?:谈|说|讲|提|作|发表|表达|交换|补充)(?:了|出)?(?:一些|几点|其他|其它|自己|个人|不同|相关|有关|另外)?(?:一些|几点|其他|其它|自己|个人|相关|有关|另外)(?:的)?(?:想法|看法|意见|情况|认识|话|观点|说明|建议)/;

/** Hands were raised against it, and no word of the record tells why. */
export function voicelessDissent(document: AnalysedDocument): CheckProposal[] {
	return itemsOf(document).flatMap(({ item }): CheckProposal[] => {
		const vote = item.votes.find(
			({ against, method }) => (against?.value ?? 0) > 0 && method?.kind !== "ballot",
		);
		if (!vote || item.turns.some(({ stance }) => stance === "object" || stance === "reserve")) return [];
		const body = sentencesWithin(document, item.span).filter(({ span }) => span.end <= vote.span.start);
		if (body.some(({ text }) => objectionIn(text))) return [];
		const shown = body.find(({ text }) => vague.test(text));
		if (!shown) return [];
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, shown.span)),
				why: `表决有${vote.against?.value}票反对，记录只写“谈了一些想法”一类的话，未见反对的意见和理由`,
				related: [
					{
						passage: passage(document, trim(document.document.text, sentenceAround(document, vote.span))),
						label: "表决",
					},
				],
			},
		];
	});
}
