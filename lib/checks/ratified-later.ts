import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, recordKinds, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, type Sentence, wordsOf } from "./sentences";

/** Something was carried out … */
const done =
	/(?:已经?|先|早就?|上(?:个)?月|前(?:些|几)?(?:天|日)|当时|[上去]年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}[日号]|底|初|中旬)?)[^。；]{0,24}?(?:付(?:了|给|出|清|款)?|支付|拨(?:付|了)|签(?:了|订)|开工|进场|实施|施工|购(?:买|置|进)|采购|发(?:放|了)|上岗|到岗|干(?:完|起来)|完工|装(?:好|完)|用上)/;
/** … and only now comes before the meeting. */
const madeUp =
	/补(?:一?下|上|办|个|齐|开)?[^，。；]{0,6}(?:手续|程序|会议|议题|研究|决议|纪要|记录|上会|追认)|追认|(?:把)?手续(?:一并|今天)?补|补(?:上|齐)(?:吧|了)?(?:[，。；]|$)|没(?:顾上|来得及|有)[^，。；]{0,6}(?:上会|研究|开会|过会)|事后[^，。；]{0,8}(?:研究|上会|报告|确认)|予以确认|倒签|后补/;
/** `会议追认2022年6月……事项`: what is confirmed was done. */
const confirmed =
	/(?:会议|同意|予以|董事会|党[组委]会?)?追认(?:了)?(?:[^，。；]{0,6}(?:19|20)\d\d年|[上去]年|此前|前期|\d{1,2}月)[^。；]{2,40}/;
const excused =
	/应急|抢险|抢修|突发|防汛|灾|疫情|可先行处置|规定(?:的)?时限内|\d个工作日内(?:补|报)|依照[^，。；]{0,16}先行/;

/** Carried out first, brought before the meeting afterwards, and no emergency is told. */
export const ratifiedLater: DocumentCheck = {
	id: "ratified-later",
	scope: "document",
	kinds: [...recordKinds, "agenda-approval"],
	run: ({ document }) => proposed(mattersOf(document).flatMap((matter) => judge(matter, document))),
};

function judge(matter: Matter, document: AnalysedDocument): CheckProposal[] {
	if (excused.test(matter.text)) return [];
	const index = matter.sentences.findIndex(
		(sentence, at) =>
			!isDemand(sentence.text) &&
			madeUp.test(sentence.text) &&
			(done.test((matter.sentences[at - 1]?.text ?? "") + sentence.text) || confirmed.test(sentence.text)),
	);
	const sentence = matter.sentences[index];
	if (!sentence) return [];
	return [
		{
			grade: "hit",
			at: passage(
				document,
				trim(document.document.text, wordsOf(shown(sentence, matter.sentences[index - 1]))),
			),
			why: "事项已经实施或付款，事后才提交会议补办手续，未见应急情形的说明",
		},
	];
}

function shown(sentence: Sentence, before: Sentence | undefined): Sentence {
	return done.test(sentence.text) || confirmed.test(sentence.text) || !before ? sentence : before;
}
