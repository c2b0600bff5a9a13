import type { AnalysedDocument } from "../facts/case";
import { overlaps } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { itemAt, type KnownKinship, knownKinships, meetings, relationWords, withdrew } from "./kin";
import { passage, trim } from "./meeting-support";
import { sentences, wordsOf } from "./sentences";

/** Words by which a supplier is chosen, paid or named as party. */
const chosen =
	/第一名|入围|得分|第[一二三]名|中标|成交|中选|选定|确定|委托|承接|承担|供应|承租|租金|欠缴|租赁|乙方|收款|供货|签订|合同|报价最低|推荐|由.{0,12}(?:实施|承建|负责)|法定代表人|法人|负责人|股东|出资|持股/;

const notChosen =
	/劳动合同|不安排|不承担|不从事|不属(?:于)?[^，。；]{0,6}回避|未中标|未入围|落选|列第[二三四五]|未成交|不再参与|退出|未被选/;

const appointing = /推荐(?!单位|的)|得票|拟任|提名|任职|任命|聘任|提任|考察|人选|录用|晋升/;
const trading = /采购|合同|中标|成交|供货|施工|承租|租赁|报价|工程|款/;

/** A relative, or the relative's company, gets business of the unit. The kinship is told in another place of the case. */
export const relatedParty: CaseCheck = {
	id: "related-party",
	scope: "case",
	run: ({ documents }) => {
		const known = knownKinships(documents);
		if (known.length === 0) return notApplied("材料中未读到亲属关系");
		return proposed(known.flatMap((one) => elsewhereFirst(one, documents)));
	},
};

/** Business told in another paper than the kinship shows more than words beside it. */
function elsewhereFirst(known: KnownKinship, documents: readonly AnalysedDocument[]): CheckProposal[] {
	const elsewhere = documents
		.filter((document) => document !== known.document)
		.flatMap((document) => inDocument(known, document));
	return elsewhere.length > 0 ? elsewhere : inDocument(known, known.document);
}

function inDocument(known: KnownKinship, document: AnalysedDocument): CheckProposal[] {
	if (document.facts.kind.kind === "democratic-life") return [];
	const suppliers = [
		...document.facts.contracts.flatMap((contract) => contract.supplier?.span ?? []),
		...document.facts.ledger.flatMap(({ cells }) => cells.supplier?.span ?? []),
	];
	const places = meetings(known, document).flatMap(({ key, span }) => {
		const sentence = sentences(document).find((one) => overlaps(one.span, span));
		if (!sentence || notChosen.test(sentence.text)) return [];
		// Put forward for a post: that is a matter of withdrawal, not of business.
		if (key === known.kinship.relative && appointing.test(sentence.text) && !trading.test(sentence.text))
			return [];
		const named = suppliers.some((supplier) => overlaps(supplier, span));
		if (!named && !chosen.test(sentence.text)) return [];
		return [
			{
				span,
				sentence: wordsOf(sentence),
				weight: weightOf(sentence.text) + (named ? 1 : 0) + (key === known.kinship.relative ? 2 : 0),
			},
		];
	});
	const best = places.sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)[0];
	if (!best) return [];
	const item = itemAt(document, best.span.start);
	if (item && withdrew(item, known.person)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, best.sentence)),
			why: `此处的交易对方与${relationWords(known)}有关；亲属关系见另一处材料，未见回避或说明`,
			related: [{ passage: { document: known.document.id, span: known.kinship.span }, label: "亲属关系" }],
		},
	];
}

/** A sentence that names the party itself weighs more than one that only reports figures. */
function weightOf(words: string): number {
	return (/法定代表人|乙方|第一名|中标|成交/.test(words) ? 2 : 0) + (words.length < 80 ? 1 : 0);
}
