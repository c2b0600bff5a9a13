import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type InspectionSection, inspectionSections } from "./inspection-sections";
import { passage, trim } from "./meeting-support";
import { type Sentence, wordsOf } from "./sentences";
import { bare } from "./shingles";

/** Bare characters of one sentence that may be shared, and of all shared ones together. */
const shortest = 14;
const sharedInAll = 34;
/** One long sentence with a figure in it is told of one person only. */
const longOne = 26;
const figure = /[\d一二三四五六七八九十百千两]/;

/** How the inspection went and what the files say is alike for all candidates of a batch. */
const procedure =
	/考察组|测评|个别谈话|谈话(?:\d|推荐|了解)|查阅|征求|发出|收回|票|人事档案|档案(?:审核|核对|齐全|清楚|材料)|公示|(?:未|没有)[^，。]{0,6}(?:反映|信访|举报)|个人有关事项|廉洁|廉政|不足|缺点|短板|同意作为|拟任|出生|参加工作|入党|试用期|学历|党(?:组|委)[^，。]{0,8}(?:会|意见)|年度考核/;
/** Creed that every material opens with. */
const creed = /政治(?:立场|素质|上|坚定|合格)|拥护|四个意识|两个维护|两个确立|四个自信|思想上|大是大非/;

interface Told {
	section: InspectionSection;
	sentence: Sentence;
	words: string;
}

/** The performance of two candidates is told in the same sentences. */
export const copiedInspection: CaseCheck = {
	id: "copied-inspection",
	scope: "case",
	run: ({ documents }) => {
		const sections = documents.flatMap(inspectionSections);
		if (sections.length < 2) return notApplied("未见两名以上人选的考察材料");
		const index = new Map<string, Told>();
		const shared = new Map<InspectionSection, [Told, Told][]>();
		for (const section of sections)
			for (const told of toldOf(section)) {
				const first = index.get(told.words);
				if (!first) index.set(told.words, told);
				else if (first.section.name !== section.name)
					shared.set(section, [...(shared.get(section) ?? []), [first, told]]);
			}
		return proposed([...shared].flatMap(([section, pairs]) => judge(section, pairs)));
	},
};

function toldOf(section: InspectionSection): Told[] {
	return section.sentences.flatMap((sentence) => {
		if (procedure.test(sentence.text) || creed.test(sentence.text)) return [];
		const words = bare(sentence.text.replaceAll(section.name, "").replace(/[他她]|该同志/g, "")).replace(
			/^(?:(?:主要|现实)?表现|(?:主要)?优点|业绩|特点)/,
			"",
		);
		return words.length >= shortest ? [{ section, sentence, words }] : [];
	});
}

function judge(section: InspectionSection, pairs: readonly [Told, Told][]): CheckProposal[] {
	const total = pairs.reduce((sum, [, { words }]) => sum + words.length, 0);
	const [first, longest] = [...pairs].sort((a, b) => b[1].words.length - a[1].words.length)[0] ?? [];
	if (!first || !longest) return [];
	const telling = longest.words.length >= longOne && figure.test(longest.words);
	if (total < sharedInAll && !telling) return [];
	const quote = (told: Told) =>
		passage(told.section.document, trim(told.section.document.document.text, wordsOf(told.sentence)));
	const opening = pairs[0]?.[1] as Told;
	return [
		{
			grade: "hit",
			at: quote(longest),
			why: `${section.name}与${first.section.name}的考察材料有${pairs.length}句、${total}字逐字相同，请核对事例各属何人`,
			related: [
				{ passage: quote(first), label: `${first.section.name}的材料` },
				...(opening === longest ? [] : [{ passage: quote(opening), label: "相同文字" }]),
			],
		},
	];
}
