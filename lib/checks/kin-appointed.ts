import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem } from "../facts/model-meeting";
import { overlaps, type Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type KinPair, kinPairs, ranked, turnsOf, withdrew } from "./kin";
import { passage, sentenceAround, trim } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";

/** A relative is put forward, examined or discussed by kin: 考察组组长某某, 面试考官某某, a turn in the item. */
export const kinAppointed: CaseCheck = {
	id: "kin-appointed",
	scope: "case",
	run: ({ documents }) => {
		const pairs = kinPairs(documents);
		if (pairs.length === 0) return notApplied("材料中未读到亲属关系");
		return proposed(
			pairs.flatMap((pair) =>
				documents
					.filter(({ document: { text } }) => text.includes(pair.person) && text.includes(pair.relative))
					.flatMap((document) => appoints(pair, document)),
			),
		);
	},
};

function appoints(pair: KinPair, document: AnalysedDocument): CheckProposal[] {
	const items = document.facts.meetings.flatMap((meeting) => meeting.items);
	const discussed = items.filter((item) => isAbout(item, pair, document));
	if (items.length > 0) return discussed.flatMap((item) => inItem(item, pair, document));
	const role = roleIn(pair, document);
	return role ? [finding(pair, document, role)] : [];
}

/** The item is about the relative, who is named in it without speaking. */
function isAbout(item: AgendaItem, pair: KinPair, document: AnalysedDocument): boolean {
	const words = document.document.text.slice(item.span.start, item.span.end);
	return (
		item.kinds.includes("personnel") &&
		!ranked.test(words.slice(0, 120)) &&
		words.includes(pair.relative) &&
		turnsOf(item, pair.relative).length === 0
	);
}

function inItem(item: AgendaItem, pair: KinPair, document: AnalysedDocument): CheckProposal[] {
	const told = document === pair.document && overlaps(item.span, pair.span);
	if (told || withdrew(item, pair.person)) return [];
	const text = document.document.text;
	const words = text.slice(item.span.start, item.span.end);
	const led = new RegExp(
		`[^。；\\n]{0,12}${pair.person}[^。；\\n]{0,6}(?:带队|牵头|任组长|负责考察|组成|主谈)[^。；，\\n]{0,12}`,
	).exec(words);
	const turn = turnsOf(item, pair.person)[0];
	const span = led
		? { start: item.span.start + led.index, end: item.span.start + led.index + led[0].length }
		: turn && sentenceAround(document, turn.stanceSpan ?? turn.words, turn.words);
	return span ? [finding(pair, document, span)] : [];
}

const candidate =
	/拟任|拟提|拟(?:从|将|由|调)|调入|调任|调岗|调整岗位|拟录用|录用|聘用|拟聘|招聘|面试|考察|入围|人选|提任|任用|晋升|竞聘|选聘|评优|推荐|考生|转正|试用/;
const office =
	/组长|副组长|成员|考官|评委|带队|牵头|主持|主考|监考|命题|阅卷|监督员?|考察组|考察人|评审|谈话人|打分|推荐人|审核|审批|签字|负责/;
const stepsBack = /回避|替换|退出|离场|离席|更换|不(?:再)?参(?:加|与)|未参(?:加|与)|改由|换成|调整为/;

/** The words that give the kin a part in the selection, where the same document names the relative as candidate. */
function roleIn(pair: KinPair, document: AnalysedDocument): Span | undefined {
	const all = sentences(document);
	const about = (name: string) => all.filter((sentence) => sentence.text.includes(name));
	const own = about(pair.person).filter((sentence) => !isTold(sentence, pair, document));
	if (own.some(({ text }) => stepsBack.test(around(text, pair.person)))) return undefined;
	const put = about(pair.relative).some(
		(sentence) =>
			!isTold(sentence, pair, document) &&
			(candidate.test(sentence.text) ||
				sentence.line.cell !== undefined ||
				candidate.test(document.document.text.slice(0, 200))),
	);
	if (!put || !candidate.test(document.document.text)) return undefined;
	const role = own
		.filter(({ text }) => office.test(around(text, pair.person)) && !text.includes(pair.relative))
		.sort((a, b) => weight(b.text, pair.person) - weight(a.text, pair.person))[0];
	if (role) return clauseOf(role, pair.person);
	return own.flatMap((sentence) => consentIn(sentence, pair.person, document))[0];
}

/** The cell of consent in the row of a form where the kin signs. */
function consentIn(sentence: Sentence, name: string, document: AnalysedDocument): Span[] {
	const { cell } = sentence.line;
	if (!cell || sentence.text.length > name.length + 12) return [];
	const row = sentences(document).filter(
		({ line }) => line.cell?.table === cell.table && line.cell.row === cell.row,
	);
	const consent = row.find(({ text }) => /^(?:拟)?同意|^批准|^请|^照办|^审核(?:通过|合格)/.test(text));
	return consent ? [consent.line.span] : [];
}

function isTold(sentence: Sentence, pair: KinPair, document: AnalysedDocument): boolean {
	return document === pair.document && overlaps(sentence.span, pair.span);
}

function around(text: string, name: string): string {
	const at = text.indexOf(name);
	return text.slice(Math.max(0, at - 14), at + name.length + 14);
}

/** Those who examine come before those who organise. */
function weight(text: string, name: string): number {
	const near = around(text, name);
	return /考官|评委|打分/.test(near) ? 3 : /考察组|组长|带队|谈话/.test(near) ? 2 : 1;
}

function clauseOf(sentence: Sentence, name: string): Span {
	const { text } = sentence;
	const at = text.indexOf(name);
	const start = Math.max(text.lastIndexOf("，", at), text.lastIndexOf("；", at)) + 1;
	const rest = text.slice(at).search(/[，；。]/);
	return partOf(sentence, start, rest < 0 ? text.length : at + rest);
}

function finding(pair: KinPair, document: AnalysedDocument, span: Span): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, span)),
		why: `${pair.person}参与了${pair.relative}的选任，材料载两人为近亲属（${pair.relation}），未见回避记录`,
		related: [{ passage: { document: pair.document.id, span: pair.span }, label: "亲属关系" }],
	};
}
