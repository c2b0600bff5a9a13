import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import type { CheckProposal } from "./check";
import { objectionIn } from "./dissent-words";
import { itemsOf, passage, sentenceAround, trim } from "./meeting-support";
import { sentencesWithin } from "./sentences";

/** The chair sends off whoever has just spoken: 老送，这个会后讲. */
const sentOff =
	/(?:这个|这事|这些|那个|你|老[\u4e00-\u9fff]|同志|先)[^。；]{0,8}(?:会后|会下|下来|回头|散会后|私下|改天)(?:再|单独|你我|我们)*(?:讲|说|谈|聊|交换|沟通)(?!给|清|明)|(?:从|由|请)[\u4e00-\u9fff]{2,4}接着(?:记|说|讲)|(?:先|就)(?:说|讲|谈)到(?:这|此)|打断/;
const agrees = /同意|赞成|支持|没(?:有)?意见|可以/;

interface Spoken {
	name: string;
	words: string;
	line: Line;
}

/** Lines that begin with a speaker, whoever it is: names of any kind, known or not. */
function spokenLines(document: AnalysedDocument): Spoken[] {
	return readLines(document.document).flatMap((line) => {
		const match = /^([\u4e00-\u9fff]{2,4})(?:同志)?(?:（[^）]{0,14}）)?：(.{2,})$/.exec(line.text);
		return match && !line.cell ? [{ name: match[1] as string, words: match[2] as string, line }] : [];
	});
}

/** A member is sent off in the middle of the matter, and the others are asked on. */
export function stopped(document: AnalysedDocument): CheckProposal[] {
	const chair = chairOf(document);
	if (chair === undefined) return [];
	const said = spokenLines(document);
	return said.flatMap((turn, index): CheckProposal[] => {
		const before = said[index - 1];
		if (turn.name !== chair || !before || before.name === chair || turn.line.block - before.line.block > 1)
			return [];
		if (!sentOff.test(turn.words) || agrees.test(before.words) || before.words.length < 12) return [];
		// The matter is decided in spite of it.
		const later = said.slice(index + 1, index + 8);
		if (!carried.test([turn, ...later].map(({ words }) => words).join("。"))) return [];
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, turn.line.span)),
				why: `${before.name}正在发表看法，被主持人打断或要求会后再说，随后即作出决定`,
				related: [
					{
						passage: passage(document, trim(document.document.text, before.line.span)),
						label: "被打断的发言",
					},
				],
			},
		];
	});
}

const carried = /举手|表决|同意|通过|赞成|就这么|过了/;

function chairOf(document: AnalysedDocument): string | undefined {
	const known = document.facts.meetings[0]?.chair;
	if (known?.name) return known.name;
	const text = readLines(document.document)
		.slice(0, 12)
		.map((line) => line.text)
		.join("\n");
	return (/主持人?：?(?:[^，。；、\n：]{0,10}(?:书记|长|主任|主席)[、 ]?)?([\u4e00-\u9fff]{2,3})(?=[（，。；\n 与出列记应])/.exec(
		text,
	) ?? /([\u4e00-\u9fff]{2,3})主持/.exec(text))?.[1];
}

const vague =
	/(?:谈|说|讲|提|作|发表|表达|交换|补充)(?:了|出)?(?=[^，。；]{0,10}(?:一些|几点|其他|其它|自己|个人|另外|若干))[^，。；]{2,10}?(?:想法|看法|意见|认识|话|观点|说明|建议)(?=[。，；]|$)/;

/** Hands were raised against it, and no word of the record tells why. */
export function voicelessDissent(document: AnalysedDocument): CheckProposal[] {
	return itemsOf(document).flatMap(({ item }): CheckProposal[] => {
		const vote = item.votes.find(
			({ against, method }) => (against?.value ?? 0) > 0 && method?.kind !== "ballot",
		);
		if (
			!vote ||
			item.turns.some(
				({ stance, span }) => span.start < vote.span.start && (stance === "object" || stance === "reserve"),
			)
		)
			return [];
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
