import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";
import { tableSums } from "./table-sums";

/** A total that is not the sum of the parts told beside it: in a sentence, in a column, as so many times so much. */
export const sumsTold: DocumentCheck = {
	id: "sums-told",
	scope: "document",
	run: ({ document }) =>
		proposed([
			...tableSums(document),
			...(document.facts.kind.kind === "unit-rule"
				? []
				: sentences(document).flatMap((sentence) => [
						...partsBehind(sentence, document),
						...totalBehind(sentence, document),
						...ballots(sentence, document),
					])),
			...rents(document),
		]),
};

const figure = "(\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十百千]{1,6})";
const measure =
	"(万元|元|亿元|户|个|人|名|家|件|条|项|篇|次|场|份|本|台|辆|套|间|处|吨|张|册|宗|起|例|批|幢|栋|所|座|块|株|亩|公里|平方米|人次)";
const lists = "(?:即|分别(?:是|为)|由|包括|依次(?:是|为)|分为|分别)";
/** `31个，……即甲12个、乙9个、丙8个`: the whole, then all its parts. */
const wholeFirst = new RegExp(`${figure}${measure}[^。；]{0,24}?[，：]?${lists}([^。；]*)`);
const part = (unit: string) => new RegExp(`${figure}${unit}(?!以上|以下|以内)`, "g");

function partsBehind(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (sentence.line.cell && text.length < 16) return [];
	const match = wholeFirst.exec(text);
	if (!match || isDemand(text) || approximate.test(text)) return [];
	const [, whole = "", unit = "", rest = ""] = match;
	const list = (/^[^。；]*?(?=，(?!其中)[^、\d]*$|，比|，同比|，较|$)/.exec(rest)?.[0] ?? rest).replace(
		/（[^）]*）/g,
		"",
	);
	const parts = [...list.matchAll(part(unit))].map(([, written = ""]) => numberOf(written));
	// The parts stand one behind another with nothing but stops between.
	if (
		parts.length < 2 ||
		list.split(/[、，和及]/).filter((one) => /\d|[一二三四五六七八九十]/.test(one)).length !== parts.length
	)
		return [];
	return unequal(sentence, document, numberOf(whole), parts, match.index, match.index + match[0].length);
}

/** `98篇，……41条，两个平台合计146条`: the parts, then a total of as many of them as it says. */
const wholeLast = new RegExp(
	`([两二三四五六七八])(?:个|项|类|种|家|处|者|部分)?[^，。；、\\d]{0,6}?(?:合计|共计|总计|一共|共)(?:为|是|有)?${figure}${measure}`,
);

function totalBehind(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	const match = wholeLast.exec(text);
	if (!match || match.index === 0 || isDemand(text) || approximate.test(text)) return [];
	const [, count = "", whole = "", unit = ""] = match;
	const clauses = text
		.slice(0, match.index)
		.split(/[，、；]/)
		.filter((clause) => clause !== "");
	const own = clauses.slice(-(parseNumeral(count) ?? 0));
	const parts = own.map((clause) => [...clause.matchAll(new RegExp(`${figure}${measure}`, "g"))]);
	if (parts.length < 2 || parts.some((found) => found.length !== 1)) return [];
	const money = /元/.test(unit);
	if (parts.some(([found]) => /元/.test(found?.[2] ?? "") !== money || (money && found?.[2] !== unit)))
		return [];
	const from = text.lastIndexOf(own[0] as string, match.index);
	return unequal(
		sentence,
		document,
		numberOf(whole),
		parts.map(([found]) => numberOf(found?.[1] as string)),
		from,
		match.index + match[0].length,
	);
}

const valid = new RegExp(`有效(?:票)?${figure}张`);
const gave = new RegExp(`(?:得|获)(?:推荐票|票)?${figure}(?:张|票)`, "g");
const each = new RegExp(
	`(?:其他|其余|另(?:有|外)?)${figure}[人名][^，。；\\d]{0,4}各(?:得|获)?${figure}(?:张|票)`,
);

/** `有效28张……甲得17票，乙得9票，其他3人各得1票`: more votes for one name each than ballots. */
function ballots(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	const written = valid.exec(text)?.[1];
	if (!written || /每(?:张|人)[^，。；]{0,8}(?:推荐|填|选)[^，。；]{0,4}[两二三四五\d]/.test(text)) return [];
	const others = each.exec(text);
	const bare = others ? text.slice(0, others.index) : text;
	const named = [...bare.matchAll(gave)].map(([, count = ""]) => numberOf(count));
	if (named.length < 2) return [];
	const rest = others ? numberOf(others[1] as string) * numberOf(others[2] as string) : 0;
	const sum = named.reduce((total, one) => total + one, rest);
	if (sum <= numberOf(written)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, partOf(sentence, 0, text.length))),
			why: `有效票${written}张，各人得票合计${sum}票，多出${sum - numberOf(written)}票`,
		},
	];
}

const approximate =
	/约|余(?:万|元|个|人)|多(?:万|元|个|人)|近\d|左右|占|%|百分之|同比|其中(?:重复|交叉)|重复/;
const numberOf = (written: string) => parseNumeral(written) ?? 0;

function unequal(
	sentence: Sentence,
	document: AnalysedDocument,
	whole: number,
	parts: readonly number[],
	from: number,
	to: number,
): CheckProposal[] {
	const sum = Math.round(parts.reduce((total, one) => total + one, 0) * 100) / 100;
	if (whole <= 0 || parts.some((one) => one <= 0) || Math.abs(sum - whole) < 0.011 * parts.length) return [];
	// What is far from the whole is a list of something else.
	if (sum > whole * 1.5 || sum < whole * 0.6) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, partOf(sentence, from, to))),
			why: `总数为${whole}，所列各项之和为${sum}（${parts.join("+")}），前后不符`,
		},
	];
}

const monthly = new RegExp(`(?:月租金?|租金(?:为)?每月|每月(?:租金)?)${figure}元`);
const months = new RegExp(`(?:共|计|租期|为期)${figure}个月`);
const total = new RegExp(
	`租金(?:合计|共计|总计|总额|共)(?:为)?${figure}元|[一二三四五]年(?:租金)?(?:共|合计|共计)${figure}元|共${figure}元`,
);
/** Lines of one contract within which rent, term and sum are told. */
const near = 4;

/** Rent a month, months and their product, told in the lines of one contract. */
function rents(document: AnalysedDocument): CheckProposal[] {
	const all = sentences(document);
	return all.flatMap((sentence, index): CheckProposal[] => {
		const sum = total.exec(sentence.text);
		const rent = monthly.exec(sentence.text)?.[1];
		if (!sum || !rent || sum.index < sentence.text.indexOf(rent)) return [];
		const before = all.slice(Math.max(0, index - near), index + 1);
		const term = before.flatMap(({ text }) => months.exec(text)?.[1] ?? []).at(-1);
		const written = sum[1] ?? sum[2] ?? sum[3];
		if (
			!term ||
			!written ||
			/递增|免租|前[一二三\d]+(?:个)?(?:月|年)|第[二三]年/.test(before.map(({ text }) => text).join(""))
		)
			return [];
		const due = numberOf(rent) * numberOf(term);
		if (due <= 0 || due === numberOf(written)) return [];
		return [
			{
				grade: "hit",
				at: passage(
					document,
					trim(document.document.text, partOf(sentence, sum.index, sum.index + sum[0].length)),
				),
				why: `月租${rent}元、${term}个月应为${due}元，写为${written}元`,
			},
		];
	});
}
