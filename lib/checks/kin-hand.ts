import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";
import type { KinGraph, Relative } from "./kin-graph";
import { lineAround } from "./place";

const signs =
	/同意|批准|审核|签字|经办|照办|照此|按此|按程序|准予|可以|签订|签发|支付|付款|拟同意|验收|复核|已阅|办理/;
const leads = /(?:考察组|组长|带队|牵头|主谈|评委|评审|组成员|验收人|谈话人|负责考察)/;
const sits = /(?:出席|到会|参会|参加|应到|实到|讨论)/;
const withdraws = /回避|离场|退场|未参加|不参加/;

/** In a form or a file about the relative, the place where the person's hand is: a signature, the group that examined. */
export function handsOf(
	document: AnalysedDocument,
	person: string,
	relatives: readonly Relative[],
	graph: KinGraph,
): { relative: Relative; span: Span }[] {
	for (const relative of relatives) {
		const examined = ["selection-file", "appointment-form"].includes(document.facts.kind.kind);
		const keys = examined ? [relative.name] : [...graph.firmsOf(relative.name), relative.name];
		const first = Math.min(
			...keys.map((key) => firstOutside(document, key)).map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)),
		);
		if (!Number.isFinite(first)) continue;
		const spans = examined
			? examinedBy(document, person, relative.name)
			: [chosenBy(document, person) ?? signedBy(document, person, first, keys) ?? []].flat();
		if (spans.length > 0) return spans.map((span) => ({ relative, span }));
	}
	return [];
}

/** Where a key first stands outside the words that tell the kinship itself; -1 where it does not. */
function firstOutside(document: AnalysedDocument, key: string): number {
	const { text } = document.document;
	for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length))
		if (!document.facts.kinships.some(({ span }) => span.start <= at && at < span.end)) return at;
	return -1;
}

/** Who chose among bidders: 招标人代表某某, 评审组组长某某, 资格审核人：某某. */
const chooses =
	/(?:招标人|采购人|业主|甲方|比选人|建设单位|单位)代表|(?:评审|评标|评委|磋商|谈判|询价|比选|遴选|竞价|议标|招标|采购|考察|验收)(?:小组|委员会|工作组|组)?(?:组长|副组长|成员|组员|主任|专家|负责人|评委)?|评委|资格(?:审查|审核|预审)|审核人|审查人|开标人|唱标|监标|定标|(?:组长|组员|成员)(?=[：、])/;

function chosenBy(document: AnalysedDocument, person: string): Span | undefined {
	const { text } = document.document;
	for (const line of linesWith(document, person, 0)) {
		const all = text.slice(line.start, line.end);
		const at = all.indexOf(person);
		const part = clauseAround(all, at, person.length);
		const said = all.slice(part.start, part.end);
		// The role stands before the name, whatever other names lie between.
		const before = said.slice(0, said.indexOf(person));
		if (withdraws.test(all) || !chooses.test(before) || /汇报|联系人|经办人|记录/.test(before)) continue;
		return { start: line.start + part.start, end: line.start + part.end };
	}
	return undefined;
}

function signedBy(
	document: AnalysedDocument,
	person: string,
	after: number,
	keys: readonly string[],
): Span | undefined {
	for (const line of linesWith(document, person, after)) {
		const words = document.document.text.slice(line.start, line.end);
		if (withdraws.test(words)) return undefined;
		if (isSubject(words, person)) continue;
		// A numbered section of an account deals with a matter of its own.
		if (/^[一二三四五六七八九十]{1,2}、/.test(words) && !keys.some((key) => words.includes(key))) continue;
		if (signs.test(words)) return line;
	}
	return undefined;
}

/** `同意聘任某某为…`: whoever is appointed signs nothing by that. */
function isSubject(words: string, person: string): boolean {
	return new RegExp(
		`(?:聘任|任命|提任|免去|推荐|考察|录用|同意|拟任|提名|选派)[^，。；]{0,6}${person}(?:同志)?(?:任|为|担任|的)`,
	).test(words);
}

/** `考察组：组长某某`, then the meeting that decided with the person among those present. */
function examinedBy(document: AnalysedDocument, person: string, relative: string): Span[] {
	const { text } = document.document;
	// The relative must be the one examined, not a member of the committee.
	if (
		!document.facts.people.some(({ name }) => (name.name ?? name.written) === relative) &&
		!new RegExp(
			`(?:考察对象|拟任|人选|考察材料|推荐)[^。\\n]{0,40}${relative}|${relative}[^。\\n]{0,20}(?:票|拟任|任)`,
		).test(text)
	)
		return [];
	const lines = linesWith(document, person, 0);
	if (lines.some((line) => withdraws.test(text.slice(line.start, line.end)))) return [];
	return [leads, sits].flatMap((pattern) => {
		for (const line of lines) {
			const words = text.slice(line.start, line.end);
			const part = clauseAround(words, words.indexOf(person), person.length);
			if (pattern.test(words.slice(part.start, part.end)))
				return [{ start: line.start + part.start, end: line.start + part.end }];
		}
		return [];
	});
}

function clauseAround(words: string, at: number, length: number): Span {
	const start =
		Math.max(words.lastIndexOf("。", at), words.lastIndexOf("，", at), words.lastIndexOf("；", at)) + 1;
	const end = words.slice(at + length).search(/[，。；]/);
	return { start, end: end < 0 ? words.length : at + length + end };
}

function linesWith(document: AnalysedDocument, person: string, after: number): Span[] {
	const { text } = document.document;
	const found: Span[] = [];
	for (let at = text.indexOf(person, after); at >= 0; at = text.indexOf(person, at + person.length)) {
		const line = lineAround(document, { start: at, end: at + person.length });
		if (found.at(-1)?.start !== line.start) found.push(line);
	}
	return found;
}
