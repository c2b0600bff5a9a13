import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { lateAnswers, ledgerConcerns } from "./concern-ledger";
import { type Concern, concernAsked, withoutConcerns } from "./concern-scope";
import { ideology } from "./concern-steps";
import { complaint, handled, hazard, neglects } from "./concern-words";
import { passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, partOf, type Sentence } from "./sentences";

/**
 * A complaint or a danger is told, and what is settled on it is to wait, to send it back, only to explain,
 * or to count it as done: no step that would deal with it stands beside it.
 */
export const concernLeft: DocumentCheck = {
	id: "concern-left",
	scope: "document",
	run: ({ document, options }) => {
		const about = concernAsked(options);
		if (withoutConcerns.includes(document.facts.kind.kind)) return notApplied("不是议事、办理材料");
		return proposed([
			...mattersOf(document).flatMap((matter) => judge(matter, document, about)),
			...(about === "ideology" ? [] : ledgerConcerns(document, about)),
			...(about === "complaint" ? lateAnswers(document) : []),
		]);
	},
};

const otherUnits =
	/通报(?:了|的)?[^。；]{0,12}(?:案例|典型)|某(?:单位|局|县|区|镇|公司)|兄弟单位|外(?:省|市|县)/;
const retold = /巡察[^。；]{0,12}(?:指出|反馈)|反馈(?:的|指出)|曾|过去|以往|此前存在|原来/;
const lawful =
	/回避|亲属|堂[兄弟姐妹]|表[兄弟姐妹]|依法不予|不属于(?:本|受理)|终结|已(?:另行)?(?:起诉|诉讼|仲裁)|法院|撤诉|匿名且无/;

function judge(matter: Matter, document: AnalysedDocument, about: Concern): CheckProposal[] {
	// 信访件 in talk about whom to appoint is a reason for or against the person.
	if (matter.item?.kinds.includes("personnel") || !tellsConcern(matter, document)) return [];
	const found = matter.sentences.find((sentence) => {
		if ((sentence.line.cell && !matter.item) || !neglectIn(sentence.text) || isDemand(sentence.text))
			return false;
		const scope = scopeOf(sentence, matter, document);
		if (kindOf(scope, sentence.text) !== about) return false;
		if (otherUnits.test(scope) || lawful.test(sentence.text) || retold.test(sentence.text)) return false;
		return !dealtWith(sentence, matter);
	});
	if (!found) return [];
	const match = neglectIn(found.text) as RegExpExecArray;
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, clauses(found, match.index, match[0].length))),
			why:
				about === "ideology"
					? "对舆情、不当言论搁置或听任，未见处置、引导和上报"
					: about === "hazard"
						? "对已知的隐患推后、搁置或只作提醒，未见处置措施、责任人和时限"
						: "对群众诉求、投诉推后、搁置、退回或只作解释，未见核查处理措施和时限",
		},
	];
}

/** Most matters name no complaint and no danger; the words of neglect are dear to look for. */
function tellsConcern({ item, sentences }: Matter, document: AnalysedDocument): boolean {
	const tells = (text: string) => complaint.test(text) || hazard.test(text) || ideology.test(text);
	return (
		sentences.some(({ text }) => tells(text)) ||
		(item !== undefined && tells(document.document.text.slice(item.title.start, item.title.end)))
	);
}

function neglectIn(text: string): RegExpExecArray | undefined {
	for (const pattern of neglects) {
		const match = pattern.exec(text);
		if (match) return match;
	}
	return undefined;
}

/** Turns before a leader's word that tell what it is about. */
const spokenBefore = 2;

/** What the sentence is about: its own paragraph with the title; in a dialogue what was said just before it. */
function scopeOf(sentence: Sentence, matter: Matter, document: AnalysedDocument): string {
	const dialogue = (matter.item?.turns.length ?? 0) > 1;
	const title =
		matter.item && !dialogue
			? document.document.text.slice(matter.item.title.start, matter.item.title.end)
			: "";
	const lines = [...new Set(matter.sentences.map((one) => one.line))];
	const own = lines.indexOf(sentence.line);
	const near = lines.slice(
		Math.max(0, own - (dialogue ? spokenBefore * (sentence.line.cell ? 3 : 1) : 0)),
		own + 1,
	);
	const before = matter.sentences.filter(
		(one) => near.includes(one.line) && one.span.start <= sentence.span.start,
	);
	return title + before.map((one) => one.text).join("");
}

/** A danger is told by what is broken; a complaint by who came with it. The nearer to the sentence wins. */
function kindOf(scope: string, own: string): Concern | undefined {
	if (ideology.test(own)) return "ideology";
	const [inOwnHazard, inOwnComplaint] = [hazard.test(own), complaint.test(own)];
	if (inOwnHazard !== inOwnComplaint) return inOwnHazard ? "hazard" : "complaint";
	if (ideology.test(scope)) return "ideology";
	if (complaint.test(scope)) return "complaint";
	return hazard.test(scope) ? "hazard" : undefined;
}

/** The same paragraph, or what is said after it, gives a step with a term or a step already taken. */
function dealtWith(sentence: Sentence, matter: Matter): boolean {
	const dialogue = (matter.item?.turns.length ?? 0) > 1;
	const own = matter.sentences.indexOf(sentence);
	const rest = matter.sentences.filter(
		(one, index) =>
			(one === sentence && handled.test(withoutNeglect(one.text))) ||
			(index === own - 1 && one.line === sentence.line && one.text.endsWith("；")) ||
			(one.line === sentence.line && one.span.start > sentence.span.start) ||
			(dialogue && one.span.start > sentence.span.start),
	);
	return rest.some((one) => one === sentence || handled.test(one.text));
}

/** The day of what happened and the words of putting off make no step with a term together. */
function withoutNeglect(text: string): string {
	const match = neglectIn(text);
	return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text;
}

/** From the clause of the words to the end of the sentence, and the clause before where they begin it. */
function clauses(sentence: Sentence, at: number, length: number) {
	const { text } = sentence;
	const name = /^[^，。；：]{1,14}：/.exec(text)?.[0].length ?? 0;
	if (text.length - name <= 60) return partOf(sentence, name, text.length);
	const from = Math.max(text.lastIndexOf("，", at), text.lastIndexOf("：", at)) + 1;
	const end = text.indexOf("，", at + length + 20);
	return partOf(sentence, from, end < 0 ? text.length : end);
}
