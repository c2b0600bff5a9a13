import type { AnalysedDocument } from "../facts/case";
import { isFullName } from "../facts/names";
import { findDates } from "../text/dates";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { dayOf } from "./rectification-claims";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

/** A penalty, and for how many months no promotion may follow it. */
interface Penalty {
	document: AnalysedDocument;
	sentence: Sentence;
	name: string;
	words: string;
	day: string;
	months: number;
}

/**
 * Months in which no promotion may follow: 中国共产党纪律处分条例 for the Party's own penalties,
 * 公职人员政务处分法 article 8 for the others. The longer name stands before the one it holds.
 */
const terms: readonly [RegExp, number][] = [
	[/留党察看/, 24],
	[/撤销党内职务/, 24],
	[/(?:党内)?严重警告/, 18],
	[/政务警告|行政警告/, 6],
	[/(?:党内)?警告/, 12],
	[/记大过/, 18],
	[/记过/, 12],
	[/降级|撤职|降低岗位等级/, 24],
];
const penaltyWords =
	"(?:党内|党纪|政务|行政)?(?:严重警告|警告|撤销党内职务|留党察看(?:[一二两]年)?|记大过|记过|降级|撤职|降低岗位等级)";
const name = "([\\u4e00-\\u9fff·]{2,4}?)";
const given: readonly RegExp[] = [
	new RegExp(`(?:给予|予以|对)${name}(?:同志)?(?:给予|以|作出)?${penaltyWords}(?:的)?处分`),
	new RegExp(
		`(?:^|[，。；、：])${name}(?:同志)?(?:因|，因)?[^。；]{0,50}?(?:受到?|被(?:给予|处以)?|给予)(?:其)?${penaltyWords}(?:的)?处分`,
	),
];
const over = /解除|届满|期满|撤销(?:该|原)?处分|建议|拟给予|反对|不同意|案例|通报(?!批评)|某(?:单位|局)|规定/;

/** Someone is promoted, or named as excellent, while a penalty still runs. */
export const penaltyOverlap: CaseCheck = {
	id: "penalty-overlap",
	scope: "case",
	run: ({ documents }) => {
		const read = documents.filter(({ facts }) => !["unit-rule", "study-record"].includes(facts.kind.kind));
		const penalties = read.flatMap(penaltiesOf);
		if (penalties.length === 0) return notApplied("材料中未读到处分");
		return proposed(penalties.flatMap((penalty) => judge(penalty, read)));
	},
};

function penaltiesOf(document: AnalysedDocument): Penalty[] {
	if (!/处分/.test(document.document.text)) return [];
	return sentences(document).flatMap((sentence) => {
		if (!/处分/.test(sentence.text) || over.test(sentence.text) || isDemand(sentence.text)) return [];
		const match = given.map((pattern) => pattern.exec(sentence.text)).find((one) => one !== null);
		const who = match?.[1];
		const months = match && terms.find(([words]) => words.test(match[0]))?.[1];
		if (!match || !who || !months || !isFullName(who)) return [];
		const day = dayBefore(sentence.text.slice(0, match.index + match[0].length), document, sentence);
		return day ? [{ document, sentence, name: who, words: match[0], day, months }] : [];
	});
}

/** The last day told before the words; else that of the meeting or the paper. */
function dayBefore(text: string, document: AnalysedDocument, sentence: Sentence): string | undefined {
	const own = dayAt(document, sentence);
	const told = findDates(text, own ? { base: own } : {}).findLast(({ month, year }) => month && year);
	return told ? `${told.year}-${two(told.month)}-${two(told.day ?? 1)}` : own;
}

const two = (value: number | undefined) => String(value ?? 1).padStart(2, "0");

function dayAt(document: AnalysedDocument, sentence: Sentence): string | undefined {
	const meeting = document.facts.meetings.find(
		({ span }) => span.start <= sentence.span.start && sentence.span.start < span.end,
	);
	return meeting?.date?.iso ?? dayOf(document);
}

function judge(penalty: Penalty, documents: readonly AnalysedDocument[]): CheckProposal[] {
	const advance = new RegExp(
		`(?:任命|聘任|提任|提拔|晋升|拟任(?:人选)?|推荐|评定|确定|聘)[^，。；]{0,12}${penalty.name}(?!同志?的?处分)|${penalty.name}(?:同志)?(?:为|拟|被)?[^，。；]{0,8}(?:任(?!前|期)|聘为|提任|晋升|评为|评定为|获评|考核优秀|优秀等次)`,
	);
	const end = monthsLater(penalty.day, penalty.months);
	for (const document of documents) {
		if (!document.document.text.includes(penalty.name)) continue;
		for (const sentence of sentences(document)) {
			const match = sentence.text.includes(penalty.name) ? advance.exec(sentence.text) : null;
			if (!match || sentence === penalty.sentence) continue;
			if (/现任|历任|曾任|原任|时任|免去|免职|处分|不(?:得|予|宜|能)|暂缓|取消|主任委员/.test(sentence.text))
				continue;
			const day = dayAt(document, sentence);
			if (!day || day <= penalty.day || day >= end) continue;
			return [
				{
					grade: "hit",
					at: passage(
						document,
						trim(document.document.text, clauseOf(sentence, match.index, match[0].length)),
					),
					why: `${penalty.name}于${penalty.day}受处分（${penalty.words.slice(-12)}），影响期${penalty.months}个月至${end}；本处${day}提任、晋升或评优，仍在影响期内`,
					related: [
						{
							passage: passage(penalty.document, trim(penalty.document.document.text, penalty.sentence.span)),
							label: "处分",
						},
					],
				},
			];
		}
	}
	return [];
}

function monthsLater(day: string, months: number): string {
	const [year, month, date] = day.split("-").map(Number) as [number, number, number];
	const total = year * 12 + month - 1 + months;
	return `${Math.floor(total / 12)}-${two((total % 12) + 1)}-${two(date)}`;
}

function clauseOf(sentence: Sentence, at: number, length: number) {
	const { text } = sentence;
	const from = Math.max(...["，", "；", "："].map((stop) => text.lastIndexOf(stop, at))) + 1;
	const stop = text.slice(at + length).search(/[，。；]/);
	return partOf(sentence, from, stop < 0 ? text.length : at + length + stop);
}
