import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { type Claim, claimsOf, dayOf, daysIn, isReport } from "./rectification-claims";
import { mattersOf, type Sentence, sentences, wordsOf } from "./sentences";

const ended =
	/(?:解除|解约|终止|退出|收回|腾退|清退|腾空|搬离)[^。；]{0,24}|(?:重新|公开)(?:招租|挂牌)|新(?:的)?承租(?:人|户|方)/;
const rent = /租|门面|商铺|铺面|房产|场地|用房|仓库|摊位|停车场|店/;

/** The old tenancy goes on: rent comes in, the old tenant is there, the contract runs on. */
const goesOn =
	/(?:承租人|租户|承租户|承租方|租给|出租)[^。；]{0,30}(?:租金|已缴|缴纳|在用|使用)|租金[^。；]{0,24}(?:交|缴|收|到账|入账|催)|合同(?:还)?(?:签)?(?:到|至)[^。；]{0,4}(?:\d{4}年|[〇零一二三四五六七八九]{4}年|明年|后年|年底|月底|今年)|(?:老|原)(?:租户|承租)[^。；]{0,16}(?:还|仍|在|用|没)|(?:还|仍|眼下|目前|现在)(?:停|在|用|占|租)|(?:解除|解约)[^。；]{0,12}(?:违约金|先问|律师|没谈|还没|再说)|(?:老|原|旧)合同(?:上|的|约定|价)|按(?:老|原|旧)合同|未(?:腾|搬|退|解除)|没(?:有)?(?:腾|搬|退|解除)/;

/** A tenancy reported as ended is shown to go on, by a later document or by another line of the report. */
export const rectificationTenancy: CaseCheck = {
	id: "rectification-tenancy",
	scope: "case",
	run: ({ documents }) => {
		const made = documents
			.filter(isReport)
			.flatMap(claimsOf)
			.filter(
				({ sentence: { text } }) =>
					text
						.split(/[，；]/)
						.some((clause) => ended.test(clause) && !/拟|计划|将于|尚未|正在/.test(clause)) &&
					rent.test(text),
			);
		if (made.length === 0) return notApplied("未见出租房产的整改情况");
		const told = documents
			.filter(({ facts }) => !["unit-rule", "study-record"].includes(facts.kind.kind))
			.flatMap(statementsOf);
		return proposed(made.flatMap((claim) => judge(claim, told)));
	},
};

interface Statement {
	document: AnalysedDocument;
	sentence: Sentence;
	day: string;
	/** The sentence with those about the same thing around it. */
	about: string;
}

function statementsOf(document: AnalysedDocument): Statement[] {
	const day = dayOf(document);
	if (!day) return [];
	return mattersOf(document).flatMap((matter) =>
		matter.sentences.flatMap((sentence, index) => {
			if (!goesOn.test(sentence.text)) return [];
			const near = matter.sentences.slice(Math.max(0, index - 2), index + 1).map(({ text }) => text);
			return [{ document, sentence, day, about: near.join("") }];
		}),
	);
}

function judge(claim: Claim, told: readonly Statement[]): CheckProposal[] {
	const mine = objectsIn(claim.sentence.line.text + rowText(claim));
	const found = told.find(({ document, sentence, day, about }) => {
		if (
			document === claim.document
				? sentence.line === claim.sentence.line || ended.test(sentence.text)
				: isReport(document)
		)
			return false;
		const last =
			daysIn(sentence.text, day)
				.filter((one) => one <= day)
				.at(-1) ?? day;
		if (last < claim.since.slice(0, 7) || day < claim.since) return false;
		const theirs = objectsIn(about);
		return [...mine].some((one) => theirs.has(one) || (!/间$/.test(one) && about.includes(one)));
	});
	if (!found) return [];
	return [
		{
			grade: "hit",
			at: passage(claim.document, trim(claim.document.document.text, claim.sentence.span)),
			why: "整改材料称租赁已经解除、收回，另一处记载表明原租赁仍在继续",
			related: [
				{
					passage: passage(found.document, trim(found.document.document.text, wordsOf(found.sentence))),
					label: "不同的记载",
				},
			],
		},
	];
}

/** The other cells of a claim's row name the object. */
function rowText({ document, sentence }: Claim): string {
	const cell = sentence.line.cell;
	if (!cell) return "";
	return sentences(document)
		.filter(({ line }) => line.cell?.table === cell.table && line.cell.row === cell.row)
		.map(({ text }) => text)
		.join("");
}

/** What a tenancy is known by: a street, a building, a park, a number of rooms, a tenant. */
function objectsIn(text: string): Set<string> {
	const places = [
		...text.matchAll(
			/([\u4e00-\u9fff]{2})(?:路|街|巷|园区?|广场|大厦|市场|物流园|小区|村|镇|站|码头|中心)(?![^，。；]{0,2}公司)/g,
		),
	].map((match) => match[0].slice(-4));
	const counts = [
		...text.matchAll(/(\d{1,3}|[一二两三四五六七八九十]{1,2})(?:间|处|套|栋|个门面|个铺|层)/g),
	].map((match) => {
		const value = Number(match[1]) || parseNumeral(match[1] as string);
		return `${value}间`;
	});
	const tenants = [
		...text.matchAll(
			/(?:收回|清退|腾退|解除|终止|清收)(?:了|与|对|由)?([\u4e00-\u9fff]{2,8}?)(?:那|的|所|租|占|承|（|，|、|[一二三四五六七八九十\d]+(?:间|处|套))/g,
		),
	].map((match) => match[1] as string);
	const kinds = text.match(/商亭|报亭|茶室|小卖部|停车场|球场|鱼塘|招待所|广告牌|浴室|车棚/g) ?? [];
	return new Set([...places, ...counts, ...tenants, ...kinds]);
}
