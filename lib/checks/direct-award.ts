import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { overlaps } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import {
	awards,
	compared,
	excused,
	liking,
	oneAsked,
	oneBrand,
	rigged,
	riggedDenied,
	sameWorth,
	skipped,
} from "./direct-award-words";
import { passage, trim } from "./meeting-support";
import { namedSupplier } from "./named-supplier";
import { linesOf, type Section, sectionsOf } from "./sections";
import { isDemand, type Sentence, wordsOf } from "./sentences";

/** A sum below which a direct award is an everyday purchase, CNY. */
const floor = 50_000;

/**
 * In a document of any kind one matter tells of a sum worth comparing, of a party that gets it, and of liking,
 * habit or haste as the ground, or says that nobody else was asked.
 */
export const directAward: DocumentCheck = {
	id: "direct-award",
	scope: "document",
	run: (input) => {
		const { document, profile } = input;
		if (["unit-rule", "study-record", "branch-record"].includes(document.facts.kind.kind))
			return notApplied("制度、学习和支部材料不作此项比对");
		if (document.facts.rectifications.length > 0) return notApplied("整改材料讲的是已指出的问题");
		const known =
			namedSupplier.kinds?.includes(document.facts.kind.kind) === false
				? []
				: namedSupplier.run(input).proposals.map(({ at }) => at.span);
		return proposed(
			sectionsOf(document)
				.filter((one) => !one.sentences.some(({ span }) => known.some((other) => overlaps(span, other))))
				.flatMap((section) => [
					...judge(section, document, profile),
					...section.sentences.flatMap((sentence) => [
						...brand(sentence, document),
						...forShow(sentence, document),
						...oneBid(sentence, document),
					]),
				]),
		);
	},
};

function judge(section: Section, document: AnalysedDocument, profile: CaseProfile): CheckProposal[] {
	// A paragraph that tells the sum itself is one matter; else the whole section is.
	const lines = linesOf(section).filter(({ sum }) => sum >= floor);
	const found = lines.flatMap((one) => judgeOne(one, document, profile));
	return found.length > 0 || lines.length > 1 ? found : judgeOne(section, document, profile);
}

function brand(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	if (!oneBrand.test(sentence.text) || sameWorth.test(sentence.text)) return [];
	if (!/采购|招标|磋商|询价|需求|谈判|比选/.test(document.document.text.slice(0, 2000))) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(sentence))),
			why: "采购需求限定单一品牌，排斥其他产品，未见理由",
		},
	];
}

const single =
	/(?:仅|只)(?:有)?[^，。；]{1,14}一家[^，。；]{0,4}(?:应征|报名|响应|投标|报价|应答|参加)(?!的)/;

/** One bidder came, and nothing is told of asking again. */
function oneBid(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text, line } = sentence;
	if (!single.test(text) || isDemand(text) || !/评审|招标|比选|询价|采购|征集|报名|应征|投标/.test(text))
		return [];
	if (/流标|重新|终止|延期|废标|再次|第二次|转为|单一来源(?:论证|公示)/.test(line.text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(sentence))),
			why: "只有一家应征（投标、报价）即予确定，未见重新组织或论证的记载",
		},
	];
}

function forShow(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (!rigged.test(text) || riggedDenied.test(text) || isDemand(text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(sentence))),
			why: "采购之前已定下一家，采购文件照其方案编写或以程序作样子",
		},
	];
}

function judgeOne(section: Section, document: AnalysedDocument, profile: CaseProfile): CheckProposal[] {
	if (section.sum < Math.min(floor, profile.thresholds.tender ?? floor)) return [];
	if (excused.test(section.text) || lease.test(section.text)) return [];
	const asked = oneAsked.test(section.text) && !/[二两三四五六七八九2-9]家/.test(section.text);
	if (compared.test(section.text) && !asked) return [];
	const found = best(section, asked);
	if (!found) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(found.sentence))),
			why: `涉及${section.sum / 10_000}万元，${found.why}；本处未见招标、比选或询价的记载，也未见可以不招标的依据`,
		},
	];
}

function best(section: Section, asked: boolean): { sentence: Sentence; why: string } | undefined {
	const told = section.sentences.filter(
		({ text }) => !isDemand(text) && !denied.test(text) && !/？[”」]?$/.test(text),
	);
	const awarded = told.find(({ text }) => awards.some((one) => one.test(text)));
	const skips = told.find(({ text }) => skipped.some((one) => one.test(text)));
	if (asked && awarded)
		return { sentence: told.find(({ text }) => oneAsked.test(text)) ?? awarded, why: "只向一家询价即予确定" };
	if (skips && (awarded || named.test(section.text))) return { sentence: skips, why: "直接确定了承办单位" };
	if (awarded && liking.test(section.text))
		return {
			sentence: awarded,
			why: `以“${liking.exec(section.text)?.[0]}”等理由确定承办单位`,
		};
	return undefined;
}

/** Letting out what the unit owns is another matter. */
const lease = /招租|出租|承租|转租|租户/;

/** Someone gets the work, by whatever name. */
const named = /公司|集团|厂|事务所|院|商行|商店|单位|乙方|供应商|队|品牌|牌|合作/;
const denied = /没有(?:指定|直接|违规)|未发现|不存在|(?:都|均)?(?:得|要|须|应)(?:按|走)程序|谁也不/;
