import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { personal } from "./comparable";
import { passage, trim } from "./meeting-support";
import { isList, openingDay, type Said, sameEntries } from "./same-entries";
import { partOf, type Sentence, sentencesWithin } from "./sentences";
import { bare } from "./shingles";

/** Bare characters of a sentence that nobody says twice by chance. */
const shortest = 28;
/** Points of a self-examination that two persons must share, and how long each must be. */
const points = 2;
const pointLength = 6;

/** In one book of records the same sentence said again at another meeting, or the same list of faults owned by several. */
export const sameSentence: DocumentCheck = {
	id: "same-sentence",
	scope: "document",
	kinds: personal,
	run: ({ document, options }) => {
		const wanted = options.kinds as readonly string[] | undefined;
		if (wanted && !wanted.includes(document.facts.kind.kind)) return notApplied("不是此类材料");
		const sentences = again(document);
		return proposed([
			...sentences,
			...samePoints(document),
			...(sentences.length > 0 ? [] : sameEntries(document)),
		]);
	},
};

const speaker =
	/^(?:心得|体会|感想)：|^[^，。：；]{2,10}?(?:同志)?(?:作?重点发言)?(?:说|讲|谈到|谈|表示|认为|指出|强调|提出|发言)?[，：]/;
const setPhrase =
	/^(?:会议|大家|与会|各)|主持|参加|出席|记录人|时间|地点|散会|学习(?:内容|方式)|《|“[^”]{12,}|规定|办法|条例|原文|[应实]到(?:会)?\d|举手|票|同意/;

/** The meetings of the book; else its paragraphs that begin with a day: `8月12日 集体学习，…`, `第九次　9月29日　…`. */
function sessionsOf(document: AnalysedDocument): { day: string; said: readonly Sentence[] }[] {
	const dated = document.facts.meetings.flatMap(({ date, span }) =>
		date?.iso ? [{ day: date.iso, said: sentencesWithin(document, span) }] : [],
	);
	if (dated.length > 1) return dated;
	const lines = readLines(document.document);
	const opens = lines.flatMap((line, index) => {
		const day = line.cell ? undefined : openingDay.exec(line.text)?.[0];
		return day ? [{ day, index }] : [];
	});
	return opens.flatMap(({ day, index }, at) => {
		const last = lines[(opens[at + 1]?.index ?? lines.length) - 1];
		const first = lines[index];
		return first && last
			? [{ day, said: sentencesWithin(document, { start: first.span.start, end: last.span.end }) }]
			: [];
	});
}

function again(document: AnalysedDocument): CheckProposal[] {
	const met = new Map<string, Said>();
	const found: CheckProposal[] = [];
	for (const { day, said } of sessionsOf(document)) {
		const own = new Set<string>();
		for (const sentence of said) {
			const head = speaker.exec(sentence.text)?.[0].length ?? 0;
			const words = sentence.text.slice(head);
			const key = bare(words);
			if (key.length < shortest || setPhrase.test(words) || isList(words) || own.has(key)) continue;
			own.add(key);
			const span = partOf(sentence, head, sentence.text.length);
			const before = met.get(key);
			if (!before) met.set(key, { span, day });
			else if (before.day !== day)
				found.push({
					grade: "hit",
					at: passage(document, trim(document.document.text, span)),
					why: `这句话在${before.day}的记录里已经出现过，一字不差`,
					related: [
						{
							passage: passage(document, trim(document.document.text, before.span)),
							label: `${before.day}的记录`,
						},
					],
				});
		}
	}
	return found.slice(0, 3);
}

const owned =
	/^([\u4e00-\u9fff·]{2,4})(?:同志)?(?:的)?(?:个人)?(?:对照检查|自我批评|检查|自我检查|查摆)[^：]{0,10}：(.+)$/;
const point = /(?:^|[；。，])?[一二三四五六七八九]是([^；。]+)/g;

/** `一是……；二是……` word for word in the self-examinations of two persons. */
function samePoints(document: AnalysedDocument): CheckProposal[] {
	const seen: { name: string; keys: Set<string>; span: Span }[] = [];
	const found: CheckProposal[] = [];
	for (const line of readLines(document.document)) {
		const match = line.cell ? null : owned.exec(line.text);
		if (!match) continue;
		const keys = new Set(
			[...(match[2] as string).matchAll(point)]
				.map(([, words]) => bare(words as string))
				.filter((key) => key.length >= pointLength),
		);
		const twin = seen.find((one) => [...keys].filter((key) => one.keys.has(key)).length >= points);
		const name = match[1] as string;
		if (twin && twin.name !== name)
			found.push({
				grade: "hit",
				at: passage(document, line.span),
				why: `${name}与${twin.name}的对照检查有${[...keys].filter((key) => twin.keys.has(key)).length}条问题一字不差`,
				related: [{ passage: passage(document, twin.span), label: `${twin.name}的对照检查` }],
			});
		seen.push({ name, keys, span: line.span });
	}
	return found;
}
