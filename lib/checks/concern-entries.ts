import type { AnalysedDocument } from "../facts/case";
import { type Entry, type EntryGroup, entryGroups } from "../facts/entries";
import { type Line, sentencesOf, spanIn } from "../facts/lines";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { type Concern, concernAsked, withoutConcerns } from "./concern-scope";
import { danger, dealsWith, ideology, weakReply } from "./concern-steps";
import { complaint, hazard } from "./concern-words";
import { passage, trim } from "./meeting-support";
import { isDemand, mattersOf } from "./sentences";

/**
 * Of several points or rows about complaints, dangers or public opinion nearly all tell what was done; this
 * one names a concern and has only a word of reply, a mark or nothing.
 */
export const concernEntries: DocumentCheck = {
	id: "concern-entries",
	scope: "document",
	run: ({ document, options }) => {
		const about = concernAsked(options);
		if (withoutConcerns.includes(document.facts.kind.kind)) return notApplied("不是议事、办理材料");
		return proposed([
			...entryGroups(document.document).flatMap((group) => judge(group, document, about)),
			...unanswered(document, about),
		]);
	},
};

const least = 4;
const ofConcerns =
	/隐患|投诉|信访|热线|工单|民情|诉求|反映|舆情|阵地|讲座|安全|险情|风险|巡查|检查|排查|言论|来信|来访|网格/;
/** Problems that an inspection handed over are judged by what was rectified. */
const handedOver = /反馈|巡[察视]|审计|整改(?:台账|清单|情况|报告)|民主生活会/;

const titleOf = (document: AnalysedDocument) => document.document.text.slice(0, 60);

/** The parts are about concerns: their heading, the columns or half of them say so. */
function isOfConcerns({ entries, head, caption }: EntryGroup, document: AnalysedDocument): boolean {
	const title = titleOf(document);
	if (handedOver.test(title) && !/隐患|信访|投诉/.test(title)) return false;
	if (head)
		return (
			[...head.values()].some(({ text }) =>
				/^(?:.{0,4}隐患|诉求|反映|来信|来访|信访|投诉|.{0,2}内容|事项|问题|情况)/.test(text),
			) && ofConcerns.test(title + [...head.values()].map(({ text }) => text).join(""))
		);
	if (document.facts.meetings.length > 0 && entries.every(({ label }) => label.endsWith("："))) return false;
	const concerns = entries.filter((entry) => concernOf(entry) !== undefined).length;
	return concerns >= Math.max(2, entries.length * 0.5) || (concerns >= 1 && ofConcerns.test(title + caption));
}

function judge(group: EntryGroup, document: AnalysedDocument, about: Concern): CheckProposal[] {
	const { entries } = group;
	if (entries.length < least || entries.some(({ text }) => text.length > 400)) return [];
	const dealt = entries.filter((entry) => dealsWith(told(entry)));
	// Points with nothing amiss need nothing done.
	const fine = entries.filter((entry) => dealt.includes(entry) || concernOf(entry) === undefined);
	if (dealt.length < 3 || fine.length < entries.length * 0.6 || !isOfConcerns(group, document)) return [];
	const left = entries.filter((entry) => !dealt.includes(entry) && concernOf(entry) !== undefined);
	// Where every other was dealt with, a concern of which nothing more is told says enough.
	const alone = left.length === 1 && ofConcerns.test(titleOf(document) + group.caption);
	return left
		.filter((entry) => concernOf(entry) === about)
		.flatMap((entry) => {
			const line = shown(entry) ?? (alone ? bareConcern(entry) : undefined);
			if (!line || isDemand(entry.text)) return [];
			return [
				{
					grade: "hit" as const,
					at: passage(document, trim(document.document.text, spanOf(line, entry))),
					why: `同一材料中其他${dealt.length}项均记有处置或办理措施，此项只有答复、标注或搁置，未见处置措施、责任人和时限`,
				},
			];
		});
}

