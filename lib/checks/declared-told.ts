import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import type { Kinship } from "../facts/model-person";
import { whoseWords } from "../facts/whose-words";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, type Sentence, sentences } from "./sentences";

/** `某某在个人有关事项报告中填写“配偶无经商办企业情况”`: a declaration that another paper retells. */
const declared =
	/(?:事项|报告|填报|申报|登记)[^。；]{0,16}(?:填(?:写|报)?|报告|写(?:的是|明)?|申报|注明|为)[^。；]{0,4}[“"「]?[^。；]{0,10}(?:无|没有|均无)[^，。；]{0,6}(?:经商|办企业|投资|入股|持股|兼职|企业)/;
/** `亲属里头没有人在我管的这一摊子里办学办企业`: said by the person. */
const denied =
	/(?:亲属|亲戚|家里人?|家属|配偶|子女)(?:里头?|中|当中)?(?:都|均)?(?:没有?(?:人|谁)?|无(?:人)?)[^，。；]{0,18}(?:办学|办企业|经商|开(?:公司|店)|做生意|从事经营)/;
const business = /股东|出资|持股|股份|占股|法定代表人|法人|监事|合伙|注册(?!在)|经营|开(?:办|了|设)|控股/;
const negated = /没有|未|无(?:经商|投资)|已(?:转让|注销|退出)|不(?:是|再)/;
const closest = /^(?:妻子?|丈夫|爱人|配偶|夫人|老伴|老婆|老公|儿子?|女儿?|子|女|[长次独][子女]|孩子)$/;

/** Kin declared to have no business are told elsewhere to own or run one. */
export const declaredTold: CaseCheck = {
	id: "declared-told",
	scope: "case",
	run: ({ documents }) => {
		const told = documents.filter(({ facts }) => facts.kind.kind !== "unit-rule").flatMap(declarationsIn);
		if (told.length === 0) return notApplied("未读到转述的个人有关事项填报");
		const kin = documents.flatMap(({ facts }) =>
			facts.kinships.filter(({ relation }) => closest.test(relation)),
		);
		return proposed(told.flatMap((one) => judge(one, kin, documents)));
	},
};

interface Declaration {
	document: AnalysedDocument;
	sentence: Sentence;
	/** Whose words they are, where not told of someone named in them. */
	speaker?: string;
}

function declarationsIn(document: AnalysedDocument): Declaration[] {
	const all = sentences(document).filter(
		({ text }) => (declared.test(text) || denied.test(text)) && !isDemand(text),
	);
	if (all.length === 0) return [];
	const whose = whoseWords(readLines(document.document));
	return all.map((sentence) => {
		const speaker = whose.get(sentence.line);
		return { document, sentence, ...(speaker ? { speaker } : {}) };
	});
}

function judge(
	{ document, sentence, speaker }: Declaration,
	kin: readonly Kinship[],
	documents: readonly AnalysedDocument[],
): CheckProposal[] {
	for (const { person, relative } of kin) {
		if (!relative || !person?.name) continue;
		if (person.name !== speaker && !sentence.text.includes(person.name)) continue;
		for (const other of documents) {
			const found = sentences(other).find(
				(one) =>
					one !== sentence &&
					one.text.includes(relative) &&
					business.test(one.text) &&
					!negated.test(one.text),
			);
			if (!found) continue;
			return [
				{
					grade: "hit",
					at: passage(document, trim(document.document.text, sentence.span)),
					why: `${person.name}填报亲属无经商办企业，材料载其亲属${relative}在企业出资、任职或经营，两者不一致`,
					related: [
						{ passage: passage(other, trim(other.document.text, found.span)), label: "亲属经商的记载" },
					],
				},
			];
		}
	}
	return [];
}
