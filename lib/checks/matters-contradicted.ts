import type { AnalysedDocument } from "../facts/case";
import { type Declaration, readDeclarations } from "../facts/declarations";
import { readLines } from "../facts/lines";
import { declaredCount, type Topic, topicNames, topics } from "../facts/own-matters";
import { whoseWords } from "../facts/whose-words";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { familyContradicted } from "./family-contradicted";
import { passage, trim } from "./meeting-support";
import { rowSentences } from "./row-sentences";
import { isDemand, sentences } from "./sentences";

/** What a person declared against what the person, or a record about the person, tells elsewhere. */
export const mattersContradicted: CaseCheck = {
	id: "matters-contradicted",
	scope: "case",
	run: ({ documents }) => {
		const declared = documents.flatMap((document) =>
			readDeclarations(document.document).map((declaration) => ({ document, declaration })),
		);
		const family = familyContradicted(documents);
		if (declared.length === 0 && family.length === 0) return notApplied("材料中未读到个人有关事项的填报");
		const people = new Set(declared.map(({ declaration }) => declaration.person));
		const told = documents.flatMap((document) => toldBy(people, document));
		return proposed([
			...declared.flatMap(({ document, declaration }) =>
				told
					.filter((one) => one.person === declaration.person && one.document !== document)
					.filter((one) => contradicts(declaration, one.sentence.text))
					.slice(0, 1)
					.map((one) => finding(declaration, document, one)),
			),
			...family,
		]);
	},
};

interface Told {
	person: string;
	sentence: { text: string; span: Span };
	document: AnalysedDocument;
}

/** Sentences that are a person's own words, or that stand under the person's name. */
function toldBy(people: ReadonlySet<string>, document: AnalysedDocument): Told[] {
	if (document.facts.kind.kind === "personal-matters" || document.facts.kind.kind === "unit-rule") return [];
	const text = document.document.text;
	if (![...people].some((name) => text.includes(name))) return [];
	const whose = whoseWords(readLines(document.document));
	const rows = rowSentences(document).flatMap(({ text: words, span, cells }) => {
		const person = [...people].find((name) => cells.some((cell) => cell.text === name));
		return person ? [{ person, sentence: { text: words, span }, document }] : [];
	});
	const spoken = sentences(document).flatMap((sentence) => {
		const person = [...people].find((name) => sentence.text.includes(name)) ?? whose.get(sentence.line);
		if (!person || !people.has(person) || isDemand(sentence.text)) return [];
		return [{ person, sentence, document }];
	});
	return [...spoken, ...rows];
}

/** Too common in other senses to be held against a declaration in prose. */
const loose: readonly Topic[] = ["passport", "income", "marriage"];
const negated =
	/(?:没(?:有)?|未|无|不|从未|均无|均未)[^，。；]{0,10}(?:买|购|房|股|投资|入股|经商|办企业|贷款|出国|出境|移居|持有|炒|企业|任职|兼职|基金)|已(?:如实|按规定|按要求)?(?:填报|报告|申报)|已(?:转让|注销|退出|出售|卖掉|还清|结清)/;

function contradicts(declaration: Declaration, text: string): boolean {
	const { topic } = declaration;
	if (loose.includes(topic) || !topics[topic].told.test(text) || negated.test(text)) return false;
	if (declaration.none) return true;
	if (topic !== "property" || declaration.count === undefined) return false;
	const place = /(?:在|到|于)([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,6}?(?:给|为|替|帮|又|另|买|购|置)/.exec(
		text,
	)?.[1];
	if (place && /买|购|置/.test(text)) return !declaration.text.includes(place);
	const count = /名下|共有|现有|拥有/.test(text) ? declaredCount(text) : undefined;
	return count !== undefined && count > declaration.count;
}

function finding(declaration: Declaration, document: AnalysedDocument, told: Told): CheckProposal {
	const text = told.document.document.text;
	return {
		grade: "hit",
		at: passage(document, declaration.span),
		why: `${declaration.person}在此处就${topicNames[declaration.topic]}填报“${declaration.text.slice(0, 24)}”，与另一处所述不一致，请核`,
		related: [{ passage: passage(told.document, trim(text, told.sentence.span)), label: "另一处所述" }],
	};
}