/** People came with a danger, and all that follows in the item or paragraph is a word of reply. */
function unanswered(document: AnalysedDocument, about: Concern): CheckProposal[] {
	return mattersOf(document).flatMap(({ sentences, item }) => {
		const at = sentences.findIndex(
			({ text, line }) => !line.cell && complaint.test(text) && grave.test(text),
		);
		const own = sentences[at];
		if (!own || isDemand(own.text) || retold.test(own.text)) return [];
		const scope = sentences
			.slice(Math.max(0, at - 1), at + 1)
			.map(({ text }) => text)
			.join("");
		if ((hazard.test(scope) || danger.test(scope) ? "hazard" : "complaint") !== about) return [];
		const rest = sentences.slice(at).map(({ text }) => text);
		if (rest.some(dealsWith) || !rest.some((text) => weakReply.test(text))) return [];
		if (!item && rest.length > 6) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, own.span)),
				why: "群众反映了安全问题，此后只有答复、说明，未见排查、处置措施和时限",
			},
		];
	});
}

/** What is told is a danger to people, not an inconvenience. */
const grave =
	/出事|出不来|逃生|伤人|砸|倒塌|塌|裂|坠|掉下|漏电|触电|起火|着火|冒烟|泄漏|煤气|燃气|中毒|溺水|掏空|淘空|滑坡|险情|危房|报警器|安全出口|消防通道|夜里有响|异响/;
const retold = /曾|过去|以往|此前|去年已|案例|某(?:市|县|区|镇|单位)|兄弟|通报|如果|若|假如|预案|演练/;

const concernHead = /^(?:隐患|诉求|反映|来信|来访|信访|投诉|问题|事项|线索|舆情)/;

function concernCell({ lines, row }: Entry): Line | undefined {
	if (!row) return undefined;
	const named = lines.filter(({ text }) => text.length >= 5 && isConcern(text));
	return named.sort((a, b) => b.text.length - a.text.length)[0];
}

function isConcern(text: string): boolean {
	return complaint.test(text) || hazard.test(text) || danger.test(text) || ideology.test(text);
}

/** What an entry tells from the concern on: the other cells and what follows in its own, or the rest of the words. */
function told(entry: Entry): string {
	const cell = concernCell(entry);
	const own = cell ? cell.text : entry.text.slice(entry.label.length);
	const others = entry.lines.filter((line) => cell && line !== cell).map(({ text }) => text);
	const at = Math.min(
		...[ideology, hazard, danger, complaint].map((one) => one.exec(own)?.index ?? own.length),
	);
	const rest = at === own.length ? own : own.slice(own.slice(0, at).search(/[^，。；]*$/));
	return [...others, cell ? rest.replace(/^[^，。；]*/, "") : rest].join("｜");
}

/** `PM10无超标`, `未发现隐患`: told as not there. */
const absent =
	/(?:无|未|没有?)(?:发现|出现|见|再)?[^，。；]{0,4}(?:超标|超限|超载|超期|隐患|险情|舆情|负面|投诉|事故|异常|渗漏|裂缝)/g;

function concernOf(entry: Entry): Concern | undefined {
	const text = entry.text.replace(absent, "");
	if (concernHead.test(text) && text.length < 8) return undefined;
	if (ideology.test(text)) return "ideology";
	if (hazard.test(text) || danger.test(text))
		return complaint.test(text) && !strong.test(text) ? "complaint" : "hazard";
	return complaint.test(text) ? "complaint" : undefined;
}

/** A danger to life stays one whoever reports it. */
const strong = /报警|泄漏|坍塌|塌方|滑坡|爆|燃气|消防|位移|坠|重大/;

/** The line that shows the lack: the reply in a row, else the line that has it, else the concern. */
function shown(entry: Entry): Line | undefined {
	const cell = concernCell(entry);
	const rest = entry.lines.filter((line) => line !== cell);
	const both = rest.find(({ text }) => isConcern(text) && weakReply.test(text));
	const reply = [...rest].reverse().find(({ text }) => weakReply.test(text));
	if (!cell) return both ?? reply;
	const empty = rest.filter(({ text }) => text.length > 2).length === 0;
	return (cell && (weakReply.test(cell.text) || empty || rest.length < 4) ? cell : reply) ?? cell;
}

/** The one concern of which nothing is told at all, where every other was dealt with. */
function bareConcern({ lines, row }: Entry): Line | undefined {
	return row ? undefined : lines.find(({ text }) => isConcern(text));
}

/** The sentence with the word of reply; the whole cell in a row. */
function spanOf(line: Line, { row }: Entry) {
	if (row) return line.span;
	const parts = sentencesOf(line.text);
	const at = parts.find(({ from, to }) => weakReply.test(line.text.slice(from, to))) ?? parts[0];
	return at ? spanIn(line, at.from, at.to) : line.span;
}
