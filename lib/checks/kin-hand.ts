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
	const { text } = document.document;
	for (const relative of relatives) {
		const examined = ["selection-file", "appointment-form"].includes(document.facts.kind.kind);
		const keys = examined ? [relative.name] : [...graph.firmsOf(relative.name), relative.name];
		const first = Math.min(
			...keys.map((key) => text.indexOf(key)).map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)),
		);
		if (!Number.isFinite(first)) continue;
		const spans = examined
			? examinedBy(document, person, relative.name)
			: [signedBy(document, person, first) ?? []].flat();
		if (spans.length > 0) return spans.map((span) => ({ relative, span }));
	}
	return [];
}

function signedBy(document: AnalysedDocument, person: string, after: number): Span | undefined {
	for (const line of linesWith(document, person, after)) {
		const words = document.document.text.slice(line.start, line.end);
		if (withdraws.test(words)) return undefined;
		if (signs.test(words)) return line;
	}
	return undefined;
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
